using System.Globalization;
using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Evaluation;

/// <summary>一个单位的值在同类各单位的值中怎样。</summary>
internal sealed class PeerComparison(PeerSource source)
{
    /// <param name="values">有数据的各单位的值，含本单位的。</param>
    /// <param name="own">本单位的值；没有为空。</param>
    public DerivedValue Of(IReadOnlyList<Rational> values, Rational? own) => source.Function switch
    {
        PeerFunction.Mean => new DerivedValue(Mean(values), Counted(values)),
        PeerFunction.Best => new DerivedValue(IsHighBest ? values.Max() : values.Min(), $"{Counted(values)}中最优"),
        PeerFunction.TrimmedMean => new DerivedValue(
            (Sum(values) - values.Max() - values.Min()) / (values.Count - 2), $"{Counted(values)}，去掉最高、最低各一个"),
        _ when own is not { } value => new DerivedValue(null, "本单位没有数据"),
        _ => Ranked(values, own.Value),
    };

    public static Rational Mean(IReadOnlyList<Rational> values) => Sum(values) / values.Count;

    public static string Counted(IReadOnlyList<Rational> values) => string.Create(CultureInfo.InvariantCulture, $"{values.Count}个单位");

    private static Rational Sum(IEnumerable<Rational> values) => values.Aggregate(Rational.Zero, (sum, value) => sum + value);

    private bool IsHighBest => source.Rule.HighIsBest != false;

    private DerivedValue Ranked(IReadOnlyList<Rational> values, Rational own)
    {
        var better = values.Where(value => IsHighBest ? value > own : value < own).ToList();
        var tied = values.Count(value => value == own);
        Rational rank = source.Rule.Ties switch
        {
            TieRule.Dense => better.Distinct().Count() + 1,
            TieRule.Last => better.Count + tied,
            TieRule.Average => better.Count + Rational.FromFraction(tied + 1, 2),
            _ => better.Count + 1,
        };
        var note = $"{Counted(values)}中第{rank}名{(tied > 1 ? "，有并列" : "")}";
        return new DerivedValue(source.Function == PeerFunction.RankShare ? rank / values.Count : rank, note);
    }
}
