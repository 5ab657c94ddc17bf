using System.Collections.Immutable;
using PerfRules.Language.Evaluation;
using PerfRules.Language.Model;
using PerfRules.Language.Proof;
using PerfRules.Language.Text;
using PerfRules.Revision.Changes;
using PerfRules.Revision.Matching;
using PerfRules.Revision.Space;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Revision.Proof;

/// <summary>
/// 前面的改动都已生效时，再加上一处，各节点的得分会不会不同。先证明；
/// 求得的取数要在两版真的得分不同才算数；证明不了的抽样。
/// </summary>
internal sealed class StepProver(JointSpace space, Hybrid old, Hybrid @new, RecordSampler sampler, Comparison comparison, int samples)
{
    /// <summary>得分的算式或要求变了的节点。</summary>
    public IEnumerable<Match<Indicator>> Touched(Hybrid before, Hybrid after) =>
        space.Matching.Indicators.SelectMany(WithRow).Where(pair => before.Of(pair) is { } left && after.Of(pair) is { } right && KeyOf(pair, left) != KeyOf(pair, right));

    /// <param name="pair">节点，或逐项的一行。</param>
    public ChangeProof Prove(Match<Indicator> pair, Hybrid before, Hybrid after)
    {
        var owner = OwnerOf(pair);
        var shown = owner ?? pair;
        var parts = ScoreParts.Of((after.Of(pair) ?? before.Of(pair))!);
        var step = Differ(Write(pair, before, parts), Write(pair, after, parts));
        var whole = Differ(Write(pair, old, parts), Write(pair, @new, parts));
        var engine = new ProofEngine(after.Framework);
        var result = engine.Satisfy(Formula.All(DomainOf(step), whole, step));
        if (Confirm(shown, result) is { } witness)
            return new ProvenDifferent(witness);
        var alone = result is Unsatisfiable ? engine.Satisfy(Formula.All(DomainOf(step), step)) : result;
        if (alone is Unsatisfiable)
            return WithMissing(shown, pair, before, after) is { } missing ? missing : SameRequirements(pair, before, after) ? new ProvenEquivalent("对两版都能填报的任何取数，改动前后得分都相同") : Search(shown, before, after, "评分的要求不同", null);
        if (result is Unsatisfiable && IsSelfContained(pair))
        {
            return engine.Satisfy(Formula.All(DomainOf(whole), whole)) is Satisfiable other && Confirm(shown, other) is { } found
                ? new ProvenDifferent(found) : new ProvenEquivalent("与本次的其他改动相抵，两版得分总相同");
        }
        return Search(shown, before, after, alone is Undecided undecided ? undecided.Reason : "没有凑出这样的取数", (alone as Satisfiable)?.Valuation);
    }

    /// <summary>两个算式对任何取数都相等。</summary>
    public bool AreEqual(Expression left, Expression right) =>
        new ProofEngine(@new.Framework).Satisfy(Formula.All(DomainOf(Differ(left, right)), Differ(left, right))) is Unsatisfiable;

    /// <summary>只看分值：节点（连同下级）的得分有没有可能不同。</summary>
    public ChangeProof ProvePoints(Match<Indicator> pair)
    {
        foreach (var record in Candidates(sampler.Usual))
        {
            if (comparison.Confirm(pair, record, isSampled: false) is { } witness)
                return new ProvenDifferent(witness);
        }
        return new NotDecided("没有找到得分不同的取数", samples);
    }

    /// <summary>须填写的文字都没有填写：有没有只有一版不能评分的取数。</summary>
    public ChangeProof ProveTexts()
    {
        var texts = space.Fields.Where(f => f.Type is TextType).ToImmutableHashSet();
        foreach (var record in Candidates(sampler.Usual))
        {
            if (comparison.ConfirmAcceptance(record with { Missing = texts, Relevant = [.. texts] }, isSampled: true) is { } witness)
                return new ProvenDifferent(witness);
        }
        return new NotDecided("没有找到只有一版不能评分的取数", samples);
    }

    /// <summary>条文说到数据缺失的，逐项缺失了再比较。</summary>
    private ChangeProof? WithMissing(Match<Indicator> shown, Match<Indicator> pair, Hybrid before, Hybrid after)
    {
        var fields = new[] { before.Of(pair), after.Of(pair) }.OfType<Indicator>().SelectMany(MissingFields).Distinct().ToList();
        foreach (var field in fields)
        {
            foreach (var sample in Candidates(sampler.Usual))
            {
                var record = sample with { Missing = [field], Relevant = [field] };
                if (ScoreOf(before, shown, record) != ScoreOf(after, shown, record) && comparison.Confirm(shown, record, isSampled: true) is { } witness)
                    return new ProvenDifferent(witness);
            }
        }
        return null;
    }

    public static IEnumerable<Field> MissingFields(Indicator node) => node.Exceptions.Select(e => e.Condition)
        .Concat(node.Vetoes.Select(v => v.Condition)).Concat(node.Limits.Select(l => l.Condition))
        .Concat(node.Deductions.Select(d => d.Condition).OfType<Condition>())
        .SelectMany(References.Atoms).OfType<MissingCondition>().SelectMany(m => m.Fields).Where(f => f.Owner is null);

    /// <summary>抽样：这一步前后该节点的得分不同，而且两版真的不同。</summary>
    private ChangeProof Search(Match<Indicator> pair, Hybrid before, Hybrid after, string reason, Valuation? hint)
    {
        var pinned = hint is null ? sampler.Usual : sampler.Overlay(hint, []);
        foreach (var record in Candidates(pinned))
        {
            if (ScoreOf(before, pair, record) != ScoreOf(after, pair, record) && comparison.Confirm(pair, record, isSampled: true) is { } witness)
                return new ProvenDifferent(witness);
        }
        return new NotDecided(reason, samples);
    }

    /// <summary>抽样比较多少组取数。</summary>
    public int Samples => samples;

    /// <summary>寻常的取数配上评价人的各种给分，再是抽样的。</summary>
    public IEnumerable<JointRecord> Candidates() => Candidates(sampler.Usual);

    private IEnumerable<JointRecord> Candidates(JointRecord pinned) =>
        Manuals().Select(manual => pinned with { Manual = manual }).Concat(Enumerable.Range(0, samples).Select(i => sampler.Next(i, pinned)));

    /// <summary>评价人给的分：都给最高，都给最低，给了分而不写理由，给得更细。</summary>
    private IEnumerable<ImmutableDictionary<Match<Indicator>, ManualScore>> Manuals()
    {
        var manual = space.Matching.Indicators.Where(p => p.Either.Method is ManualMethod).ToList();
        yield return ImmutableDictionary<Match<Indicator>, ManualScore>.Empty;
        yield return All(m => new ManualScore(m.Minimum, "例", "例"));
        yield return All(m => new ManualScore(m.Minimum));
        yield return All(m => new ManualScore(m.Maximum));
        yield return All(m => new ManualScore(m.Maximum - (m.Step ?? 0), "例", "例"));
        yield return All(m => new ManualScore(m.Maximum - (m.Maximum - m.Minimum) / 8, "例", "例"));

        ImmutableDictionary<Match<Indicator>, ManualScore> All(Func<ManualMethod, ManualScore> give) =>
            manual.ToImmutableDictionary(p => p, p => give((ManualMethod)p.Either.Method));
    }

    private static (Rational?, bool)? ScoreOf(Hybrid hybrid, Match<Indicator> pair, JointRecord record)
    {
        if (hybrid.Of(pair) is not { } node)
            return null;
        var score = NodeEvaluator.Evaluate(node, new Scope(new Projector(hybrid).Write(record))).Score;
        return (score.Score, score.IsExcluded);
    }

    private ChangeWitness? Confirm(Match<Indicator> pair, ProofResult result) => result is Satisfiable found && !found.Valuation.Fields.Keys.Any(IsPart)
        ? comparison.Confirm(pair, sampler.Overlay(found.Valuation, found.Witness.Lists), isSampled: false) : null;

    private static bool IsPart(Field field) => field.Ordinal >= int.MaxValue - 1;

    /// <summary>得分只看自己的规则，不看下级。</summary>
    private bool IsSelfContained(Match<Indicator> pair) =>
        new[] { old.Of(pair), @new.Of(pair) }.OfType<Indicator>().All(n => n.IsLeaf && n.Method is not (SumMethod or ListMethod)) && OwnerOf(pair) is null;

    private ScoreExpression? Write(Match<Indicator> pair, Hybrid hybrid, ScoreParts parts) =>
        hybrid.Of(pair) is { } node ? ScoreExpression.Of(node, PointsOf(pair, hybrid, node), parts) : null;

    private Expression PointsOf(Match<Indicator> pair, Hybrid hybrid, Indicator node) => OwnerOf(pair) is { } owner && hybrid.Of(owner)?.Method is ListMethod list
        ? list.RowPoints : new NumberExpression(node.Points, Unit.Score, node.Location);

    private string KeyOf(Match<Indicator> pair, Indicator node)
    {
        var place = new Location(node.Location.Source, new TextSpan(0, 0));
        var parts = new ScoreParts(Named("下级", 0, place), Named("加减", 1, place));
        var rowPoints = node.Method is ListMethod list ? ExpressionKey.Of(list.RowPoints) : "";
        return $"{ScoreExpression.Of(node, new NumberExpression(node.Points, Unit.Score, place), parts).Key}\n{ScoreExpression.Requirements(node)}\n{rowPoints}\n{OwnerOf(pair) is null}";
    }

    private static FieldExpression Named(string name, int index, Location place) =>
        new(new Field(name, new NumberType(Unit.Score, false, false), int.MaxValue - index, place), place);

    private static bool SameRequirements(Match<Indicator> pair, Hybrid before, Hybrid after) =>
        before.Of(pair) is { } left && after.Of(pair) is { } right && ScoreExpression.Requirements(left) == ScoreExpression.Requirements(right)
        && (left.Method is not ListMethod list || right.Method is ListMethod other && ExpressionKey.Of(list.RowPoints) == ExpressionKey.Of(other.RowPoints));

    private static Formula Differ(ScoreExpression? left, ScoreExpression? right) => left is null || right is null ? Formula.True
        : Formula.Any(Differ(left.Highest, right.Highest), Differ(left.Lowest, right.Lowest), Differ(left.Removal, right.Removal));

    /// <summary>两个值不同，或者一个有定义而另一个没有。</summary>
    public static Formula Differ(Expression left, Expression right) => ExpressionKey.Of(left) == ExpressionKey.Of(right) ? Formula.Any() : Formula.Any(
        Formula.Compare(left, ComparisonOperator.NotEqual, right),
        Formula.All(Formula.Undefined(left), Formula.Not(Formula.Undefined(right))),
        Formula.All(Formula.Undefined(right), Formula.Not(Formula.Undefined(left))));

    /// <summary>取值限于两版都接受的选项。</summary>
    public Formula DomainOf(Formula goal) => Formula.All(References.Fields(goal).Distinct().Select(space.Domain).OfType<Formula>());

    private IEnumerable<Match<Indicator>> WithRow(Match<Indicator> pair) => space.Matching.RowOf(pair) is { } row ? [row, pair] : [pair];

    private Match<Indicator>? OwnerOf(Match<Indicator> pair) => space.Matching.Indicators.FirstOrDefault(p => space.Matching.RowOf(p) == pair);
}
