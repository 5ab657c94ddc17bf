using System.Collections.Immutable;
using PerfRules.Language.Evaluation;
using PerfRules.Language.Explanation.Solving;
using PerfRules.Language.Model;
using PerfRules.Language.Proof;
using PerfRules.Revision.Changes;
using PerfRules.Revision.Matching;
using PerfRules.Revision.Space;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Revision.Proof;

/// <summary>
/// 拆分、合并前后，各项得分之和会不会不同。由评价人给分的，给几项分和给一项分是两回事，所以总有不同的；
/// 只按数据算的，和总相同、又在同一个上级之下，得分就不受影响。
/// </summary>
internal sealed class RegroupingProver(JointSpace space, Hybrid old, Hybrid @new, RecordSampler sampler, Comparison comparison, StepProver steps)
{
    public ChangeProof Prove(Regrouping<Indicator> group, Hybrid before, Hybrid after)
    {
        var result = (ProofResult?)null;
        if (IsComputed(group) && Total(group.Old, before) is { } left && Total(group.New, after) is { } right)
        {
            var step = StepProver.Differ(left, right);
            var whole = Total(group.Old, old) is { } first && Total(group.New, @new) is { } last ? StepProver.Differ(first, last) : step;
            var engine = new ProofEngine(after.Framework);
            result = engine.Satisfy(Formula.All(steps.DomainOf(step), whole, step));
            if (result is Satisfiable found && comparison.Confirm(group, sampler.Overlay(found.Valuation, found.Witness.Lists), isSampled: false) is { } witness)
                return new ProvenDifferent(witness);
            if (engine.Satisfy(Formula.All(steps.DomainOf(step), step)) is Unsatisfiable)
                return InPlace(group);
        }
        foreach (var record in Telling(group).Concat(steps.Candidates()))
        {
            if (comparison.Confirm(group, record, isSampled: false) is { } witness)
                return new ProvenDifferent(witness);
        }
        return new NotDecided((result as Undecided)?.Reason ?? "没有找到各项得分之和不同的取数", steps.Samples);
    }

    /// <summary>和总相同的，还要看加到哪里去：上级不同的，上级的得分就不同。</summary>
    private ChangeProof InPlace(Regrouping<Indicator> group)
    {
        ImmutableArray<Match<Indicator>> parents = [.. group.Old.Concat(group.New).Select(node => space.Matching.Of(node.Parent!)).Distinct()];
        return parents.Length == 1
            ? new ProvenEquivalent("对两版都能填报的任何取数，各项得分之和都相同")
            : parents.Select(steps.ProvePoints).OrderBy(proof => proof is ProvenDifferent ? 0 : 1).First();
    }

    /// <summary>各项的得分都只由数据算出，而且除了加到上级之外没有别的用处。</summary>
    private bool IsComputed(Regrouping<Indicator> group) =>
        group.Old.Concat(group.New).All(node => node is { IsLeaf: true, TakesManualScore: false, Method: FormulaMethod or BandMethod or FullMarksMethod }
            && node.RequiredTexts.IsEmpty && node.Exceptions.All(e => e.Points is not null && !StepProver.MissingFields(node).Any()))
        && new[] { space.Matching.Old, space.Matching.New }.All(framework =>
            framework.Indicators.All(node => node.Exceptions.All(e => e.RedistributedIn is null)) && framework.Fields.All(f => f.Source is not PeerScoreSource));

    private Expression? Total(ImmutableArray<Indicator> nodes, Hybrid hybrid)
    {
        Expression? total = null;
        foreach (var node in nodes)
        {
            if (hybrid.Of(space.Matching.Of(node)) is not { } here)
                return null;
            var score = ScoreExpression.Of(here, new NumberExpression(here.Points, Unit.Score, here.Location), ScoreParts.Of(here)).Highest;
            total = total is null ? score : new BinaryExpression(BinaryOperator.Add, total, score, Dimension.Score, false, here.Location);
        }
        return total;
    }

    /// <summary>最能说明问题的：都得满分；换一种情形；条文说到的数据缺失；评价人只给最后的一项最低分。</summary>
    private IEnumerable<JointRecord> Telling(Regrouping<Indicator> group)
    {
        var usual = sampler.Usual;
        yield return usual;
        ImmutableArray<Indicator> members = [.. group.Old, .. group.New];
        foreach (var field in members.SelectMany(node => FieldUse.Under(node)).Where(f => f.Owner is null).Select(space.Of).Distinct())
        {
            foreach (var value in field.Type is BooleanType ? [1] : field.Type is ChoiceType ? space.CommonOptions(field) : [])
                yield return usual with { Values = usual.Values.SetItem(field, value) };
        }
        foreach (var field in members.SelectMany(StepProver.MissingFields).Select(space.Of).Distinct())
            yield return usual with { Missing = [field], Relevant = [field] };
        foreach (var node in members.Reverse().SelectMany(each => each.SelfAndDescendants()).Where(each => each.TakesManualScore))
        {
            var pair = space.Matching.Of(node);
            if (Lowest((pair.New == node ? @new : old).Of(pair), pair.New == node ? @new : old) is { } lowest)
                yield return usual with { Manual = ImmutableDictionary<Match<Indicator>, ManualScore>.Empty.Add(pair, new ManualScore(lowest, "例", "例")) };
        }
    }

    /// <summary>照寻常的取数，评价人最低能给多少；那一档不由评价人给分、不含最低分的为空。</summary>
    private Rational? Lowest(Indicator? node, Hybrid hybrid)
    {
        if (node?.Method is not BandMethod bands)
            return (node?.Method as ManualMethod)?.Minimum;
        var scope = new Scope(new Projector(hybrid).Write(sampler.Usual));
        return bands.Bands.FirstOrDefault(band => ConditionEvaluator.Evaluate(band.Condition, scope).Holds)?.Award is RangeAward { IncludesMinimum: true } award
            ? ExpressionEvaluator.Evaluate(award.Minimum, scope).Value : null;
    }
}
