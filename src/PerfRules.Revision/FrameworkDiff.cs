using System.Collections.Immutable;
using PerfRules.Language.Model;
using PerfRules.Revision.Changes;
using PerfRules.Revision.Detection;
using PerfRules.Revision.Matching;
using PerfRules.Revision.Proof;
using PerfRules.Revision.Space;

namespace PerfRules.Revision;

/// <summary>比较两版框架：在规则模型上比，不看文字。</summary>
public static class FrameworkDiff
{
    /// <summary>两版都须没有错误。每处改动都附证明：对任何取数得分都相同，或者一组已评过分、结果不同的取数。</summary>
    public static RevisionReport Compare(Framework old, Framework @new, DiffOptions options)
    {
        var matching = FrameworkMatching.Match(old, @new, options.Overrides);
        var builder = new HybridBuilder(new JointSpace(matching));
        var drafts = Detect(builder);
        var proofs = new ChangeProver(builder, drafts, options).Prove();
        var steps = ChangeProver.InOrder(drafts);
        return new RevisionReport(
            old, @new, matching, [.. drafts.Select(draft => ToChange(draft, proofs[draft], steps.IndexOf(draft))).OrderBy(change => change.Class)]);
    }

    private static ImmutableArray<ChangeDraft> Detect(HybridBuilder builder)
    {
        var framework = new FrameworkDetector(builder);
        var drafts = framework.Detect()
            .Concat(new DataDetector(builder).Detect())
            .Concat(new IndicatorDetector(builder).Detect())
            .Concat(framework.DetectGrades());
        return [.. new ConventionGrouping(builder).Group([.. drafts])];
    }

    private static RuleChange ToChange(ChangeDraft draft, ChangeProof proof, int step) => new()
    {
        Kind = draft.Kind,
        Class = draft.Known ?? (proof is ProvenEquivalent ? ChangeClass.Wording : ChangeClass.Substantive),
        Path = draft.Path,
        Sentence = draft.Sentence,
        Old = draft.Old,
        New = draft.New,
        Proof = proof,
        OtherOld = draft.OtherOld,
        OtherNew = draft.OtherNew,
        Node = draft.Node,
        Regrouping = draft.Regrouping,
        Parts = draft.Parts,
        Step = step < 0 ? null : step,
    };
}
