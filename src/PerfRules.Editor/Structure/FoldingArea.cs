namespace PerfRules.Editor.Structure;

/// <summary>可以折叠的几行。</summary>
/// <param name="StartLine">留着不折的一行，从 0 起。</param>
/// <param name="EndLine">最后一行。</param>
/// <param name="IsComment">是一串注释。</param>
public readonly record struct FoldingArea(int StartLine, int EndLine, bool IsComment);
