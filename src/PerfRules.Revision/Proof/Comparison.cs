using System.Collections.Immutable;
using PerfRules.Language.Evaluation;
using PerfRules.Language.Explanation;
using PerfRules.Language.Explanation.Solving;
using PerfRules.Language.Model;
using PerfRules.Language.Proof;
using PerfRules.Revision.Changes;
using PerfRules.Revision.Matching;
using PerfRules.Revision.Space;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Revision.Proof;

/// <summary>用参照求值器给两版评分，证实一组取数的结果确实不同。报告的每一个实例都经过这里。</summary>
internal sealed class Comparison(JointSpace space)
{
    private readonly Framework _old = space.Matching.Old;
    private readonly Framework _new = space.Matching.New;
    private readonly Projector _writeOld = new(space.Matching.Old, space);
    private readonly Projector _writeNew = new(space.Matching.New, space);

    public UnitRecord Old(JointRecord record) => _writeOld.Write(record);

    public UnitRecord New(JointRecord record) => _writeNew.Write(record);

    /// <summary>一个节点在两版的得分不同的实例；得分相同、取数不合要求的为空。</summary>
    public ChangeWitness? Confirm(Match<Indicator> pair, JointRecord record, bool isSampled)
    {
        var (oldRecord, newRecord) = (Old(record), New(record));
        if (Objection(_old, oldRecord) is not null || Objection(_new, newRecord) is not null)
            return null;
        var old = pair.Old is { } before ? Score(_old, before, oldRecord) : null;
        var @new = pair.New is { } after ? Score(_new, after, newRecord) : null;
        if (Same(old, @new))
            return null;
        ImmutableArray<Indicator> nodes = [.. new[] { pair.Old, pair.New }.OfType<Indicator>()];
        var relevant = WithRelevant(record, nodes);
        return Witness(relevant, oldRecord, newRecord, OutcomeOf(old), OutcomeOf(@new), isSampled) with
        {
            Description = Describe(relevant, [pair.Either]),
            OldNode = pair.Old,
            NewNode = pair.New,
            OldScore = old?.Score,
            NewScore = @new?.Score,
        };
    }

    /// <summary>拆分、合并前后各项得分之和不同的实例。</summary>
    public ChangeWitness? Confirm(Regrouping<Indicator> group, JointRecord record, bool isSampled)
    {
        var (oldRecord, newRecord) = (Old(record), New(record));
        if (Objection(_old, oldRecord) is not null || Objection(_new, newRecord) is not null)
            return null;
        ImmutableArray<NodeScore> old = [.. group.Old.Select(node => Score(_old, node, oldRecord))];
        ImmutableArray<NodeScore> @new = [.. group.New.Select(node => Score(_new, node, newRecord))];
        if (Sum(old) == Sum(@new) && old.Any(node => node.IsExcluded) == @new.Any(node => node.IsExcluded))
            return null;
        var relevant = WithRelevant(record, [.. group.Old, .. group.New]);
        return Witness(relevant, oldRecord, newRecord, OutcomeOf(old), OutcomeOf(@new), isSampled) with
        {
            Description = Describe(relevant, [.. group.Old, .. group.New]),
            OldNode = group.Old[0],
            NewNode = group.New[0],
            OldScore = old[0].Score,
            NewScore = @new[0].Score,
            NamesNodes = true,
        };
    }

    private static Rational? Sum(ImmutableArray<NodeScore> nodes) =>
        nodes.Where(node => !node.IsExcluded).Aggregate((Rational?)Rational.Zero, (sum, node) => sum + node.Score);

    private static string OutcomeOf(ImmutableArray<NodeScore> nodes)
    {
        var each = string.Join("、", nodes.Select(node => $"“{node.Indicator.Name}”{OutcomeOf(node)}"));
        return nodes.Length > 1 && Sum(nodes) is { } sum ? $"{each}，合计{ValueFormatter.Number(sum)}分" : each;
    }

    /// <summary>等级不同的实例。</summary>
    public ChangeWitness? ConfirmGrade(JointRecord record, bool isSampled)
    {
        var (oldRecord, newRecord) = (Old(record), New(record));
        if (Objection(_old, oldRecord) is not null || Objection(_new, newRecord) is not null)
            return null;
        var (old, @new) = (ReferenceEvaluator.Evaluate(_old, oldRecord), ReferenceEvaluator.Evaluate(_new, newRecord));
        if (old.Total.Score is null || @new.Total.Score is null || old.Grade?.Name == @new.Grade?.Name)
            return null;
        return Witness(record, oldRecord, newRecord, OutcomeOf(old), OutcomeOf(@new), isSampled) with
        {
            Description = DescribeManual(record, [_new.Total]),
            OldNode = _old.Total,
            NewNode = _new.Total,
            OldScore = old.Total.Score,
            NewScore = @new.Total.Score,
        };
    }

    /// <summary>一版接受、另一版不接受的实例。</summary>
    public ChangeWitness? ConfirmAcceptance(JointRecord record, bool isSampled)
    {
        var (oldRecord, newRecord) = (Old(record), New(record));
        var (old, @new) = (Objection(_old, oldRecord), Objection(_new, newRecord));
        return old is null == @new is null ? null : Witness(
            record, oldRecord, newRecord, old ?? "可以评分", @new ?? "可以评分", isSampled);
    }

    private ChangeWitness Witness(
        JointRecord record, UnitRecord oldRecord, UnitRecord newRecord, string oldOutcome, string newOutcome, bool isSampled) => new()
        {
            OldRecord = oldRecord,
            NewRecord = newRecord,
            Description = Describe(record),
            OldOutcome = oldOutcome,
            NewOutcome = newOutcome,
            OldFields = [.. _old.Fields.Where(f => record.Relevant.Contains(space.Of(f)) && oldRecord.Values[f.Ordinal] is not null)],
            NewFields = [.. _new.Fields.Where(f => record.Relevant.Contains(space.Of(f)) && newRecord.Values[f.Ordinal] is not null)],
            IsSampled = isSampled,
        };

    private static string Describe(JointRecord record)
    {
        var missing = record.Relevant.Where(record.Missing.Contains).Select(f => $"没有填“{f.Name}”");
        var values = record.Relevant.Where(f => !record.Missing.Contains(f) && record.Values.ContainsKey(f)).Select(f => KeyValuePair.Create(f, record.Values[f])).ToImmutableArray();
        return string.Join("，", values.IsEmpty ? missing : missing.Prepend(ValueText.Describe(values)));
    }

    /// <summary>抽样得来的，有关的是节点用到的数据。</summary>
    private JointRecord WithRelevant(JointRecord record, ImmutableArray<Indicator> nodes) => record.Relevant.IsEmpty
        ? record with
        {
            Relevant = [.. nodes.SelectMany(node => FieldUse.Under(node)).Where(f => f.Owner is null).Select(space.Of).Distinct().OrderBy(f => f.Ordinal)],
        }
        : record;

    private string Describe(JointRecord record, ImmutableArray<Indicator> nodes) =>
        string.Join("，", new[] { Describe(record), DescribeManual(record, nodes) }.Where(text => text.Length > 0));

    /// <summary>与节点有关的人工评分；都给最高分的不另说，除非没有别的可说。</summary>
    private string DescribeManual(JointRecord record, ImmutableArray<Indicator> shown)
    {
        var nodes = shown.SelectMany(node => node.SelfAndDescendants()).Where(n => n.TakesManualScore).Select(space.Matching.Of).Distinct().ToList();
        var given = nodes.Where(n => record.Manual.TryGetValue(n, out var score) && score.Score != (n.Either.Method as ManualMethod)?.Maximum)
            .Select(n => $"“{n.Either.Name}”评{ValueFormatter.Number(record.Manual[n].Score)}分").ToList();
        return given.Count > 0 ? string.Join("，", given) : nodes.Count > 0 ? "人工评分都给最高分" : "";
    }

    private static NodeScore Score(Framework framework, Indicator node, UnitRecord record) =>
        ReferenceEvaluator.Evaluate(framework, record).Total.Find(node);

    private static bool Same(NodeScore? old, NodeScore? @new) =>
        old is not null && @new is not null && old.Score == @new.Score && old.IsExcluded == @new.IsExcluded;

    private static string OutcomeOf(NodeScore? node) => node switch
    {
        null => "没有这一项",
        { IsExcluded: true } => "不适用",
        { Score: { } score } => $"得{ValueFormatter.Number(score)}分",
        _ => $"不能评分（{string.Join("；", node.Obstacles)}）",
    };

    private static string OutcomeOf(Assessment assessment) =>
        $"总分{ValueFormatter.Number(assessment.Total.Score ?? Rational.Zero)}分，{(assessment.Grade is { } grade ? $"等级{grade.Name}" : "没有等级")}";

    /// <summary>取数不能接受的理由；能接受为空。</summary>
    private static string? Objection(Framework framework, UnitRecord record)
    {
        foreach (var field in framework.Fields)
        {
            if (record.Values[field.Ordinal] is { } value && !Accepts(field, value))
                return $"取数不合要求（“{field.Name}”为{ValueFormatter.Field(field, value)}）";
        }
        foreach (var list in framework.Lists.Where(l => !record.Lists[l.Ordinal].IsDefault))
        {
            foreach (var column in list.Fields)
            {
                if (record.Lists[list.Ordinal].Any(row => row.Values[column.Ordinal] is { } value && !Accepts(column, value)))
                    return $"取数不合要求（“{list.Name}”的“{column.Name}”）";
            }
        }
        return ConstraintChecker.Check(framework, record).FirstOrDefault() is { } violation ? $"取数不合要求（{violation.Message.TrimEnd('。')}）"
            : ReconciliationChecker.Check(framework, record).FirstOrDefault(f => f.IsError) is { } finding ? $"不能评分（{finding.Message.TrimEnd('。')}）"
            : framework.Indicators.Any(i => i.RequiredTexts.Any(t => t.IsError))
                && RequiredTextChecker.Check(ReferenceEvaluator.Evaluate(framework, record)).FirstOrDefault(f => f.IsError) is { } blank
                ? $"不能评分（{blank.Message.TrimEnd('。')}）"
            : null;
    }

    private static bool Accepts(Field field, Rational value) =>
        field.Range.Contains(value) && (field.Type is not NumberType { IsWhole: true } || value.IsInteger);
}
