using System.Text;
using PerfRules.Documents.Data;
using PerfRules.Editor.Documents;
using PerfRules.Editor.Scoring;
using PerfRules.Testing;

namespace PerfRules.Editor.Tests.Scoring;

/// <summary>评分预览：与正式评分相同的得分，规则写坏时用最近一次没有错误的版本。</summary>
public class PreviewTests
{
    private const string Rules = """
        框架 示例 2023年度
        总分 10分
        等级：优 ≥9分；良 <9分
        数据
          完成数、任务数：数量（项），大于0
          勾稽：完成数≤任务数，否则提示
        三级指标 完成（10分）
          评分点 完成率（6分）
            完成数÷任务数≥90%的，得6分；其余不得分
          评分点 质量（4分）：人工评分

        """;

    private static DataFile Data(string json) => new("data.json", Encoding.UTF8.GetBytes(json));

    private static RuleDocument Published(string file) => new RuleWorkspace(
            path => File.Exists(RepositoryRoot.File(path)) ? File.ReadAllBytes(RepositoryRoot.File(path)) : null)
        .Open(file, 1, File.ReadAllText(RepositoryRoot.File(file))).Find(file)!;

    [Fact]
    public void 福田区的示例得九十六点七六分()
    {
        var rules = Published("rules/福田区/2022.prules");
        var folder = RepositoryRoot.File("rules/福田区/data");
        var totals = Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal)
            .SelectMany(f => Preview.Score(rules, [new DataFile(f, File.ReadAllBytes(f))]).Units).Select(u => u.Total);
        Assert.Contains("96.76", totals);
    }

    [Fact]
    public void 各项得分说明建议和位置()
    {
        var document = MarkedFiles.Open(Rules).Document;
        var result = Preview.Score(document, [Data("""{ "单位": "甲", "年度": 2023, "数据": { "完成数": 8, "任务数": 10 }, "人工评分": { "质量": 3.5 } }""")]);
        var unit = Assert.Single(result.Units);
        Assert.Equal(("甲", 2023, "3.50", "良"), (unit.Name, unit.Year, unit.Total, unit.Grade));
        Assert.Empty(unit.Errors);
        var parent = Assert.Single(unit.Items);
        Assert.Equal(["完成/完成率", "完成/质量"], parent.Items.Select(i => i.Path));
        var item = parent.Items[0];
        Assert.Equal(("6", "0.00", "6.00"), (item.Points, item.Score, item.Deduction));
        Assert.Contains("80%", item.Explanation, StringComparison.Ordinal);
        Assert.Contains(item.Advice, a => a.StartsWith("完成数达到9项时得满分", StringComparison.Ordinal));
        Assert.Equal(("main.prules", 7), (item.Location.Path, item.Location.Start.Line));
        Assert.False(result.IsStale);
    }

    [Fact]
    public void 缺数据的给出可能的范围和原因()
    {
        var result = Preview.Score(MarkedFiles.Open(Rules).Document, [Data("""{ "单位": "甲", "数据": { "完成数": 8 }, "人工评分": { "质量": 3.5 } }""")]);
        var unit = Assert.Single(result.Units);
        Assert.Null(unit.Total);
        Assert.Equal(("3.50", "9.50"), (unit.Minimum, unit.Maximum));
        Assert.Equal(["优", "良"], unit.PossibleGrades.ToArray());
        Assert.Contains(unit.Errors, e => e.Contains("缺少“任务数”", StringComparison.Ordinal));
    }

    [Fact]
    public void 只要一个单位的各项得分()
    {
        var result = Preview.Score(
            MarkedFiles.Open(Rules).Document,
            [Data("""[{ "单位": "甲", "数据": { "完成数": 9, "任务数": 10 }, "人工评分": { "质量": 4 } }, { "单位": "乙", "数据": { "完成数": 8, "任务数": 10 }, "人工评分": { "质量": 4 } }]""")],
            detailed: "乙");
        Assert.Equal(["10.00", "4.00"], result.Units.Select(u => u.Total));
        Assert.Equal([0, 1], result.Units.Select(u => u.Items.Length));
    }

    [Fact]
    public void 勾稽不符的提示()
    {
        var result = Preview.Score(MarkedFiles.Open(Rules).Document, [Data("""{ "单位": "甲", "数据": { "完成数": 12, "任务数": 10 }, "人工评分": { "质量": 4 } }""")]);
        Assert.Equal("10.00", result.Units[0].Total);
        Assert.NotEmpty(result.Units[0].Notices);
    }

    [Fact]
    public void 须填写而没有填写的提示()
    {
        var rules = MarkedFiles.Open(Rules.Replace("  完成数、任务数", "  整改措施：文本\n  完成数、任务数", StringComparison.Ordinal) + "\n  本指标扣分的，须填写「整改措施」\n");
        var result = Preview.Score(rules.Document,
            [Data("""[{ "单位": "甲", "数据": { "完成数": 9, "任务数": 10 }, "人工评分": { "质量": 3 } }, { "单位": "乙", "数据": { "完成数": 9, "任务数": 10, "整改措施": "已整改" }, "人工评分": { "质量": 3 } }]""")]);
        Assert.Equal(["9.00", "9.00"], result.Units.Select(u => u.Total));
        Assert.Equal([1, 0], result.Units.Select(u => u.Notices.Length));
        Assert.Contains(result.Problems, p => !p.IsError && p.Message.Contains("“完成”得9分，低于分值10分，没有填写“整改措施”。", StringComparison.Ordinal));
    }

    [Fact]
    public void 规则写坏时用最近一次没有错误的版本而位置按现在的文本()
    {
        var files = MarkedFiles.Open(Rules);
        _ = files.Document.Result;
        var workspace = files.Workspace.Change("main.prules", 2, [new TextChange(new(3, 0), new(3, 0), "\n\n总分 （\n")]);
        var result = Preview.Score(workspace.Find("main.prules")!, [Data("""{ "单位": "甲", "数据": { "完成数": 9, "任务数": 10 }, "人工评分": { "质量": 4 } }""")]);
        Assert.True(result.IsStale);
        Assert.Equal("10.00", result.Units[0].Total);
        Assert.Equal(10, result.Units[0].Items[0].Items[0].Location.Start.Line);
    }

    [Theory]
    [InlineData("框架 示例\n总分 （\n", "规则有错误")]
    [InlineData("公用口径 示例\n", "公用口径")]
    [InlineData("框架 示例\n总分 1分\n三级指标 甲（1分）：由各部门制定\n", "由各部门制定")]
    public void 不能评分的说明原因(string rules, string reason)
    {
        var document = MarkedFiles.Open(rules).Document;
        var result = Preview.Score(document, [Data("[]")]);
        Assert.Empty(result.Units);
        Assert.Contains(result.Problems, p => p.IsError && p.Message.Contains(reason, StringComparison.Ordinal));
        Assert.Null(Preview.Export(document, [], "json", out var refusal));
        Assert.Contains(reason, refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void 导出与正式的结果文件相同()
    {
        var document = MarkedFiles.Open(Rules).Document;
        var data = Data("""{ "单位": "甲", "数据": { "完成数": 9, "任务数": 10 }, "人工评分": { "质量": 4 } }""");
        Assert.Contains("\"总分\": 10.00", Encoding.UTF8.GetString(Preview.Export(document, [data], "json", out _)!), StringComparison.Ordinal);
        Assert.Contains("甲,,10.00,优", Encoding.UTF8.GetString(Preview.Export(document, [data], "csv", out _)!), StringComparison.Ordinal);
        Assert.Null(Preview.Export(document, [data], "pdf", out var refusal));
        Assert.Contains("json、csv", refusal, StringComparison.Ordinal);
    }
}
