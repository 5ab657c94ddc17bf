using System.Collections.Immutable;
using PerfRules.Language.Text;

namespace PerfRules.Language.Syntax;

/// <summary>一句按哪个入口规则分析。</summary>
internal enum SentenceKind
{
    Heading,
    Prose,
    Setting,
    Field,
    Definition,
    TableRow,
    Reconciliation,
    Calendar,
    Scoring,
    ListedItem,
    Case,
    Amendment,
}

/// <summary>切好词的一句；序号（“①”“2.”）不在其中。</summary>
internal sealed record Sentence(SentenceKind Kind, ImmutableArray<SyntaxToken> Tokens)
{
    public TextSpan Span => Tokens[0].Span.To(Tokens[^1].Span);
}
