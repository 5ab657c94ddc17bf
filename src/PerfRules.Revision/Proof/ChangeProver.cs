using System.Collections.Immutable;
using PerfRules.Revision.Changes;
using PerfRules.Revision.Detection;
using PerfRules.Revision.Matching;
using PerfRules.Language.Model;
using PerfRules.Revision.Space;

namespace PerfRules.Revision.Proof;

/// <summary>
/// 逐处判断改动对得分有没有影响。改动依口径、指标（下级在前）、等级的次序逐一生效，
/// 每一处都在前面各处已经生效的基础上判断：各处都不影响得分，两版就完全等价。
/// </summary>
internal sealed class ChangeProver
{
    private readonly HybridBuilder _builder;
    private readonly ImmutableArray<ChangeDraft> _drafts;
    private readonly Hybrid _old;
    private readonly Hybrid _new;
    private readonly RecordSampler _sampler;
    private readonly Comparison _comparison;
    private readonly StepProver _steps;
    private readonly DiffOptions _options;

    public ChangeProver(HybridBuilder builder, ImmutableArray<ChangeDraft> drafts, DiffOptions options)
    {
        (_builder, _drafts, _options) = (builder, drafts, options);
        var all = drafts.SelectMany(d => d.Parts).ToHashSet();
        (_old, _new) = (builder.Build(_ => false), builder.Build(all.Contains));
        _sampler = new RecordSampler(builder.Space, _old, _new);
        _comparison = new Comparison(builder.Space);
        _steps = new StepProver(builder.Space, _old, _new, _sampler, _comparison, options.Samples);
    }

    public IReadOnlyDictionary<ChangeDraft, ChangeProof> Prove()
    {
        var proofs = new Dictionary<ChangeDraft, ChangeProof>(ReferenceEqualityComparer.Instance);
        var applied = new HashSet<ChangePart>();
        var before = _old;
        foreach (var draft in InOrder(_drafts))
        {
            applied.UnionWith(draft.Parts);
            var after = _builder.Build(applied.Contains);
            proofs[draft] = Prove(draft, before, after);
            before = after;
        }
        var data = new DataProver(_builder.Space, _new, _sampler, _comparison, _options.Samples);
        foreach (var draft in _drafts.Where(d => !proofs.ContainsKey(d)))
            proofs[draft] = draft.Known is null ? data.Prove(draft) : new ProvenEquivalent(draft.Reason);
        return proofs;
    }

    /// <summary>要判断的改动，依逐一生效的次序。</summary>
    public static ImmutableArray<ChangeDraft> InOrder(ImmutableArray<ChangeDraft> drafts) =>
        [.. drafts.Where(d => d.Known is null && !d.Parts.IsEmpty).OrderBy(Rank)];

    private static int Rank(ChangeDraft draft) => draft.Parts[0] switch
    {
        DefinitionPart => int.MinValue,
        GradePart => int.MaxValue,
        _ => -(draft.Node?.Either.Ancestors().Count() ?? 0),
    };

    private ChangeProof Prove(ChangeDraft draft, Hybrid before, Hybrid after)
    {
        if (draft.Regrouping is { } group)
            return new RegroupingProver(_builder.Space, _old, _new, _sampler, _comparison, _steps).Prove(group, before, after);
        switch (draft.Parts[0])
        {
            case GradePart grade:
                return new GradeProver(_builder.Space, _new, _sampler, _comparison, _options.Samples).Prove(grade.IsLimit);
            case NodePart { Aspect: NodeAspect.RequiredText }:
                return _steps.ProveTexts();
            case NodePart { Aspect: NodeAspect.Place, Node: var placed }:
                return Placed(placed);
        }
        var proof = ProveTouched(before, after);
        if (proof is not ProvenDifferent && draft.Parts[0] is DefinitionPart { Definition: var definition } && IsUsed(definition, DefinitionUse.OutsideScores))
            return ProveElsewhere(definition, before, after, proof);
        // 写明的分值变了，只要这一项的得分会不同，就不只是写法。
        return proof is not ProvenDifferent && draft.Parts[0] is NodePart { Aspect: NodeAspect.Points, Node: var node }
            && _steps.ProvePoints(node) is ProvenDifferent found ? found : proof;
    }

    /// <summary>口径除了指标，还用在勾稽、数据的关系、等级限制、上年和同类比较里。</summary>
    private bool IsUsed(Match<Definition> pair, Func<Framework, HashSet<Definition>> uses) =>
        uses(_builder.Space.Matching.Old).Contains(pair.Old!) || uses(_builder.Space.Matching.New).Contains(pair.New!);

    private ChangeProof ProveElsewhere(Match<Definition> pair, Hybrid before, Hybrid after, ChangeProof inScores)
    {
        if (inScores is ProvenEquivalent && _steps.AreEqual(_builder.ValueOf(pair.Old!), _builder.ValueOf(pair.New!)))
            return inScores;
        if (inScores is ProvenEquivalent && !IsUsed(pair, DefinitionUse.InSources) && DefinitionUse.AreSame(before.Framework, after.Framework))
            return inScores;
        return new GradeProver(_builder.Space, _new, _sampler, _comparison, _options.Samples).Prove(isLimit: true) is ProvenDifferent graded ? graded
            : new DataProver(_builder.Space, _new, _sampler, _comparison, _options.Samples).ProveAcceptance() is ProvenDifferent accepted ? accepted
            : new NotDecided("口径还用在勾稽、等级限制、上年或同类比较里，没有找到结果不同的取数", _options.Samples);
    }

    private ChangeProof ProveTouched(Hybrid before, Hybrid after)
    {
        NotDecided? undecided = null;
        foreach (var pair in _steps.Touched(before, after))
        {
            switch (_steps.Prove(pair, before, after))
            {
                case ProvenDifferent different:
                    return different;
                case NotDecided left:
                    undecided ??= left;
                    break;
            }
        }
        return undecided ?? (ChangeProof)new ProvenEquivalent("对两版都能填报的任何取数，改动前后得分都相同");
    }

    /// <summary>新增、废止的看它自己的得分，移动的看两个上级的得分。</summary>
    private ChangeProof Placed(Match<Indicator> pair)
    {
        var shown = !pair.IsPaired ? [pair]
            : new[] { pair.New!.Parent!, pair.Old!.Parent! }.Select(_builder.Space.Matching.Of).ToArray();
        return shown.Select(_steps.ProvePoints).OrderBy(proof => proof is ProvenDifferent ? 0 : 1).First();
    }
}
