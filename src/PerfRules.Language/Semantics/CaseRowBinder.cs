using System.Collections.Immutable;
using PerfRules.Language.Diagnostics.Catalogue;
using PerfRules.Language.Evaluation;
using PerfRules.Language.Model;
using PerfRules.Language.Syntax;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Semantics;

/// <summary>绑定一个用例里写明的明细各行。写了某个明细的行，数据文件里的那个明细就不用。</summary>
internal sealed class CaseRowBinder(BindingContext context, CaseValueBinder values, Indicator total)
{
    private readonly Dictionary<RecordList, (CaseRowSyntax First, ImmutableArray<RecordRow>.Builder Rows)> _lists = [];

    public ImmutableArray<CaseRows> Build() =>
        [.. _lists.OrderBy(pair => pair.Key.Ordinal).Select(pair => new CaseRows(pair.Key, pair.Value.Rows.ToImmutable(), context.At(pair.Value.First.Span)))];

    public void Add(CaseRowSyntax syntax)
    {
        if (Find(syntax.List) is not { } list)
            return;
        if (!_lists.TryGetValue(list, out var known))
            _lists[list] = known = (syntax, ImmutableArray.CreateBuilder<RecordRow>());
        else if (syntax.IsEmpty || known.First.IsEmpty)
            context.Report(CaseDiagnostics.RowsBesideNone(context.At(syntax.Span), list.Name, context.At(known.First.Span)));
        if (!syntax.IsEmpty)
            known.Rows.Add(Row(list, syntax));
    }

    private RecordList? Find(NameSyntax name)
    {
        if (context.Scope.TryGetList(name.Name, out var list))
            return list;
        var location = context.At(name.Span);
        if (context.Scope.TryGetField(name.Name, out _))
            context.Report(BindingDiagnostics.WrongKind(location, name.Name, "数据", $"明细；数据写成“{name.Name}＝……”"));
        else
            context.ReportUnknown(location, name.Name, "明细", context.Scope.ListNames);
        return null;
    }

    private RecordRow Row(RecordList list, CaseRowSyntax syntax)
    {
        var written = new Rational?[list.Fields.Length];
        var texts = new string?[list.Fields.Length];
        var seen = new Dictionary<string, RowCellSyntax>(StringComparer.Ordinal);
        var manual = (ManualScore?)null;
        foreach (var cell in syntax.Cells)
        {
            var name = cell.Column.Name;
            var field = list.Fields.FirstOrDefault(column => column.Name == name);
            if (!seen.TryAdd(name, cell))
                context.Report(CaseDiagnostics.DuplicateColumn(context.At(cell.Span), name, context.At(seen[name].Span)));
            else if (field is null && name == RecordList.ScoreName && TakesManualScore(list))
                manual = Manual(cell);
            else if (field is null)
                context.ReportUnknown(context.At(cell.Column.Span), name, "列", list.Fields.Select(column => column.Name));
            else if (field.Type is TextType)
                texts[field.Ordinal] = TextOf(cell.Value);
            else
                written[field.Ordinal] = values.Bind(field, cell.Value, UnitOf(field, syntax));
        }
        foreach (var field in list.Fields.Where(field => !seen.ContainsKey(field.Name)))
            written[field.Ordinal] = field == list.PartOfAbove && NamesPart(texts) ? Rational.One : field.DefaultValue;
        if (list.RowScore is { } column && written[column.Ordinal] is { } score)
            manual ??= new ManualScore(score, CaseRunner.Justification, CaseRunner.Justification);
        return new RecordRow([.. written], [.. texts], manual);
    }

    private static bool NamesPart(string?[] texts) =>
        texts.FirstOrDefault(text => text is not null)?.StartsWith(RecordList.PartName, StringComparison.Ordinal) == true;

    private string? UnitOf(Field field, CaseRowSyntax row) => field.Type is NumberType { UnitColumn: { } column }
        && row.Cells.FirstOrDefault(cell => cell.Column.Name == column) is { } unit ? TextOf(unit.Value) : null;

    private string TextOf(ExpressionSyntax value) => value is NameSyntax name ? name.Name : context.At(value.Span).Text;

    /// <summary>整张表由评价人逐行评分的，行里的“得分”是人工评分。</summary>
    private bool TakesManualScore(RecordList list) =>
        total.SelfAndDescendants().Any(indicator => indicator.Method is ListMethod { Row.TakesManualScore: true } method && method.List == list);

    private ManualScore? Manual(RowCellSyntax cell)
    {
        var location = context.At(cell.Value.Span);
        if (cell.Value is NumberSyntax { Unit: null or "分" } number)
            return new ManualScore(ExpressionBinder.Number(number, location).Value, CaseRunner.Justification, CaseRunner.Justification);
        context.Report(BindingDiagnostics.WrongKind(location, location.Text, "算式", "人工评分的得分，例如“得分＝4分”"));
        return null;
    }
}
