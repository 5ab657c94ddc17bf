using System.Collections.Immutable;
using System.Globalization;
using PerfRules.Revision.Changes;
using PerfRules.Revision.Impact;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Revision.Reporting;

/// <summary>影响的汇总：总的升降，以及每处改动影响了多少单位、共多少分。</summary>
internal sealed record ImpactSummary(int Units, ImmutableArray<UnitImpact> Comparable, ImmutableArray<ChangeEffect> Effects)
{
    public static ImpactSummary Of(ImpactReport impact)
    {
        var comparable = impact.Units.Where(u => u.Change is not null).ToImmutableArray();
        var shares = comparable.SelectMany(u => u.Contributions);
        var effects = shares.GroupBy(c => (c.Change, c.Label)).Select(g => new ChangeEffect(
            g.Key.Change, g.Key.Label, g.Count(c => c.Points.Sign > 0), g.Count(c => c.Points.Sign < 0), Sum(g.Select(c => c.Points)),
            g.Select(c => c.Points).Aggregate(Rational.Min), g.Select(c => c.Points).Aggregate(Rational.Max)));
        return new ImpactSummary(impact.Units.Length, comparable,
            [.. effects.OrderByDescending(e => e.Up + e.Down).ThenByDescending(e => e.Sum.Abs())]);
    }

    public int Up => Comparable.Count(u => u.Change!.Value.Sign > 0);

    public int Down => Comparable.Count(u => u.Change!.Value.Sign < 0);

    public Rational? OldMean => Mean(u => u.Old.Total!.Value);

    public Rational? NewMean => Mean(u => u.New.Total!.Value);

    /// <summary>一处改动平均使每个单位的总分变化多少。</summary>
    public Rational MeanOf(ChangeEffect effect) => effect.Sum / Comparable.Length;

    /// <summary>一句话。</summary>
    public string Sentence()
    {
        var skipped = Units - Comparable.Length;
        var head = string.Create(CultureInfo.InvariantCulture, $"共 {Units} 个单位") + (skipped == 0 ? "。" : string.Create(CultureInfo.InvariantCulture, $"，其中 {skipped} 个按至少一版不能评分，不计入比较。"));
        return Comparable.IsEmpty ? head : head + string.Create(CultureInfo.InvariantCulture,
            $"平均总分由 {ScoreText.Number(OldMean!.Value)} 分变为 {ScoreText.Number(NewMean!.Value)} 分；总分上升的 {Up} 个，下降的 {Down} 个，不变的 {Comparable.Length - Up - Down} 个。");
    }

    private Rational? Mean(Func<UnitImpact, Rational> total) => Comparable.IsEmpty ? null : Sum(Comparable.Select(total)) / Comparable.Length;

    private static Rational Sum(IEnumerable<Rational> values) => values.Aggregate(Rational.Zero, (sum, value) => sum + value);
}

/// <summary>一处改动对全部单位的影响。</summary>
/// <param name="Change">哪处改动；空的是不能归到某一处的其余部分。</param>
/// <param name="Up">因此加分的单位数。</param>
/// <param name="Down">因此减分的单位数。</param>
/// <param name="Sum">各单位合计。</param>
/// <param name="Least">最低：加得最少或减得最多的。</param>
/// <param name="Most">最高。</param>
internal sealed record ChangeEffect(RuleChange? Change, string Label, int Up, int Down, Rational Sum, Rational Least, Rational Most);
