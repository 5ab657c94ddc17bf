using System.Collections.Immutable;

namespace PerfRules.Editor.Signatures;

/// <summary>有几个空位的句式。</summary>
/// <param name="Triggers">写到这些字就是在写这个句式；以左括号结尾的到右括号为止。</param>
/// <param name="Slots">各个空位。</param>
/// <param name="Explanation">一句话的含义。</param>
internal sealed record Idiom(ImmutableArray<string> Triggers, ImmutableArray<Slot> Slots, string Explanation)
{
    /// <summary>整句的样子，各空位之间以各自的 <see cref="Slot.Before"/> 相连。</summary>
    public string Label => string.Concat(Slots.Select(s => s.Before + s.Text));

    /// <summary>各空位在 <see cref="Label"/> 中的位置。</summary>
    public ImmutableArray<IdiomPart> Parts
    {
        get
        {
            var parts = ImmutableArray.CreateBuilder<IdiomPart>(Slots.Length);
            var position = 0;
            foreach (var slot in Slots)
            {
                position += slot.Before.Length;
                parts.Add(new IdiomPart(position, slot.Text.Length, slot.Explanation));
                position += slot.Text.Length;
            }
            return parts.MoveToImmutable();
        }
    }

    /// <summary>写了 <paramref name="written"/>（从句式的第一个字起）时，光标在第几个空位；可省的空位可以越过。</summary>
    public int ActiveSlot(string written)
    {
        var (active, position) = (0, 0);
        for (var slot = 1; slot < Slots.Length; slot++)
        {
            if (Next(written, position, Slots[slot].Markers) is { } next)
                (active, position) = (slot, next);
            else if (!Slots[slot].IsOptional)
                break;
        }
        return active;
    }

    private static int? Next(string text, int from, ImmutableArray<string> markers)
    {
        var found = markers.Select(m => (Index: text.IndexOf(m, from, StringComparison.Ordinal), m.Length)).Where(m => m.Index >= 0).ToList();
        if (found.Count == 0)
            return null;
        var (index, length) = found.OrderBy(m => m.Index).ThenByDescending(m => m.Length).First();
        return index + length;
    }
}

/// <summary>句式的一个空位。</summary>
/// <param name="Before">空位前面的字。</param>
/// <param name="Text">空位的示例。</param>
/// <param name="Markers">写到其中之一，就到了这个空位；第一个空位没有。</param>
/// <param name="Explanation">填什么。</param>
internal sealed record Slot(string Before, string Text, ImmutableArray<string> Markers, string Explanation)
{
    /// <summary>可省：没有写它也可以到后面的空位。</summary>
    public bool IsOptional { get; init; }
}
