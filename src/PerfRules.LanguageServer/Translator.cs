using PerfRules.Editor.Documents;
using PerfRules.Language.Text;

namespace PerfRules.LanguageServer;

/// <summary>位置在协议与规则语言之间的换算。二者都从 0 起、列都以 UTF-16 单元计。</summary>
internal static class Translator
{
    public static Lsp.Position ToLsp(this LinePosition position) => new(position.Line, position.Column);

    public static Lsp.Range ToLsp(this DocumentRange range) => new(range.Start.ToLsp(), range.End.ToLsp());

    public static Lsp.Range ToLsp(this RuleDocument document, TextSpan span) => document.Resolve(span).ToLsp();

    public static LinePosition ToText(this Lsp.Position position) => new(position.Line, position.Character);

    public static int OffsetOf(this RuleDocument document, Lsp.Position position) => document.Text.GetOffset(position.ToText());

    public static TextSpan SpanOf(this RuleDocument document, Lsp.Range range) =>
        TextSpan.FromBounds(document.OffsetOf(range.Start), document.OffsetOf(range.End));
}
