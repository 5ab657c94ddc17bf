using System.Collections.Immutable;
using PerfRules.Language.Model;
using PerfRules.Language.Syntax;
using PerfRules.Language.Text;
using static PerfRules.Language.Syntax.Generated.PerfRulesLexer;

namespace PerfRules.Editor.Symbols;

/// <summary>第二遍：找出各句里引用的名称，并认出是谁。认名称的规矩与绑定相同。</summary>
internal sealed class MentionReader(SyntaxTree tree, SymbolScope scope, Action<RuleSymbol, TextSpan, bool> mention)
{
    private readonly ImmutableArray<SyntaxToken> _tokens = tree.Tokens;
    private RowScope? _row;
    private FieldEntry? _choice;

    public void Read(ImmutableArray<StatementPlace> places)
    {
        var previous = (StatementPlace?)null;
        RowScope? list = null;
        foreach (var place in places)
        {
            if (place.Indicator is null || place.Statement is IndicatorHeadingSyntax || place.Indicator != previous?.Indicator)
                (_choice, list) = (null, null);
            _row = place.Row ?? list;
            Read(place);
            // “逐项”之后的各句对每一行计分，列名优先。
            if (place.Statement is ListIntroSyntax)
                (list, _choice) = (_row, null);
            previous = place;
        }
    }

    private void Read(StatementPlace place)
    {
        switch (place.Statement)
        {
            case BrokenSyntax broken:
                ReadBroken(broken, place);
                break;
            case FieldDeclarationSyntax field:
                ReadField(field);
                break;
            case TableHeadingSyntax table:
                MentionField(table.Subject);
                if (table.ColumnSubject is { } columns)
                    MentionField(columns);
                break;
            case TableRowSyntax row:
                ReadTableRow(row, place.Table);
                break;
            case ListIntroSyntax list:
                MentionList(list.List);
                _row = List(list.List.Name);
                Visit(list.RowPoints);
                break;
            case ChoiceIntroSyntax choice:
                MentionField(choice.Subject);
                _choice = scope.Field(choice.Subject.Name, _row);
                break;
            case FormulaSyntax formula:
                MentionScored(formula.Span, place.Indicator);
                VisitChildren(formula);
                break;
            case InputSyntax { Name: NameSyntax name } input:
                ReadInput(name, input.Value, null);
                break;
            case CaseRowSyntax row:
                ReadCaseRow(row);
                break;
            case CaseManualSyntax score:
                MentionPath(score.Path);
                break;
            case ExpectScoreSyntax score:
                MentionPath(score.Path);
                break;
            case ExpectExcludedSyntax excluded:
                MentionPath(excluded.Path);
                break;
            case ExpectGradeSyntax expect:
                Mention(scope.Grade(expect.Grade.Text), expect.Grade.Span);
                break;
            default:
                VisitChildren(place.Statement);
                break;
        }
    }

    private void ReadField(FieldDeclarationSyntax declaration)
    {
        if (declaration.Type is NumberType { UnitColumn: { } column })
        {
            foreach (var token in _tokens.Within(TextSpan.FromBounds(declaration.Names[^1].Span.End, declaration.Span.End)))
            {
                if (token.Text == column)
                    Mention(scope.Field(column, _row)?.Symbol, token.Span);
            }
        }
        foreach (var requirement in declaration.Requirements)
        {
            if (requirement is MissingRequirementSyntax { Value: NameSyntax value } && scope.Field(declaration.Names[0].Text, _row)?.Option(value.Name) is { } option)
                Mention(option, value.Span);
            else
                Visit(requirement);
        }
    }

    private void ReadTableRow(TableRowSyntax row, TableHeadingSyntax? table)
    {
        var rows = table is null ? null : scope.Field(table.Subject.Name, null);
        var columns = table?.ColumnSubject is { } subject ? scope.Field(subject.Name, null) : null;
        MentionKeys(row.Keys, row.IsHeader ? columns : rows);
        if (row.Value is { } value)
            Visit(value);
        foreach (var cell in row.Cells)
        {
            MentionKeys(cell.Keys, columns);
            Visit(cell.Value);
        }
    }

    // 表头的左上角可以写按哪一项。
    private void MentionKeys(ImmutableArray<TableKey> keys, FieldEntry? field)
    {
        foreach (var key in keys)
            Mention(field?.Option(key.Text) ?? scope.Field(key.Text, null)?.Symbol, key.Span);
    }

    private void ReadCaseRow(CaseRowSyntax row)
    {
        MentionList(row.List);
        var list = List(row.List.Name);
        foreach (var cell in row.Cells)
        {
            if (list is not null)
                ReadInput(cell.Column, cell.Value, list);
        }
    }

    private void ReadInput(NameSyntax name, ExpressionSyntax value, RowScope? list)
    {
        var field = list is null ? scope.Field(name.Name, null) : list.Columns.GetValueOrDefault(SymbolScope.Key(name.Name));
        Mention(field?.Symbol ?? (list is null ? scope.Definition(name.Name, null) : null), name.Span);
        if (value is NameSyntax option)
            Mention(field?.Option(option.Name), option.Span);
    }

    // “甲得分＝……”的“甲”是指标。
    private void MentionScored(TextSpan span, IndicatorNode? current)
    {
        if (_tokens.Within(span) is not [{ Kind: NAME or QUOTED } name, { Kind: SCORE }, ..])
            return;
        var node = current?.SelfAndAncestors().FirstOrDefault(n => SymbolScope.Key(n.Name) == SymbolScope.Key(name.Text));
        Mention((node ?? scope.Indicator(name.Text))?.Symbol, name.Span);
    }

    private void MentionPath(PathSyntax path)
    {
        var node = scope.Indicator([.. path.Names.Select(n => n.Name)]);
        if (node is null)
        {
            // 没有这个指标而有这项数据，就是取数。
            if (path.Names is [var only])
                Mention(scope.Field(only.Name, null)?.Symbol ?? scope.Definition(only.Name, null), only.Span);
            return;
        }
        foreach (var (name, part) in path.Names.Reverse().Zip(node.SelfAndAncestors()))
            Mention(part.Symbol, name.Span);
    }

    private void Visit(SyntaxNode node)
    {
        switch (node)
        {
            case NameSyntax name:
                Mention(scope.Value(name.Name, _row), name.Span);
                break;
            case AggregateSyntax aggregate:
                ReadOverRows(aggregate, aggregate.List);
                break;
            case DeviationSyntax deviation:
                ReadOverRows(deviation, deviation.List);
                break;
            case ComparisonSyntax { Operands: [NameSyntax field, NameSyntax value], Comparisons: [{ Operator: ComparisonOperator.Equal or ComparisonOperator.NotEqual }] }
                when scope.Field(field.Name, _row) is { Options.IsEmpty: false } choice:
                Mention(choice.Symbol, field.Span);
                Mention(choice.Option(value.Name), value.Span);
                break;
            case NameConditionSyntax condition:
                Mention(
                    _choice?.Option(condition.Name.Name) ?? scope.Field(condition.Name.Name, _row)?.Symbol
                        ?? scope.Definition(condition.Name.Name, _row),
                    condition.Name.Span);
                break;
            case ClassSyntax named:
                Mention(_choice?.Option(named.Name.Name) ?? scope.Option(named.Name.Name, _row) ?? scope.Field(named.Name.Name, _row)?.Symbol, named.Name.Span);
                break;
            case GradeLimitSyntax limit:
                Mention(scope.Grade(limit.Grade.Text), limit.Grade.Span);
                break;
            default:
                VisitChildren(node);
                break;
        }
    }

    // 对明细各行计算的，里面的名称先认列名。
    private void ReadOverRows(SyntaxNode node, NameSyntax list)
    {
        var outer = _row;
        MentionList(list);
        _row = List(list.Name) ?? outer;
        foreach (var part in node.Children.Where(c => c != list))
            Visit(part);
        _row = outer;
    }

    private void VisitChildren(SyntaxNode node)
    {
        foreach (var child in node.Children)
            Visit(child);
    }

    /// <summary>写坏了的一句：切出的名称照样认，只是不知道各自充当什么。</summary>
    private void ReadBroken(BrokenSyntax broken, StatementPlace place)
    {
        foreach (var token in _tokens.Within(broken.Span))
        {
            if (token.Kind is not (NAME or QUOTED))
                continue;
            var value = scope.Value(token.Text, _row) ?? scope.List(token.Text)?.Symbol;
            var indicator = scope.Indicator(token.Text)?.Symbol;
            Mention((place.IsCase ? indicator ?? value : value ?? indicator) ?? _choice?.Option(token.Text), token.Span);
        }
    }

    private RowScope? List(string name) => scope.List(name);

    private void MentionList(NameSyntax name) => Mention(scope.List(name.Name)?.Symbol, name.Span);

    private void MentionField(NameSyntax name) => Mention(scope.Field(name.Name, _row)?.Symbol, name.Span);

    private void Mention(RuleSymbol? symbol, TextSpan span)
    {
        if (symbol is not null)
            mention(symbol, span, false);
    }
}
