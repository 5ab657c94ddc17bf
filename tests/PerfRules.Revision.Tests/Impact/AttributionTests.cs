using PerfRules.Revision.Changes;
using PerfRules.Revision.Impact;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Revision.Tests.Impact;

/// <summary>总分之差分摊到各处改动：小的例子与手算、与照定义的计算一致。</summary>
public class AttributionTests
{
    private const string Rules = """
        框架 小 2022年度
        总分 10分

        数据
          甲数、乙数、丙数：数量（项）
          违规：是否

        三级指标 甲（4分）
          每发现1项甲数扣1分，扣完为止

        三级指标 乙（3分）
          每发现1项乙数扣1分，扣完为止

        三级指标 丙（3分）
          每发现1项丙数扣1分，扣完为止

        """;

    private const string Data = """{ "单位": "某单位", "数据": { "甲数": 2, "乙数": 1, "丙数": 0, "违规": true } }""";

    [Fact]
    public void 互不相干的改动各算各的()
    {
        // 甲：扣2分改为扣1分，多1分；乙：扣1分改为扣2分，少1分；丙没有扣分，改了也不影响。
        var unit = One(Change(("项甲数扣1分", "项甲数扣0.5分"), ("项乙数扣1分", "项乙数扣2分"), ("项丙数扣1分", "项丙数扣3分")));
        Assert.Equal(0, unit.Change);
        Assert.Equal(["“甲”的扣分由“每发现1项甲数扣1分，扣完为止”改为“每发现1项甲数扣0.5分，扣完为止” 1", "“乙”的扣分由“每发现1项乙数扣1分，扣完为止”改为“每发现1项乙数扣2分，扣完为止” -1"], Impacts.Lines(unit));
        Assert.Null(unit.SamplingError);
    }

    [Fact]
    public void 拆分是一处改动_与别的改动分摊的合计恰好()
    {
        // 甲4分每项扣1分，拆成两个2分，各每项扣1分：甲数2，旧4－2＝2，新0＋0＝0，少2分。乙多0.5分：每项扣1分改为扣0.5分。
        var split = Change(
            ("三级指标 甲（4分）\n  每发现1项甲数扣1分，扣完为止\n", "三级指标 甲一（2分）\n  原名「甲」\n  每发现1项甲数扣1分，扣完为止\n三级指标 甲二（2分）\n  原名「甲」\n  每发现1项甲数扣1分，扣完为止\n"),
            ("项乙数扣1分", "项乙数扣0.5分"));
        var unit = One(split);
        Assert.Equal(
            ["“甲”（4分）拆分为“甲一”（2分）、“甲二”（2分） -2", "“乙”的扣分由“每发现1项乙数扣1分，扣完为止”改为“每发现1项乙数扣0.5分，扣完为止” 0.5"],
            Impacts.Lines(unit));
        Assert.Equal(unit.Change, Impacts.Sum(unit));
        // 反过来就是合并。
        Assert.Equal(["“甲一”（2分）、“甲二”（2分）合并为“甲”（4分） 2", "“乙”的扣分由“每发现1项乙数扣0.5分，扣完为止”改为“每发现1项乙数扣1分，扣完为止” -0.5"],
            Impacts.Lines(Impacts.One(split, Rules, Data)));
    }

    [Fact]
    public void 同一指标的两处改动按各种次序平均()
    {
        // 甲由4分、每项扣1分，改为5分、每项扣2分，丙由3分改为2分。甲数2：旧4－2＝2，只改分值5－2＝3，只改扣分4－4＝0，都改5－4＝1。
        // 分值：（1＋1）÷2＝1；扣分：（－2－2）÷2＝－2；丙没有扣分：－1。
        var unit = One(Change(("甲（4分）", "甲（5分）"), ("丙（3分）", "丙（2分）"), ("项甲数扣1分", "项甲数扣2分")));
        Assert.Equal(
            ["“甲”的分值由4分调整为5分 1", "“甲”的扣分由“每发现1项甲数扣1分，扣完为止”改为“每发现1项甲数扣2分，扣完为止” -2", "“丙”的分值由3分调整为2分 -1"],
            Impacts.Lines(unit));
    }

    [Fact]
    public void 扣完为止使改动互相牵连()
    {
        // 甲数2。分值4→2，丙3→5；每项扣1→2。甲：旧2，只改分值2－2＝0，只改扣分4－4＝0，都改2－4，以0分为限。
        // 分值：（－2＋0）÷2＝－1，扣分同样－1；丙：＋2。
        var unit = One(Change(("甲（4分）", "甲（2分）"), ("丙（3分）", "丙（5分）"), ("项甲数扣1分", "项甲数扣2分")));
        Assert.Equal([-1, -1, 2], unit.Contributions.Select(each => each.Points).Order());
        Assert.Equal(unit.Change, Impacts.Sum(unit));
    }

    [Fact]
    public void 总分的舍入使各指标的改动互相牵连()
    {
        // 总分舍入到整数（进一）。甲数2、乙数1：旧2＋2＋3＝7。甲每项扣1.1：1.8；乙每项扣1.1：1.9。
        // 只改一处6.8或6.9，进一仍得7；都改6.7，进一得7：谁也没有影响。
        const string Rounding = "总分 10分\n总分保留0位小数（进一）";
        var old = Rules.Replace("总分 10分", Rounding, StringComparison.Ordinal);
        var none = Impacts.One(old, old.Replace("项甲数扣1分", "项甲数扣1.1分", StringComparison.Ordinal).Replace("项乙数扣1分", "项乙数扣1.1分", StringComparison.Ordinal), Data);
        Assert.Empty(none.Contributions);
        // 每项扣1.6：甲少1.2，乙少0.6。只改甲5.8得6，只改乙6.4得7，都改5.2得6。甲：（－1－1）÷2＝－1，乙：0。
        var one = Impacts.One(old, old.Replace("项甲数扣1分", "项甲数扣1.6分", StringComparison.Ordinal).Replace("项乙数扣1分", "项乙数扣1.6分", StringComparison.Ordinal), Data);
        Assert.Equal(-1, Assert.Single(one.Contributions).Points);
        // 每项甲扣1.3、乙扣1.5：甲少0.6，乙少0.5。只改一处都还是7，都改5.9得6：各－1/2。
        var half = Impacts.One(old, old.Replace("项甲数扣1分", "项甲数扣1.3分", StringComparison.Ordinal).Replace("项乙数扣1分", "项乙数扣1.5分", StringComparison.Ordinal), Data);
        Assert.Equal([Rational.FromFraction(-1, 2), Rational.FromFraction(-1, 2)], half.Contributions.Select(each => each.Points));
    }

    [Fact]
    public void 新设的一票否决与扣分的改动互相牵连()
    {
        // 甲数2，违规：甲的分由2变0。只设否决0；只改扣分（每项0.5）3；都改0。否决：（－2－3）÷2＝－5/2；扣分：（1＋0）÷2＝1/2。
        var unit = One(Change(("每发现1项甲数扣1分，扣完为止", "每发现1项甲数扣0.5分，扣完为止\n  一票否决：违规的，本指标得0分")));
        Assert.Equal([Rational.FromFraction(-5, 2), Rational.FromFraction(1, 2)], unit.Contributions.Select(each => each.Points).Order());
        Assert.Equal(-2, unit.Change);
    }

    [Fact]
    public void 新增和废止的指标()
    {
        // 废止乙（2分），新增丁（3分，扣1分得2分）：－2＋2。
        var unit = One(Change(("三级指标 乙（3分）\n  每发现1项乙数扣1分，扣完为止", "三级指标 丁（3分）\n  每发现1项乙数扣1分，扣完为止")));
        Assert.Equal(["新增三级指标“丁”（3分） 2", "废止三级指标“乙”（3分） -2"], Impacts.Lines(unit));
        Assert.Equal(0, unit.Change);
    }

    [Fact]
    public void 剔除后折算使各指标的改动互相牵连()
    {
        // 乙不适用（乙数为0）：甲、丙折算。甲数2：旧（2＋3）×10÷7；甲每项扣0.5：（3＋3）×10÷7；不剔除：加乙3。
        var data = Data.Replace("\"乙数\": 1", "\"乙数\": 0", StringComparison.Ordinal);
        var old = Rules.Replace("每发现1项乙数扣1分，扣完为止", "每发现1项乙数扣1分，扣完为止\n  乙数＝0的，不适用，剔除后在总分内按比例折算", StringComparison.Ordinal);
        var @new = Rules.Replace("项甲数扣1分", "项甲数扣0.5分", StringComparison.Ordinal);
        var unit = Impacts.One(old, @new, data);
        // 都不改50/7，只改甲60/7，只改乙8，都改9。甲：（10/7＋1）÷2＝17/14；乙：（6/7＋3/7）÷2＝9/14。
        Assert.Equal([Rational.FromFraction(9, 14), Rational.FromFraction(17, 14)], unit.Contributions.Select(each => each.Points).Order());
        Assert.Equal(Rational.FromFraction(13, 7), unit.Change);
    }

    [Fact]
    public void 地位相同的改动分得一样()
    {
        var unit = Impacts.One(
            Rules.Replace("总分 10分", "总分 10分\n总分保留0位小数（去尾）", StringComparison.Ordinal),
            Change(("总分 10分", "总分 10分\n总分保留0位小数（去尾）"), ("项甲数扣1分", "项甲数扣1.1分"), ("项乙数扣1分", "项乙数扣1.2分")), Data);
        // 甲、乙都使总分少0.2分：只改一处6.8得6，都改6.6得6。各－1/2。
        Assert.Equal([Rational.FromFraction(-1, 2), Rational.FromFraction(-1, 2)], unit.Contributions.Select(each => each.Points));
    }

    [Fact]
    public void 缺失时取的值改了的归入数据的其他改动()
    {
        var data = """{ "单位": "某单位", "数据": { "甲数": 2, "乙数": 1, "违规": false } }""";
        var old = Rules.Replace("甲数、乙数、丙数：数量（项）", "甲数、乙数：数量（项）\n  丙数：数量（项），缺失时取0", StringComparison.Ordinal);
        var @new = old.Replace("缺失时取0", "缺失时取2", StringComparison.Ordinal).Replace("项甲数扣1分", "项甲数扣0.5分", StringComparison.Ordinal);
        var unit = Impacts.One(old, @new, data);
        Assert.Equal(-1, unit.Change);
        Assert.Equal(["“甲”的扣分由“每发现1项甲数扣1分，扣完为止”改为“每发现1项甲数扣0.5分，扣完为止” 1", "数据的其他改动 -2"], Impacts.Lines(unit));
        Assert.Null(unit.Contributions[1].Change);
    }

    [Fact]
    public void 只在别的改动之后才等价的写法不分得分()
    {
        // 口径改了（甲数加倍），用它的条文同时改为直接写出加倍的甲数：后一处只是写法，影响全在口径。
        var old = Rules.Replace("三级指标 甲", "口径\n  折算数＝甲数\n\n三级指标 甲", StringComparison.Ordinal).Replace("每发现1项甲数扣1分，扣完为止", "得分＝4分－折算数÷1项×1分", StringComparison.Ordinal);
        var @new = old.Replace("折算数＝甲数", "折算数＝甲数×2", StringComparison.Ordinal).Replace("得分＝4分－折算数÷1项×1分", "得分＝4分－甲数×2÷1项×1分", StringComparison.Ordinal);
        var unit = Impacts.One(old, @new, Data);
        Assert.Equal(-2, unit.Change);
        var only = Assert.Single(unit.Contributions);
        Assert.Equal((ChangeKind.Definition, (Rational)(-2)), (only.Change!.Kind, only.Points));
    }

    [Fact]
    public void 只施行一部分就评不出分的改动不能分开而平分()
    {
        // 乙数为0：旧版按例外得满分4分，新版不再除以乙数，得4－2＝2分。只取消例外而仍除以乙数，评不出分。
        var old = Rules.Replace("每发现1项甲数扣1分，扣完为止", "得分＝4分－甲数÷乙数×1分\n  乙数＝0的，不适用，得满分", StringComparison.Ordinal);
        var @new = Rules.Replace("每发现1项甲数扣1分，扣完为止", "得分＝4分－甲数÷1项×1分", StringComparison.Ordinal).Replace("项丙数扣1分", "项丙数扣2分", StringComparison.Ordinal);
        var unit = Impacts.One(old, @new, """{ "单位": "某单位", "数据": { "甲数": 2, "乙数": 0, "丙数": 1, "违规": false } }""");
        Assert.Equal(-3, unit.Change);
        Assert.Equal([-1, -1, -1], unit.Contributions.Select(each => each.Points));
        Assert.Equal(2, unit.Contributions.Count(each => each.Label.EndsWith("（与另外1处改动只施行一部分时评不出分，不能分开，平分）", StringComparison.Ordinal)));
        // 乙数为1时各算各的：除以1结果不变，不影响；丙－1。
        Assert.Equal(["“丙”的扣分由“每发现1项丙数扣1分，扣完为止”改为“每发现1项丙数扣2分，扣完为止” -1"],
            Impacts.Lines(Impacts.One(old, @new, """{ "单位": "某单位", "数据": { "甲数": 2, "乙数": 1, "丙数": 1, "违规": false } }""")));
    }

    [Fact]
    public void 名次随口径变化的部分归入数据的其他改动()
    {
        const string Peers = """
            框架 同类
            总分 4分
            同类比较：并列同名次，没有数据的不计入，至少3个单位

            数据
              收入、支出：金额（万元），大于0

            口径
              净收入＝收入－支出

            三级指标 排名（2分）
              名次（净收入，由高到低）≤1的，得2分；其余得1分

            三级指标 规模（2分）
              收入≥20万元的，得2分；其余得0分

            """;
        const string Data = "单位,收入,支出\n甲,30,20\n乙,25,5\n丙,10,4\n";
        var moved = Impacts.Analyze(Peers, Peers.Replace("收入≥20万元", "收入≥30万元", StringComparison.Ordinal), Data);
        Assert.Equal(["", "“规模”分档的界限有调整", ""], moved.Units.Select(unit => Assert.Single(unit.Contributions.DefaultIfEmpty(new Contribution(null, 0, ""))).Label.Split('：')[0]));
        // 净收入改为收入：第一名由乙（20）变为甲（30）。
        var ranked = Impacts.Analyze(Peers, Peers.Replace("净收入＝收入－支出", "净收入＝收入＋支出×0", StringComparison.Ordinal), Data);
        Assert.Equal(["数据的其他改动 1", "数据的其他改动 -1"], ranked.Units.SelectMany(Impacts.Lines));
    }

    [Fact]
    public void 改动太多时抽样而合计仍准确()
    {
        // 14个指标都改了每项扣的分，总分舍入到整数，处处牵连。
        var old = Many(14, _ => "1");
        var @new = Many(14, i => $"1.{i % 7 + 1}");
        var data = $$"""{ "单位": "某单位", "数据": { {{string.Join(", ", Enumerable.Range(0, 14).Select(i => $"\"数{i}\": 1"))}} } }""";
        var unit = Impacts.One(old, @new, data);
        Assert.Equal(unit.Change, Impacts.Sum(unit));
        Assert.Equal(14, unit.Contributions.Length);
        Assert.True(unit.SamplingError is { Sign: > 0 } error && error < 1, unit.SamplingError?.ToString());
        // 多扣0.7分的比多扣0.1分的降得多。
        Assert.True(PointsOf(unit, "扣1.7分") < PointsOf(unit, "扣1.1分"));
        Assert.Equal(Impacts.Lines(unit), Impacts.Lines(Impacts.One(old, @new, data)));
        // 正好12处的逐一算出，不抽样。
        Assert.Null(Impacts.One(Many(12, _ => "1"), Many(12, i => $"1.{i % 7 + 1}"), data.Replace(", \"数12\": 1, \"数13\": 1", "", StringComparison.Ordinal)).SamplingError);
    }

    private static Rational PointsOf(UnitImpact unit, string text) =>
        unit.Contributions.Where(each => each.Label.Contains(text, StringComparison.Ordinal)).Aggregate(Rational.Zero, (sum, each) => sum + each.Points);

    private static string Many(int count, Func<int, string> points) => $"""
        框架 多
        总分 {count * 5}分
        总分保留0位小数（四舍五入）

        数据
          {string.Join("、", Enumerable.Range(0, count).Select(i => $"数{i}"))}：数量（项）


        """ + string.Concat(Enumerable.Range(0, count).Select(i => $"三级指标 第{i}项（5分）\n  每发现1项数{i}扣{points(i)}分，扣完为止\n\n"));

    private static UnitImpact One(string @new) => Impacts.One(Rules, @new, Data);

    private static string Change(params (string Old, string New)[] changes) => changes.Aggregate(Rules, (text, change) =>
    {
        Assert.Contains(change.Old, text, StringComparison.Ordinal);
        return text.Replace(change.Old, change.New, StringComparison.Ordinal);
    });
}
