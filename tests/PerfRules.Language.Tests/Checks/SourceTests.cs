using PerfRules.Language.Checks;
using PerfRules.Language.Diagnostics;
using PerfRules.Language.Text;

namespace PerfRules.Language.Tests.Checks;

/// <summary>在示例框架的原文上改动一处，应恰有一条发现，位置和实例都点到那里。</summary>
public class SourceTests
{
    [Fact]
    public void 示例没有发现() => Assert.Empty(Compile(ExampleText.Content));

    [Theory]
    [InlineData("固定资产利用率≥90%的，得1分；", "PR4001", "90%＞固定资产利用率≥75%的，得0.7分", "固定资产利用率≥90%时没有档位，得不出分（例如固定资产总额＝100万元，在用固定资产总额＝95万元）")]
    [InlineData("90%＞固定资产利用率≥75%的，得0.7分；", "PR4001", "固定资产利用率≥90%的，得1分", "固定资产利用率在[75%，90%)时没有档位，得不出分（例如固定资产总额＝100万元，在用固定资产总额＝82.5万元）")]
    [InlineData("75%＞固定资产利用率≥60%的，得0.4分；", "PR4001", "90%＞固定资产利用率≥75%的，得0.7分", "固定资产利用率在[60%，75%)时没有档位")]
    [InlineData("固定资产利用率＜60%的，得0分。", "PR4001", "75%＞固定资产利用率≥60%的，得0.4分", "固定资产利用率＜60%时没有档位")]
    [InlineData("编外人员控制率＜5%的，得1分；", "PR4001", "5%≤编外人员控制率≤10%的，得0.5分", "编外人员控制率＜5%时没有档位，得不出分（例如在编人数＝39人，编外人数＝1人）")]
    [InlineData("5%≤编外人员控制率≤10%的，得0.5分；", "PR4001", "编外人员控制率＜5%的，得1分", "编外人员控制率在[5%，10%]时没有档位，得不出分（例如在编人数＝37人，编外人数＝3人）")]
    [InlineData("编外人员控制率＞10%的，得0分。", "PR4001", "5%≤编外人员控制率≤10%的，得0.5分", "编外人员控制率＞10%时没有档位")]
    [InlineData("未公开的，得0分", "PR4004", null, "“未公开”")]
    [InlineData("    采购计划金额＝0且实际采购金额＝0的，不适用，得满分\n", "PR4005", "采购计划金额", "采购计划金额＝0万元，实际采购金额＝0万元")]
    public void 删去一句(string removed, string code, string? place, string message) => Only(removed, "", code, place, message);

    [Theory]
    [InlineData("固定资产利用率≥90%的", "固定资产利用率＞90%的", "PR4001", "固定资产总额＝100万元，在用固定资产总额＝90万元")]
    [InlineData("90%＞固定资产利用率≥75%的", "90%＞固定资产利用率＞75%的", "PR4001", "固定资产利用率＝75%")]
    [InlineData("90%＞固定资产利用率≥75%的", "90%≥固定资产利用率≥75%的", "PR4002", "固定资产利用率＝90%")]
    [InlineData("固定资产利用率＜60%的", "固定资产利用率≤60%的", "PR4002", "固定资产利用率＝60%")]
    [InlineData("5%≤编外人员控制率≤10%的", "5%＜编外人员控制率≤10%的", "PR4001", "在编人数＝19人，编外人数＝1人")]
    [InlineData("5%≤编外人员控制率≤10%的", "5%≤编外人员控制率＜10%的", "PR4001", "在编人数＝9人，编外人数＝1人")]
    [InlineData("调整调剂率≤10%", "调整调剂率＜10%", "PR4001", "“资金调整调剂规范性”的调整调剂率＝10%时没有档位，得不出分（例如年初预算数＝100万元，调整后预算数＝")]
    [InlineData("采购计划金额＝0且实际采购金额＝0的", "采购计划金额＝0的", "PR4006", "采购计划金额＝0万元，实际采购金额＝100万元")]
    public void 改动界限(string from, string to, string code, string message) => Only(from, to, code, null, message);

    [Theory]
    [InlineData("总分 10分", "总分 11分", "PR5001", "示例区部门支出绩效评价")]
    [InlineData("部门管理（10分）", "部门管理（11分）", "PR5009", "部门管理")]
    [InlineData("资金管理（8分）", "资金管理（9分）", "PR5009", "资金管理")]
    [InlineData("政府采购执行情况（2分）", "政府采购执行情况（3分）", "PR5009", "政府采购执行情况")]
    [InlineData("政府采购执行率（1分）", "政府采购执行率（2分）", "PR5009", "政府采购执行率")]
    [InlineData("政策功能落实（1分）", "政策功能落实（2分）", "PR5001", "政府采购执行情况")]
    [InlineData("资金调整调剂规范性（1分）", "资金调整调剂规范性（2分）", "PR5009", "资金调整调剂规范性")]
    [InlineData("预决算信息公开（3分）", "预决算信息公开（2分）", "PR5009", "预决算信息公开")]
    [InlineData("编外人员控制率（1分）", "编外人员控制率（0.5分）", "PR5009", "编外人员控制率")]
    [InlineData("资产和人员管理（2分）", "资产和人员管理（3分）", "PR5009", "资产和人员管理")]
    public void 改动分值(string from, string to, string code, string place) => Only(from, to, code, place, "分");

    [Theory]
    [InlineData("年初预算数：金额（万元），大于0", "年初预算数：金额（万元）", "PR4005", "年初预算数", "这时“资金调整调剂规范性”得不出分（例如年初预算数＝0万元，调整后预算数＝")]
    [InlineData("固定资产总额：金额（万元），大于0", "固定资产总额：金额（万元）", "PR4005", "固定资产总额", "固定资产总额＝0万元")]
    [InlineData("在编人数：人数，大于0", "在编人数：人数", "PR4005", "在编人数＋编外人数", "在编人数＝0人，编外人数＝0人")]
    [InlineData("良 ≥8分", "良 ≥9分", "PR4007", "良 ≥9分", "应当低于")]
    [InlineData("差 <6分", "差 <5分", "PR4008", "差 <5分", "总分为5分时没有等级")]
    [InlineData("得0.7分", "得7分", "PR5002", "7分", "不在0至1分之间")]
    public void 改动声明和得分(string from, string to, string code, string place, string message) => Only(from, to, code, place, message);

    [Theory]
    [InlineData("固定资产利用率≥90%的", "固定资产利用率＞90%的")]
    [InlineData("固定资产利用率＜60%的", "固定资产利用率≤60%的")]
    [InlineData("采购计划金额＝0且实际采购金额＝0的", "采购计划金额＝0的")]
    [InlineData("预决算信息公开（3分）", "预决算信息公开（2分）")]
    public void 每种改法都改好(string from, string to)
    {
        var broken = ExampleText.Content.Replace(from, to);
        var fixes = Assert.Single(Compile(broken)).Fixes;
        Assert.NotEmpty(fixes);
        Assert.All(fixes, fix => Assert.Empty(Compile(fix.Apply(broken))));
    }

    [Fact]
    public void 封顶的两种改法都改好()
    {
        var broken = ExampleText.Content.Replace("    实际采购金额＞采购计划金额的，得0分\n", "")
            .Replace("采购计划金额＝0且实际采购金额＝0的", "采购计划金额＝0的");
        var found = Assert.Single(Compile(broken));
        Assert.Equal("PR5004", found.Code);
        Assert.Equal(2, found.Fixes.Length);
        Assert.All(found.Fixes, fix => Assert.Empty(Compile(fix.Apply(broken))));
    }

    [Fact]
    public void 单位的错误不再引出分档的错误() =>
        Assert.All(Compile(ExampleText.Content.Replace("固定资产利用率≥90%的", "固定资产利用率≥90万元的")), d => Assert.StartsWith("PR3", d.Code));

    private static void Only(string from, string to, string code, string? place, string message)
    {
        Assert.Contains(from, ExampleText.Content);
        var found = Assert.Single(Compile(ExampleText.Content.Replace(from, to)));
        Assert.Equal(code, found.Code);
        Assert.Contains(message, found.Message);
        if (place is not null)
            Assert.Equal(place, found.Location.Text);
    }

    private static IReadOnlyList<Diagnostic> Compile(string content)
    {
        var result = RuleFile.Parse(new SourceText(content));
        Assert.NotNull(result.Framework);
        Assert.Empty(ModelInvariants.Check(result.Framework));
        return result.Diagnostics;
    }
}
