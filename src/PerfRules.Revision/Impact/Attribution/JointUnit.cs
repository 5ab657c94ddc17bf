using System.Collections.Immutable;
using PerfRules.Language.Evaluation;
using PerfRules.Language.Model;
using PerfRules.Revision.Matching;
using PerfRules.Revision.Space;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Revision.Impact.Attribution;

/// <summary>
/// 一个单位写在两版共用的数据上的取数：对应的数据取按新版读入的，只有旧版有的取按旧版读入的。
/// 两版读入的值不同的（缺失时取的值改了、名次因规则改动而变），不算哪一处规则改动的影响。
/// </summary>
internal sealed class JointUnit
{
    private readonly JointSpace _space;
    private readonly UnitRecord _old;
    private readonly UnitRecord _new;

    public JointUnit(JointSpace space, ImpactUnit unit)
    {
        (_space, _old, _new) = (space, unit.Old.Record, unit.New.Record);
        Record = new UnitRecord
        {
            Unit = _new.Unit,
            Year = _new.Year,
            Values = Values(space.Matching.Fields, space.Fields.Length, _old.Values, _new.Values),
            Lists = [.. space.Matching.Lists.Select(Rows)],
        };
    }

    public UnitRecord Record { get; }

    /// <summary>一个节点的取数，带上给它的人工评分；两版分值不同的，取与这里的分值相应的。</summary>
    public UnitRecord RecordFor(Match<Indicator> pair, Indicator node)
    {
        var (old, @new) = (Given(_old, pair.Old), Given(_new, pair.New));
        var given = IsNew(pair, node) ? @new ?? old : old ?? @new;
        return given is null ? Record : new UnitRecord
        {
            Unit = Record.Unit,
            Year = Record.Year,
            Values = Record.Values,
            Lists = Record.Lists,
            ManualScores = ImmutableDictionary<Indicator, ManualScore>.Empty.Add(node, given),
        };
    }

    private static ManualScore? Given(UnitRecord record, Indicator? node) => node is null ? null : record.ManualScores.GetValueOrDefault(node);

    private static bool IsNew(Match<Indicator> pair, Indicator node) => (node.Method, pair.New?.Method) switch
    {
        (ManualMethod here, ManualMethod after) => (here.Minimum, here.Maximum) == (after.Minimum, after.Maximum),
        (ManualMethod, _) => false,
        _ => true,
    };

    private ImmutableArray<Rational?> Values(
        IEnumerable<Match<Field>> pairs, int count, ImmutableArray<Rational?> old, ImmutableArray<Rational?> @new)
    {
        var values = new Rational?[count];
        foreach (var pair in pairs)
        {
            if (pair.Old is { } before)
                values[_space.Of(before).Ordinal] = In(before, old);
            if (pair.New is { } after)
                values[_space.Of(after).Ordinal] = In(after, @new);
        }
        return [.. values];
    }

    private Rational? In(Field field, ImmutableArray<Rational?> values) => (values.IsDefault ? null : values[field.Ordinal]) is { } value
        ? field.Type is ChoiceType { IsDirection: false } ? _space.OptionOf(field, (int)value.Numerator) : value
        : null;

    private ImmutableArray<RecordRow> Rows(Match<RecordList> pair)
    {
        var (old, @new) = (RowsOf(_old, pair.Old), RowsOf(_new, pair.New));
        if (old.IsDefault && @new.IsDefault)
            return default;
        var columns = _space.Matching.Columns.Where(c => c.Old?.Owner is { } o && o == pair.Old || c.New?.Owner is { } n && n == pair.New).ToList();
        var joint = _space.Of(pair.Either);
        var isSame = !old.IsDefault && !@new.IsDefault && old.Length == @new.Length;
        return [.. Enumerable.Range(0, @new.IsDefault ? old.Length : @new.Length).Select(i =>
            Row(columns, joint, @new.IsDefault || isSame ? old[i] : null, @new.IsDefault ? null : @new[i]))];
    }

    private RecordRow Row(IReadOnlyList<Match<Field>> columns, RecordList joint, RecordRow? old, RecordRow? @new)
    {
        var texts = new string?[joint.Fields.Length];
        foreach (var pair in columns)
        {
            if (pair.Old is { } before && old is not null)
                texts[_space.Of(before).Ordinal] = old.Texts[before.Ordinal];
            if (pair.New is { } after && @new is not null)
                texts[_space.Of(after).Ordinal] = @new.Texts[after.Ordinal];
        }
        var values = Values(columns, joint.Fields.Length, old?.Values ?? default, @new?.Values ?? default);
        return new RecordRow(values, [.. texts], @new?.Manual ?? old?.Manual);
    }

    private static ImmutableArray<RecordRow> RowsOf(UnitRecord record, RecordList? list) => list is null ? default : record.Lists[list.Ordinal];
}
