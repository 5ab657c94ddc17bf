using System.Collections.Immutable;

namespace PerfRules.Language.Evaluation;

/// <summary>得分不能确定的一个原因。</summary>
/// <param name="Text">原因。</param>
/// <param name="Subject">原因只对某个节点有意义时，该节点的名称；在上级列出时要指明。</param>
internal readonly record struct Obstacle(string Text, string? Subject = null)
{
    public string Qualified => Subject is null ? Text : $"“{Subject}”{Text}";

    public static ImmutableArray<Obstacle> Union(ImmutableArray<Obstacle> left, ImmutableArray<Obstacle> right) =>
        left.IsEmpty ? right : right.IsEmpty ? left : [.. left.Union(right)];
}
