using PerfRules.Language.Diagnostics;
using PerfRules.Language.Text;

namespace PerfRules.Language.Tests.Checks;

/// <summary>工作量有限：情形再多也给出结论或“无法判定”，不挂起、不溢出。</summary>
public class HostileTests
{
    [Fact]
    public void 一百档不漏不重()
    {
        var bands = string.Concat(Enumerable.Range(0, 100).Select(i => $"  {i}%≤甲率＜{i + 1}%的，得{i % 2}分；\n"));
        Assert.Empty(Run("  甲：金额（万元）\n  丙：金额（万元），大于0", "甲率＝甲÷（甲＋丙）", bands));
    }

    [Fact]
    public void 一百档缺一档()
    {
        var bands = string.Concat(Enumerable.Range(0, 100).Where(i => i != 50).Select(i => $"  {i}%≤甲率＜{i + 1}%的，得{i % 2}分；\n"));
        var found = Assert.Single(Run("  甲：金额（万元）\n  丙：金额（万元），大于0", "甲率＝甲÷（甲＋丙）", bands));
        Assert.Contains("“情况”的甲率在[50%，51%)时没有档位", found.Message);
    }

    [Fact]
    public void 互相牵连的例外过多时说明无法判定()
    {
        var fields = string.Join("、", Enumerable.Range(0, 20).Select(i => $"数据{i}甲"));
        var exceptions = string.Concat(Enumerable.Range(0, 20)
            .Select(i => $"  数据{i}甲÷数据{(i + 1) % 20}甲＞{i + 1}%的，得0分，优先\n"));
        var found = Run($"  {fields}：金额（万元）", "率＝数据0甲÷数据1甲", $"  得分＝率×1分\n{exceptions}");
        Assert.Contains(found, d => d.Code == "PR4010" && d.Message.Contains("工作量"));
    }

    [Fact]
    public void 有条件的扣分过多时各项检查都说明无法判定()
    {
        var fields = string.Join("、", Enumerable.Range(0, 7).Select(i => $"事项{i}甲"));
        var deductions = string.Concat(Enumerable.Range(0, 7).Select(i => $"    事项{i}甲＞0的，扣0.1分\n"));
        var found = Run(
            $"  {fields}：数量（项）\n  实际率：比率，范围[0%，100%]", "率＝1－实际率", $"  评分点 情形（1分）\n    得分＝率×1分\n{deductions}");
        Assert.Equal(
            ["无法判定“情形”的得分是否总在0至分值之间：有条件的扣分条款过多。请人工核对。", "无法判定“情形”能否得到满分：有条件的扣分条款过多。请人工核对。"],
            found.Select(d => d.Message).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void 许多取小相加()
    {
        var fields = string.Join("、", Enumerable.Range(0, 17).Select(i => $"数据{i}甲"));
        var sum = string.Join("＋", Enumerable.Range(1, 16).Select(i => $"最小值（数据{i}甲÷数据0甲，{i}%）"));
        Assert.Empty(Run($"  {fields}：金额（万元），大于0", $"率＝{sum}", "  得分＝率×1分，封顶\n"));
    }

    private static IReadOnlyList<Diagnostic> Run(string fields, string definition, string rules)
    {
        var result = RuleFile.Parse(new SourceText(
            $"框架 示例 2023年度\n总分 1分\n\n数据\n{fields}\n\n口径\n  {definition}\n\n三级指标 情况（1分）\n{rules}"));
        Assert.NotNull(result.Framework);
        return result.Diagnostics;
    }
}
