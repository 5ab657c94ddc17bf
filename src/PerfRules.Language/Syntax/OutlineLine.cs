using System.Collections.Immutable;
using PerfRules.Language.Text;

namespace PerfRules.Language.Syntax;

/// <summary>声明处的名称：位置确定，切词时不再猜测。</summary>
internal readonly record struct DeclaredName(string Text, TextSpan Span, bool IsMeasure);

/// <summary>提纲中的一行（已接上续行）。</summary>
/// <param name="Section">所在的部分；标题行是它开始的部分。</param>
/// <param name="Tokens">除空白、注释、换行外的原始记号。</param>
/// <param name="HeadingLength">属于标题的记号数；不是标题行为 0。</param>
/// <param name="HeadingKind">标题词的记号编号；原样文字的行为其关键词。</param>
/// <param name="KeywordLength">标题词的字数；它可能与名称连写。</param>
/// <param name="Names">本行声明的名称。</param>
internal sealed record OutlineLine(
    Section Section, ImmutableArray<SyntaxToken> Tokens, int HeadingLength, int HeadingKind, int KeywordLength,
    ImmutableArray<DeclaredName> Names)
{
    public bool IsProse => HeadingKind == Generated.PerfRulesLexer.PROSE_KEYWORD;

    /// <summary>含有它的各行。</summary>
    public ImmutableArray<LexedLine> Lexed { get; init; } = [];

    /// <summary>统一写法之后含不含某些文字之一。</summary>
    public bool ContainsAny(ImmutableArray<string> folded)
    {
        foreach (var line in Lexed)
        {
            foreach (var text in folded)
            {
                if (line.Folded.Contains(text, StringComparison.Ordinal))
                    return true;
            }
        }
        return false;
    }

    public TextSpan Span => Tokens[0].Span.To(Tokens[^1].Span);

    // 以引用相等区分：两行内容相同也是两行。
    public bool Equals(OutlineLine? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}
