using System.Collections.Immutable;
using PerfRules.Editor.Documents;
using PerfRules.Language.Diagnostics;
using PerfRules.Language.Text;
using PerfRules.Testing;

namespace PerfRules.Editor.Tests;

/// <summary>写有记号的一个文件：<c>$0</c> 是光标，<c>«»</c> 括起的是各段。</summary>
internal sealed class MarkedDocument
{
    private const string Path = "main.prules";

    private MarkedDocument(RuleDocument document, LinePosition? cursor, ImmutableArray<(LinePosition Start, LinePosition End)> ranges)
    {
        Document = document;
        Offset = cursor is { } position ? document.Text.GetOffset(position) : -1;
        Ranges = [.. ranges.Select(r => TextSpan.FromBounds(document.Text.GetOffset(r.Start), document.Text.GetOffset(r.End)))];
    }

    public RuleDocument Document { get; }

    /// <summary>光标的位置；没有光标为 -1。</summary>
    public int Offset { get; }

    /// <summary>括起的各段，按左括号的次序。</summary>
    public ImmutableArray<TextSpan> Ranges { get; }

    public static MarkedDocument Open(string marked)
    {
        var (content, cursor, ranges) = Read(marked);
        return new MarkedDocument(Open(Path, content), cursor, ranges);
    }

    /// <summary>先打开没有记号的 <paramref name="before"/>，再改成 <paramref name="marked"/>。</summary>
    public static MarkedDocument Edited(string before, string marked)
    {
        var (content, cursor, ranges) = Read(marked);
        var workspace = new RuleWorkspace(_ => null).Open(Path, 1, before);
        _ = workspace.Find(Path)!.Result;
        return new MarkedDocument(workspace.Change(Path, 2, [new TextChange(null, null, content)]).Find(Path)!, cursor, ranges);
    }

    /// <summary>打开一段文字；引用的文件从库里读。</summary>
    public static RuleDocument Open(string path, string content) =>
        new RuleWorkspace(p => File.Exists(p) ? File.ReadAllBytes(p) : null).Open(path, 1, content).Find(path)!;

    /// <summary>打开库里的一个文件。</summary>
    public static RuleDocument OpenFile(string file) => Open(RepositoryRoot.File(file).Replace('\\', '/'), File.ReadAllText(RepositoryRoot.File(file)));

    /// <summary>语料和示例里的全部规则文件，相对于库的根。</summary>
    public static IEnumerable<string> AllFiles =>
        from folder in new[] { "rules", "tests/corpus" }
        from file in Directory.EnumerateFiles(RepositoryRoot.File(folder), "*.prules", SearchOption.AllDirectories)
        select System.IO.Path.GetRelativePath(RepositoryRoot.Path, file).Replace('\\', '/');

    /// <summary>依次应用互不重叠的各处改动。</summary>
    public static string Apply(SourceText text, IEnumerable<TextEdit> edits)
    {
        foreach (var edit in edits.OrderByDescending(e => e.Span.Start).ThenByDescending(e => e.Span.End))
            text = text.Replace(text.GetPosition(edit.Span.Start), text.GetPosition(edit.Span.End), edit.NewText);
        return text.Content;
    }

    private static (string Content, LinePosition? Cursor, ImmutableArray<(LinePosition, LinePosition)> Ranges) Read(string marked)
    {
        var text = new System.Text.StringBuilder();
        LinePosition? cursor = null;
        var open = new Stack<int>();
        var ranges = new List<(LinePosition Start, LinePosition End)>();
        var (line, column) = (0, 0);
        for (var i = 0; i < marked.Length; i++)
        {
            var here = new LinePosition(line, column);
            if (marked[i] == '$' && i + 1 < marked.Length && marked[i + 1] == '0')
            {
                cursor = here;
                i++;
            }
            else if (marked[i] == '«')
            {
                open.Push(ranges.Count);
                ranges.Add((here, here));
            }
            else if (marked[i] == '»')
            {
                var range = open.Pop();
                ranges[range] = (ranges[range].Start, here);
            }
            else
            {
                text.Append(marked[i]);
                (line, column) = marked[i] == '\n' ? (line + 1, 0) : (line, column + 1);
            }
        }
        return (text.ToString(), cursor, [.. ranges]);
    }
}
