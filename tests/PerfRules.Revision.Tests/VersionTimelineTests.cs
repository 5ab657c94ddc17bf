using PerfRules.Language;
using PerfRules.Language.Text;
using PerfRules.Revision.Amendments;

namespace PerfRules.Revision.Tests;

/// <summary>一组框架和修订，各个年度用哪一版。</summary>
public class VersionTimelineTests
{
    private const string Base = """
        框架 示例区绩效评价 2022年度
        总分 4分

        三级指标 制度建设（2分）：人工评分

        三级指标 履职效果（2分）：人工评分

        """;

    [Theory]
    [InlineData(2021, "")]
    [InlineData(2022, "2022.prules")]
    [InlineData(2023, "a.prules")]
    [InlineData(2024, "a.prules")]
    [InlineData(2025, "b.prules")]
    [InlineData(2030, "b.prules")]
    public void 从施行的年度用到下一次修订之前(int year, string path)
    {
        var results = Parse(Amendment("a.prules", "2022.prules", 2023, "自2023年度起施行"), Amendment("b.prules", "2022.prules", 2025, "自2025年度起施行"));
        Assert.Equal(path, string.Join('、', VersionTimeline.Choose(results, year).Select(v => v.Path)));
        Assert.Empty(VersionTimeline.Check(results));
    }

    [Fact]
    public void 两个修订施行的年度相同是重叠()
    {
        var results = Parse(Amendment("a.prules", "2022.prules", 2023, "自2023年度起施行"), Amendment("b.prules", "2022.prules", 2023, "自2023年度起施行"));
        var finding = Assert.Single(VersionTimeline.Check(results));
        Assert.Equal("PR7207", finding.Code);
        Assert.Equal("b.prules", finding.Location.Source.Path);
        Assert.Equal(["a.prules", "b.prules"], VersionTimeline.Choose(results, 2023).Select(v => v.Path).Order());
    }

    [Fact]
    public void 只用到某个年度的之后没有版本是空缺()
    {
        var results = Parse(Amendment("a.prules", "2022.prules", 2023, "自2023年度至2024年度施行"), Amendment("b.prules", "2022.prules", 2026, "自2026年度起施行"));
        var finding = Assert.Single(VersionTimeline.Check(results));
        Assert.Equal("PR7208", finding.Code);
        Assert.Contains("2025年度没有版本可用", finding.Message, StringComparison.Ordinal);
        Assert.Empty(VersionTimeline.Choose(results, 2025));
    }

    [Fact]
    public void 当年修订的用修订以后的()
    {
        var results = Parse(Amendment("a.prules", "2022.prules", 2022, "自2022年度起施行"));
        Assert.Equal("a.prules", Assert.Single(VersionTimeline.Choose(results, 2022)).Path);
    }

    [Fact]
    public void 没有修订的几部框架同年度不是重叠()
    {
        var results = new[] { RuleFile.Parse(new SourceText(Base, "甲.prules")), RuleFile.Parse(new SourceText(Base, "乙.prules")) };
        Assert.Empty(VersionTimeline.Check(results));
    }

    [Fact]
    public void 选出的条文写上所用的年度()
    {
        var results = Parse(Amendment("a.prules", "2022.prules", 2023, "自2023年度起施行"));
        var text = Assert.Single(VersionTimeline.Choose(results, 2025)).TextFor(2025);
        Assert.StartsWith("框架 示例区绩效评价 2025年度\n", text, StringComparison.Ordinal);
        Assert.Contains("三级指标 制度建设（1分）", text, StringComparison.Ordinal);
    }

    [Fact]
    public void 修订可以再修订()
    {
        var first = Amendment("a.prules", "2022.prules", 2023, "自2023年度起施行");
        var consolidated = Parse(first)[1].Consolidated!;
        var second = $"""
            修订 示例区绩效评价 2024年度
            基于「a.prules」（2023年度），规则摘要「{consolidated.Framework!.Digest}」
            自2024年度起施行

            将「制度建设」更名为「制度」

            """;
        var result = RuleFile.Parse(new SourceText(second, "b.prules"), path => path switch
        {
            "2022.prules" => (new SourceText(Base, path), []),
            "a.prules" => (new SourceText(first.Text, path), []),
            _ => null,
        });
        Assert.Empty(result.Diagnostics.Select(d => d.Message));
        Assert.Contains("三级指标 制度（1分）：人工评分\n  原名「制度建设」（2023年度）\n", result.Consolidated!.Syntax.Source.Content, StringComparison.Ordinal);
        Assert.Equal("b.prules", Assert.Single(VersionTimeline.Choose([.. Parse(first), result], 2024)).Path);
        Assert.Equal("a.prules", Assert.Single(VersionTimeline.Choose([.. Parse(first), result], 2023)).Path);
    }

    private static (string Path, string Text) Amendment(string path, string basis, int year, string effective) => (path, $"""
        修订 示例区绩效评价 {year}年度
        基于「{basis}」（2022年度），规则摘要「{RuleFiles.Compile(Base).Digest}」
        {effective}

        将「制度建设」的分值由2分调整为1分
        将「履职效果」的分值由2分调整为3分

        """.ReplaceLineEndings("\n"));

    private static CompilationResult[] Parse(params (string Path, string Text)[] amendments) =>
    [
        RuleFile.Parse(new SourceText(Base, "2022.prules")),
        .. amendments.Select(a => RuleFile.Parse(new SourceText(a.Text, a.Path), path => path == "2022.prules" ? (new SourceText(Base, path), []) : null)),
    ];
}
