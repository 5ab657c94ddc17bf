using System.Collections.Immutable;

namespace PerfRules.Editor.Highlighting;

/// <summary>着色结果的数列：每段五个数——隔几行、隔几列、长度、种类、修饰。</summary>
public static class HighlightEncoding
{
    public static ImmutableArray<int> Encode(ImmutableArray<Highlight> highlights)
    {
        var data = ImmutableArray.CreateBuilder<int>(5 * highlights.Length);
        var (line, column) = (0, 0);
        foreach (var highlight in highlights)
        {
            data.Add(highlight.Line - line);
            data.Add(highlight.Line == line ? highlight.Column - column : highlight.Column);
            data.Add(highlight.Length);
            data.Add((int)highlight.Kind);
            data.Add((int)highlight.Modifiers);
            (line, column) = (highlight.Line, highlight.Column);
        }
        return data.MoveToImmutable();
    }

    /// <summary>由上一次的数列到这一次的改动；完全相同的没有改动。</summary>
    public static ImmutableArray<HighlightEdit> Difference(ImmutableArray<int> previous, ImmutableArray<int> current)
    {
        var shorter = Math.Min(previous.Length, current.Length);
        var head = previous.AsSpan(0, shorter).CommonPrefixLength(current.AsSpan(0, shorter));
        var tail = 0;
        while (tail < shorter - head && previous[^(tail + 1)] == current[^(tail + 1)])
            tail++;
        return head == previous.Length && head == current.Length
            ? []
            : [new HighlightEdit(head, previous.Length - head - tail, [.. current.AsSpan(head, current.Length - head - tail)])];
    }
}

/// <summary>数列的一处改动：从某处起换掉若干个数。</summary>
public sealed record HighlightEdit(int Start, int DeleteCount, ImmutableArray<int> Data);
