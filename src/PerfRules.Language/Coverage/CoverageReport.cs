using System.Collections.Immutable;
using PerfRules.Language.Evaluation;
using PerfRules.Language.Model;

namespace PerfRules.Language.Coverage;

/// <summary>一个框架的用例用到了哪些规则。统计的是档、条款、例外、限分、否决和选项，不是行数。</summary>
public sealed class CoverageReport
{
    private CoverageReport(Framework framework, ImmutableArray<CaseResult> results, ImmutableArray<CoverageLine> lines) =>
        (Framework, Results, Lines) = (framework, results, lines);

    public Framework Framework { get; }

    /// <summary>各用例的结果。</summary>
    public ImmutableArray<CaseResult> Results { get; }

    /// <summary>全部规则，先根次序。</summary>
    public ImmutableArray<CoverageLine> Lines { get; }

    public CoverageCount Total => CoverageCount.Of(Lines);

    /// <summary>各指标，先根次序；没有可统计的规则的不列。</summary>
    public IEnumerable<IndicatorCoverage> Indicators =>
        Lines.GroupBy(line => line.Item.Indicator).Select(group => new IndicatorCoverage(group.Key, [.. group]));

    /// <summary>各种规则；框架里没有的种类不列。</summary>
    public IEnumerable<(CoverageKind Kind, CoverageCount Count)> Kinds =>
        Lines.GroupBy(line => line.Item.Kind).OrderBy(group => group.Key).Select(group => (group.Key, CoverageCount.Of([.. group])));

    public static CoverageReport Of(Framework framework, IEnumerable<CaseResult> results)
    {
        var all = results.ToImmutableArray();
        var items = CoverageItem.All(framework);
        var lookup = items.ToLookup(item => item.Rule);
        var cases = items.ToDictionary(item => item, _ => ImmutableArray.CreateBuilder<string>());
        foreach (var result in all)
        {
            foreach (var item in Exercise.Of(result.Assessment, lookup).Distinct())
                cases[item].Add(result.Case.Name);
        }
        return new CoverageReport(framework, all, [.. items.Select(item => new CoverageLine(item, cases[item].ToImmutable()))]);
    }
}

/// <summary>一处规则和用到它的用例。</summary>
public sealed record CoverageLine(CoverageItem Item, ImmutableArray<string> Cases)
{
    public bool IsExercised => !Cases.IsEmpty;
}

/// <summary>一个指标的覆盖。</summary>
public sealed record IndicatorCoverage(Indicator Indicator, ImmutableArray<CoverageLine> Lines)
{
    public CoverageCount Count => CoverageCount.Of(Lines);
}

/// <summary>共有多少处，用到了多少处。</summary>
public readonly record struct CoverageCount(int Exercised, int Total)
{
    /// <summary>千分之几，只舍不入：全部用到才是1000。没有可统计的也是1000。</summary>
    public int Permille => Total == 0 ? 1000 : (int)(Exercised * 1000L / Total);

    public bool IsComplete => Exercised == Total;

    internal static CoverageCount Of(ImmutableArray<CoverageLine> lines) => new(lines.Count(line => line.IsExercised), lines.Length);
}
