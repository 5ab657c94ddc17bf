namespace PerfRules.Editor.Highlighting;

/// <summary>着色的一段，不跨行。</summary>
/// <param name="Line">行，从 0 起。</param>
/// <param name="Column">列，从 0 起，以 UTF-16 单元计。</param>
/// <param name="Length">长度。</param>
public readonly record struct Highlight(int Line, int Column, int Length, HighlightKind Kind, HighlightModifiers Modifiers);
