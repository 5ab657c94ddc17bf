using System.Collections.Immutable;

namespace PerfRules.Language.Text;

/// <summary>一个规则文件的不可变文本。文件名只用于显示。</summary>
public sealed class SourceText
{
    private readonly ImmutableArray<int> _lineStarts;

    public SourceText(string content, string path = "")
    {
        Content = content;
        Path = path;
        _lineStarts = FindLineStarts(content);
    }

    public string Content { get; }

    public string Path { get; }

    /// <summary>不含目录的文件名。</summary>
    public string FileName => Path[(Path.LastIndexOf('/') + 1)..];

    public int Length => Content.Length;

    public int LineCount => _lineStarts.Length;

    public int GetLineStart(int line) => _lineStarts[line];

    /// <summary>不含换行符的一行。</summary>
    public TextSpan GetLineSpan(int line)
    {
        var end = line + 1 < _lineStarts.Length ? _lineStarts[line + 1] : Content.Length;
        while (end > _lineStarts[line] && Content[end - 1] is '\r' or '\n')
            end--;
        return TextSpan.FromBounds(_lineStarts[line], end);
    }

    public LinePosition GetPosition(int offset)
    {
        var line = _lineStarts.BinarySearch(offset);
        if (line < 0)
            line = ~line - 1;
        return new LinePosition(line, offset - _lineStarts[line]);
    }

    public string ToString(TextSpan span) => Content.Substring(span.Start, span.Length);

    private static ImmutableArray<int> FindLineStarts(string content)
    {
        var starts = ImmutableArray.CreateBuilder<int>();
        starts.Add(0);
        for (var i = 0; i < content.Length; i++)
        {
            if (content[i] == '\n' || content[i] == '\r' && (i + 1 == content.Length || content[i + 1] != '\n'))
                starts.Add(i + 1);
        }
        return starts.ToImmutable();
    }
}
