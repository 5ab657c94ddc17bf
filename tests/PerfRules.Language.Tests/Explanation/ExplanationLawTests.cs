using System.Text.RegularExpressions;
using PerfRules.Language.Evaluation;
using PerfRules.Language.Explanation;
using PerfRules.Language.Model;
using PerfRules.Language.Tests.Evaluation;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Tests.Explanation;

/// <summary>对任何框架和取数都应成立的说明的规律。</summary>
public partial class ExplanationLawTests
{
    [Fact]
    public void 说明中的得分与得分相符() => Law.Holds(400, random =>
    {
        var model = new RandomModel(random);
        var record = model.Record(missing: random.Pick(0, 10, 50));
        foreach (var node in Nodes(ReferenceEvaluator.Evaluate(model.Framework, record).Total))
        {
            var text = Explainer.Explain(model.Framework, node, record);
            Assert.EndsWith("。", text);
            if (node.Score is not { } score)
            {
                Assert.All(node.Obstacles, obstacle => Assert.Contains(obstacle, text));
                continue;
            }
            if (node.Indicator.Kind != IndicatorKind.Regular)
            {
                RequireAdjustment(text, score);
                continue;
            }
            var shown = Score().Match(text);
            if (!shown.Success)
            {
                Assert.Contains("得满分（", text);
                Assert.Equal(node.Points, score);
                continue;
            }
            var value = Build.R(shown.Groups[1].Value);
            var cents = new Rounding(2, RoundingMode.HalfUp);
            Assert.Equal(cents.Apply(score), cents.Apply(value));
            Assert.Equal(score == node.Points, value == node.Points);
            Assert.Equal(score.IsZero, value.IsZero);
        }
    });

    [GeneratedRegex(@"(-?[0-9.]+)分（满分")]
    private static partial Regex Score();

    /// <summary>加分项、扣分项说的是加减多少。</summary>
    private static void RequireAdjustment(string text, Rational score)
    {
        // 条款自己的上限写法相同，最后一处才是得分。
        var shown = Adjustment().Matches(text).LastOrDefault();
        Assert.True(shown is not null, text);
        Assert.Equal(score.IsZero, shown.Groups["none"].Success);
        if (!score.IsZero)
            Assert.Equal(score, (shown.Groups["verb"].Value == "加" ? 1 : -1) * Build.R(shown.Groups["amount"].Value));
    }

    [GeneratedRegex(@"(?:(?<none>不加分|不扣分)|(?<verb>加|扣)(?<amount>[0-9.]+)分)（最多[加扣][0-9.]+分）")]
    private static partial Regex Adjustment();

    private static IEnumerable<NodeScore> Nodes(NodeScore node) => node.Parts.SelectMany(Nodes).Prepend(node);
}
