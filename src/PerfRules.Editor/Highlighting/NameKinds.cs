using PerfRules.Editor.Documents;
using PerfRules.Editor.Names;
using PerfRules.Language.Syntax;
using static PerfRules.Language.Syntax.Generated.PerfRulesLexer;

namespace PerfRules.Editor.Highlighting;

/// <summary>一个词是什么：名称看它指什么，别的看记号。</summary>
internal sealed class NameKinds
{
    private readonly ILookup<string, NameKind> _kinds;

    public NameKinds(RuleDocument document) =>
        _kinds = NameCatalog.Of(document).ToLookup(n => CharacterFolding.Fold(n.Name), n => n.Kind, StringComparer.Ordinal);

    /// <summary>着什么色；标点不着色，为空。</summary>
    public HighlightKind? KindOf(SyntaxToken token, StatementSyntax? statement, bool isDeclared) => token.Kind switch
    {
        NAME or QUOTED => OfName(token, statement, isDeclared),
        PROSE or BOOK_TITLE => HighlightKind.Prose,
        NUMBER => HighlightKind.Number,
        MEASURE or PERCENT or YUAN or TEN_THOUSAND_YUAN or HUNDRED_MILLION_YUAN or SCORE_UNIT or PERCENTAGE_POINT or UNITS or PLACES => HighlightKind.Unit,
        LESS_OR_EQUAL or GREATER_OR_EQUAL or NOT_EQUAL or LESS or GREATER or EQUAL or PLUS or MINUS or TIMES or DIVIDE or BAR or TILDE or TIMES_LETTER => HighlightKind.Operator,
        FRAMEWORK or LIBRARY or DATA or DEFINITIONS or LIST or TABLE or CALENDAR or CASE => HighlightKind.Heading,
        FIRST_LEVEL or SECOND_LEVEL or THIRD_LEVEL or ITEM or BONUS or PENALTY => statement is IndicatorHeadingSyntax ? HighlightKind.Heading : HighlightKind.Keyword,
        CHINESE_DIGIT => HighlightKind.Number,
        _ => SyntaxFacts.IsRun(token.Kind) && token.Kind != WORD ? HighlightKind.Keyword : token.Kind == WORD ? HighlightKind.Name : null,
    };

    // 同一个名称可以指几样，看它写在哪里。
    private HighlightKind OfName(SyntaxToken token, StatementSyntax? statement, bool isDeclared)
    {
        var kinds = _kinds[CharacterFolding.Fold(token.Text)];
        return statement switch
        {
            FrameworkHeadingSyntax or LibraryHeadingSyntax or CalendarHeadingSyntax or CaseHeadingSyntax or IndicatorHeadingSyntax => HighlightKind.Indicator,
            ExpectScoreSyntax or ExpectExcludedSyntax or CaseManualSyntax => HighlightKind.Indicator,
            ExpectGradeSyntax or GradeSettingSyntax => HighlightKind.Grade,
            FetchSyntax or ReferenceSettingSyntax => HighlightKind.Prose,
            FieldDeclarationSyntax when isDeclared && !kinds.Any(k => k is NameKind.Field or NameKind.Column) => HighlightKind.Option,
            _ when kinds.Contains(NameKind.Column) && statement is CaseRowSyntax => HighlightKind.Column,
            _ => First(kinds),
        };
    }

    private static HighlightKind First(IEnumerable<NameKind> kinds)
    {
        var set = kinds.ToHashSet();
        return set.Contains(NameKind.Field) ? HighlightKind.Field
            : set.Contains(NameKind.Definition) ? HighlightKind.Definition
            : set.Contains(NameKind.List) ? HighlightKind.List
            : set.Contains(NameKind.Column) ? HighlightKind.Column
            : set.Contains(NameKind.Option) ? HighlightKind.Option
            : set.Contains(NameKind.Grade) ? HighlightKind.Grade
            : set.Contains(NameKind.Indicator) ? HighlightKind.Indicator
            : HighlightKind.Name;
    }
}
