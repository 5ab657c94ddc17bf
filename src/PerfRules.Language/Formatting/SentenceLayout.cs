using System.Collections.Immutable;
using PerfRules.Language.Diagnostics.Catalogue;
using PerfRules.Language.Syntax;
using PerfRules.Language.Text;
using static PerfRules.Language.Syntax.Generated.PerfRulesLexer;

namespace PerfRules.Language.Formatting;

/// <summary>
/// 排一句：先按标准的空格和全半角写；切词因此改变时，作者的空格能去则去，不能去的留下；
/// 还不行就照原样。没能识别的句子总是照原样。
/// </summary>
internal sealed class SentenceLayout(SyntaxTree tree, WordCheck check)
{
    // 逐个试去空格要反复切词；这样长的句子不值得。
    private const int LongestTrial = 200;

    // 由前到后。
    private readonly ImmutableArray<int> _ambiguous =
        [.. tree.Diagnostics.Where(d => d.Descriptor == SyntaxDiagnostics.AmbiguousWordsDescriptor).Select(d => d.Location.Span.Start)];

    private readonly record struct Token(string Text, bool IsSpaced, bool WasSpaced, ImmutableArray<Piece> Gap);

    /// <param name="index">句子的序号。</param>
    /// <param name="tokens">句子的记号。</param>
    /// <param name="gaps">各记号之前的注释和换行。</param>
    /// <param name="section">句子所在的部分；标题为空。</param>
    public IEnumerable<Piece> Lay(
        int index, ImmutableArray<SyntaxToken> tokens, ImmutableArray<ImmutableArray<Piece>> gaps, Section? section)
    {
        var statement = tree.Statements[index];
        return statement is BrokenSyntax ? [Verbatim(index)] : Lay(index, statement, tokens, gaps, section);
    }

    private IEnumerable<Piece> Lay(
        int index, StatementSyntax statement, ImmutableArray<SyntaxToken> tokens, ImmutableArray<ImmutableArray<Piece>> gaps, Section? section)
    {
        var words = tokens.Select((t, i) => new Token(
            TokenText.Of(statement, tokens, i, tree.Source.ToString(t.Span)),
            Spacing.Before(statement, tokens, i),
            i > 0 && gaps[i].IsEmpty && t.Span.Start > tokens[i - 1].Span.End,
            gaps[i])).ToArray();
        var isAmbiguous = IsAmbiguous(statement.Span);
        var spaces = Choose(words, s => check.Keeps(section, Text(words, s), tokens, isAmbiguous));
        return spaces is null ? [Verbatim(index)] : words.SelectMany((w, i) => w.Gap.Append(new Piece(tokens[i].Kind, w.Text, index, spaces[i])));
    }

    private bool IsAmbiguous(TextSpan span)
    {
        var index = _ambiguous.BinarySearch(span.Start);
        index = index < 0 ? ~index : index;
        return index < _ambiguous.Length && _ambiguous[index] < span.End;
    }

    private Piece Verbatim(int index)
    {
        var span = tree.Statements[index].Span;
        var isSpaced = span.Start > 0 && tree.Source[span.Start - 1] is ' ' or '\t' or '\u3000';
        return new Piece(Piece.Verbatim, tree.Source.ToString(span), index, isSpaced);
    }

    private static bool[]? Choose(Token[] words, Func<bool[], bool> keeps)
    {
        bool[] standard = [.. words.Select(w => w.IsSpaced)];
        if (keeps(standard))
            return standard;
        bool[] spaces = [.. words.Select(w => w.WasSpaced)];
        if (!keeps(spaces))
            return null;
        for (var i = 0; i < words.Length && words.Length <= LongestTrial; i++)
        {
            if (spaces[i] == standard[i])
                continue;
            spaces[i] = standard[i];
            if (!keeps(spaces))
                spaces[i] = !standard[i];
        }
        return spaces;
    }

    private static string Text(Token[] words, bool[] spaces) =>
        string.Concat(words.Select((w, i) => (w.Gap.Any(p => p.Kind == NEWLINE) ? "\n" : spaces[i] ? " " : "") + w.Text));
}
