using FsCheck;
using FsCheck.Fluent;
using PerfRules.Testing;
using PerfRules.Testing.RandomFrameworks;

namespace PerfRules.Compiler.Tests.Differential;

public class DifferentialTests
{
    private const int RecordsPerFramework = 100;

    private static readonly Config Config = Config.QuickThrowOnFailure.WithMaxTest(12).WithReplay(20230, 11);

    private static readonly Arbitrary<int> Seeds = Gen.Choose(0, int.MaxValue - 1).ToArbitrary();

    [Fact]
    public void 取数齐全时两种求值逐位相同() => Check.One(Config, Prop.ForAll(Seeds, seed => Compare(seed, isComplete: true)));

    [Fact]
    public void 取数不全时编译后给出的得分仍与参照相同() => Check.One(Config, Prop.ForAll(Seeds, seed => Compare(seed, isComplete: false)));

    public static TheoryData<string> RuleFiles => [.. PublishedRules.Frameworks];

    [Theory]
    [MemberData(nameof(RuleFiles))]
    public void 真实框架上两种求值逐位相同(string file)
    {
        var framework = PublishedRules.Compile(file).Framework;
        Assert.NotNull(framework);
        EngineComparison.Verify(framework, new Random(2023), RecordsPerFramework, isComplete: true, file);
        EngineComparison.Verify(framework, new Random(2024), RecordsPerFramework, isComplete: false, file);
    }

    private static void Compare(int seed, bool isComplete)
    {
        var random = new Random(seed);
        EngineComparison.Verify(RandomFramework.Create(random), random, RecordsPerFramework, isComplete, $"种子 {seed}");
    }
}
