using PerfRules.Language.Checks;
using PerfRules.Language.Text;

namespace PerfRules.Language.Tests.Checks;

public class SourceTests
{
    [Fact]
    public void 试()
    {
        var lines = new List<string>();
        (string, string)[] edits = [
            ("", ""),
            ("固定资产利用率≥90%的，得1分；", ""),
            ("90%＞固定资产利用率≥75%的，得0.7分；", ""),
            ("75%＞固定资产利用率≥60%的，得0.4分；", ""),
            ("固定资产利用率＜60%的，得0分。", ""),
            ("编外人员控制率＜5%的，得1分；", ""),
            ("5%≤编外人员控制率≤10%的，得0.5分；", ""),
            ("编外人员控制率＞10%的，得0分。", ""),
            ("未公开的，得0分", ""),
            ("按规定公开的，得3分；", ""),
            ("固定资产利用率≥90%的", "固定资产利用率＞90%的"),
            ("90%＞固定资产利用率≥75%的", "90%≥固定资产利用率≥75%的"),
            ("90%＞固定资产利用率≥75%的", "90%＞固定资产利用率＞75%的"),
            ("固定资产利用率＜60%的", "固定资产利用率≤60%的"),
            ("5%≤编外人员控制率≤10%的", "5%＜编外人员控制率≤10%的"),
            ("5%≤编外人员控制率≤10%的", "5%≤编外人员控制率＜10%的"),
            ("调整调剂率≤10%", "调整调剂率＜10%"),
            ("总分 10分", "总分 11分"),
            ("部门管理（10分）", "部门管理（11分）"),
            ("资金管理（8分）", "资金管理（9分）"),
            ("政府采购执行情况（2分）", "政府采购执行情况（3分）"),
            ("政府采购执行率（1分）", "政府采购执行率（2分）"),
            ("政策功能落实（1分）", "政策功能落实（2分）"),
            ("财务合规性（3分）", "财务合规性（2分）"),
            ("资金调整调剂规范性（1分）", "资金调整调剂规范性（2分）"),
            ("预决算信息公开（3分）", "预决算信息公开（2分）"),
            ("固定资产利用率（1分）", "固定资产利用率（2分）"),
            ("编外人员控制率（1分）", "编外人员控制率（0.5分）"),
            ("资产和人员管理（2分）", "资产和人员管理（3分）"),
            ("年初预算数：金额（万元），大于0", "年初预算数：金额（万元）"),
            ("固定资产总额：金额（万元），大于0", "固定资产总额：金额（万元）"),
            ("在编人数：人数，大于0", "在编人数：人数"),
            ("    实际采购金额＞采购计划金额的，得0分\n", ""),
            ("    采购计划金额＝0且实际采购金额＝0的，不适用，得满分\n", ""),
            ("采购计划金额＝0且实际采购金额＝0的，不适用", "采购计划金额＝0的，不适用"),
            ("，扣完为止", ""),
            ("扣0.1分，扣完为止", "扣0.1分，最多扣0.5分"),
            ("良 ≥8分", "良 ≥9分"),
            ("差 <6分", "差 <5分"),
            ("中 ≥6分；差 <6分", "中 ≥6分"),
            ("得0.7分", "得7分"),
            ("＝编外人数÷（在编人数＋编外人数）", "＝编外人数÷在编人数"),
            ("在用固定资产总额÷固定资产总额", "在用固定资产总额÷在编人数"),
            ("固定资产利用率（1分）\n", "固定资产利用率（1分）\n  固定资产利用率＝100%的，不适用，得满分；固定资产利用率＝50%的，不适用，得0.2分\n"),
        ];
        foreach (var (from, to) in edits)
        {
            var content = from == "" ? ExampleText.Content : ExampleText.Content.Replace(from, to);
            if (content == ExampleText.Content && from != "") lines.Add("!!! NO EDIT");
            var result = RuleFile.Parse(new SourceText(content));
            var clock = System.Diagnostics.Stopwatch.StartNew();
            var all = result.Diagnostics.AddRange(ModelChecks.Run(result.Framework!, result.Diagnostics));
            lines.Add($"## {from.Trim()} -> {to.Trim()}   {(all.Length == 1 ? "" : "COUNT " + all.Length)} {clock.ElapsedMilliseconds}ms");
            lines.AddRange(all.Select(d => $"   {d.Code} {d.Location.LineNumber} [{d.Location.Text}] {d.Message} | {string.Join(" / ", d.Fixes.Select(f => f.Title))}"));
            lines.AddRange(ModelInvariants.Check(result.Framework!));
        }
        System.IO.File.WriteAllLines("/tmp/proof-out.txt", lines);
    }
}
