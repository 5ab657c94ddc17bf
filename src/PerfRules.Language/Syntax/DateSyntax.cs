using PerfRules.Language.Text;

namespace PerfRules.Language.Syntax;

/// <summary>写出的日期，如“2023年12月31日”；没有这一天的由绑定时报告。</summary>
public sealed class DateSyntax(int year, int month, int day, TextSpan span) : ExpressionSyntax(span)
{
    public int Year { get; } = year;

    public int Month { get; } = month;

    public int Day { get; } = day;
}
