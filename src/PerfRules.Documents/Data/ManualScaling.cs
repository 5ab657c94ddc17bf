using System.Collections.Immutable;
using PerfRules.Language.Evaluation;
using PerfRules.Language.Model;

namespace PerfRules.Documents.Data;

/// <summary>
/// 一个单位的人工评分，同一份数据还要按另一版评分时的读法。两版的最高分不同的，数据是按哪一版给的分：
/// 先看年度是哪一版的年度（都不是的按这次读入的两版中新的一版，即年度较大的），有的分超出那一版的而合乎另一版的，就是按另一版给的。
/// 按另一版给的分，照得分率折算为这一版的。
/// </summary>
internal sealed class ManualScaling(Framework framework, DataNames names)
{
    private readonly OtherVersion _other = names.Other ?? throw new ArgumentException("没有另一版", nameof(names));
    private readonly List<Entry> _entries = [];

    private sealed record Entry(string Name, RawManual Raw, string Place);

    public void Add(string name, RawManual raw, string place) => _entries.Add(new Entry(name, raw, place));

    /// <summary>读出全部评分；只有另一版才有、才由人评的不理。</summary>
    /// <param name="year">数据的年度。</param>
    /// <param name="report">报告一处错误：位置、指标、说明。</param>
    public ImmutableDictionary<Indicator, ManualScore> Read(int? year, Action<string, string, string> report)
    {
        var (own, theirs) = (new ManualDraft(names.Indicators), new ManualDraft(names.Indicators));
        var errors = new List<(Entry Entry, bool IsShared, string? Own, string? Theirs)>();
        foreach (var entry in _entries)
        {
            var (here, there) = (names.Indicator(entry.Name, out var unknown), names.OtherIndicator(entry.Name));
            var takenThere = there is { TakesManualScore: true };
            if (takenThere && here is not { TakesManualScore: true })
                continue;
            if (here is null)
            {
                errors.Add((entry, false, unknown, null));
                continue;
            }
            var isShared = takenThere && _other.IndicatorOf(there!) == here;
            errors.Add((entry, isShared, own.Set(here, entry.Name, entry.Raw), isShared ? theirs.Set(there!, entry.Name, entry.Raw) : null));
        }
        var isOther = IsOther(year);
        var shared = errors.Where(each => each.IsShared).ToList();
        if (shared.Any(each => (isOther ? each.Theirs : each.Own) is not null) && shared.All(each => (isOther ? each.Own : each.Theirs) is null))
            isOther = !isOther;
        foreach (var each in errors)
        {
            if ((each.IsShared && isOther ? each.Theirs : each.Own) is { } message)
                report(each.Entry.Place, each.Entry.Name, message);
        }
        if (!isOther)
            return own.Scores.ToImmutable();
        var scaled = theirs.Scores.Select(pair => (Own: _other.IndicatorOf(pair.Key)!, Score: Scaled(pair.Key, _other.IndicatorOf(pair.Key)!, pair.Value)));
        return own.Scores.ToImmutable().SetItems(scaled.Select(each => KeyValuePair.Create(each.Own, each.Score)));
    }

    private bool IsOther(int? year) => framework.Year != _other.Framework.Year
        && (year is { } known && known == _other.Framework.Year || year != framework.Year && framework.Year < _other.Framework.Year);

    /// <summary>得分率不变；分档之内酌定的，落入哪一档才有得分率，照原分。</summary>
    private static ManualScore Scaled(Indicator from, Indicator to, ManualScore given) =>
        from.Method is ManualMethod before && to.Method is ManualMethod after && before.Maximum > before.Minimum
            && (before.Minimum, before.Maximum) != (after.Minimum, after.Maximum)
            ? given with { Score = after.Minimum + (given.Score - before.Minimum) * (after.Maximum - after.Minimum) / (before.Maximum - before.Minimum) }
            : given;
}
