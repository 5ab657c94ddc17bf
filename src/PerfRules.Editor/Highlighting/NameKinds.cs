using PerfRules.Editor.Documents;
using PerfRules.Editor.Symbols;
using PerfRules.Language.Syntax;
using static PerfRules.Language.Syntax.Generated.PerfRulesLexer;

namespace PerfRules.Editor.Highlighting;

/// <summary>一个词是什么：名称看它指什么，别的看记号。</summary>
internal sealed class NameKinds
{
    private readonly Dictionary<int, RuleSymbolKind> _symbols;

    public NameKinds(RuleDocument document)
    {
        _symbols = [];
        foreach (var mention in SymbolIndex.Of(document).Mentions)
            _symbols.TryAdd(mention.WrittenSpan.Start, mention.Symbol.Kind);
    }

    /// <summary>着什么色；标点不着色，为空。</summary>
    public HighlightKind? KindOf(SyntaxToken token, StatementSyntax? statement) => token.Kind switch
    {
        NAME or QUOTED => Of(_symbols.TryGetValue(token.Span.Start, out var symbol) ? symbol : null, statement),
        PROSE or BOOK_TITLE => HighlightKind.Prose,
        NUMBER => HighlightKind.Number,
        MEASURE or PERCENT or YUAN or TEN_THOUSAND_YUAN or HUNDRED_MILLION_YUAN or SCORE_UNIT or PERCENTAGE_POINT or UNITS or PLACES => HighlightKind.Unit,
        LESS_OR_EQUAL or GREATER_OR_EQUAL or NOT_EQUAL or LESS or GREATER or EQUAL or PLUS or MINUS or TIMES or DIVIDE or BAR or TILDE or TIMES_LETTER => HighlightKind.Operator,
        FRAMEWORK or LIBRARY or DATA or DEFINITIONS or LIST or TABLE or CALENDAR or CASE => HighlightKind.Heading,
        FIRST_LEVEL or SECOND_LEVEL or THIRD_LEVEL or ITEM or BONUS or PENALTY => statement is IndicatorHeadingSyntax ? HighlightKind.Heading : HighlightKind.Keyword,
        CHINESE_DIGIT => HighlightKind.Number,
        _ => SyntaxFacts.IsRun(token.Kind) && token.Kind != WORD ? HighlightKind.Keyword : token.Kind == WORD ? HighlightKind.Name : null,
    };

    private static HighlightKind Of(RuleSymbolKind? symbol, StatementSyntax? statement) => symbol switch
    {
        RuleSymbolKind.Field => HighlightKind.Field,
        RuleSymbolKind.Column => HighlightKind.Column,
        RuleSymbolKind.Definition or RuleSymbolKind.RowDefinition or RuleSymbolKind.Table => HighlightKind.Definition,
        RuleSymbolKind.List => HighlightKind.List,
        RuleSymbolKind.Framework or RuleSymbolKind.Indicator or RuleSymbolKind.Case => HighlightKind.Indicator,
        RuleSymbolKind.Option => HighlightKind.Option,
        RuleSymbolKind.Grade => HighlightKind.Grade,
        RuleSymbolKind.Measure => HighlightKind.Unit,
        _ => statement is FetchSyntax or ReferenceSettingSyntax ? HighlightKind.Prose
            : statement is CalendarHeadingSyntax ? HighlightKind.Indicator : HighlightKind.Name,
    };
}
