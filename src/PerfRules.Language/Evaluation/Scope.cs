using System.Collections.Immutable;
using System.Globalization;
using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Evaluation;

/// <summary>求值时能看到的取数：一个单位的数据，以及逐项时的当前行。口径的值在其中只算一次。</summary>
internal sealed class Scope
{
    private readonly Dictionary<Definition, Estimate> _definitions = [];
    private readonly RecordList? _list;
    private readonly string _rowName;

    public Scope(UnitRecord record)
        : this(record, null, null, "")
    {
    }

    private Scope(UnitRecord record, RecordList? list, RecordRow? row, string rowName)
    {
        Record = record;
        Row = row;
        _list = list;
        _rowName = rowName;
    }

    /// <summary>评出某个节点（或逐项的一行）得分时的取数。</summary>
    public static Scope Of(Framework framework, NodeScore node, UnitRecord record)
    {
        var scope = new Scope(record);
        if (node.Row is not { } row)
            return scope;
        var list = framework.Indicators
            .Select(indicator => indicator.Method)
            .OfType<ListMethod>()
            .First(method => method.Row == node.Indicator)
            .List;
        return scope.ForRow(list, row, record.Lists[list.Ordinal].IndexOf(row));
    }

    /// <summary>什么取数都没有，只知道声明的范围。</summary>
    public static Scope Nothing() => new(new UnitRecord { Unit = "", Values = [], Lists = [] });

    public UnitRecord Record { get; }

    public RecordRow? Row { get; }

    /// <summary>把口径当作给定的值（例如显示出来的近似值），用来核对说明中的算式。</summary>
    public Scope WithDefinitions(IEnumerable<KeyValuePair<Definition, Rational>> values)
    {
        var scope = new Scope(Record, _list, Row, _rowName);
        foreach (var (definition, value) in values)
            scope._definitions[definition] = Estimate.Known(value);
        return scope;
    }

    /// <summary>明细的一行；<paramref name="index"/> 从 0 起。</summary>
    public Scope ForRow(RecordList list, RecordRow row, int index) =>
        new(Record, list, row, string.Create(CultureInfo.InvariantCulture, $"“{list.Name}”第{index + 1}行"));

    /// <summary>整张缺失的明细的任意一行。</summary>
    public Scope ForAnyRow(RecordList list) => new(Record, list, null, "");

    /// <summary>明细的各行；整张缺失时为空。</summary>
    public ImmutableArray<RecordRow>? RowsOf(RecordList list) =>
        list.Ordinal < Record.Lists.Length && Record.Lists[list.Ordinal] is { IsDefault: false } rows ? rows : null;

    public Rational? ValueOf(Field field) =>
        field.Owner is null ? (field.Ordinal < Record.Values.Length ? Record.Values[field.Ordinal] : null)
        : field.Owner == _list ? Row?.Values[field.Ordinal]
        : null;

    public Estimate EstimateOf(Field field) =>
        ValueOf(field) is { } value ? Estimate.Known(value) : Estimate.Within(field.Range, MissingCause(field));

    /// <summary>有没有填报。写错的填了；整张明细缺失的，有没有缺这一列的行还不知道：这两种都未知。</summary>
    public Truth IsMissing(Field field) =>
        field.Owner is not null && Row is null || Record.Faulty.Contains(field) ? Truth.Missing(MissingCause(field)) : Truth.Known(ValueOf(field) is null);

    public ImmutableArray<Obstacle> MissingCause(Field field) => [new Obstacle(
        field.Source is not null ? $"“{field.Name}”算不出：{Record.Notes.GetValueOrDefault(field, "没有同类或上年的数据")}"
        : field.Owner is null ? $"缺少“{field.Name}”"
        : Row is null ? $"缺少“{field.Owner.Name}”"
        : $"{_rowName}缺少“{field.Name}”")];

    public Estimate EstimateOf(Definition definition)
    {
        if (!_definitions.TryGetValue(definition, out var value))
            _definitions[definition] = value = ExpressionEvaluator.Evaluate(definition.Value, this);
        return value;
    }
}
