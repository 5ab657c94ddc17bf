using PerfRules.Language.Text;

namespace PerfRules.Editor.Symbols;

/// <summary>名称的一次出现。</summary>
/// <param name="Symbol">是谁。</param>
/// <param name="Span">名称，不含「」。</param>
/// <param name="WrittenSpan">写法，连同「」。</param>
/// <param name="IsDeclaration">是声明，不是引用。</param>
public sealed record Mention(RuleSymbol Symbol, TextSpan Span, TextSpan WrittenSpan, bool IsDeclaration)
{
    /// <summary>写成「」的。</summary>
    public bool IsQuoted => Span != WrittenSpan;
}
