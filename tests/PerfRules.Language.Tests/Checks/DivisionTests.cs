using PerfRules.Language.Diagnostics;
using PerfRules.Language.Text;
using PerfRules.Testing;

namespace PerfRules.Language.Tests.Checks;

/// <summary>除数的发现：同一除数只报一次，声明的数据给出改法。</summary>
public class DivisionTests
{
    [Fact]
    public void 许多口径除以同一数据只报第一处()
    {
        var found = Assert.Single(Compile(Futian("全年预算数：金额（万元），大于0", "全年预算数：金额（万元）")));
        Assert.Equal(
            "除数“全年预算数”可能为0，这时“一季度执行率”“二季度执行率”“三季度执行率”等得不出分。"
            + "请写明“全年预算数”为0时怎样计分，或在数据中声明它大于0。",
            found.Message);
        Assert.StartsWith("一季度执行率＝", LineOf(found.Location), StringComparison.Ordinal);
        Assert.Equal(
            ["二季度执行率", "三季度执行率", "四季度执行率"],
            found.Related.Where(r => r.Message == "同一个除数").Select(r => LineOf(r.Location).Split('＝')[0]));
        Assert.Equal(5, found.Related.Count(r => r.Message == "用到这个除数"));
        Assert.Equal("全年预算数＝0万元", found.Witness?.Description);
    }

    [Theory]
    [InlineData("全年预算数：金额（万元），大于0", "全年预算数：金额（万元）", "声明“全年预算数”大于0")]
    [InlineData("固定资产总额：金额（万元），大于0，来源「资产年报」", "固定资产总额：金额（万元）。", "声明“固定资产总额”大于0")]
    [InlineData("固定资产总额：金额（万元），大于0", "固定资产总额：金额（万元） // 注释", "声明“固定资产总额”大于0")]
    [InlineData(
        "核定编制数、在编人数：人数，大于0，来源「机构编制台账」", "核定编制数：人数\n  在编人数：人数，大于0", "声明“核定编制数”大于0")]
    public void 采用改法后没有发现(string from, string to, string title)
    {
        var broken = Futian(from, to);
        var fix = Assert.Single(Assert.Single(Compile(broken)).Fixes);
        Assert.Equal(title, fix.Title);
        Assert.Empty(Compile(fix.Apply(broken)));
    }

    [Fact]
    public void 同一句声明几项时改法说明都随之大于0()
    {
        var broken = Futian("“三公”经费预算数、日常公用经费调整预算数：金额（万元），大于0", "“三公”经费预算数、日常公用经费调整预算数：金额（万元）");
        var found = Compile(broken);
        Assert.Equal(["“三公”经费预算数", "日常公用经费调整预算数"], found.Select(d => d.Location.Text));
        Assert.All(found, d => Assert.Empty(Compile(Assert.Single(d.Fixes).Apply(broken))));
        Assert.Equal(
            "声明“日常公用经费调整预算数”大于0（同一句声明的““三公”经费预算数”也随之大于0）", found[1].Fixes[0].Title);
    }

    [Theory]
    [InlineData("全年预算数：金额（万元），可为负")]
    [InlineData("全年预算数：金额（万元），缺失按0计")]
    public void 可以小于零或缺失按零计的不给改法(string declaration) =>
        Assert.Empty(Assert.Single(Compile(Futian("全年预算数：金额（万元），大于0", declaration))).Fixes);

    [Fact]
    public void 几项之和作除数的不给改法() => Assert.Empty(Assert.Single(
        Compile(Futian("核定编制数、在编人数：人数，大于0", "核定编制数：人数，大于0\n  在编人数：人数"))).Fixes);

    private static string Futian(string from, string to)
    {
        var content = File.ReadAllText(RepositoryRoot.File("rules", "福田区", "2022.prules"));
        Assert.Contains(from, content, StringComparison.Ordinal);
        return content.Replace(from, to, StringComparison.Ordinal);
    }

    private static string LineOf(Location location) =>
        location.Source.ToString(location.Source.GetLineSpan(location.LineNumber - 1)).Trim();

    private static IReadOnlyList<Diagnostic> Compile(string content) => RuleFile.Parse(new SourceText(content)).Diagnostics;
}
