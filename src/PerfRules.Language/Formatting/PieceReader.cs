using System.Collections.Immutable;
using PerfRules.Language.Syntax;
using PerfRules.Language.Text;
using static PerfRules.Language.Syntax.Generated.PerfRulesLexer;

namespace PerfRules.Language.Formatting;

/// <summary>把全文读成块：各句的记号，以及句间、句内的注释、换行、分隔符和序号。空白不成块。</summary>
internal sealed class PieceReader
{
    private readonly SyntaxTree _tree;
    private readonly ImmutableArray<SyntaxToken> _raw;
    private readonly StatementPlace[] _places;
    private readonly SentenceLayout _layout;
    private int _nextRaw;

    public PieceReader(SyntaxTree tree, ImmutableArray<SyntaxToken> raw, StatementPlace[] places)
    {
        _tree = tree;
        _raw = raw;
        _places = places;
        _layout = new SentenceLayout(tree, new WordCheck(tree.Names));
    }

    public IEnumerable<Piece> Read()
    {
        var position = 0;
        var nextToken = 0;
        for (var i = 0; i < _tree.Statements.Length; i++)
        {
            var span = _tree.Statements[i].Span;
            foreach (var piece in Gap(position, span.Start))
                yield return piece;
            var end = nextToken;
            while (end < _tree.Tokens.Length && _tree.Tokens[end].Span.Start < span.End)
                end++;
            var tokens = _tree.Tokens[nextToken..end];
            var gaps = tokens.Select((t, n) => n == 0 ? [] : Gap(tokens[n - 1].Span.End, t.Span.Start).ToImmutableArray()).ToImmutableArray();
            foreach (var piece in _layout.Lay(i, tokens, gaps, _places[i].Section))
                yield return piece;
            (position, nextToken) = (span.End, end);
        }
        foreach (var piece in Gap(position, _tree.Source.End))
            yield return piece;
    }

    // 记号之间的原始记号；序号“2.”可能只是一个数（2.90）的前半，因此按位置截取。
    private IEnumerable<Piece> Gap(int start, int end)
    {
        while (_nextRaw < _raw.Length && _raw[_nextRaw].Span.End <= start)
            _nextRaw++;
        for (var i = _nextRaw; i < _raw.Length && _raw[i].Span.Start < end; i++)
        {
            var (kind, span) = (_raw[i].Kind, _raw[i].Span);
            if (kind == BLANK || span.End <= start)
                continue;
            var text = _tree.Source.ToString(TextSpan.FromBounds(Math.Max(span.Start, start), Math.Min(span.End, end)));
            yield return kind switch
            {
                NEWLINE => new Piece(kind, "", -1, false),
                COMMENT => new Piece(kind, text.TrimEnd(), -1, span.Start > start || start == 0),
                _ => new Piece(kind, TokenText.Of(kind, text), -1, false),
            };
        }
    }
}
