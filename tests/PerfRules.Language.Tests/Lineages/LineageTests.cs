using PerfRules.Language.Formatting;
using PerfRules.Language.Model;
using PerfRules.Language.Text;
using PerfRules.Testing;

namespace PerfRules.Language.Tests.Lineages;

/// <summary>编号和沿革：写在哪里，认成什么。</summary>
public class LineageTests
{
    private const string Text = """
        框架 示例 2023年度
        总分 4分

        数据
          在编人数：人数，大于0，编号「D1」
          编外人数：人数，原名「聘用人数」（2022年度），原名「临聘人数」
          公开情况：选项（已公开、不予公开），选项「不予公开」原名「未公开」（2022年度）

        口径
          编外占比＝编外人数÷在编人数，超过100%的按100%计，编号「K3」，原名「编外率」

        三级指标 编外人员（2分）
          编号「A1」，原名「编外人员控制率」（2021年度）
          编外占比≤10%的，得2分；其余得0分

        三级指标 信息公开（2分）
          评分点 公开（2分）
            原名：「公开情况」
            按 公开情况 计分：已公开的，得2分；不予公开的，得0分

        """;

    [Fact]
    public void 指标数据选项口径的编号和沿革()
    {
        var framework = Compile(Text);
        Assert.Equal("D1", framework.Fields[0].Lineage.Code);
        Assert.Equal<FormerName>([new FormerName("聘用人数", 2022), new FormerName("临聘人数", null)], framework.Fields[1].Lineage.FormerNames);
        Assert.Equal<OptionLineage>([new OptionLineage("不予公开", new FormerName("未公开", 2022))], framework.Fields[2].OptionLineages);
        var definition = Assert.Single(framework.Definitions);
        Assert.Equal("K3", definition.Lineage.Code);
        Assert.Equal<FormerName>([new FormerName("编外率", null)], definition.Lineage.FormerNames);
        Assert.Equal("A1", framework.Indicators[1].Lineage.Code);
        Assert.Equal<FormerName>([new FormerName("编外人员控制率", 2021)], framework.Indicators[1].Lineage.FormerNames);
        Assert.Equal<FormerName>([new FormerName("公开情况", null)], framework.Indicators[3].Lineage.FormerNames);
        Assert.True(framework.Indicators[2].Lineage.IsEmpty);
    }

    [Fact]
    public void 版式不变() => Assert.Equal(Text, Formatter.Format(new SourceText(Text)));

    [Fact]
    public void 编号和原名仍可作名称()
    {
        var framework = Compile("""
            框架 示例 2023年度
            总分 2分

            数据
              编号、原名、年度：数量（项），大于0

            口径
              原名占比＝原名÷（编号＋年度）

            三级指标 编号规范性（2分）
              原名占比≤10%的，得2分；其余得0分

            """);
        Assert.Equal(["编号", "原名", "年度"], framework.Fields.Select(f => f.Name));
    }

    private static Framework Compile(string text)
    {
        var result = RuleFile.Parse(new SourceText(text));
        Assert.Equal("", DiagnosticText.Render(result.Diagnostics));
        return Assert.IsType<Framework>(result.Framework);
    }
}
