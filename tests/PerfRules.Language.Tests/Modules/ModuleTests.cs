using System.Collections.Immutable;
using PerfRules.Language.Diagnostics;
using PerfRules.Language.Evaluation;
using PerfRules.Language.Explanation;
using PerfRules.Language.Text;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Tests.Modules;

/// <summary>几个文件一起分析：名称从哪里来，问题在哪里说。</summary>
public class ModuleTests
{
    private const string Library = """
        公用口径 区级口径
        数据
          年初预算数、执行数：金额（万元），大于0
          结转数：金额（万元）
        口径
          预算执行率＝执行数÷年初预算数，超过100%的按100%计
          结转率＝结转数÷年初预算数
        """;

    private const string Main = """
        框架 示例局 2023年度
        引用「公用/区级口径.prules」
        总分 2分
        三级指标 预算执行（2分）
          得分＝预算执行率×2分
        """;

    private static CompilationResult Parse(string main, params (string Path, string Content)[] files) =>
        RuleFile.Parse(new SourceText(main, "规则/main.prules"), path => files.Where(f => f.Path == path)
            .Select(f => ((SourceText, ImmutableArray<Diagnostic>)?)(new SourceText(f.Content, path), []))
            .FirstOrDefault());

    [Fact]
    public void 没有用到的公用数据和口径不进入框架()
    {
        var result = Parse(Main, ("规则/公用/区级口径.prules", Library));
        Assert.Empty(result.Diagnostics);
        Assert.Equal(["执行数", "年初预算数"], result.Framework!.Fields.Select(f => f.Name));
        Assert.Equal([0, 1], result.Framework.Fields.Select(f => f.Ordinal));
        Assert.Equal(["预算执行率"], result.Framework.Definitions.Select(d => d.Name));
    }

    [Fact]
    public void 公用口径自己检查时全部都看()
    {
        var result = Parse(Library.Replace("结转数÷年初预算数", "结余数÷年初预算数", StringComparison.Ordinal));
        Assert.Null(result.Framework);
        Assert.Equal(["PR2001"], result.Diagnostics.Select(d => d.Code));
    }

    [Fact]
    public void 两条路引用同一个文件不算重名()
    {
        var result = Parse(
            Main.Replace("总分", "引用「公用/二.prules」\n总分", StringComparison.Ordinal),
            ("规则/公用/区级口径.prules", Library),
            ("规则/公用/二.prules", "公用口径 二\n引用「./区级口径.prules」\n口径\n  未执行率＝1－预算执行率"));
        Assert.Empty(result.Diagnostics);
    }

    [Fact]
    public void 引用的两个文件之间重名()
    {
        var result = Parse(
            Main.Replace("总分", "引用「../另一处.prules」\n总分", StringComparison.Ordinal),
            ("规则/公用/区级口径.prules", Library),
            ("另一处.prules", "公用口径 另一处\n数据\n  结转数：金额（万元）"));
        var clash = Assert.Single(result.Diagnostics);
        Assert.Equal(("PR2066", "「../另一处.prules」"), (clash.Code, clash.Location.Text));
        Assert.Equal("规则/公用/区级口径.prules", Assert.Single(clash.Related).Location.Source.Path);
    }

    [Fact]
    public void 引用的文件太多()
    {
        var files = Enumerable.Range(0, 66)
            .Select(i => ($"规则/{i}.prules", $"公用口径 第{i}个\n口径\n  口径甲{i}＝{i}÷7")).ToArray();
        var references = string.Concat(Enumerable.Range(0, 66).Select(i => $"引用「{i}.prules」\n"));
        var result = Parse($"框架 示例局 2023年度\n{references}总分 2分\n三级指标 满意度（2分）：人工评分\n", files);
        Assert.Equal(["PR2064", "PR2064"], result.Diagnostics.Select(d => d.Code));
        Assert.Equal(["「64.prules」", "「65.prules」"], result.Diagnostics.Select(d => d.Location.Text));
    }

    [Fact]
    public void 所引用的改了摘要就变()
    {
        var first = Parse(Main, ("规则/公用/区级口径.prules", Library)).Framework!.Digest;
        var second = Parse(Main, ("规则/公用/区级口径.prules", Library.Replace("超过100%的按100%计", "超过120%的按120%计", StringComparison.Ordinal))).Framework!.Digest;
        Assert.NotEqual(first, second);
    }

    [Fact]
    public void 说明里写明条文在哪个文件()
    {
        var framework = Parse(
            """
            框架 示例局 2023年度
            基于「共性.prules」
            三级指标 履职效果（1分）
              得分＝按时完成率×1分
            数据
              按时完成率：比率，范围[0%，100%]
            """,
            ("规则/共性.prules",
            """
            框架 共性 2023年度
            总分 3分
            数据
              执行率：比率，范围[0%，100%]
            三级指标 预算执行（2分）
              得分＝执行率×2分
            三级指标 履职效果（1分）
              由各部门制定
            """)).Framework!;
        var record = new UnitRecord { Unit = "甲", Values = [.. framework.Fields.Select(_ => Rational.FromFraction(1, 2))], Lists = [] };
        var total = ReferenceEvaluator.Evaluate(framework, record).Total;
        Assert.Equal(Rational.FromFraction(3, 2), total.Score);
        Assert.EndsWith("依据“共性.prules”第6行。", Explainer.Explain(framework, total.Children[0], record), StringComparison.Ordinal);
        Assert.EndsWith("依据第4行。", Explainer.Explain(framework, total.Children[1], record), StringComparison.Ordinal);
    }
}
