using PerfRules.Editor.Documents;

namespace PerfRules.Editor.Hovers;

/// <summary>悬停显示的文字。</summary>
/// <param name="Range">所说明的一段。</param>
/// <param name="Markdown">Markdown 文字。</param>
public sealed record HoverText(DocumentRange Range, string Markdown);
