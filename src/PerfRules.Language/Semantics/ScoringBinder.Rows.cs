using PerfRules.Language.Diagnostics.Catalogue;
using PerfRules.Language.Model;
using PerfRules.Language.Syntax;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Semantics;

/// <summary>逐项计分：后面各句绑定为每一行的规则。</summary>
internal sealed partial class ScoringBinder
{
    private void BindList(ListIntroSyntax list, IEnumerable<StatementSyntax> statements)
    {
        if (!_scope.TryGetList(list.List.Name, out var records))
        {
            _context.ReportUnknown(At(list.List), list.List.Name, "明细", _scope.ListNames);
            HasErrors = true;
            return;
        }
        var rowScope = _scope.RowsOf(records);
        var rowPoints = new ExpressionBinder(_context, rowScope).Bind(list.RowPoints);
        if (rowPoints is null || !CheckScore(rowPoints))
        {
            HasErrors = true;
            return;
        }
        var rowDraft = new IndicatorDraft(_context, IndicatorLevel.Item, list.List.NameToken, null, list, _draft);
        rowDraft.Statements.AddRange(statements);
        var row = new ScoringBinder(_context, rowScope, rowDraft, rowPoints, records);
        row.Bind();
        if (row.Method is null && row.Deductions.Count == 0 && !row.HasErrors)
            _context.Report(BindingDiagnostics.NoRule(At(list.List), list.List.Name));
        var name = records.Fields.FirstOrDefault(f => f.Type is TextType);
        SetMethod(new ListMethod(records, rowPoints, name, RowIndicator(row, rowDraft), At(list)), "逐项计分", list);
        // 行内的“本指标……”作用到外层。
        HasErrors |= row.HasErrors;
    }

    private Indicator RowIndicator(ScoringBinder row, IndicatorDraft draft)
    {
        var caps = row.Caps ?? _context.CapsItems;
        return new Indicator
        {
            Level = IndicatorLevel.Item,
            Name = draft.Name.Text,
            Points = Rational.Zero,
            Ordinal = -1,
            Location = At(draft.Heading),
            NameLocation = _context.At(draft.Name.Span),
            Method = row.Method ?? new FullMarksMethod(At(draft.Heading)),
            Deductions = [.. row.Deductions],
            FloorsAtZero = caps == true || row.StopsAtZero,
            CapsAtPoints = caps == true,
            IsUncapped = caps == false,
            Exceptions = Ordered(row.Exceptions),
            Limits = [.. row.Limits],
            Vetoes = [.. row.Vetoes],
            RequiredTexts = [.. row.RequiredTexts],
            Rounding = _context.Roundings.TryGetValue(IndicatorLevel.Item, out var rounding) ? rounding : null,
        };
    }
}
