using PerfRules.Editor.Documents;
using PerfRules.Editor.Navigation;
using PerfRules.Editor.Symbols;
using PerfRules.Language.Explanation;
using PerfRules.Language.Model;
using PerfRules.Language.Syntax;

namespace PerfRules.Editor.Hovers;

/// <summary>一个名称的说明。模型里有就照模型说，没有（条文有错、没有用到的公用口径）就照条文说。</summary>
internal sealed class SymbolText(RuleDocument document, RuleWorkspace workspace, SymbolIndex index)
{
    // 用处多的只列前几处，其余说个数。
    private const int MostUsers = 6;

    private readonly Framework? _framework = document.Result.HasErrors ? document.LastGood?.Framework ?? document.Framework : document.Framework;

    public IEnumerable<string> Describe(RuleSymbol symbol)
    {
        yield return $"**{MarkdownText.Escape(symbol.Name)}** {Kind(symbol)}";
        foreach (var line in Body(symbol))
            yield return line;
        if (symbol.Kind is RuleSymbolKind.Field or RuleSymbolKind.Column or RuleSymbolKind.Definition or RuleSymbolKind.RowDefinition
            or RuleSymbolKind.List or RuleSymbolKind.Table)
            yield return Users(symbol);
        if (symbol.Declaration is { } at && at.Source.Path != document.Path)
            yield return $"声明在 {MarkdownText.Escape(at.Source.FileName)} 第{at.LineNumber}行";
    }

    private string Kind(RuleSymbol symbol) => symbol.Kind switch
    {
        RuleSymbolKind.Column or RuleSymbolKind.RowDefinition when FindList(symbol) is { } list => $"{KindName.Of(symbol.Kind)}（明细“{MarkdownText.Escape(list.Name)}”）",
        RuleSymbolKind.Indicator when FindIndicator(symbol) is { } node => $"{LevelName.Of(node)} {Points(node)}",
        _ => KindName.Of(symbol.Kind),
    };

    private IEnumerable<string> Body(RuleSymbol symbol)
    {
        switch (symbol.Kind)
        {
            case RuleSymbolKind.Field or RuleSymbolKind.Column when FindField(symbol) is { } field:
                return Field(field);
            case RuleSymbolKind.Definition or RuleSymbolKind.Table or RuleSymbolKind.RowDefinition when FindDefinition(symbol) is { } definition:
                return Definition(definition);
            case RuleSymbolKind.Indicator when FindIndicator(symbol) is { } indicator:
                return Indicator(indicator);
            case RuleSymbolKind.Grade when _framework?.Grades.FirstOrDefault(g => g.Name == symbol.Name) is { } grade:
                return [$"总分{ConditionPrinter.Symbol(grade.Operator)}{ValueFormatter.Number(grade.Bound)}分（在更高的等级之后判断）"];
            case RuleSymbolKind.List when _framework?.Lists.FirstOrDefault(l => IsNamed(l.Name, symbol)) is { } list:
                return [$"各列：{MarkdownText.Escape(string.Join("、", list.Fields.Select(f => f.Name)))}"];
            case RuleSymbolKind.File or RuleSymbolKind.Framework or RuleSymbolKind.Case or RuleSymbolKind.Measure:
                return [];
            default:
                return symbol.Extent is { } extent ? [MarkdownText.Escape(extent.Text.ReplaceLineEndings(" "))] : [];
        }
    }

    private static IEnumerable<string> Field(Field field)
    {
        yield return MarkdownText.Escape(FieldDescription.Type(field.Type));
        if (FieldDescription.Range(field) is { } range)
            yield return $"取值：{MarkdownText.Escape(range)}";
        foreach (var constraint in field.Constraints)
            yield return $"要求：{MarkdownText.Escape(ConditionPrinter.Print(constraint))}";
        if (field.Origin is { } origin)
            yield return $"来源：{MarkdownText.Escape(origin)}";
        yield return field.DefaultValue is { } value ? $"没有填报时取{MarkdownText.Escape(ValueFormatter.Field(field, value))}" : "必填";
    }

    private static IEnumerable<string> Definition(Definition definition)
    {
        yield return $"＝{MarkdownText.Escape(ExpressionPrinter.Print(definition.Value))}";
        var units = ExpressionFields(definition.Value).Select(f => $"{f.Name}：{FieldDescription.Type(f.Type)}").ToList();
        if (units.Count > 0)
            yield return MarkdownText.Escape(string.Join("；", units));
        yield return $"值是{MarkdownText.Escape(definition.IsRatio ? "比率" : definition.Value.Dimension.ToString())}";
    }

    private static IEnumerable<Field> ExpressionFields(Expression expression) => ExpressionParts.SelfAndDescendants(expression)
        .OfType<FieldExpression>().Select(f => f.Field).Distinct();

    private static IEnumerable<string> Indicator(Indicator indicator)
    {
        if (indicator.Parent is { Level: not IndicatorLevel.Total } parent)
            yield return $"属于 {MarkdownText.Escape(parent.Path)}";
        yield return MarkdownText.Escape(RuleDescriber.Describe(indicator));
    }

    private static string Points(Indicator indicator) => (indicator.Level, indicator.Kind) switch
    {
        (IndicatorLevel.First, IndicatorKind.Bonus) => $"最多加{ValueFormatter.Number(indicator.Points)}分",
        (_, IndicatorKind.Penalty) => $"最多扣{ValueFormatter.Number(-indicator.Minimum)}分",
        _ => $"{ValueFormatter.Number(indicator.Points)}分",
    };

    private string Users(RuleSymbol symbol)
    {
        var users = WorkspaceIndexes.Of(workspace, document).SelectMany(SymbolUses.In).Where(u => u.Used.Equals(symbol)).Select(u => u.User).Distinct().ToList();
        var names = string.Join("、", users.Take(MostUsers).Select(u => $"{KindName.Of(u.Kind)}“{u.Name}”"));
        return users.Count == 0 ? "没有用到"
            : $"用于{users.Count}处：{MarkdownText.Escape(names)}{(users.Count > MostUsers ? "等" : "")}";
    }

    private Field? FindField(RuleSymbol symbol) => symbol.Kind == RuleSymbolKind.Field
        ? _framework?.Fields.FirstOrDefault(f => IsNamed(f.Name, symbol))
        : FindList(symbol)?.Fields.FirstOrDefault(f => IsNamed(f.Name, symbol));

    private Definition? FindDefinition(RuleSymbol symbol) => symbol.Kind == RuleSymbolKind.RowDefinition
        ? FindList(symbol)?.Definitions.FirstOrDefault(d => IsNamed(d.Name, symbol))
        : _framework?.Definitions.FirstOrDefault(d => IsNamed(d.Name, symbol));

    private RecordList? FindList(RuleSymbol symbol) => _framework?.Lists.FirstOrDefault(l => CharacterFolding.Fold(l.Name) == symbol.Id.Owner);

    private Indicator? FindIndicator(RuleSymbol symbol)
    {
        var node = index.Scope.Root.SelfAndDescendants().FirstOrDefault(n => symbol.Equals(n.Symbol));
        return _framework?.Indicators.FirstOrDefault(i => IsNamed(i.Name, symbol) && CharacterFolding.AreSame(i.Path, node?.Path));
    }

    private static bool IsNamed(string name, RuleSymbol symbol) => CharacterFolding.Fold(name) == symbol.Id.Name;
}
