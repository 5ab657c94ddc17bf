using System.Collections.Immutable;
using Antlr4.Runtime;
using Antlr4.Runtime.Misc;
using PerfRules.Language.Diagnostics;
using PerfRules.Language.Diagnostics.Catalogue;
using PerfRules.Language.Syntax.Generated;
using PerfRules.Language.Text;
using static PerfRules.Language.Syntax.Generated.PerfRulesLexer;

namespace PerfRules.Language.Syntax;

/// <summary>分析一句：由生成的分析器读，遇到第一处不合写法即停，换成一条写好的消息。</summary>
internal sealed class SentenceParser(SourceText source, ImmutableArray<Diagnostic>.Builder diagnostics)
{
    // 上限只为挡住恶意或损坏的文件；正常的句子远小于它。
    private const int LongestSentence = 1000;
    private const int DeepestNesting = 40;

    private readonly SyntaxBuilder _builder = new();

    public StatementSyntax Parse(Sentence sentence)
    {
        if (FindObstacle(sentence.Tokens) is { } obstacle)
        {
            diagnostics.Add(obstacle);
            return new BrokenSyntax(DeclaredNames(sentence), StartsTable(sentence), sentence.Span);
        }
        var parser = new PerfRulesParser(new CommonTokenStream(new ListTokenSource(ToAntlr(sentence))), TextWriter.Null, TextWriter.Null)
        {
            ErrorHandler = new BailErrorStrategy(),
        };
        parser.RemoveErrorListeners();
        try
        {
            return _builder.Build(Start(parser, sentence.Kind), sentence.Span);
        }
        catch (ParseCanceledException canceled) when (canceled.InnerException is RecognitionException error)
        {
            diagnostics.Add(Describe(sentence, error));
            return new BrokenSyntax(DeclaredNames(sentence), StartsTable(sentence), sentence.Span);
        }
    }

    private static ParserRuleContext Start(PerfRulesParser parser, SentenceKind kind) => kind switch
    {
        SentenceKind.Heading => parser.heading(),
        SentenceKind.Prose => parser.prose(),
        SentenceKind.Setting => parser.setting(),
        SentenceKind.Field => parser.fieldDeclaration(),
        SentenceKind.Definition => parser.definition(),
        SentenceKind.TableRow => parser.tableRow(),
        SentenceKind.Reconciliation => parser.reconciliation(),
        SentenceKind.Calendar => parser.calendarSentence(),
        SentenceKind.ListedItem => parser.listedItem(),
        SentenceKind.Scoring => parser.scoring(),
        SentenceKind.Case => parser.caseSentence(),
        SentenceKind.Amendment => parser.amendment(),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static List<IToken> ToAntlr(Sentence sentence)
    {
        var tokens = new List<IToken>(sentence.Tokens.Length + 1);
        foreach (var token in sentence.Tokens)
            tokens.Add(new CommonToken(token.Kind, token.Text) { StartIndex = token.Span.Start, StopIndex = token.Span.End - 1 });
        tokens.Add(new CommonToken(TokenConstants.EOF, "") { StartIndex = sentence.Span.End, StopIndex = sentence.Span.End - 1 });
        return tokens;
    }

    private Diagnostic? FindObstacle(ImmutableArray<SyntaxToken> tokens)
    {
        Location At(SyntaxToken token) => new(source, token.Span);
        if (tokens.Length > LongestSentence)
            return SyntaxDiagnostics.SentenceTooLong(new Location(source, tokens[0].Span.To(tokens[^1].Span)), tokens.Length, LongestSentence);
        var open = new Stack<SyntaxToken>();
        var signs = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            var token = tokens[i];
            if (token.Kind is OTHER or DOT or BOOK_TITLE or ENUMERATOR)
                return SyntaxDiagnostics.UnknownCharacter(At(token), token.Text);
            if (token.Kind == NUMBER && NumberChecks.Find(source, tokens, i, open.Count) is { } wrong)
                return wrong;
            if (token.Kind is LEFT_PAREN or LEFT_BRACKET)
                open.Push(token);
            if (token.Kind is RIGHT_PAREN or RIGHT_BRACKET && !open.TryPop(out _))
                return SyntaxDiagnostics.UnmatchedBracket(At(token), token.Text);
            signs = token.Kind is MINUS or BAR ? signs + 1 : signs;
            if (open.Count > DeepestNesting || signs > 4 * DeepestNesting)
                return SyntaxDiagnostics.NestingTooDeep(At(token), open.Count, DeepestNesting);
        }
        return open.TryPop(out var unmatched) ? SyntaxDiagnostics.UnmatchedBracket(At(unmatched), unmatched.Text) : null;
    }

    private static bool StartsTable(Sentence sentence) => sentence.Kind == SentenceKind.Heading && sentence.Tokens[0].Kind == TABLE;

    private static ImmutableArray<string> DeclaredNames(Sentence sentence) => StartsTable(sentence)
        ? [.. sentence.Tokens.Skip(1).Take(1).Select(t => t.Text)]
        : sentence.Kind is SentenceKind.Field or SentenceKind.Definition
        ? [.. sentence.Tokens.TakeWhile(t => t.Kind is NAME or LIST_COMMA).Where(t => t.Kind == NAME).Select(t => t.Text)]
        : [];

    private Diagnostic Describe(Sentence sentence, RecognitionException error)
    {
        var advice = SentenceAdvice.For(sentence, error);
        if (error.OffendingToken.Type == TokenConstants.EOF)
            return SyntaxDiagnostics.Unfinished(new Location(source, sentence.Tokens[^1].Span), advice);
        var span = TextSpan.FromBounds(error.OffendingToken.StartIndex, error.OffendingToken.StopIndex + 1);
        return SyntaxDiagnostics.NotUnderstood(new Location(source, span), source.ToString(span), advice);
    }
}
