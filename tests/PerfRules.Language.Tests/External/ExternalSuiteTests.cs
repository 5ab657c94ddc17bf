using PerfRules.Language.Evaluation;
using PerfRules.Language.Model;
using PerfRules.Language.Text;
using PerfRules.Runtime.Numbers;
using PerfRules.Testing;
using PerfRules.Testing.External;

namespace PerfRules.Language.Tests.External;

public class ExternalSuiteTests
{
    private static readonly CompilationResult Compiled = RuleFile.Parse(new SourceText(ExternalRules.Text));

    private static readonly Dictionary<string, ExternalCase> ById = ExternalCase.All.ToDictionary(c => c.Id);

    public static TheoryData<string> Cases => [.. ExternalCase.All.Select(c => c.Id)];

    public static TheoryData<string> RoundingCases => [.. ExternalCase.All.Where(c => c.IsRounding).Select(c => c.Id)];

    [Theory]
    [MemberData(nameof(RoundingCases))]
    public void 精确值按规则舍入(string id)
    {
        var exact = RoundingInput.Parse(ById[id]).Evaluate(Exact.FromRational);
        Assert.Equal(ScoreStatus.Scored, exact.Status);
        Assert.Equal(RoundingInput.Number(ById[id].Expected), exact.Value);
    }

    // 不作判定的由精确计算重算。
    [Theory]
    [MemberData(nameof(RoundingCases))]
    public void 近似值舍入或者正确或者不作判定(string id)
    {
        var input = RoundingInput.Parse(ById[id]);
        var expected = RoundingInput.Number(ById[id].Expected);
        Approximate[] results = [input.Evaluate(Approximate.FromRational), input.Evaluate(FromText)];
        Assert.All(results.Where(r => r.Status != ScoreStatus.Undecided), r => Assert.Equal(expected, Rational.FromDecimal(r.Value)));
    }

    // 若多数都不判定，上面的测试就没有意义。
    [Fact]
    public void 照十进制写法取数时近似值绝大多数能判定()
    {
        var undecided = ExternalCase.All.Where(c => c.IsRounding
            && RoundingInput.Parse(c).Evaluate(FromText).Status == ScoreStatus.Undecided).ToList();
        Assert.True(undecided.Count <= 5, string.Join('、', undecided));
    }

    [Fact]
    public void 写成的框架没有诊断() => Assert.Equal("", DiagnosticText.Render(Compiled.Diagnostics));

    [Theory]
    [MemberData(nameof(Cases))]
    public void 写成规则后参照求值与应得一致(string id)
    {
        var framework = Assert.IsType<Framework>(Compiled.Framework);
        var scores = ReferenceEvaluator.Evaluate(framework, ExternalRules.Record(ById[id])).Total.Children.ToDictionary(n => n.Name, n => n.Score);
        Assert.All(ExternalRules.Expected(ById[id]), e => Assert.Equal(e.Score, scores[e.Indicator]));
    }

    /// <summary>照十进制写法取数，不带多余的零；十进制数装不下的取近似值。</summary>
    private static Approximate FromText(Rational value) =>
        RationalDecimal.Round(value, RationalDecimal.MaximumPlaces) is { } nearest && Rational.FromDecimal(nearest) == value
            ? Approximate.Of(nearest / 1.0000000000000000000000000000m)
            : Approximate.FromRational(value);
}
