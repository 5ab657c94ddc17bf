using System.Collections.Immutable;
using PerfRules.Language.Evaluation;
using PerfRules.Language.Model;
using PerfRules.Revision.Matching;
using PerfRules.Revision.Space;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Revision.Proof;

/// <summary>把共用的取数写成某个框架的取数；补齐各行的分值和评价人的评分，使之能够评分。</summary>
internal sealed class Projector
{
    private const string Unit = "例";

    private readonly Framework _framework;
    private readonly Func<Field, Field> _fieldOf;
    private readonly Func<RecordList, RecordList> _listOf;
    private readonly Func<Field, Rational, Rational?> _valueIn;
    private readonly Func<Indicator, Match<Indicator>> _pairOf;

    /// <summary>旧版或新版。</summary>
    public Projector(Framework framework, JointSpace space)
    {
        (_framework, _fieldOf, _listOf) = (framework, space.Of, space.Of);
        (_valueIn, _pairOf) = (space.ValueIn, space.Matching.Of);
    }

    /// <summary>部分改动生效时的框架，数据本来就是共用的。</summary>
    public Projector(Hybrid hybrid)
    {
        (_framework, _fieldOf, _listOf) = (hybrid.Framework, field => field, list => list);
        (_valueIn, _pairOf) = ((_, value) => value, hybrid.Of);
    }

    public UnitRecord Write(JointRecord record)
    {
        var values = _framework.MissingValues();
        foreach (var field in _framework.Fields)
            values[field.Ordinal] = ValueOf(field, record) ?? field.DefaultValue;
        var bare = new UnitRecord
        {
            Unit = Unit,
            Year = _framework.Year,
            Values = [.. values],
            Lists = [.. _framework.Lists.Select(list => Rows(list, record))],
            Texts = _framework.Fields.Where(f => f.Type is TextType && !record.Missing.Contains(_fieldOf(f))).ToImmutableDictionary(f => f, _ => Unit),
        };
        var withRows = WithLists(bare, _framework.Indicators.Where(i => i.Method is ListMethod).Aggregate(
            bare.Lists, (lists, node) => Fill(lists, node, (ListMethod)node.Method, bare)));
        return WithManual(withRows, record);
    }

    private Rational? ValueOf(Field field, JointRecord record)
    {
        var joint = _fieldOf(field);
        return !record.Missing.Contains(joint) && record.Values.TryGetValue(joint, out var value) ? _valueIn(field, value) : null;
    }

    private ImmutableArray<RecordRow> Rows(RecordList list, JointRecord record) => record.Lists.TryGetValue(_listOf(list), out var rows)
        ? [.. rows.Select(row => new RecordRow(
            [.. list.Fields.Select(f => row.Values[_fieldOf(f).Ordinal] is { } value ? _valueIn(f, value) : f.DefaultValue)],
            [.. list.Fields.Select(f => row.Texts[_fieldOf(f).Ordinal])],
            row.Manual))]
        : default;

    /// <summary>各行的分值合起来须是指标的分值；分值是一列数据时，平分给各行。</summary>
    private static ImmutableArray<ImmutableArray<RecordRow>> Fill(
        ImmutableArray<ImmutableArray<RecordRow>> lists, Indicator node, ListMethod method, UnitRecord record)
    {
        var rows = lists[method.List.Ordinal];
        if (rows.IsDefaultOrEmpty)
            return lists;
        var scope = new Scope(record);
        Rational? PointsOf(RecordRow row, int index) => ExpressionEvaluator.Evaluate(method.RowPoints, scope.ForRow(method.List, row, index)).Value;
        var sum = rows.Select(PointsOf).Aggregate((Rational?)Rational.Zero, (total, next) => total + next);
        if (sum != node.Points && method.RowPoints is FieldExpression { Field: { Owner: not null } column })
        {
            var share = Rational.FromInteger((node.Points / rows.Length).Floor());
            rows = [.. rows.Select((row, i) => row with
            {
                Values = row.Values.SetItem(column.Ordinal, i == rows.Length - 1 ? node.Points - share * (rows.Length - 1) : share),
            })];
        }
        if (method.Row.TakesManualScore)
            rows = [.. rows.Select((row, i) => row.Manual is null && PointsOf(row, i) is { } points ? row with { Manual = Given(points) } : row)];
        return lists.SetItem(method.List.Ordinal, rows);
    }

    private UnitRecord WithManual(UnitRecord record, JointRecord joint)
    {
        var scores = ImmutableDictionary.CreateBuilder<Indicator, ManualScore>();
        foreach (var node in _framework.Indicators.Where(n => n.TakesManualScore))
        {
            scores[node] = joint.Manual.TryGetValue(_pairOf(node), out var given) ? given
                : Given(node.Method is ManualMethod manual ? manual.Maximum : HighestOf(node, record));
        }
        return new UnitRecord { Unit = record.Unit, Year = record.Year, Values = record.Values, Lists = record.Lists, Texts = record.Texts, ManualScores = scores.ToImmutable() };
    }

    /// <summary>落入的那一档最高能给多少；不含最高分的取中间。</summary>
    private static Rational HighestOf(Indicator node, UnitRecord record)
    {
        var scope = new Scope(record);
        var award = ((BandMethod)node.Method).Bands.FirstOrDefault(b => ConditionEvaluator.Evaluate(b.Condition, scope).Holds)?.Award as RangeAward;
        if (award is null || ExpressionEvaluator.Evaluate(award.Maximum, scope).Value is not { } highest)
            return Rational.Zero;
        return award.IncludesMaximum || ExpressionEvaluator.Evaluate(award.Minimum, scope).Value is not { } lowest ? highest : (lowest + highest) / 2;
    }

    private static ManualScore Given(Rational score) => new(score, "例", "例");

    private static UnitRecord WithLists(UnitRecord record, ImmutableArray<ImmutableArray<RecordRow>> lists) =>
        new() { Unit = record.Unit, Year = record.Year, Values = record.Values, Lists = lists, Texts = record.Texts };
}
