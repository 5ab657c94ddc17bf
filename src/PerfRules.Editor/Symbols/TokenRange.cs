using System.Collections.Immutable;
using PerfRules.Language.Syntax;
using PerfRules.Language.Text;

namespace PerfRules.Editor.Symbols;

/// <summary>按位置取语法树的记号。</summary>
internal static class TokenRange
{
    /// <summary>完全在一段之内的各记号。</summary>
    public static ReadOnlySpan<SyntaxToken> Within(this ImmutableArray<SyntaxToken> tokens, TextSpan span)
    {
        var first = FirstFrom(tokens, span.Start);
        var end = first;
        while (end < tokens.Length && tokens[end].Span.End <= span.End)
            end++;
        return tokens.AsSpan()[first..end];
    }

    /// <summary>起点不在某一位置之前的第一个记号的下标。</summary>
    public static int FirstFrom(this ImmutableArray<SyntaxToken> tokens, int position)
    {
        var (low, high) = (0, tokens.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (tokens[middle].Span.Start < position)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
