using System.Collections.Immutable;
using PerfRules.Language.Model;
using PerfRules.Language.Proof;
using PerfRules.Revision.Changes;
using PerfRules.Revision.Detection;
using PerfRules.Revision.Matching;
using PerfRules.Revision.Space;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Revision.Proof;

/// <summary>数据的取值范围、选项、缺失时取的值，以及勾稽：哪些取数一版接受、另一版不接受，或得分不同。</summary>
internal sealed class DataProver(JointSpace space, Hybrid @new, RecordSampler sampler, Comparison comparison, int samples)
{
    public ChangeProof Prove(ChangeDraft draft) => draft switch
    {
        { Reconciliation: { } pair } => Reconciliation(pair),
        { Aspect: FieldAspect.Domain, Field: { } field } => Domain(field),
        { Aspect: FieldAspect.Options, Field: { } field } => Options(field),
        { Aspect: FieldAspect.Default, Field: { } field } => Default(field),
        { Field: null } => new NotDecided(draft.Reason, 0),
        _ => new NotDecided("两版不能用同一个单位的同一份取数比较", 0),
    };

    /// <summary>抽样：有没有只有一版接受的取数。</summary>
    public ChangeProof ProveAcceptance() =>
        First(Enumerable.Range(0, samples).Select(i => sampler.Next(i, sampler.Usual)), isSampled: true) ?? new NotDecided("没有找到只有一版接受的取数", samples);

    private ChangeProof Domain(Match<Field> pair)
    {
        var joint = space.Of(pair.New!);
        var candidates = joint.Owner is null
            ? Edges(pair.Old!).Concat(Edges(pair.New!)).Distinct().SelectMany(value => new[] { With(joint, value), WithRelated(joint, value) }) : [];
        return First(candidates, isSampled: false) ?? First(Samples(joint), isSampled: true) ?? new NotDecided("没有找到只有一版接受的取数", samples);
    }

    /// <summary>范围的两端和两端之外不远处。</summary>
    private static IEnumerable<Rational> Edges(Field field)
    {
        var step = field.Type is NumberType { IsRatio: true } ? Rational.FromFraction(1, 100) : field.Type is NumberType { IsWhole: false } number ? number.Unit.Scale : Rational.One;
        var half = step / 2;
        return new[] { field.Range.Lower, field.Range.Upper }.OfType<Rational>()
            .SelectMany(bound => new[] { bound, bound - step, bound + step, bound - half, bound + half }).Append(half);
    }

    private ChangeProof Options(Match<Field> pair)
    {
        var joint = space.Of(pair.New!);
        var (old, @new) = (OptionNames.Renamed(pair.Old!, pair.New!), ((ChoiceType)pair.New!.Type).Options);
        var added = @new.Except(old).Concat(old.Except(@new)).First();
        var record = With(joint, ((ChoiceType)joint.Type).Options.IndexOf(added));
        var (oldRecord, newRecord) = (comparison.Old(record), comparison.New(record));
        return new ProvenDifferent(new ChangeWitness
        {
            OldRecord = oldRecord,
            NewRecord = newRecord,
            Description = $"{joint.Name}＝{added}",
            OldOutcome = old.Contains(added) ? "可以填报" : "没有这个选项",
            NewOutcome = @new.Contains(added) ? "可以填报" : "没有这个选项",
            OldFields = joint.Owner is null ? [pair.Old!] : [],
            NewFields = joint.Owner is null ? [pair.New] : [],
        });
    }

    private ChangeProof Default(Match<Field> pair)
    {
        var joint = space.Of(pair.New!);
        var leaves = space.Matching.Indicators.Where(p => p.IsPaired && p.New!.IsLeaf).Append(space.Matching.Of(space.Matching.New.Total)).ToList();
        foreach (var sample in Enumerable.Range(0, samples).Select(i => sampler.Next(i, sampler.Usual)).Prepend(sampler.Usual))
        {
            var record = sample with { Missing = [joint], Relevant = [joint] };
            foreach (var leaf in leaves)
            {
                if (comparison.Confirm(leaf, record, isSampled: true) is { } witness)
                    return new ProvenDifferent(witness);
            }
        }
        return new NotDecided("没有找到缺失时结果不同的取数", samples);
    }

    private ChangeProof Reconciliation(Aligned<Reconciliation> pair)
    {
        foreach (var reconciliation in @new.Framework.Reconciliations.Where(r => r.Location == pair.Old?.Location || r.Location == pair.New?.Location))
        {
            // 一版的勾稽不成立，另一版的都成立。
            var others = @new.Framework.Reconciliations.Where(r => r.Condition == reconciliation.Condition).ToImmutableArray();
            var goal = Formula.Fails(reconciliation.Condition);
            if (reconciliation.List is null && new ProofEngine(@new.Framework, others).Satisfy(goal) is Satisfiable found
                && comparison.ConfirmAcceptance(sampler.Overlay(found.Valuation, found.Witness.Lists), isSampled: false) is { } witness)
                return new ProvenDifferent(witness);
        }
        return First(Enumerable.Range(0, samples).Select(i => sampler.Next(i, sampler.Usual)), isSampled: true)
            ?? new NotDecided("没有找到只有一版报错的取数", samples);
    }

    private JointRecord With(Field joint, Rational value) =>
        sampler.Usual with { Values = sampler.Usual.Values.SetItem(joint, value), Relevant = [joint] };

    /// <summary>与它有关系的各项也取同一个值，使别的关系仍然成立。</summary>
    private JointRecord WithRelated(Field joint, Rational value)
    {
        var related = @new.Framework.Reconciliations.Select(r => References.Fields(r.Condition).ToList()).Where(fields => fields.Contains(joint))
            .SelectMany(fields => fields).Where(f => f != joint && f.Owner is null && f.Range.Contains(value) && sampler.Usual.Values.ContainsKey(f));
        var record = With(joint, value);
        return record with { Values = record.Values.SetItems(related.Select(f => KeyValuePair.Create(f, value))) };
    }

    private IEnumerable<JointRecord> Samples(Field joint) =>
        Enumerable.Range(0, samples).Select(i => sampler.Next(i, sampler.Usual) with { Relevant = joint.Owner is null ? [joint] : [] });

    private ChangeProof? First(IEnumerable<JointRecord> records, bool isSampled) =>
        records.Select(record => comparison.ConfirmAcceptance(record, isSampled)).FirstOrDefault(w => w is not null) is { } witness
            ? new ProvenDifferent(witness) : null;
}
