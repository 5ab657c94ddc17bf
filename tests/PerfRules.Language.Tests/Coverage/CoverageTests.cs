using PerfRules.Language.Coverage;
using PerfRules.Language.Evaluation;
using PerfRules.Language.Model;
using PerfRules.Language.Text;
using PerfRules.Testing;

namespace PerfRules.Language.Tests.Coverage;

/// <summary>用例用到了哪些档、条款、例外和选项。</summary>
public class CoverageTests
{
    private const string Rules = """
        框架 覆盖 2023年度
        总分 10分

        数据
          不符合项：数量（项）
          满意度：比率，范围[0%，100%]
          公开情况：选项（已公开、未公开）
          存在违规支出、属于涉密单位：是否

        一级指标 管理（6分）
          一票否决：存在违规支出的，本一级指标得0分
        三级指标 规范性（3分）
          每发现1项不符合项扣1分，扣完为止
        三级指标 公开（3分）
          属于涉密单位的，不适用，得满分
          按 公开情况 计分：已公开的，得3分；未公开的，得0分

        一级指标 效果（4分）
        三级指标 满意度（4分）
          得分＝满意度×4分
          满意度＜60%的，本指标不超过1分

        """;

    private static CoverageReport Cover(string cases)
    {
        var result = RuleFile.Parse(new SourceText(Rules + cases));
        Assert.Equal("", DiagnosticText.Render(result.Diagnostics));
        var framework = Assert.IsType<Framework>(result.Framework);
        return CoverageReport.Of(framework, framework.Cases.Select(c => CaseRunner.Run(framework, c)));
    }

    private static string[] Exercised(string cases) =>
        [.. Cover($"用例 甲\n{cases}\n").Lines.Where(l => l.IsExercised).Select(l => l.Item.Text)];

    [Fact]
    public void 没有用例就什么都没有用到()
    {
        var report = Cover("");
        Assert.Equal((0, 9), (report.Total.Exercised, report.Total.Total));
        Assert.Equal(
            [
                (CoverageKind.Formula, 1), (CoverageKind.Band, 2), (CoverageKind.Deduction, 1), (CoverageKind.Exception, 1),
                (CoverageKind.Limit, 1), (CoverageKind.Veto, 1), (CoverageKind.Option, 2),
            ],
            report.Kinds.Select(k => (k.Kind, k.Count.Total)));
    }

    [Fact]
    public void 扣零分不算用到扣分() => Assert.Empty(Exercised("存在违规支出＝否；不符合项＝0项"));

    [Fact]
    public void 扣了分才算用到扣分() => Assert.Equal(["每发现1项不符合项扣1分，扣完为止"], Exercised("存在违规支出＝否；不符合项＝1项"));

    [Fact]
    public void 上级一票否决时下级的规则没有起作用() => Assert.Equal(
        ["一票否决：存在违规支出的，本一级指标得0分"],
        Exercised("存在违规支出＝是；不符合项＝1项；公开情况＝已公开；属于涉密单位＝否"));

    [Fact]
    public void 例外适用时没有用到分档和选项() => Assert.Equal(
        ["属于涉密单位的，不适用，得满分"], Exercised("存在违规支出＝否；公开情况＝已公开；属于涉密单位＝是"));

    [Fact]
    public void 落入的档和所取的选项都算用到() => Assert.Equal(
        ["未公开的，得0分", "公开情况为未公开"], Exercised("存在违规支出＝否；公开情况＝未公开；属于涉密单位＝否"));

    [Fact]
    public void 限分没有压低得分不算用到() => Assert.Equal(["得分＝满意度×4分"], Exercised("满意度＝20%"));

    [Fact]
    public void 限分压低了得分才算用到() => Assert.Equal(["得分＝满意度×4分", "满意度＜60%的，本指标不超过1分"], Exercised("满意度＝50%"));

    [Fact]
    public void 取数不全而得不出分的不算用到() => Assert.Empty(Exercised("公开情况＝未公开"));

    [Fact]
    public void 百分数只舍不入()
    {
        var report = Cover("用例 甲\n满意度＝50%\n");
        Assert.Equal((2, 9, 222), (report.Total.Exercised, report.Total.Total, report.Total.Permille));
        Assert.Equal([(0, 1), (0, 1), (0, 5), (2, 2)], report.Indicators.Select(i => (i.Count.Exercised, i.Count.Total)));
    }

    [Fact]
    public void 建议的用例逐一补上就全部用到()
    {
        var report = Cover("");
        var suggester = new CaseSuggester(report);
        var texts = report.Lines.Select(l => suggester.Suggest(l.Item)).Select(s => s.Text ?? s.Reason);
        Assert.True(Cover(string.Join('\n', texts)).Total.IsComplete);
    }

    [Fact]
    public void 建议写明取数和应得()
    {
        var report = Cover("");
        var limit = report.Lines.Single(l => l.Item.Kind == CoverageKind.Limit);
        Assert.Equal(
            "用例 满意度：满意度＜60%的，本指标不超过1分\n  // 应得是按现行条文算出的，请对照标准核对\n  满意度＝40%\n  应得：满意度 1分\n",
            new CaseSuggester(report).Suggest(limit.Item).Text);
    }

    private const string Limited = """
        框架 等级限制的覆盖 2023年度
        总分 10分
        等级：优 ≥8分；差 ＜8分

        数据
          满意度：比率，范围[0%，100%]
          被通报批评：是否

        三级指标 满意度（10分）
          得分＝满意度×10分
          一票否决：被通报批评的，等级最高为差

        """;

    [Theory]
    [InlineData("满意度＝100%；被通报批评＝是", true)]
    [InlineData("满意度＝50%；被通报批评＝是", false)]
    [InlineData("满意度＝100%；被通报批评＝否", false)]
    public void 等级限制改定了等级才算用到(string inputs, bool expected)
    {
        var framework = RuleFile.Parse(new SourceText($"{Limited}用例 甲\n  {inputs}\n")).Framework!;
        var report = CoverageReport.Of(framework, framework.Cases.Select(c => CaseRunner.Run(framework, c)));
        Assert.Equal(expected, Assert.Single(report.Lines, l => l.Item.Kind == CoverageKind.GradeLimit).IsExercised);
    }

    [Fact]
    public void 等级限制的建议在已有用例上改()
    {
        var framework = RuleFile.Parse(new SourceText($"{Limited}用例 甲\n  满意度＝100%；被通报批评＝否\n")).Framework!;
        var report = CoverageReport.Of(framework, framework.Cases.Select(c => CaseRunner.Run(framework, c)));
        var text = new CaseSuggester(report).Suggest(report.Lines.Single(l => l.Item.Kind == CoverageKind.GradeLimit).Item).Text;
        Assert.Contains("  满意度＝100%\n  被通报批评＝是\n", text, StringComparison.Ordinal);
    }
}
