using System.Collections.Immutable;
using PerfRules.Language.Model;

namespace PerfRules.Language.Semantics;

/// <summary>下级的句子作用于一个标题的例外、限分、否决和须填写的文字。</summary>
internal sealed record LiftedRules(
    ImmutableArray<ScoreException> Exceptions, ImmutableArray<ScoreLimit> Limits, ImmutableArray<Veto> Vetoes,
    ImmutableArray<RequiredText> Texts)
{
    public static readonly LiftedRules None = new([], [], [], []);

    public bool IsEmpty => Exceptions.IsEmpty && Limits.IsEmpty && Vetoes.IsEmpty && Texts.IsEmpty;

    public LiftedRules Add(LiftedRules more) => new(
        Exceptions.AddRange(more.Exceptions), Limits.AddRange(more.Limits), Vetoes.AddRange(more.Vetoes), Texts.AddRange(more.Texts));

    /// <summary>比先前多出来的。</summary>
    public LiftedRules Since(LiftedRules before) => new(
        Exceptions[before.Exceptions.Length..], Limits[before.Limits.Length..], Vetoes[before.Vetoes.Length..], Texts[before.Texts.Length..]);
}
