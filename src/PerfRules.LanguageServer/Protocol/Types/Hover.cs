namespace PerfRules.LanguageServer.Protocol.Types;

/// <summary>鼠标停留时的说明。</summary>
public sealed record Hover(MarkupContent Contents, Range? Range = null);
