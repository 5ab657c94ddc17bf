using System.Collections.Immutable;
using System.Text;
using PerfRules.Documents.Data;
using PerfRules.Language.Model;
using PerfRules.Revision.Changes;
using PerfRules.Revision.Impact;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Revision.Tests.Impact;

/// <summary>读数据，算两版的影响。</summary>
internal static class Impacts
{
    public static ImpactReport Analyze(string old, string @new, string data, string? lastYear = null)
    {
        var report = RuleFiles.Compare(old, @new);
        return ImpactAnalysis.Analyze(report, new ImpactData(Read(report, data, lastYear), lastYear is null ? [] : Read(report, lastYear, null)));
    }

    /// <summary>只有一个单位的。</summary>
    public static UnitImpact One(string old, string @new, string data) => Assert.Single(Analyze(old, @new, data).Units);

    public static ImmutableArray<ImpactUnit> Read(RevisionReport report, string data, string? lastYear = null)
    {
        var matching = report.Matching;
        var old = Read(report.Old, new OtherVersion(report.New, f => matching.Of(f).Old, l => matching.Lists.First(p => p.New == l).Old, i => matching.Of(i).Old), data, lastYear);
        var @new = Read(report.New, new OtherVersion(report.Old, f => matching.Of(f).New, l => matching.Lists.First(p => p.Old == l).New, i => matching.Of(i).New), data, lastYear);
        return [.. old.Zip(@new, (before, after) => new ImpactUnit(before, after))];
    }

    /// <summary>各份之和。</summary>
    public static Rational Sum(UnitImpact unit) => unit.Contributions.Aggregate(Rational.Zero, (sum, each) => sum + each.Points);

    /// <summary>“句子 分”，按给出的次序。</summary>
    public static IEnumerable<string> Lines(UnitImpact unit) => unit.Contributions.Select(each => $"{each.Label} {each.Points}");

    private static IEnumerable<VersionRecord> Read(Framework framework, OtherVersion other, string data, string? lastYear)
    {
        var prepared = PreparedData.Read(framework, Files(data), [], Files(lastYear), other);
        Assert.Empty(prepared.Data.Problems);
        return prepared.Data.Units.Select(unit => new VersionRecord(unit.Record, [.. unit.Problems.Where(p => p.IsError).Select(p => p.Message.TrimEnd('。'))]));
    }

    private static DataFile[] Files(string? content) => content is null ? []
        : [new DataFile(content.TrimStart() is ['{' or '[', ..] ? "数据.json" : "数据.csv", Encoding.UTF8.GetBytes(content))];
}
