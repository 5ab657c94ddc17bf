using System.Collections.Immutable;
using PerfRules.Cli.Files;
using PerfRules.Cli.Reporting;
using PerfRules.Cli.Rules;
using PerfRules.Documents.Data;
using PerfRules.Language.Evaluation;
using PerfRules.Language.Model;

namespace PerfRules.Cli.Scoring;

/// <summary>执行一个规则文件里的用例；“取数「…」”的文件相对于规则文件。</summary>
internal static class CaseSuite
{
    public static SuiteReport Run(CliHost host, RuleInput input, Framework framework) =>
        new(input.Path, framework, [.. framework.Cases.Select(testCase => Run(host, input, framework, testCase))]);

    private static CaseReport Run(CliHost host, RuleInput input, Framework framework, TestCase testCase)
    {
        var failure = (string?)null;
        var own = Read(testCase.DataPath, DataReader.Read);
        var peers = Read(testCase.PeersPath, DataReader.Read);
        var lastYear = Read(testCase.LastYearPath, DataReader.ReadLastYear);
        var data = own is [var only] ? only : own.FirstOrDefault(record => record.Unit == testCase.Name);
        if (data is null && testCase.DataPath is { } path)
            failure ??= $"{FindingWriter.Place(testCase.Location)} “{path}”里有 {own.Length} 个单位，没有一个与用例同名。";
        if (failure is not null)
            return new CaseReport(testCase.Name, [failure], null);
        // 取数文件里的其他单位也是同类。
        var result = CaseRunner.Run(framework, testCase, data, [.. own, .. peers], lastYear);
        return new CaseReport(testCase.Name, Failures(result), result);

        ImmutableArray<UnitRecord> Read(string? file, Func<Framework, IEnumerable<DataFile>, DataSet> read) =>
            file is null ? [] : ReadData(host, input, framework, testCase, file, read, ref failure);
    }

    private static ImmutableArray<string> Failures(CaseResult result) =>
    [
        .. result.Outcomes.Where(outcome => !outcome.Passed)
            .Select(outcome => $"{FindingWriter.Place(outcome.Location)} {outcome.Name}：{outcome.Message}"),
    ];

    private static ImmutableArray<UnitRecord> ReadData(
        CliHost host, RuleInput input, Framework framework, TestCase testCase, string path,
        Func<Framework, IEnumerable<DataFile>, DataSet> read, ref string? failure)
    {
        var place = FindingWriter.Place(testCase.Location);
        var file = Path.Combine(Path.GetDirectoryName(input.Path) ?? "", path);
        if (FileStore.TryRead(host, file, out var error) is not { } content)
        {
            failure ??= $"{place} {error}";
            return [];
        }
        var data = read(framework, [new DataFile(file, content)]);
        if (data.AllProblems.FirstOrDefault(problem => problem.IsError) is { } problem)
            failure ??= $"{place} 取数有错：{problem}";
        return [.. data.Units.Select(unit => unit.Record)];
    }
}
