using PerfRules.Language.Text;

namespace PerfRules.Language.Diagnostics;

/// <summary>用新文字替换原文的一段。</summary>
public sealed record TextEdit(TextSpan Span, string NewText);
