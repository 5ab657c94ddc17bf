using System.Collections.Immutable;
using PerfRules.Cli.Reporting;
using PerfRules.Documents.Data;
using PerfRules.Language.Diagnostics;
using PerfRules.Language.Model;
using PerfRules.Revision;
using PerfRules.Revision.Impact;
using PerfRules.Revision.Matching;

namespace PerfRules.Cli.Scoring;

/// <summary>同一批数据按两版各读一次，算出对各单位的影响。</summary>
internal sealed class ImpactRun(CliHost host, RevisionReport report)
{
    public required ImmutableArray<DataFile> Data { get; init; }

    /// <summary>只参加同类比较的单位的数据文件。</summary>
    public required ImmutableArray<DataFile> Peers { get; init; }

    /// <summary>上年的数据文件；给了就列出可比口径。</summary>
    public required ImmutableArray<DataFile> LastYear { get; init; }

    /// <summary>有的文件整个读不了时为空；问题都已报告。</summary>
    public ImpactReport? Run() =>
        Read(Data, Peers, LastYear) is { } thisYear && Read(LastYear, [], []) is { } lastYear
            ? ImpactAnalysis.Analyze(report, new ImpactData(thisYear, lastYear))
            : null;

    private ImmutableArray<ImpactUnit>? Read(ImmutableArray<DataFile> files, ImmutableArray<DataFile> peers, ImmutableArray<DataFile> lastYear)
    {
        if (files.IsEmpty)
            return [];
        var matching = report.Matching;
        var old = PreparedData.Read(report.Old, files, peers, lastYear, new OtherVersion(
            report.New, field => matching.Of(field).Old, list => ListOf(list).Old, indicator => matching.Of(indicator).Old));
        var @new = PreparedData.Read(report.New, files, peers, lastYear, new OtherVersion(
            report.Old, field => matching.Of(field).New, list => ListOf(list).New, indicator => matching.Of(indicator).New));
        var isReadable = Report(old, @new);
        return isReadable && old.Data.Units.Length == @new.Data.Units.Length
            ? [.. old.Data.Units.Zip(@new.Data.Units, (before, after) => new ImpactUnit(Of(before), Of(after)))]
            : null;

        Match<RecordList> ListOf(RecordList list) => matching.Lists.First(pair => pair.Old == list || pair.New == list);
    }

    /// <summary>报告数据里的错误，两版都有的只说一次；各单位的错误不妨碍别的单位。</summary>
    private bool Report(PreparedData old, PreparedData @new)
    {
        var (before, after) = (Errors(old), Errors(@new));
        foreach (var problem in before.Union(after))
        {
            var version = !after.Contains(problem) ? "（旧版）" : !before.Contains(problem) ? "（新版）" : "";
            host.Error.WriteLine($"{FindingWriter.Name(problem.Severity)}{version} {problem}");
        }
        return !old.Data.Problems.Concat(@new.Data.Problems).Any(problem => problem.IsError);
    }

    private static List<DataProblem> Errors(PreparedData data) =>
        [.. data.Data.AllProblems.Concat(data.Peers.AllProblems).Concat(data.LastYear.AllProblems).Where(problem => problem.Severity == Severity.Error)];

    private static VersionRecord Of(UnitData unit) =>
        new(unit.Record, [.. unit.Problems.Where(problem => problem.IsError).Select(problem => problem.Message.TrimEnd('。'))]);
}
