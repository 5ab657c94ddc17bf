using System.Collections.Immutable;
using PerfRules.Language.Syntax;
using static PerfRules.Language.Syntax.Generated.PerfRulesLexer;

namespace PerfRules.Language.Formatting;

/// <summary>句中哪里空一格：汉字连写，只在标题词之后、等级和应得的名称与数之间等处空开，便于辨认名称。</summary>
internal static class Spacing
{
    /// <summary>第 <paramref name="index"/> 个记号之前是否空一格。</summary>
    public static bool Before(StatementSyntax statement, ImmutableArray<SyntaxToken> tokens, int index)
    {
        if (index == 0 || tokens[index].Kind is COLON or EQUAL || tokens[index - 1].Kind is COLON or EQUAL)
            return false;
        var (left, right) = (tokens[index - 1].Kind, tokens[index].Kind);
        return statement switch
        {
            FrameworkHeadingSyntax or AmendmentHeadingSyntax => index == 1 || right == NUMBER,
            ListHeadingSyntax or CalendarHeadingSyntax or CaseHeadingSyntax or IndicatorHeadingSyntax => index == 1,
            TableHeadingSyntax => index == 1 || left == BY,
            ProseSyntax => !tokens[index].Text.StartsWith('《'),
            TotalSettingSyntax => right == NUMBER,
            GradeSettingSyntax => left == GRADES || left is NAME && right != NUMBER,
            TableRowSyntax { Value: null } => StartsCell(right) && EndsCell(left),
            FieldDeclarationSyntax => IsComparisonWord(left) && IsName(right),
            ChoiceIntroSyntax => true,
            ListIntroSyntax => left == EACH_ROW || left == ROW_POINTS && IsName(right),
            ExpectScoreSyntax or CaseManualSyntax => left is EXPECT or MANUAL || right == MINUS || right == NUMBER && left != MINUS,
            ExpectExcludedSyntax => left is EXPECT || right == NOT_APPLICABLE,
            ExpectGradeSyntax => left is EXPECT or GRADES,
            _ => false,
        };
    }

    // 按两项的对照表：“甲类：一级 95%，二级 90%”“甲类 95% 90%”，列和取值、格和格空开。
    private static bool StartsCell(int kind) => IsKey(kind) || kind is NUMBER or LEFT_PAREN;

    private static bool EndsCell(int kind) =>
        IsKey(kind) || kind is NUMBER or PERCENT or RIGHT_PAREN or YUAN or TEN_THOUSAND_YUAN or HUNDRED_MILLION_YUAN or SCORE_UNIT or PERCENTAGE_POINT or MEASURE;

    private static bool IsKey(int kind) => IsName(kind) || kind is YES or NO or OTHERWISE;

    private static bool IsName(int kind) => kind is NAME or QUOTED;

    private static bool IsComparisonWord(int kind) =>
        kind is LESS_WORD or LESS_OR_EQUAL_WORD or EQUAL_WORD or GREATER_OR_EQUAL_WORD or GREATER_WORD;
}
