using PerfRules.Editor.Documents;
using PerfRules.Language.Text;

namespace PerfRules.Editor.Tests;

/// <summary>写有记号的一组规则文件：<c>$0</c> 是光标，<c>«»</c> 括起期望的各段。</summary>
internal sealed class MarkedFiles
{
    private readonly List<DocumentRange> _ranges = [];
    private (string Path, LinePosition Position)? _cursor;

    private MarkedFiles(RuleWorkspace workspace) => Workspace = workspace;

    public RuleWorkspace Workspace { get; private set; }

    /// <summary>括起的各段，按文件和次序。</summary>
    public IReadOnlyList<DocumentRange> Ranges => _ranges;

    /// <summary>光标所在的文件；没有光标的是第一个。</summary>
    public RuleDocument Document => Workspace.Find(_cursor?.Path ?? Workspace.Documents.First().Path)!;

    public int Cursor => Document.Text.GetOffset(_cursor!.Value.Position);

    /// <summary>一个文件“main.prules”。</summary>
    public static MarkedFiles Open(string text) => Open([("main.prules", text)], []);

    /// <param name="open">打开着的文件。</param>
    /// <param name="closed">没有打开、在磁盘上的文件。</param>
    public static MarkedFiles Open((string Path, string Text)[] open, params (string Path, string Text)[] closed)
    {
        var plain = closed.ToDictionary(f => f.Path, f => Read(f.Text, f.Path, [], out _));
        var files = new MarkedFiles(new RuleWorkspace(path => plain.TryGetValue(path, out var text) ? System.Text.Encoding.UTF8.GetBytes(text) : null));
        foreach (var (path, text) in closed)
            Read(text, path, files._ranges, out _);
        foreach (var (path, text) in open)
        {
            files.Workspace = files.Workspace.Open(path, 1, Read(text, path, files._ranges, out var cursor));
            if (cursor is { } position)
                files._cursor = (path, position);
        }
        return files;
    }

    /// <summary>先打开没有错误的版本，再换成现在的。</summary>
    public static MarkedFiles Edited(string before, string after)
    {
        var files = Open(before);
        Assert.DoesNotContain(files.Document.Diagnostics, d => d.Severity == PerfRules.Language.Diagnostics.Severity.Error);
        files._ranges.Clear();
        files.Workspace = files.Workspace.Change("main.prules", 2, [new TextChange(null, null, Read(after, "main.prules", files._ranges, out var cursor))]);
        files._cursor = cursor is { } position ? ("main.prules", position) : null;
        return files;
    }

    /// <summary>一段所指的文字。</summary>
    public string TextAt(DocumentRange range)
    {
        var text = Workspace.Find(range.Path)!.Text;
        return text.ToString(TextSpan.FromBounds(text.GetOffset(range.Start), text.GetOffset(range.End)));
    }

    private static string Read(string marked, string path, List<DocumentRange> ranges, out LinePosition? cursor)
    {
        cursor = null;
        var text = new System.Text.StringBuilder();
        var starts = new Stack<LinePosition>();
        var (line, column) = (0, 0);
        for (var i = 0; i < marked.Length; i++)
        {
            switch (marked[i])
            {
                case '$' when i + 1 < marked.Length && marked[i + 1] == '0':
                    cursor = new LinePosition(line, column);
                    i++;
                    break;
                case '«':
                    starts.Push(new LinePosition(line, column));
                    break;
                case '»':
                    ranges.Add(new DocumentRange(path, starts.Pop(), new LinePosition(line, column)));
                    break;
                case var c:
                    text.Append(c);
                    (line, column) = c == '\n' ? (line + 1, 0) : (line, column + 1);
                    break;
            }
        }
        return text.ToString();
    }
}
