using PerfRules.Runtime.Numbers;
using PerfRules.Runtime.Scoring;

namespace PerfRules.Compiler.Tests;

public class AllocationTests
{
    [Fact]
    public void 评一个单位不分配内存()
    {
        using var scorer = Scorer.Create(SampleFramework.Create());
        var input = scorer.Compiled.CreateInput();
        var output = scorer.Compiled.CreateOutput();
        Score(scorer.Compiled, input, output);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 200; i++)
            Score(scorer.Compiled, input, output);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.Equal(ScoreStatus.Scored, output.Status);
        Assert.False(output.UsedExactNumbers);
    }

    private static void Score(CompiledFramework framework, FrameworkInput input, FrameworkOutput output)
    {
        ReadOnlySpan<decimal> values = [733_800, 423_300, 12, 16, 0, 1, 6];
        input.Clear();
        for (var field = 0; field < values.Length; field++)
            input.Set(field, values[field]);
        input.SetManualScore(9, new ManualInput(InputValue.Of(0.5m), HasReason: true));
        var projects = input.List(0);
        for (var row = 0; row < 3; row++)
        {
            projects.Add();
            projects.Set(row, 0, row == 0 ? 1m : 0.5m);
            projects.Set(row, 1, 3m);
            projects.Set(row, 2, row + 1m);
        }
        framework.Score(input, output);
    }
}
