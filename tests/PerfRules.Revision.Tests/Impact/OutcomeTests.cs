using PerfRules.Revision.Impact;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Revision.Tests.Impact;

/// <summary>名次、等级、分布、界限、缺数据、可比口径。</summary>
public class OutcomeTests
{
    private const string Old = """
        框架 小 2022年度
        总分 10分
        等级：优 ≥9分；良 ≥6分；差 ＜6分

        数据
          满意度：比率，范围[0%，100%]
          超支率：比率

        三级指标 满意（6分）
          满意度≥90%的，得6分；80%≤满意度＜90%的，得4分；满意度＜80%的，得0分

        三级指标 超支（4分）
          超支率在10%以内的，得4分；
          超出10%的，每超出1个百分点扣0.1分，扣完为止，按比例计算

        """;

    private static string New => Old.Replace("满意度≥90%的，得6分；80%≤满意度＜90%的", "满意度≥95%的，得6分；80%≤满意度＜95%的", StringComparison.Ordinal);

    [Fact]
    public void 名次并列的其后跳过()
    {
        var impact = Impacts.Analyze(Old, New, Csv("单位,满意度,超支率", "甲,92%,5%", "乙,96%,5%", "丙,99%,0%", "丁,50%,5%"));
        Assert.Equal([1, 1, 1, 4], impact.Units.Select(unit => unit.Old.Rank));
        Assert.Equal([3, 1, 1, 4], impact.Units.Select(unit => unit.New.Rank));
    }

    [Fact]
    public void 不同年度的各排各的名次()
    {
        var impact = Impacts.Analyze(Old, New, Csv("单位,年度,满意度,超支率", "甲,2022,92%,5%", "甲,2023,96%,5%", "乙,2023,50%,0%"));
        Assert.Equal([1, 1, 2], impact.Units.Select(unit => unit.New.Rank));
    }

    [Fact]
    public void 等级的变化和分布()
    {
        var impact = Impacts.Analyze(Old, New, Csv("单位,满意度,超支率", "甲,92%,5%", "乙,96%,5%", "丙,91%,0%", "丁,50%,5%"));
        var move = Assert.Single(impact.GradeMoves);
        Assert.Equal(("优", "良", false), (move.Old, move.New, move.IsUp!.Value));
        Assert.Equal(["甲", "丙"], move.Units.ToArray());
        Assert.Equal([new DistributionBand("优", 3, 1), new DistributionBand("良", 0, 2), new DistributionBand("差", 1, 1)], impact.Distribution.ToArray());
    }

    [Fact]
    public void 没有等级的每十分一段而满分归入最高一段()
    {
        string Without(string rules) => rules.Replace("等级：优 ≥9分；良 ≥6分；差 ＜6分\n", "", StringComparison.Ordinal).Replace("总分 10分", "总分 20分", StringComparison.Ordinal)
            + "三级指标 其他（10分）\n  得分＝10分\n";
        var impact = Impacts.Analyze(Without(Old), Without(New), Csv("单位,满意度,超支率", "甲,92%,5%", "乙,50%,5%", "丙,50%,100%", "丁,85%,50%"));
        // 旧：20、14、10、14；新：18、14、10、14。
        Assert.Equal([new DistributionBand("10～20分", 4, 4)], impact.Distribution.ToArray());
    }

    [Fact]
    public void 人人满分和人人不得分的指标()
    {
        var impact = Impacts.Analyze(Old, New, Csv("单位,满意度,超支率", "甲,92%,60%", "乙,91%,70%"));
        Assert.Equal([(true, false), (false, false)], impact.Indicators.Select(each => (each.Old!.AllFull, each.New!.AllFull)));
        Assert.Equal([(false, false), (true, true)], impact.Indicators.Select(each => (each.Old!.AllZero, each.New!.AllZero)));
        Assert.Equal([6, 0], impact.Indicators.Select(each => each.Old!.Mean!.Value));
        Assert.Equal([4, 0], impact.Indicators.Select(each => each.New!.Mean!.Value));
    }

    [Fact]
    public void 差一点的单位()
    {
        // 丙差4.6%（91÷95以外）：95－91＝4，占91的4.4%；丁85%差11.8%，太远；戊恰在95%。超支率按比例扣，没有一下子变化的界限。
        var impact = Impacts.Analyze(Old, New, Csv("单位,满意度,超支率", "甲,94.9%,10.1%", "丙,91%,5%", "丁,85%,5%", "戊,95%,5%", "己,79%,5%"));
        Assert.Equal(["“满意”80%≤满意度＜95%的，得4分", "“满意”满意度≥95%的，得6分"], impact.Cliffs.Where(c => c.Indicator.Parent is not null).Select(c => c.Title));
        Assert.Equal(["己"], impact.Cliffs[0].Units.Select(unit => unit.Unit));
        var top = impact.Cliffs[1];
        Assert.Equal(["甲", "丙"], top.Units.Select(unit => unit.Unit));
        Assert.Equal((4, 2, Rational.FromFraction(1, 949), "满意度达到95%时得满分（其他数据不变）"), (top.Units[0].Score, top.Units[0].Gain, top.Units[0].Distance, top.Units[0].Sentence));
    }

    [Fact]
    public void 差一点够上等级的单位()
    {
        // 满意4分，超支4－0.1×超出的百分点；总分7.99、7.5、6。
        var rules = New.Replace("优 ≥9分", "优 ≥8分", StringComparison.Ordinal);
        var impact = Impacts.Analyze(Old, rules, Csv("单位,满意度,超支率", "甲,85%,10.1%", "乙,85%,15%", "丙,85%,10%"));
        var cliff = Assert.Single(impact.Cliffs.Where(c => c.Indicator.Parent is null));
        Assert.Equal("等级“优”（≥8分）", cliff.Title);
        var near = Assert.Single(cliff.Units);
        Assert.Equal(("甲", Rational.FromFraction(1, 100), "总分7.99分，再多0.01分就够"), (near.Unit, near.Gain, near.Sentence));
    }

    [Fact]
    public void 新版要的数据没有填时给出可能的范围而不分摊()
    {
        var rules = New.Replace("超支率：比率", "超支率：比率\n  办结率：比率，范围[0%，100%]", StringComparison.Ordinal)
            .Replace("三级指标 超支（4分）", "三级指标 办结（1分）\n  得分＝办结率×1分\n\n三级指标 超支（3分）", StringComparison.Ordinal).Replace("10%以内的，得4分", "10%以内的，得3分", StringComparison.Ordinal);
        var unit = Impacts.One(Old, rules, Csv("单位,满意度,超支率", "甲,99%,5%"));
        Assert.Equal(10, unit.Old.Total);
        Assert.Null(unit.New.Total);
        Assert.Null(unit.New.Grade);
        Assert.Null(unit.New.Rank);
        Assert.Equal(new ScoreRange(9, 10), unit.New.Range);
        Assert.Equal(["缺少“办结率”"], unit.New.Obstacles.ToArray());
        Assert.Empty(unit.Contributions);
        Assert.Null(unit.Change);
    }

    [Fact]
    public void 只有另一版才有的数据和指标不算写错()
    {
        var rules = New.Replace("超支率：比率", "超支率：比率\n  办结率：比率，范围[0%，100%]", StringComparison.Ordinal)
            .Replace("三级指标 超支（4分）", "三级指标 办结（1分）\n  得分＝办结率×1分\n\n三级指标 服务（1分）\n  人工评分\n\n三级指标 超支（2分）", StringComparison.Ordinal).Replace("10%以内的，得4分", "10%以内的，得2分", StringComparison.Ordinal);
        var unit = Impacts.One(Old, rules, """{ "单位": "甲", "数据": { "满意度": "99%", "超支率": "5%", "办结率": "50%" }, "人工评分": { "服务": 1 }, "自评得分": { "服务": 1 } }""");
        Assert.Equal(((Rational)10, Rational.FromFraction(19, 2)), (unit.Old.Total!.Value, unit.New.Total!.Value));
        Assert.Equal(unit.Change, Impacts.Sum(unit));
        // 反过来也一样。
        Assert.Equal(Rational.FromFraction(1, 2), Impacts.One(rules, Old, """{ "单位": "甲", "数据": { "满意度": "99%", "超支率": "5%", "办结率": "50%" }, "人工评分": { "服务": 1 } }""").Change);
        // 两版都没有的仍是错误。
        Assert.NotEmpty(Impacts.One(Old, rules, """{ "单位": "甲", "数据": { "满意度": "99%", "超支率": "5%", "办结律": "50%" }, "人工评分": { "服务": 1 } }""").Old.Obstacles);
    }

    [Fact]
    public void 数据和选项更名的按沿革认()
    {
        const string Rules = "框架 小\n总分 4分\n\n数据\n  公开情况：选项（按时、迟延）\n\n三级指标 公开（4分）\n  按 公开情况 分档计分：\n  按时的，得4分；迟延的，得2分\n";
        var renamed = Rules.Replace("公开情况：选项（按时、迟延）", "信息公开：选项（按时、逾期），原名「公开情况」，选项「逾期」原名「迟延」", StringComparison.Ordinal)
            .Replace("按 公开情况", "按 信息公开", StringComparison.Ordinal).Replace("迟延的，得2分", "逾期的，得1分", StringComparison.Ordinal);
        Assert.Equal(-1, Impacts.One(Rules, renamed, """{ "单位": "甲", "数据": { "公开情况": "迟延" } }""").Change);
    }

    [Fact]
    public void 明细里只有另一版才有的列和更名的列()
    {
        const string Rules = """
            框架 小
            总分 4分

            明细 项目
              项目名称：文本
              计划数：数量（个），大于0
              完成数：数量（个）

            口径
              完成率＝项目的完成数合计÷项目的计划数合计

            三级指标 完成（4分）
              得分＝完成率×4分
              项目的个数＝0的，不适用，得满分

            """;
        var @new = Rules.Replace("完成数：数量（个）", "办结数：数量（个），原名「完成数」\n  延期数：数量（个）", StringComparison.Ordinal)
            .Replace("项目的完成数合计÷", "（项目的办结数合计－项目的延期数合计）÷", StringComparison.Ordinal);
        var unit = Impacts.One(Rules, @new, """{ "单位": "甲", "数据": { "项目": [ { "项目名称": "一", "计划数": 4, "完成数": 4, "延期数": 1 }, { "项目名称": "二", "计划数": 4, "办结数": 2, "延期数": 0 } ] } }""");
        // 完成6÷8×4＝3；减去延期1：5÷8×4＝2.5。
        Assert.Equal(("3", "2.5"), ($"{unit.Old.Total}", $"{unit.New.Total}"));
        Assert.Equal(unit.Change, Impacts.Sum(unit));
    }

    [Fact]
    public void 两版单位不同的须写明单位()
    {
        const string Rules = "框架 小\n总分 4分\n\n数据\n  收入：金额（万元），大于0\n\n三级指标 收入（4分）\n  收入≥20万元的，得4分；其余得2分\n";
        var changed = Rules.Replace("金额（万元）", "金额（元）", StringComparison.Ordinal).Replace("≥20万元", "≥30万元", StringComparison.Ordinal);
        Assert.Equal(-2, Impacts.One(Rules, changed, """{ "单位": "甲", "数据": { "收入": "25万元" } }""").Change);
        Assert.Contains("“收入”两版的单位不同（元、万元），请把单位写上，如“25元”或“25万元”", Impacts.One(Rules, changed, """{ "单位": "甲", "数据": { "收入": 25 } }""").New.Obstacles);
    }

    [Fact]
    public void 分值改了的人工评分照得分率折算()
    {
        const string Rules = "框架 小 2022年度\n总分 6分\n\n三级指标 甲（4分）\n  人工评分\n\n三级指标 乙（2分）\n  人工评分\n";
        var changed = Rules.Replace("2022年度", "2023年度", StringComparison.Ordinal).Replace("甲（4分）", "甲（2分）", StringComparison.Ordinal).Replace("乙（2分）", "乙（4分）", StringComparison.Ordinal);
        UnitImpact Of(int year, string a, string b) => Impacts.One(Rules, changed, $$"""{ "单位": "某", "年度": {{year}}, "人工评分": { "甲": {{a}}, "乙": {{b}} } }""");
        // 旧版年度的数据按旧版给分：3÷4×2＝1.5，1÷2×4＝2。
        Assert.Equal(("4", "3.5"), ($"{Of(2022, "3", "1").Old.Total}", $"{Of(2022, "3", "1").New.Total}"));
        // 新版年度的按新版给分：1÷2×4＝2，3÷4×2＝1.5。
        Assert.Equal(("3.5", "4"), ($"{Of(2023, "1", "3").Old.Total}", $"{Of(2023, "1", "3").New.Total}"));
        // 新版年度而有一项超出新版的分值、各项都合乎旧版的，是按旧版给的。
        Assert.Equal(("4", "3.5"), ($"{Of(2023, "3", "1").Old.Total}", $"{Of(2023, "3", "1").New.Total}"));
        // 两版都超出的不能评分。
        Assert.Equal(["“甲”得分 5 超出范围：应不小于0分且不大于2分", "缺少“甲”的人工评分"], Of(2023, "5", "1").New.Obstacles.ToArray());
    }

    [Fact]
    public void 可比口径逐项列出四个得分()
    {
        var rules = New.Replace("超支率：比率", "超支率：比率\n  办结率：比率，范围[0%，100%]", StringComparison.Ordinal)
            .Replace("三级指标 超支（4分）", "三级指标 办结（4分）\n  得分＝办结率×4分\n\n三级指标 超出（4分）", StringComparison.Ordinal).Replace("总分 10分", "总分 14分", StringComparison.Ordinal);
        var impact = Impacts.Analyze(Old, rules, Csv("单位,满意度,超支率,办结率", "甲,92%,20%,50%"), Csv("单位,满意度,超支率", "甲,85%,10%", "乙,96%,10%"));
        Assert.Equal(["甲", "乙"], impact.Comparable.Select(unit => unit.Unit));
        // 超支更名为超出而没有沿革：旧的废止，新的新增。去年85%：旧4新4；今年92%：旧6新4。去年10%得4分，今年20%扣1分。
        Assert.Equal(
        [
            "总分：8 –缺少“办结率” 9 9",
            "满意：4 4 6 4",
            "办结：–没有这一项 –缺少“办结率” –没有这一项 2",
            "超出：–没有这一项 4 –没有这一项 3",
            "超支：4 –没有这一项 3 –没有这一项",
        ], impact.Comparable[0].Items.Select(Row));
        Assert.Equal("满意：6 6 –没有今年的数据 –没有今年的数据", Row(impact.Comparable[1].Items[1]));
    }

    [Fact]
    public void 可比口径里拆分的说明去向和来历()
    {
        var rules = Old.Replace("三级指标 满意（6分）\n", "三级指标 满意一（3分）\n  原名「满意」（2022年度）\n  得分＝满意度×3分\n\n三级指标 满意二（3分）\n  原名「满意」（2022年度）\n", StringComparison.Ordinal)
            .Replace("满意度≥90%的，得6分；80%≤满意度＜90%的，得4分", "满意度≥90%的，得3分；80%≤满意度＜90%的，得2分", StringComparison.Ordinal);
        var impact = Impacts.Analyze(Old, rules, Csv("单位,满意度,超支率", "甲,90%,10%"), Csv("单位,满意度,超支率", "甲,80%,10%"));
        Assert.Equal(
        [
            "总分：8 8.4 10 9.7",
            "满意一：–由“满意”拆分而来 2.4 –由“满意”拆分而来 2.7",
            "满意二：–由“满意”拆分而来 2 –由“满意”拆分而来 3",
            "超支：4 4 4 4",
            "满意：4 –拆分为“满意一”“满意二” 6 –拆分为“满意一”“满意二”",
        ], impact.Comparable[0].Items.Select(Row));
    }

    private static string Row(ComparableItem item) => $"{item.Indicator.Either.Name}：" + string.Join(
        ' ', new[] { item.LastYearByOld, item.LastYearByNew, item.ThisYearByOld, item.ThisYearByNew }.Select(cell => cell.Score?.ToString() ?? $"–{cell.Reason}"));

    private static string Csv(params string[] lines) => string.Join('\n', lines);
}
