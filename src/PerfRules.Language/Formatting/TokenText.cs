using System.Collections.Immutable;
using PerfRules.Language.Syntax;
using static PerfRules.Language.Syntax.Generated.PerfRulesLexer;

namespace PerfRules.Language.Formatting;

/// <summary>一个记号的标准写法：标点和运算符用全角，数字和百分号用半角，文字照原样。</summary>
internal static class TokenText
{
    /// <param name="kind">记号编号。</param>
    /// <param name="source">原文中的写法；括起的名称含「」。</param>
    public static string Of(int kind, string source) => kind switch
    {
        NUMBER => CharacterFolding.Fold(source),
        PERCENT => "%",
        LESS => "＜",
        LESS_OR_EQUAL => "≤",
        EQUAL => "＝",
        NOT_EQUAL => "≠",
        GREATER_OR_EQUAL => "≥",
        GREATER => "＞",
        PLUS => "＋",
        MINUS => "－",
        TIMES or TIMES_LETTER => "×",
        DIVIDE => "÷",
        BAR => "|",
        LEFT_PAREN => "（",
        RIGHT_PAREN => "）",
        LEFT_BRACKET => "[",
        RIGHT_BRACKET => "]",
        COMMA => "，",
        COLON => "：",
        SEMICOLON => "；",
        TILDE => "～",
        DOT => ".",
        _ => source,
    };

    /// <summary>句中一个记号的标准写法；“1.2万元/次”和用例的路径中的斜线不是除号。</summary>
    public static string Of(StatementSyntax statement, ImmutableArray<SyntaxToken> tokens, int index, string source)
    {
        var isSlash = tokens[index].Kind == DIVIDE
            && (statement is ExpectScoreSyntax or CaseManualSyntax || index + 1 < tokens.Length && tokens[index + 1].Kind == MEASURE);
        return isSlash ? "/" : Of(tokens[index].Kind, source);
    }

    /// <summary>记号的含义：种类和不计全半角的写法。排版前后应当相同。</summary>
    public static (int Kind, string Text) Meaning(SyntaxToken token)
    {
        var kind = token.Kind == TIMES_LETTER ? TIMES : token.Kind;
        return (kind, SyntaxFacts.IsRun(kind) || kind is NAME or MEASURE or QUOTED or PROSE ? token.Text : Of(kind, token.Text));
    }
}
