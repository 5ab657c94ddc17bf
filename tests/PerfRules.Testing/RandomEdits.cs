using PerfRules.Language.Text;

namespace PerfRules.Testing;

/// <summary>随意的改动：插入、删去、换行、删行、抄几行、换掉一段、抄半个文件、撤销。</summary>
public sealed class RandomEdits(int seed)
{
    private static readonly string[] Snippets =
    [
        "项", "1", "。", "，", "；", "：", "（", "）", "\n", "\r\n", "％", "的，得1分", "口径\n", "数据\n", "  新数据：金额（万元）\n",
        "三级指标 新的（1分）\n", " ", "//", "「", "」", "𠮷",
    ];

    // 文件不能越改越大。
    private const int MostLines = 700;
    private const int MostUndos = 200;

    private readonly Random _random = new(seed);
    private readonly LinkedList<Edit> _undos = [];

    /// <summary>一处改动。</summary>
    public sealed record Edit(LinePosition Start, LinePosition End, string Text);

    /// <summary>对 <paramref name="text"/> 的下一处改动。</summary>
    public Edit Next(SourceText text)
    {
        var edit = _random.Next(10) == 0 && _undos.Last is { Value: var undo } ? Undo(undo) : Choose(text);
        edit = Clamp(text, edit);
        var start = text.GetOffset(edit.Start);
        var end = text.GetOffset(edit.End);
        var after = text.Replace(edit.Start, edit.End, edit.Text);
        var inserted = text.ToIndex(start) + edit.Text.Length;
        _undos.AddLast(new Edit(edit.Start, after.GetPosition(after.OffsetAt(inserted)), text.ToString(TextSpan.FromBounds(start, end))));
        if (_undos.Count > MostUndos)
            _undos.RemoveFirst();
        return edit;
    }

    private Edit Undo(Edit edit)
    {
        _undos.RemoveLast();
        return edit;
    }

    private Edit Choose(SourceText text)
    {
        var start = Place(text);
        switch (_random.Next(100))
        {
            case < 40:
                return new Edit(start, start, Snippets[_random.Next(Snippets.Length)]);
            case < 65:
                return new Edit(start, start with { Column = start.Column + 1 }, "");
            case < 75:
                return new Edit(new LinePosition(start.Line, 0), new LinePosition(start.Line + 1, 0), "");
            case < 85:
                return Copy(text, start.Line, _random.Next(1, 6));
            case < 87:
                return text.LineCount < MostLines
                    ? Copy(text, start.Line, text.LineCount / 2)
                    : new Edit(new LinePosition(text.LineCount / 2, 0), new LinePosition(text.LineCount, 0), "");
            default:
                return new Edit(start, new LinePosition(start.Line + _random.Next(3), _random.Next(10)), Snippets[_random.Next(Snippets.Length)]);
        }
    }

    private Edit Copy(SourceText text, int line, int count)
    {
        var from = _random.Next(text.LineCount);
        var place = new LinePosition(line, 0);
        return new Edit(place, place, string.Concat(text.Lines.Skip(from).Take(count).Select(l => l.Text)));
    }

    private static Edit Clamp(SourceText text, Edit edit)
    {
        var (start, end) = (Snap(text, edit.Start), Snap(text, edit.End));
        return (start.Line, start.Column).CompareTo((end.Line, end.Column)) > 0 ? edit with { Start = end, End = start } : edit with { Start = start, End = end };
    }

    // 编辑器不会把一个字拆成两半。
    private static LinePosition Snap(SourceText text, LinePosition position)
    {
        var (line, column) = text.GetPosition(text.GetOffset(position));
        var content = text.Lines[line].Text;
        return new LinePosition(line, column > 0 && column < content.Length && char.IsLowSurrogate(content[column]) && char.IsHighSurrogate(content[column - 1]) ? column - 1 : column);
    }

    private LinePosition Place(SourceText text)
    {
        var line = _random.Next(text.LineCount);
        return new LinePosition(line, _random.Next(text.Lines[line].Length + 1));
    }
}
