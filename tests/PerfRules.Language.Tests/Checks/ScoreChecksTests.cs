using PerfRules.Language.Checks;
using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;
using static PerfRules.Language.Tests.Checks.BandChecksTests;
using static PerfRules.Language.Tests.Checks.ExampleFramework;
using static PerfRules.Language.Tests.ModelBuilder;

namespace PerfRules.Language.Tests.Checks;

public class ScoreChecksTests
{
    [Fact]
    public void 去掉超支的例外则可能超出分值()
    {
        var found = Only("PR5004", With(purchase: Purchase with { Exceptions = [PlannedIsZero] }));
        Assert.Equal(["写明“封顶”", "写明“不封顶”"], found.Fixes.Select(f => f.Title));
        Assert.Equal("得分＝政府采购执行率×1分，封顶", found.Fixes[0].Apply("得分＝政府采购执行率×1分"));
        Assert.True(found.Witness?.Replays);
    }

    [Fact]
    public void 写明封顶或不封顶后不再追问() => Assert.Empty(
        ModelChecks.Run(With(purchase: Purchase with { Exceptions = [PlannedIsZero], IsUncapped = true })));

    [Fact]
    public void 去掉不适用的例外则除数可能为零()
    {
        var found = Only("PR4005", With(purchase: Purchase with { Exceptions = [Overspent] }));
        Assert.Equal("采购计划金额", found.Location.Text);
        Assert.Equal("采购计划金额＝0万元，实际采购金额＝0万元", found.Witness?.Description);
    }

    [Fact]
    public void 同一口径的除数只报一次()
    {
        var purchase = Purchase with { Exceptions = [Overspent] };
        var found = Only("PR4005", With(purchase: purchase, adjustment: purchase with { Name = "采购执行情况" }));
        Assert.Equal(2, found.Related.Length);
    }

    [Fact]
    public void 分档的除数可能为零恰有一条()
    {
        var divisor = F(Temporary).Over(F(Actual).Over(N(10_000, Unit.TenThousandYuan)));
        Only("PR4005", With(control: Draft.Banded(
            "编外人员控制率", 1, divisor, Draft.Band(Less(divisor, Percent(5)), 1), Draft.Band(AtLeast(divisor, Percent(5)), 0))));
    }

    [Fact]
    public void 两条例外同时成立而得分不同()
    {
        var found = Only("PR4006", With(purchase: Purchase with { Exceptions = [Overspent, PlannedIsZero] }));
        Assert.Contains("采购计划金额＝0万元", found.Message);
        Assert.Equal(2, found.Fixes.Length);
    }

    [Fact]
    public void 写明优先的例外不冲突() => Assert.Empty(ModelChecks.Run(
        With(purchase: Purchase with { Exceptions = [Overspent with { HasPriority = true }, PlannedIsZero] })));

    [Fact]
    public void 扣分可能低于零而没有写明扣完为止()
    {
        var found = Only("PR5004", With(adjustment: Adjustment with
        {
            Method = new BandMethod([NoAdjustment, ExcessAdjustment(2, stops: false)], AdjustmentRate, At()),
        }));
        Assert.Equal("写明“扣完为止”", Assert.Single(found.Fixes).Title);
    }

    [Fact]
    public void 永远扣不完的提醒() => Only("PR5005", With(adjustment: Adjustment with
    {
        Method = new BandMethod([NoAdjustment, ExcessAdjustment(Q(1, 2), stops: true)], AdjustmentRate, At()),
    }));

    [Fact]
    public void 扣分上限超过分值的提醒() => Only("PR5007", With(adjustment: Adjustment with
    {
        Method = new BandMethod([NoAdjustment, ExcessAdjustment(2, stops: true)], AdjustmentRate, At()),
    }));

    [Fact]
    public void 人工评分的范围超过分值() => Only("PR5006", With(adjustment: Draft.Manual("会计核算规范性", 1, maximum: 2)));

    [Fact]
    public void 没有指标() => Only("PR5008", Draft.Framework(10, []));

    [Fact]
    public void 数据相乘而无法判定时说明()
    {
        // x²＝2y² 只有无理数解，有理数上无解，但消元和取样都不能证明。
        var squares = Compare(
            F(Initial).Times(F(Initial)), ComparisonOperator.NotEqual, F(Adjusted).Times(F(Adjusted)).Times(N(2)));
        var found = Only("PR4010", With(adjustment: Draft.Banded("资金调整调剂规范性", 1, null, Draft.Band(squares, 1))));
        Assert.StartsWith("无法判定“资金调整调剂规范性”的各档是否覆盖一切取值", found.Message);
    }

    [Theory]
    [InlineData(3, "PR5001")]
    [InlineData(7, "PR5001")]
    public void 总分不等于各项之和(int total, string code) => Only(code, With(total: (Rational)total));

    [Fact]
    public void 改动叶子的分值只报那个叶子()
    {
        var found = Only("PR5009", With(control: Control with { Points = 2 }));
        Assert.Equal("编外人员控制率", found.Location.Text);
        Assert.Equal("2分＝2分", found.Witness?.Description);
    }

    [Fact]
    public void 改动比例计分的分值只报那个评分点() => Only("PR5009", With(purchase: Purchase with { Points = 2 }));

    [Fact]
    public void 改动上级的分值只报那个上级()
    {
        var framework = Draft.Framework(3, [],
            new Draft("一级", 3)
            {
                Level = IndicatorLevel.First,
                Children = [new Draft("三级", 4) { Children = [Draft.Manual("甲", 1), Draft.Manual("乙", 2)] }],
            });
        var found = Only("PR5009", framework);
        Assert.Contains("“三级”的分值写作4分，下级分值合计是3分；“一级”的分值也因此多1分", found.Message);
    }

    [Fact]
    public void 人工评分的分值改动报在上级() => Only("PR5001", Draft.Framework(3, [],
        new Draft("三级", 3) { Children = [Draft.Manual("甲", 2), Draft.Manual("乙", 2)] }));

    [Theory]
    [InlineData("≥9 ≥8 ≥6 <6", null)]
    [InlineData("≥9 ≥8 ≥6 <5", "PR4008")]
    [InlineData("≥9 ≥6 ≥8 <6", "PR4007")]
    [InlineData("≥9 ≥8", "PR4008")]
    [InlineData("≥12 ≥8 <8", "PR4009")]
    [InlineData("≥9 >9 <9", null)]
    public void 等级(string grades, string? code)
    {
        var framework = Draft.Framework(10, [], new Draft("三级", 10) { Children = [Draft.Manual("甲", 10)] });
        var graded = new Framework
        {
            Name = framework.Name, Year = framework.Year, Source = framework.Source, Total = framework.Total,
            Grades = [.. grades.Split(' ').Select((g, i) => new Grade(
                $"第{i + 1}等",
                g[0] switch { '≥' => ComparisonOperator.GreaterOrEqual, '>' => ComparisonOperator.Greater, _ => ComparisonOperator.Less },
                int.Parse(g[1..], System.Globalization.CultureInfo.InvariantCulture),
                At(g)))],
        };
        var codes = ModelChecks.Run(graded).Select(d => d.Code).ToArray();
        if (grades == "≥9 >9 <9")
            Assert.Equal(["PR4007"], codes);
        else
            Assert.Equal(code is null ? [] : [code], codes);
    }

    [Fact]
    public void 示例守约() => Assert.Empty(ModelInvariants.Check(With()));

    [Fact]
    public void 违背承诺时点名()
    {
        var framework = With();
        framework.Total.Children[0].Children[0].Parent = framework.Total;
        Assert.Contains(ModelInvariants.Check(framework), b => b.Contains("财务合规性"));
    }

    private static ScoreException PlannedIsZero => new(
        IsEqual(F(Planned), N(0)), Points(1), true, false, At("采购计划金额＝0的，不适用，得满分"));
}
