using System.Collections.Immutable;
using PerfRules.Language.Evaluation;
using PerfRules.Language.Model;
using PerfRules.Language.Proof;
using PerfRules.Revision.Changes;
using PerfRules.Revision.Matching;
using PerfRules.Revision.Space;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Revision.Proof;

/// <summary>等级、等级限制：调整评价人给的分，使总分落在两版等级不同的地方。</summary>
internal sealed class GradeProver(JointSpace space, Hybrid @new, RecordSampler sampler, Comparison comparison, int samples)
{
    public ChangeProof Prove(bool isLimit)
    {
        foreach (var record in isLimit ? Limited() : Bounds())
        {
            if (comparison.ConfirmGrade(record, isSampled: false) is { } witness)
                return new ProvenDifferent(witness);
        }
        foreach (var record in Enumerable.Range(0, samples).Select(i => sampler.Next(i, sampler.Usual)))
        {
            if (Targets().Select(target => Tune(record, target)).OfType<JointRecord>().Prepend(record)
                .Select(tuned => comparison.ConfirmGrade(tuned, isSampled: true)).FirstOrDefault(w => w is not null) is { } witness)
                return new ProvenDifferent(witness);
        }
        return new NotDecided("没有找到等级不同的取数", samples);
    }

    private IEnumerable<JointRecord> Bounds() => Targets().Select(t => Tune(sampler.Usual, t)).OfType<JointRecord>().Prepend(sampler.Usual);

    /// <summary>各等级的界限，和相邻两个界限的中间。</summary>
    private IEnumerable<Rational> Targets()
    {
        var bounds = space.Matching.Old.Grades.Concat(space.Matching.New.Grades).Select(g => g.Bound).Distinct().Order().ToList();
        return bounds.Concat(bounds.Zip(bounds.Skip(1), (a, b) => (a + b) / 2)).Append(Rational.Zero);
    }

    private IEnumerable<JointRecord> Limited()
    {
        foreach (var limit in @new.Framework.GradeLimits)
        {
            if (new ProofEngine(@new.Framework).Satisfy(Formula.Holds(limit.Condition)) is Satisfiable found)
                yield return sampler.Overlay(found.Valuation, found.Witness.Lists);
        }
    }

    /// <summary>依次少给人工评分，使总分由最高降到 <paramref name="target"/>；降不到的照能降到的。</summary>
    private JointRecord? Tune(JointRecord record, Rational target)
    {
        var excess = TotalOf(record) - target;
        if (excess is not { Sign: > 0 } rest)
            return excess is null ? null : record;
        var scores = ImmutableDictionary.CreateBuilder<Match<Indicator>, ManualScore>();
        foreach (var node in @new.Framework.Indicators.Where(n => n.Method is ManualMethod))
        {
            var manual = (ManualMethod)node.Method;
            var step = manual.Step ?? Rational.FromFraction(1, 100);
            var taken = Rational.FromInteger((Rational.Min(rest, manual.Maximum - manual.Minimum) / step).Floor()) * step;
            scores[@new.Of(node)] = new ManualScore(manual.Maximum - taken, "例", "例");
            rest -= taken;
        }
        return record with { Manual = scores.ToImmutable() };
    }

    private Rational? TotalOf(JointRecord record) => ReferenceEvaluator.Evaluate(@new.Framework, new Projector(@new).Write(record)).Total.Score;
}
