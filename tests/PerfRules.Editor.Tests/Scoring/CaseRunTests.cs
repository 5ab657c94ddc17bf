using PerfRules.Editor.Documents;
using PerfRules.Editor.Scoring;
using PerfRules.Testing;

namespace PerfRules.Editor.Tests.Scoring;

/// <summary>在编辑器里执行用例。</summary>
public class CaseRunTests
{
    private const string Rules = """
        框架 示例 2023年度
        总分 10分
        数据
          完成率：比率
        三级指标 完成（10分）
          完成率≥90%的，得10分
          其余不得分
        用例 一
          完成率＝95%
          应得：完成 10分
        用例 二
          完成率＝80%
          应得：完成 10分；总分 0分
        用例 三
          取数「data/没有.json」
          应得：完成 10分

        """;

    [Fact]
    public void 通过的和不符的各在它的位置()
    {
        var result = CaseRuns.Run(MarkedFiles.Open(Rules).Document, [], _ => null);
        Assert.Equal([true, false, false], result.Cases.Select(c => c.Passed));
        Assert.Equal(["10.00", "0.00", null], result.Cases.Select(c => c.Total));
        var message = Assert.Single(result.Cases[1].Messages);
        Assert.Equal((12, "完成：应得10分，实得0分", "10分", "0分"), (message.Location.Start.Line, message.Message, message.Expected, message.Actual));
        Assert.Contains("data/没有.json", result.Cases[2].Messages[0].Message, StringComparison.Ordinal);
        Assert.Contains(result.Cases[1].Output, line => line.StartsWith("完成（10分）：0.00。", StringComparison.Ordinal));
    }

    [Fact]
    public void 只执行所选的并统计覆盖()
    {
        var result = CaseRuns.Run(MarkedFiles.Open(Rules).Document, ["一"], _ => null);
        Assert.Equal(["一"], result.Cases.Select(c => c.Name));
        Assert.Equal([(5, 1), (6, 0)], result.Coverage.Select(c => (c.Location.Start.Line, c.Hits)));
        Assert.Equal("一", Assert.Single(result.Coverage[0].Cases));
    }

    [Fact]
    public void 规则有错误时不执行() =>
        Assert.Contains("改正", CaseRuns.Run(MarkedFiles.Open(Rules + "三级指标 （\n  （\n").Document, [], _ => null).Obstacle, StringComparison.Ordinal);

    public static TheoryData<string> Published => [.. PublishedRules.Frameworks];

    [Theory]
    [MemberData(nameof(Published))]
    public void 已发布的框架的用例都通过(string file)
    {
        byte[]? Read(string path) => File.Exists(RepositoryRoot.File(path)) ? File.ReadAllBytes(RepositoryRoot.File(path)) : null;
        var document = new RuleWorkspace(Read).Open(file, 1, File.ReadAllText(RepositoryRoot.File(file))).Find(file)!;
        Assert.All(CaseRuns.Run(document, [], Read).Cases, c => Assert.Empty(c.Messages));
    }
}
