using System.Collections.Immutable;

namespace PerfRules.Revision.Matching;

/// <summary>没有沿革、因而按废止和新增处理的，可能其实是什么。只是建议，由比较的人定。</summary>
/// <param name="Kind">可能是什么。</param>
/// <param name="Confidence">把握。</param>
/// <param name="Old">旧版的路径或名称。</param>
/// <param name="New">新版的路径或名称。</param>
/// <param name="Sentence">一句话：像什么，凭什么，怎样写明。</param>
public sealed record Suggestion(
    SuggestionKind Kind, Confidence Confidence, ImmutableArray<string> Old, ImmutableArray<string> New, string Sentence);

/// <summary>废止和新增可能其实是什么。</summary>
public enum SuggestionKind
{
    /// <summary>更名。</summary>
    Rename,

    /// <summary>一项拆为几项。</summary>
    Split,

    /// <summary>几项合为一项。</summary>
    Merge,
}

/// <summary>建议的把握。</summary>
public enum Confidence
{
    /// <summary>位置、规则、分值都相同，只有名称不同。</summary>
    High,

    /// <summary>规则相同，或者名称相近而且分值相同。</summary>
    Medium,

    /// <summary>只是名称相近，或只是分值合得上。</summary>
    Low,
}
