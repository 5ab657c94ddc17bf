using System.Collections.Immutable;
using PerfRules.Language.Model;
using PerfRules.Revision.Matching;

namespace PerfRules.Revision.Space;

/// <summary>两版都有的一个节点，各条款怎样对齐。</summary>
internal sealed class NodeClauses
{
    public NodeClauses(Match<Indicator> pair, StructureKey key)
    {
        var (old, @new) = (pair.Old ?? throw new ArgumentException("旧版没有", nameof(pair)), pair.New ?? throw new ArgumentException("新版没有", nameof(pair)));
        Deductions = Alignment.Of(old.Deductions, @new.Deductions, key.Of);
        Exceptions = Alignment.Of(old.Exceptions, @new.Exceptions, key.Of);
        Limits = Alignment.Of(old.Limits, @new.Limits, key.Of);
        Vetoes = Alignment.Of(old.Vetoes, @new.Vetoes, key.Of);
        RequiredTexts = Alignment.Of(old.RequiredTexts, @new.RequiredTexts, key.Of);
        Bands = BandsOf(old.Method, @new.Method, key);
    }

    public ImmutableArray<Aligned<Deduction>> Deductions { get; }

    public ImmutableArray<Aligned<ScoreException>> Exceptions { get; }

    public ImmutableArray<Aligned<ScoreLimit>> Limits { get; }

    public ImmutableArray<Aligned<Veto>> Vetoes { get; }

    public ImmutableArray<Aligned<RequiredText>> RequiredTexts { get; }

    /// <summary>档数相同的两版分档，各档的对应；不能逐档对应的为空，方法整个算一处。</summary>
    public ImmutableArray<Aligned<Band>>? Bands { get; }

    private static ImmutableArray<Aligned<Band>>? BandsOf(ScoringMethod old, ScoringMethod @new, StructureKey key) =>
        old is BandMethod before && @new is BandMethod after && before.Bands.Length == after.Bands.Length
            ? Alignment.Of(before.Bands, after.Bands, band => key.Of(band.Condition))
            : null;
}
