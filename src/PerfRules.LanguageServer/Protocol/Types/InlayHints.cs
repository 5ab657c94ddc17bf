namespace PerfRules.LanguageServer.Protocol.Types;

/// <summary>提示的种类。</summary>
public enum InlayHintKind
{
    Type = 1,
    Parameter,
}

/// <summary>显示在文字之间的提示。</summary>
public sealed record InlayHint(
    Position Position, string Label, InlayHintKind? Kind = null, MarkupContent? Tooltip = null, bool? PaddingLeft = null, bool? PaddingRight = null);
