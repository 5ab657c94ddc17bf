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
    private readonly Lazy<ImmutableArray<SyntaxToken>> _tokens;

    private SyntaxTree(
        SourceText source, NameTable names, ImmutableArray<DeclaredName> declared, ImmutableArray<ParsedLine> lines, ImmutableArray<Diagnostic> diagnostics)
    {
        _declared = declared;
        Source = source;
        Names = names;
        _lines = lines;
        _tokens = new Lazy<ImmutableArray<SyntaxToken>>(() => [.. lines.SelectMany(l => l.Tokens)]);
        var statements = ImmutableArray.CreateBuilder<StatementSyntax>(lines.Length + lines.Length / 4);
        foreach (var line in lines)
            statements.AddRange(line.Statements);
        Statements = statements.DrainToImmutable();
        Diagnostics = diagnostics;
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
        if (outline.Obstacle is { } obstacle)
            return new SyntaxTree(source, names, declared, [], [obstacle]);
        var lines = ReadLines(outline, names, changes, previous);
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var line in lines)
            diagnostics.AddRange(line.Diagnostics);
        return new SyntaxTree(source, names, declared, lines, diagnostics.DrainToImmutable());
    }

    private static ImmutableArray<ParsedLine> ReadLines(Outline outline, NameTable names, ImmutableArray<string> changes, SyntaxTree? previous)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var reader = new SentenceReader(outline.Source, names, diagnostics);
        var parser = new SentenceParser(outline.Source, diagnostics);
        var known = new Carried<ParsedLine>(previous?._lines ?? [], l => l.Line);
        var lines = ImmutableArray.CreateBuilder<ParsedLine>(outline.Lines.Length);
        foreach (var line in outline.Lines)
        {
            var before = reader.State;
            if (known.Find(line) is { } same && same.Before == before && (changes.IsEmpty || !line.ContainsAny(changes)))
            {
                reader.State = same.After;
                lines.Add(same);
                continue;
            }
            var sentences = reader.Read(line).ToImmutableArray();
            var statements = sentences.Select(parser.Parse).ToImmutableArray();
            lines.Add(new ParsedLine(
                line, before, reader.State, [.. sentences.SelectMany(s => s.Tokens)], statements, diagnostics.DrainToImmutable()));
        }
        return lines.ToImmutable();
    }
}
