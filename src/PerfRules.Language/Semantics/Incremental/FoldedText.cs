using PerfRules.Language.Syntax;
using PerfRules.Language.Text;

namespace PerfRules.Language.Semantics.Incremental;

/// <summary>几句的原文，统一写法，一句一行：看它们提没提到某个名称。</summary>
internal static class FoldedText
{
    public static string Of(SourceText source, IEnumerable<StatementSyntax> statements) =>
        CharacterFolding.Fold(string.Join('\n', statements.Select(s => source.ToString(s.Span))));
}
