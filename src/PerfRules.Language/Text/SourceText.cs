using System.Collections.Immutable;
using System.Text;

namespace PerfRules.Language.Text;

/// <summary>
/// 一个规则文件的不可变文本。文件名只用于显示。
/// <para>
/// 位置是一个整数，只由本类解释：普通文本里它就是第几个 UTF-16 单元；可编辑的文本（<see cref="Editable"/>）各行的起点之间
/// 留有空余，改动一行不影响其他行的位置，所以没有改动的条文在各版本之间位置不变。不要拿位置去取 <see cref="Content"/> 的下标。
/// </para>
/// <para>同一份可编辑的文件的各个版本相等；普通文本只与自己相等。</para>
/// </summary>
public sealed class SourceText : IEquatable<SourceText>
{
    private readonly object _file;
    private readonly Lazy<string> _content;

    public SourceText(string content, string path = "")
        : this(LineLayout.Dense(content), path, new object(), content)
    {
    }

    private SourceText(ImmutableArray<SourceLine> lines, string path, object file, string? content)
    {
        Lines = lines;
        Path = path;
        _file = file;
        _content = content is null ? new Lazy<string>(() => string.Concat(lines.Select(l => l.Text))) : new Lazy<string>(content);
    }

    /// <summary>全文；第一次用到时才由各行连成，沿用旧版本条文的地方不要用它。</summary>
    public string Content => _content.Value;

    /// <summary>全文的字数。</summary>
    public int Length
    {
        get
        {
            var length = 0;
            foreach (var line in Lines)
                length += line.Text.Length;
            return length;
        }
    }

    public string Path { get; }

    /// <summary>不含目录的文件名。</summary>
    public string FileName => Path[(Path.LastIndexOf('/') + 1)..];

    /// <summary>各行；至少有一行，末行没有换行符。</summary>
    public ImmutableArray<SourceLine> Lines { get; }

    public int LineCount => Lines.Length;

    /// <summary>文末的位置。</summary>
    public int End => Lines[^1].End;

    /// <summary>供编辑的文本：各行之间留有空余。</summary>
    public static SourceText Editable(string content, string path = "") => new(LineLayout.Spaced(content), path, new object(), content);

    /// <summary>把一段换成 <paramref name="text"/> 之后的版本。没有改动的行仍是同一个对象；行号、列号超出的，取最近的位置。</summary>
    public SourceText Replace(LinePosition start, LinePosition end, string text)
    {
        var (from, to) = (GetPosition(GetOffset(start)), GetPosition(GetOffset(end)));
        if ((from.Line, from.Column).CompareTo((to.Line, to.Column)) > 0)
            (from, to) = (to, from);
        return new SourceText(LineLayout.Replace(Lines, from, to, text), Path, _file, null);
    }

    /// <summary>某一位置所在的行。</summary>
    public SourceLine GetLine(int offset) => Lines[LineOf(offset)];

    public int GetLineStart(int line) => Lines[line].Start;

    /// <summary>不含换行符的一行。</summary>
    public TextSpan GetLineSpan(int line) => Lines[line].Span;

    public LinePosition GetPosition(int offset)
    {
        var line = LineOf(offset);
        return new LinePosition(line, Math.Min(offset - Lines[line].Start, Lines[line].Text.Length));
    }

    /// <summary>行号、列号所在的位置；超出的取最近的位置。</summary>
    public int GetOffset(LinePosition position)
    {
        if (position.Line >= Lines.Length)
            return End;
        var line = Lines[Math.Max(0, position.Line)];
        return line.Start + Math.Clamp(position.Column, 0, line.Length);
    }

    /// <summary>某一位置的字；行末、文末为换行符。</summary>
    public char this[int offset]
    {
        get
        {
            var line = Lines[LineOf(offset)];
            var column = offset - line.Start;
            return column < line.Text.Length ? line.Text[column] : '\n';
        }
    }

    /// <summary>两个位置之间的原文。</summary>
    public string ToString(TextSpan span)
    {
        var first = LineOf(span.Start);
        var line = Lines[first];
        var column = span.Start - line.Start;
        if (column + span.Length <= line.Text.Length)
            return line.Text.Substring(column, span.Length);
        var (last, end) = GetPosition(span.End);
        column = Math.Min(column, line.Text.Length);
        if (last == first)
            return line.Text[column..end];
        var text = new StringBuilder(line.Text[column..]);
        for (var i = first + 1; i < last; i++)
            text.Append(Lines[i].Text);
        return text.Append(Lines[last].Text, 0, end).ToString();
    }

    /// <summary>位置在 <see cref="Content"/> 中的下标。</summary>
    public int ToIndex(int offset)
    {
        var (line, column) = GetPosition(offset);
        var index = 0;
        for (var i = 0; i < line; i++)
            index += Lines[i].Text.Length;
        return index + column;
    }

    /// <summary><see cref="Content"/> 中某一下标的位置，与 <see cref="ToIndex"/> 相反。</summary>
    public int OffsetAt(int index)
    {
        foreach (var line in Lines)
        {
            if (index < line.Text.Length)
                return line.Start + index;
            index -= line.Text.Length;
        }
        return End;
    }

    /// <summary>从某一位置起往后若干字的位置，可以跨行。</summary>
    public int Advance(int offset, int length) => OffsetAt(ToIndex(offset) + length);

    public bool Equals(SourceText? other) => other is not null && ReferenceEquals(_file, other._file);

    public override bool Equals(object? obj) => Equals(obj as SourceText);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(_file);

    public static bool operator ==(SourceText? left, SourceText? right) => left?.Equals(right) ?? right is null;

    public static bool operator !=(SourceText? left, SourceText? right) => !(left == right);

    private int LineOf(int offset)
    {
        var (low, high) = (0, Lines.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (Lines[middle].Start <= offset)
                low = middle;
            else
                high = middle - 1;
        }
        return low;
    }
}
