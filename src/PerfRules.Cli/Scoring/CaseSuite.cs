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
        var data = ReadData(host, input, framework, testCase, out var failure);
        if (failure is not null)
            return new CaseReport(testCase.Name, [failure], null);
        var result = CaseRunner.Run(framework, testCase, data);
        return new CaseReport(testCase.Name, Failures(result), result);
    }

    private static ImmutableArray<string> Failures(CaseResult result) =>
    [
        .. result.Outcomes.Where(outcome => !outcome.Passed)
            .Select(outcome => $"{FindingWriter.Place(outcome.Location)} {outcome.Name}：{outcome.Message}"),
    ];

    private static UnitRecord? ReadData(CliHost host, RuleInput input, Framework framework, TestCase testCase, out string? failure)
    {
        failure = null;
        if (testCase.DataPath is not { } path)
            return null;
        var place = FindingWriter.Place(testCase.Location);
        var file = Path.Combine(Path.GetDirectoryName(input.Path) ?? "", path);
        if (FileStore.TryRead(host, file, out var error) is not { } content)
        {
            failure = $"{place} {error}";
            return null;
        }
        var data = DataReader.Read(framework, [new DataFile(file, content)]);
        var problem = data.AllProblems.FirstOrDefault(problem => problem.IsError);
        var unit = data.Units.Length == 1 ? data.Units[0] : data.Units.FirstOrDefault(unit => unit.Record.Unit == testCase.Name);
        if (problem is not null)
            failure = $"{place} 取数有错：{problem}";
        else if (unit is null)
            failure = $"{place} “{path}”里有 {data.Units.Length} 个单位，没有一个与用例同名。";
        return unit?.Record;
    }
}
