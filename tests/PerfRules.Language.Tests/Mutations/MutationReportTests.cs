using System.Text;
using PerfRules.Documents.Data;
using PerfRules.Language.Diagnostics;
using PerfRules.Language.Evaluation;
using PerfRules.Language.Model;
using PerfRules.Language.Text;
using PerfRules.Testing;

namespace PerfRules.Language.Tests.Mutations;

/// <summary>
/// 两部真实框架各改 50 处：每一处要么检查有发现，要么用例不再通过，要么列明为什么与原来等价。
/// 结果写在 tests/mutations/README.md，与重跑的结果逐字相同。
/// </summary>
public class MutationReportTests
{
    private const int Seed = 20231231;

    private static readonly Dictionary<string, int> Counts = new()
    {
        ["分档"] = 9, ["界限"] = 9, ["分值"] = 8, ["单位"] = 8, ["计法"] = 8, ["名称"] = 8,
    };

    private static readonly string[] Frameworks = ["福田区/2022", "盐田区/2023"];

    [Fact]
    public void 每一处改动都被发现或者等价()
    {
        var rows = Frameworks.SelectMany(Rows).ToList();
        Assert.Equal(100, rows.Count);
        Baseline.Check(RepositoryRoot.File("tests", "mutations", "README.md"), Render(rows));
        var missed = rows.Where(r => r.Verdict is null).ToList();
        Assert.True(missed.Count == 0, string.Join('\n', missed.Select(r => $"没有发现：{r.Framework} 第{r.Mutation.Line}行 {r.Mutation.Old} → {r.Mutation.New}")));
    }

    private sealed record Row(string Framework, SeededMutation Mutation, (string Way, string Detail)? Verdict);

    private static IEnumerable<Row> Rows(string name)
    {
        var file = RepositoryRoot.File("rules", $"{name}.prules");
        var framework = Assert.IsType<Framework>(RuleFile.Parse(new SourceText(File.ReadAllText(file))).Framework);
        return new SeededMutations(framework).Pick(Seed + Array.IndexOf(Frameworks, name), Counts).Select(m => new Row(name, m, Judge(m, Path.GetDirectoryName(file)!)));
    }

    private static (string, string)? Judge(SeededMutation mutation, string folder)
    {
        var result = RuleFile.Parse(new SourceText(mutation.Content));
        // 只是无法判定的提示，不算发现。
        if (result.Diagnostics.FirstOrDefault(d => d.Severity != Severity.Notice) is { } first)
            return ("检查", $"{first.Code} {first.Descriptor.Title}");
        var framework = Assert.IsType<Framework>(result.Framework);
        foreach (var testCase in framework.Cases)
        {
            UnitRecord? data = null;
            if (testCase.DataPath is { } path)
            {
                var read = DataReader.Read(framework, [new DataFile(path, File.ReadAllBytes(Path.Combine(folder, path)))]);
                if (read.AllProblems.FirstOrDefault(p => p.IsError) is { } problem)
                    return ("用例", $"{testCase.Name}：取数有错，{problem}");
                data = Assert.Single(read.Units).Record;
            }
            var failed = CaseRunner.Run(framework, testCase, data).Outcomes.FirstOrDefault(o => !o.Passed);
            if (failed is not null)
                return ("用例", $"{testCase.Name}：{failed.Name}{failed.Message}");
        }
        return Equivalences.Why(mutation) is { } reason ? ("等价", reason) : null;
    }

    private static string Render(IReadOnlyList<Row> rows)
    {
        var text = new StringBuilder(
            $"""
            # 变异报告

            两部真实框架各抽 50 处单处改动（分档、界限、分值、单位、计法、名称），由固定的种子从全部可改之处抽取。
            每一处依次看：检查有没有发现；没有发现时，框架自带的用例是不是不再通过；都不是的，须写明为什么与原来等价。
            本页由测试 `MutationReportTests` 生成并逐字核对，改了框架或检查之后设 `PERFRULES_UPDATE_BASELINES=1` 重写。

            | 怎样发现 | 处数 |
            | --- | --- |

            """);
        foreach (var way in new[] { "检查", "用例", "等价" })
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"| {way} | {rows.Count(r => r.Verdict?.Way == way)} |\n");
        text.Append("\n| 框架 | 改的是 | 行 | 原来 | 改成 | 结果 |\n| --- | --- | --- | --- | --- | --- |\n");
        foreach (var row in rows)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture,
                $"| {row.Framework} | {row.Mutation.Kind} | {row.Mutation.Line} | {Cell(row.Mutation.Old)} | {Cell(row.Mutation.New)} | {Cell(row.Verdict is { } v ? $"{v.Way}：{v.Detail}" : "没有发现")} |\n");
        }
        return text.ToString();
    }

    private static string Cell(string text) => text.Length == 0 ? "（删去）" : text.Replace("|", "\\|", StringComparison.Ordinal);
}
