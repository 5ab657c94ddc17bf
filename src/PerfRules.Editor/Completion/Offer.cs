namespace PerfRules.Editor.Completion;

/// <summary>一个可能的候选，还没有与输入比对。</summary>
/// <param name="Label">显示的文字，也是与输入比对的文字。</param>
/// <param name="NewText">换上的文字。</param>
/// <param name="Priority">在这里有多合适，小的在前。</param>
internal sealed record Offer(string Label, CompletionKind Kind, string NewText, string Detail, int Priority)
{
    public bool IsSnippet { get; init; }

    public static Offer Word(string text, CompletionKind kind, string detail, int priority) => new(text, kind, text, detail, priority);
}
