using System.Collections.Immutable;
using PerfRules.Language.Diagnostics;
using PerfRules.Language.Evaluation;
using PerfRules.Language.Model;
using PerfRules.Language.Text;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Documents.Data;

/// <summary>明细的一格：列名、写法和所在的位置。</summary>
internal readonly record struct RawCell(string Name, RawValue Value, string Place);

/// <summary>读明细的行；列以外的得分、理由、佐证是逐项人工评分。</summary>
internal sealed class RowReader
{
    private static readonly ImmutableArray<string> ManualNames = ["得分", "理由", "佐证"];
    private readonly RecordList _list;
    private readonly ManualMethod? _manual;
    private readonly string _file;
    private readonly DataNames _known;

    public RowReader(DataSetDraft draft, RecordList list, string file)
    {
        (_list, _file, _known) = (list, file, draft.Names);
        _manual = draft.Framework.Indicators.Select(indicator => indicator.Method).OfType<ListMethod>()
            .Where(method => method.List == list && method.Row.TakesManualScore).Select(MethodOf).FirstOrDefault();
    }

    /// <summary>分档之内酌定的，落入哪一档要到评分时才知道，这里不核对范围。</summary>
    private static ManualMethod MethodOf(ListMethod method) => method.Row.Method as ManualMethod
        ?? new ManualMethod(Rational.Zero, Rational.Zero, null, false, false, "", method.Location);

    /// <summary>全部列名，含可用的得分、理由、佐证。</summary>
    public IEnumerable<string> Names => _list.Fields.Select(column => column.Name).Concat(ScoreColumns);

    /// <summary>评分的各列：整张表由人评分的三列，有的行由人评分的只有理由、佐证（得分是明细的一列）。</summary>
    private IEnumerable<string> ScoreColumns => _manual is not null ? ManualNames : _list.RowScore is not null ? ManualNames.Skip(1) : [];

    public RecordRow Read(IEnumerable<RawCell> given, string rowPlace, ICollection<DataProblem> problems)
    {
        var values = new Rational?[_list.Fields.Length];
        var texts = new string?[_list.Fields.Length];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var faulty = new HashSet<Field>();
        var scores = new Dictionary<string, RawValue>(StringComparer.Ordinal);
        ImmutableArray<RawCell> cells = [.. given];
        foreach (var cell in cells)
        {
            var field = _known.Column(_list, cell.Name);
            if (!seen.Add(cell.Name))
                Report(cell, $"“{cell.Name}”写了不止一次。");
            else if (field is not null)
                ReadCell(field, cell);
            else if (ScoreColumns.Contains(cell.Name))
                scores[cell.Name] = cell.Value;
            else if (!_known.IsElsewhere(_list, cell.Name))
                Report(cell, $"明细“{_list.Name}”没有“{cell.Name}”这一列。{Hint(cell.Name)}");
        }
        // 名称以“其中”开头的行，不必再填“其中”一列。
        if (_list.PartOfAbove is { } part && values[part.Ordinal] is null && !faulty.Contains(part)
            && texts.FirstOrDefault(text => text is not null) is { } name && name.StartsWith(RecordList.PartName, StringComparison.Ordinal))
            values[part.Ordinal] = Rational.One;
        foreach (var field in _list.Fields.Where(field => values[field.Ordinal] is null && !faulty.Contains(field)))
            values[field.Ordinal] = field.DefaultValue;
        return new RecordRow([.. values], [.. texts], ReadManual());

        void ReadCell(Field field, RawCell cell)
        {
            if (cell.Value.IsMissing)
                return;
            if (field.Type is TextType && cell.Value.Kind != RawKind.Compound)
            {
                texts[field.Ordinal] = cell.Value.Text;
                return;
            }
            var value = _known.Translate(field, WithoutRowUnit(field, cell.Value), out var unclear);
            var outcome = unclear is not null ? ReadOutcome.Wrong(unclear)
                : field.Type is TextType ? ReadOutcome.Wrong("应为文字，写的是一组值。") : ValueReader.Read(field, value);
            values[field.Ordinal] = outcome.Value;
            if (outcome.Error is not { } error)
                return;
            faulty.Add(field);
            Report(cell, $"“{cell.Name}”{error}");
        }

        // 单位写在另一列的，值后面可以带这个单位。
        RawValue WithoutRowUnit(Field field, RawValue value)
        {
            if (field.Type is not NumberType { UnitColumn: { } column } || value.Kind != RawKind.Text)
                return value;
            var unit = cells.FirstOrDefault(cell => cell.Name == column).Value.Text?.Trim();
            return string.IsNullOrEmpty(unit) || !value.Text.EndsWith(unit, StringComparison.Ordinal)
                ? value : value with { Text = value.Text[..^unit.Length].TrimEnd() };
        }

        ManualScore? ReadManual()
        {
            if (_manual is null && _list.RowScore is { } column && values[column.Ordinal] is { } given)
                return new ManualScore(given, Text("理由"), Text("佐证"));
            if (_manual is null || !scores.TryGetValue("得分", out var score) || score.IsMissing)
                return null;
            var raw = new RawManual(score, Text("理由"), Text("佐证"));
            var manual = ManualReader.Read(_manual, isPoint: false, maximum: null, raw, out var error);
            if (error is not null)
                problems.Add(new DataProblem(Severity.Error, _file, rowPlace, "得分", $"“得分”{error}"));
            return manual;
        }

        string? Text(string name) => scores.TryGetValue(name, out var value) && value.Kind == RawKind.Text ? value.Text : null;

        void Report(RawCell cell, string message) =>
            problems.Add(new DataProblem(Severity.Error, _file, cell.Place, cell.Name, message));
    }

    private string Hint(string name) => Suggestions.Closest(name, Names) is { } closest
        ? $"是不是“{closest}”？"
        : $"有的列：{string.Join("、", Names)}。";
}
