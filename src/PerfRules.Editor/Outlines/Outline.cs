using System.Collections.Immutable;
using PerfRules.Editor.Documents;
using PerfRules.Editor.Symbols;
using PerfRules.Language.Model;
using PerfRules.Language.Syntax;

namespace PerfRules.Editor.Outlines;

/// <summary>提纲：全部标题和声明，按条文的次序。只凭语法树，因此有错误时也有。</summary>
public sealed class Outline
{
    private readonly SymbolIndex _index;
    private readonly List<OutlineDraft> _roots = [];
    private readonly List<OutlineDraft> _open = [];

    private Outline(SymbolIndex index) => _index = index;

    /// <summary>全部各项，供大纲和面包屑。</summary>
    public static ImmutableArray<OutlineItem> Of(RuleDocument document)
    {
        var index = SymbolIndex.Of(document);
        var outline = new Outline(index);
        foreach (var place in index.Places)
            outline.Read(place);
        return [.. outline._roots.Select(r => r.Build(index))];
    }

    /// <summary>只要指标，供指标体系树。</summary>
    public static ImmutableArray<OutlineItem> Indicators(RuleDocument document) => [.. Of(document).Where(i => i.Kind == RuleSymbolKind.Indicator)];

    /// <summary>只要用例。</summary>
    public static ImmutableArray<CaseItem> Cases(RuleDocument document) =>
        [.. Of(document).Where(i => i.Kind == RuleSymbolKind.Case).Select(i => new CaseItem(i.Name, i.Range, i.SelectionRange))];

    private void Read(StatementPlace place)
    {
        switch (place.Statement)
        {
            case IndicatorHeadingSyntax heading:
                Start(
                    new OutlineDraft(heading.Name.Text, RuleSymbolKind.Indicator, heading.Span, heading.Name.Span)
                    {
                        Level = heading.Level,
                        Points = heading.Points,
                        Lowest = heading.Lowest,
                        IndicatorKind = heading.Kind != IndicatorKind.Regular ? heading.Kind : Enclosing(heading.Level)?.IndicatorKind ?? IndicatorKind.Regular,
                    },
                    heading.Level);
                break;
            case SectionHeadingSyntax or CalendarHeadingSyntax:
                Start(new OutlineDraft(_index.Source.ToString(place.Statement.Span).TrimEnd('：', ':'), null, place.Statement.Span, place.Statement.Span), null);
                break;
            case var heading when Titled(heading) is { } title:
                Start(new OutlineDraft(title.Name.Text, title.Kind, heading.Span, title.Name.Span), null);
                break;
            default:
                Add(place);
                break;
        }
    }

    private static (RuleSymbolKind Kind, NameToken Name)? Titled(StatementSyntax statement) => statement switch
    {
        FrameworkHeadingSyntax heading => (RuleSymbolKind.Framework, heading.Name),
        LibraryHeadingSyntax heading => (RuleSymbolKind.Framework, heading.Name),
        ListHeadingSyntax heading => (RuleSymbolKind.List, heading.Name),
        TableHeadingSyntax heading => (RuleSymbolKind.Table, heading.Name),
        CaseHeadingSyntax heading => (RuleSymbolKind.Case, heading.Name),
        _ => null,
    };

    private OutlineDraft? Enclosing(IndicatorLevel level) => _open.LastOrDefault(o => o.Level < level);

    private void Start(OutlineDraft draft, IndicatorLevel? level)
    {
        _open.RemoveAll(o => level is null || o.Level is null || o.Level >= level);
        (_open.Count > 0 ? _open[^1].Children : _roots).Add(draft);
        _open.Add(draft);
        Extend(draft.End);
    }

    private void Extend(int end)
    {
        foreach (var open in _open)
            open.End = Math.Max(open.End, end);
    }

    private void Add(StatementPlace place)
    {
        if (_open.Count == 0)
            return;
        var owner = _open[^1];
        owner.Statements.Add(place.Statement);
        Extend(place.Statement.Span.End);
        switch (place.Statement)
        {
            case FieldDeclarationSyntax field:
                foreach (var name in field.Names)
                    owner.Children.Add(new OutlineDraft(name.Text, place.Row is null ? RuleSymbolKind.Field : RuleSymbolKind.Column, name.Span, name.Span));
                break;
            case DefinitionSyntax definition:
                owner.Children.Add(new OutlineDraft(
                    definition.Name.Text, place.Row is null ? RuleSymbolKind.Definition : RuleSymbolKind.RowDefinition, definition.Span, definition.Name.Span));
                break;
            case PointSyntax point:
                owner.Children.Add(new OutlineDraft(point.Label.Text, RuleSymbolKind.Indicator, point.Span, point.Label.Span)
                {
                    Level = IndicatorLevel.Point,
                    Points = point.Points,
                });
                break;
        }
    }
}
