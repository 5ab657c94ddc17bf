using System.Collections.Immutable;
using PerfRules.Language.Evaluation;
using PerfRules.Language.Model;
using static PerfRules.Language.Tests.Evaluation.Build;

namespace PerfRules.Language.Tests.Evaluation;

/// <summary>取数不全时的得分、范围和原因。</summary>
public class MissingValueTests
{
    private static readonly Field s_part = Money("支出", 0);
    private static readonly Field s_whole = Money("预算", 1);
    private static readonly Field s_flag = Flag("违规", 2);
    private static readonly Field[] s_fields = [s_part, s_whole, s_flag];
    private static readonly ScoringMethod s_formula = new FormulaMethod(Of(Of(Ref(s_part), '/', Ref(s_whole)), '*', Points("2")), Line());

    [Fact]
    public void 补上任何允许的取值都在原来的范围之内() => Law.Holds(500, random =>
    {
        var model = new RandomModel(random);
        var partial = model.Record(missing: 60);
        var filled = model.Fill(partial, chance: 60);
        var (before, after) = (ReferenceEvaluator.Evaluate(model.Framework, partial), ReferenceEvaluator.Evaluate(model.Framework, filled));
        RequireNarrower(before.Total, after.Total);
        Assert.Subset(before.PossibleGrades.ToHashSet(), after.PossibleGrades.ToHashSet());
    });

    [Fact]
    public void 得分确定时没有原因而不确定时必有原因() => Law.Holds(500, random =>
    {
        var model = new RandomModel(random);
        RequireReasons(ReferenceEvaluator.Evaluate(model.Framework, model.Record(missing: 30)).Total);
    });

    [Fact]
    public void 缺失的各项逐一列出()
    {
        var score = ScoreOf(Node("执行率", 2, s_formula), s_fields, null, null, "0");
        Assert.Null(score.Score);
        Assert.Equal("缺少“支出”；缺少“预算”", string.Join("；", score.Obstacles));
        Assert.Equal((0, 2), score.Range);
    }

    [Fact]
    public void 否决成立时不再要求其余数据() =>
        Assert.Equal(0, ScoreOf(Node("执行率", 2, s_formula, vetoes: [new Veto(Is(s_flag), Line())]), s_fields, null, null, "1").Score);

    [Fact]
    public void 不知是否否决时范围包含零分()
    {
        var leaf = Node("执行率", 2, s_formula, vetoes: [new Veto(Is(s_flag), Line())]);
        var score = ScoreOf(leaf, s_fields, "1", "2", null);
        Assert.Equal("缺少“违规”", Assert.Single(score.Obstacles));
        Assert.Equal((0, 1), score.Range);
    }

    [Fact]
    public void 例外成立时不再要求其余数据()
    {
        var leaf = Node("执行率", 2, s_formula,
            exceptions: [new ScoreException(Or(Is(s_flag), Is(Ref(s_part), ">", Number(5, Unit.TenThousandYuan))), Points("2"), false, false, Line())]);
        Assert.Equal(2, ScoreOf(leaf, s_fields, "6", null, null).Score);
    }

    [Fact]
    public void 各种可能的档同分时得分确定()
    {
        var rate = Ratio("满意度", 0);
        var leaf = Node("满意度", 1, new BandMethod(
            [Band(Is(Ref(rate), ">=", Percent("90")), "1"), Band(Is(Ref(rate), "<", Percent("90")), "1")], Ref(rate), Line()));
        Assert.Equal(1, ScoreOf(leaf, [rate], (string?)null).Score);
    }

    [Fact]
    public void 排除了的档不计入范围()
    {
        var rate = Ratio("满意度", 0, new ValueRange(R("0.6"), true, 1, true));
        var leaf = Node("满意度", 3, new BandMethod(
            [
                Band(Is(Ref(rate), ">=", Percent("90")), "3"),
                Band(And(Is(Ref(rate), "<", Percent("90")), Is(Ref(rate), ">=", Percent("60"))), "2"),
                Band(Is(Ref(rate), "<", Percent("60")), "0"),
            ],
            Ref(rate), Line()));
        Assert.Equal((2, 3), ScoreOf(leaf, [rate], (string?)null).Range);
    }

    [Theory]
    [InlineData("5.5", null, "人工评分5.5超出0～5分")]
    [InlineData("4.3", "有", "人工评分4.3不是0.5分的整数倍")]
    [InlineData("4", " ", "得分低于5分，须填写理由")]
    [InlineData("4", "有", null)]
    [InlineData("5", null, null)]
    [InlineData(null, null, "缺少“规范性”的人工评分")]
    public void 人工评分须合规定(string? score, string? reason, string? obstacle)
    {
        var leaf = Node("规范性", 5, new ManualMethod(0, 5, R("0.5"), true, false, "", Line()));
        var framework = FrameworkOf(leaf);
        var record = new UnitRecord
        {
            Unit = "某单位",
            Values = [],
            Lists = [],
            ManualScores = score is null ? ImmutableDictionary<Indicator, ManualScore>.Empty : new Dictionary<Indicator, ManualScore> { [leaf] = new(R(score), reason) }
                .ToImmutableDictionary(),
        };
        var total = ReferenceEvaluator.Evaluate(framework, record).Total;
        Assert.Equal(obstacle, total.Children[0].Obstacles.SingleOrDefault());
        Assert.Equal(obstacle is null ? R(score!) : null, total.Score);
        Assert.Equal(obstacle is null ? (R(score!), R(score!)) : (0, 5), total.Range);
    }

    private static void RequireNarrower(NodeScore before, NodeScore after)
    {
        // 不封顶的节点没有可靠的界限；行的分值补上以后，范围以新的分值为准。
        var isBounded = before.Indicator is { FloorsAtZero: true, CapsAtPoints: true } && before.Points == after.Points;
        Assert.True(!isBounded || after.IsExcluded && (before.IsExcluded || before.MayBeExcluded) || before.Range.Minimum <= after.Range.Minimum && after.Range.Maximum <= before.Range.Maximum,
            $"{before.Name}：[{before.Range}] → [{after.Range}]");
        if (before.Score is { } known)
            Assert.Equal(known, after.Score);
        if (before.Children.Length == after.Children.Length)
        {
            foreach (var (first, second) in before.Children.Zip(after.Children))
                RequireNarrower(first, second);
        }
    }

    private static void RequireReasons(NodeScore node)
    {
        Assert.Equal(node.Score is null && !node.IsExcluded, !node.Obstacles.IsEmpty);
        if (node.Score is { } score)
            Assert.Equal((score, score), node.Range);
        foreach (var child in node.Children)
            RequireReasons(child);
    }
}
