using System.Collections.Immutable;
using PerfRules.Language.Diagnostics;
using PerfRules.Language.Text;

namespace PerfRules.Language.Syntax;

/// <summary>
/// 一个规则文件的语法树：按出现次序的各句。句间的空白、注释和分隔符由位置推出，
/// 因此 <see cref="Tokens"/> 与其间隔合起来就是原文，一个字节不差。
/// </summary>
public sealed class SyntaxTree
{
    private readonly ImmutableArray<ParsedLine> _lines;
    private readonly ImmutableArray<DeclaredName> _declared;
    private readonly ImmutableArray<OutlineLine> _outlineLines;
    private readonly ImmutableArray<ParsedLine> _faulty;
    private readonly Lazy<ImmutableArray<SyntaxToken>> _tokens;

    private SyntaxTree(Outline outline, NameTable names, ImmutableArray<DeclaredName> declared, ImmutableArray<ParsedLine> lines, SyntaxTree? previous)
    {
        (Source, Names, _declared, _lines, _outlineLines) = (outline.Source, names, declared, lines, outline.Lines);
        _tokens = new Lazy<ImmutableArray<SyntaxToken>>(() => [.. lines.SelectMany(l => l.Tokens)]);
        var splice = previous is null ? default : Splice.Of(previous._lines, lines);
        var old = previous is null ? [] : previous._lines[splice.Head..^splice.Tail];
        var changed = lines[splice.Head..^splice.Tail];
        Statements = previous is null ? StatementsOf(changed) : Spliced(previous, splice, StatementsOf(old).Length, StatementsOf(changed));
        _faulty = previous is null ? Faulty(changed) : Spliced(previous, old, Faulty(changed));
        Diagnostics = outline.Obstacle is { } obstacle ? [obstacle] : [.. _faulty.SelectMany(l => l.Diagnostics)];
    }

    public SourceText Source { get; }

    public ImmutableArray<StatementSyntax> Statements { get; }

    /// <summary>各行：所在的行、记号、各句。</summary>
    internal ImmutableArray<ParsedLine> Lines => _lines;

    /// <summary>切词之后的全部记号，互不重叠，由前到后。</summary>
    public ImmutableArray<SyntaxToken> Tokens => _tokens.Value;

    /// <summary>切词所用的名称：本文件和它所引用的各文件声明的。</summary>
    internal NameTable Names { get; }

    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>分析全文。任何文本都有结果，问题在 <see cref="Diagnostics"/> 中。</summary>
    public static SyntaxTree Parse(SourceText source) => Parse(Outline.Read(source), [], null);

    /// <param name="outline">提纲。</param>
    /// <param name="inherited">所引用的各文件声明的名称。</param>
    /// <param name="previous">同一文件上一版本的语法树，没有变的各句照用；没有为空。</param>
    internal static SyntaxTree Parse(Outline outline, IEnumerable<DeclaredName> inherited, SyntaxTree? previous)
    {
        var source = outline.Source;
        var declared = outline.Names.InsertRange(0, inherited);
        var (names, changes) = previous is null ? (NameTable.Of(declared), []) : previous.Names.Update(previous._declared, declared);
        return new SyntaxTree(outline, names, declared, ReadLines(outline, names, changes, previous), previous);
    }

    private static ImmutableArray<ParsedLine> ReadLines(Outline outline, NameTable names, ImmutableArray<string> changes, SyntaxTree? previous)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var reader = new SentenceReader(outline.Source, names, diagnostics);
        var parser = new SentenceParser(outline.Source, diagnostics);
        var old = previous?._lines ?? [];
        var splice = previous is null ? default : Splice.Of(previous._outlineLines, outline.Lines);
        var lines = ImmutableArray.CreateBuilder<ParsedLine>(outline.Lines.Length);
        for (var i = 0; i < outline.Lines.Length; i++)
        {
            var line = outline.Lines[i];
            var isTail = i >= outline.Lines.Length - splice.Tail;
            var place = i < splice.Head ? i : isTail ? old.Length - outline.Lines.Length + i : Find(old, line);
            var same = place >= 0 && old[place].Before == reader.State ? old[place] : null;
            // 首尾没有改动的一段，接得上就都照旧。
            if (same is not null && changes.IsEmpty && (i < splice.Head || isTail))
            {
                var end = isTail ? old.Length : splice.Head;
                lines.AddRange(old.AsSpan(place, end - place));
                reader.State = lines[^1].After;
                i = lines.Count - 1;
                continue;
            }
            if (same is not null && !line.ContainsAny(changes))
            {
                reader.State = same.After;
                lines.Add(same);
                continue;
            }
            var before = reader.State;
            var sentences = reader.Read(line).ToImmutableArray();
            var statements = sentences.Select(parser.Parse).ToImmutableArray();
            lines.Add(new ParsedLine(
                line, before, reader.State, [.. sentences.SelectMany(s => s.Tokens)], statements, diagnostics.DrainToImmutable()));
        }
        return lines.DrainToImmutable();
    }

    private static int Find(ImmutableArray<ParsedLine> lines, OutlineLine line)
    {
        var place = Splice.CountBefore(lines, line.Span.Start, l => l.Line.Span.Start);
        return place < lines.Length && lines[place].Line == line ? place : -1;
    }

    private static ImmutableArray<StatementSyntax> Spliced(SyntaxTree previous, Splice lines, int removed, ImmutableArray<StatementSyntax> added)
    {
        var head = lines.Head == previous._lines.Length ? previous.Statements.Length
            : Splice.CountBefore(previous.Statements, previous._lines[lines.Head].Line.Span.Start, s => s.Span.Start);
        return new Splice(head, previous.Statements.Length - head - removed).Join(previous.Statements, added.AsSpan());
    }

    private static ImmutableArray<StatementSyntax> StatementsOf(ImmutableArray<ParsedLine> lines)
    {
        var statements = ImmutableArray.CreateBuilder<StatementSyntax>(lines.Length);
        foreach (var line in lines)
            statements.AddRange(line.Statements);
        return statements.DrainToImmutable();
    }

    private static ImmutableArray<ParsedLine> Spliced(SyntaxTree previous, ImmutableArray<ParsedLine> removed, ImmutableArray<ParsedLine> added)
    {
        var kept = removed.IsEmpty ? previous._faulty
            : previous._faulty.Where(l => l.Line.Span.Start < removed[0].Line.Span.Start || l.Line.Span.Start > removed[^1].Line.Span.Start);
        return [.. kept.Concat(added).OrderBy(l => l.Line.Span.Start)];
    }

    private static ImmutableArray<ParsedLine> Faulty(ImmutableArray<ParsedLine> lines) => [.. lines.Where(l => !l.Diagnostics.IsEmpty)];
}
