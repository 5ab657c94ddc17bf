using PerfRules.Language.Text;
using PerfRules.Runtime.Numbers;
using PerfRules.Testing.External;

namespace PerfRules.Compiler.Tests.External;

public class ExternalScorerTests
{
    // 只编译一次；每例一行的对照在参照求值的测试中，这里逐例比较编译后的求值。
    [Fact]
    public void 外部用例写成规则后编译求值与应得一致()
    {
        using var scorer = Scorer.TryCreate(new SourceText(ExternalRules.Text), out var diagnostics);
        Assert.Empty(diagnostics);
        Assert.NotNull(scorer);
        var ordinals = scorer.Framework.Indicators.ToDictionary(i => i.Name, i => i.Ordinal);
        Assert.All(ExternalCase.All, c =>
        {
            var actual = scorer.Score(ExternalRules.Record(c));
            Assert.All(ExternalRules.Expected(c), e => Assert.Equal(e.Score, Score(actual.Scores[ordinals[e.Indicator]])));
        });
    }

    private static Rational? Score(decimal? score) => score is { } value ? Rational.FromDecimal(value) : null;
}
