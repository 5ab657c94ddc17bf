using PerfRules.Language.Text;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Model;

/// <summary>日历：一段时间里哪几天放假、哪几天上班。以引用相等区分。</summary>
/// <param name="name">名称。</param>
/// <param name="days">每一天上不上班。</param>
/// <param name="location">标题所在。</param>
public sealed class Calendar(string name, WorkCalendar days, Location location)
{
    public string Name { get; } = name;

    public WorkCalendar Days { get; } = days;

    public Location Location { get; } = location;
}
