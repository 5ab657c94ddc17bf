using PerfRules.Cli.Files;
using PerfRules.Cli.Reporting;
using PerfRules.Cli.Rules;
using PerfRules.Documents.Cases;
using PerfRules.Language.Model;

namespace PerfRules.Cli.Scoring;

/// <summary>执行一个规则文件里的用例；“取数「…」”的文件相对于规则文件。</summary>
internal static class CaseSuite
{
    public static SuiteReport Run(CliHost host, RuleInput input, Framework framework)
    {
        var folder = Path.GetDirectoryName(input.Path) ?? "";
        return new(input.Path, framework, [.. framework.Cases.Select(testCase => Report(CaseExecution.Run(framework, testCase, Read)))]);

        CaseFile Read(string path)
        {
            var file = Path.Combine(folder, path);
            return new CaseFile(file, FileStore.TryRead(host, file, out var error), error);
        }
    }

    private static CaseReport Report(CaseRun run) => new(
        run.Case.Name, [.. run.Failures.Select(failure => $"{FindingWriter.Place(failure.Location)} {failure.Message}")], run.Result);
}
