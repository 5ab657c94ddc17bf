using System.Runtime.CompilerServices;
using PerfRules.Language.Model;
using PerfRules.Runtime.Loading;
using PerfRules.Testing.Models;

namespace PerfRules.Compiler.Tests;

public class LifetimeTests
{
    [Fact]
    public void 更换规则后新规则生效而旧程序集被回收()
    {
        using var scorer = new ReloadableScorer(Constant(1));
        var old = ScoreOnce(scorer, 1);
        Replace(scorer, Constant(2));
        for (var i = 0; i < 20 && old.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
        Assert.False(old.IsAlive);
        Assert.True(ScoreOnce(scorer, 2).IsAlive);
    }

    [Fact]
    public void 不是规则的程序集装不进来()
    {
        Assert.Null(CompiledFrameworkLoader.TryLoad(new MemoryStream("不是程序集"u8.ToArray())));
        Assert.Null(CompiledFrameworkLoader.TryLoad(new MemoryStream([])));
        Assert.Null(CompiledFrameworkLoader.TryLoad(new MemoryStream(File.ReadAllBytes(typeof(Build).Assembly.Location))));
        var image = FrameworkCompiler.Compile(Constant(1)).Image.ToArray();
        Assert.Null(CompiledFrameworkLoader.TryLoad(new MemoryStream(image[..(image.Length / 2)])));
    }

    private static Framework Constant(int points) =>
        Build.Framework("常数", new IndicatorPlan("总分", points, new FullMarksMethod(Build.Here)), [], [], []);

    /// <summary>不内联，使评分器和程序集的引用不留在调用者的栈上。</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference ScoreOnce(ReloadableScorer scorer, decimal expected)
    {
        var record = new Language.Evaluation.UnitRecord { Unit = "某单位", Values = [], Lists = [] };
        Assert.Equal(expected, scorer.Score(record).Total);
        return new WeakReference(((Scorer)scorer.Current).Compiled.GetType().Assembly);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Replace(ReloadableScorer scorer, Framework changed) => scorer.Replace(changed);
}
