using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace PerfRules.Language.Tests.Evaluation;

/// <summary>以固定的种子检验规律；例子由一个整数种子展开，失败时打印该种子即可重现。</summary>
internal static class Law
{
    public static void Holds(int times, Action<Random> check) => Check.One(
        Config.QuickThrowOnFailure
            .WithMaxTest(times)
            .WithQuietOnSuccess(true)
            .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(20231231UL, 1UL), FSharpOption<int>.None))),
        Prop.ForAll(Arb.From(Gen.Choose(0, int.MaxValue)), seed => check(new Random(seed))));

    public static T Pick<T>(this Random random, params T[] choices) => choices[random.Next(choices.Length)];
}
