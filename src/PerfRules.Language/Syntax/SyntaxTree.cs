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
    private SyntaxTree(
        SourceText source, ImmutableArray<StatementSyntax> statements, ImmutableArray<SyntaxToken> tokens,
        NameTable names, ImmutableArray<Diagnostic> diagnostics)
    {
        Source = source;
        Statements = statements;
        Tokens = tokens;
        Names = names;
        Diagnostics = diagnostics;
    }

    public SourceText Source { get; }

    public ImmutableArray<StatementSyntax> Statements { get; }

    /// <summary>切词之后的全部记号，互不重叠，由前到后。</summary>
    public ImmutableArray<SyntaxToken> Tokens { get; }

    /// <summary>切词所用的名称：本文件和它所引用的各文件声明的。</summary>
    internal NameTable Names { get; }

    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>分析全文。任何文本都有结果，问题在 <see cref="Diagnostics"/> 中。</summary>
    public static SyntaxTree Parse(SourceText source) => Parse(Outline.Read(source), []);

    /// <param name="outline">提纲。</param>
    /// <param name="inherited">所引用的各文件声明的名称。</param>
    internal static SyntaxTree Parse(Outline outline, IEnumerable<DeclaredName> inherited)
    {
        var source = outline.Source;
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var declared = inherited.Concat(outline.Names).ToList();
        var names = new NameTable(
            declared.Where(n => !n.IsMeasure).Select(n => n.Text).Distinct(), declared.Where(n => n.IsMeasure).Select(n => n.Text));
        if (outline.Obstacle is { } obstacle)
            return new SyntaxTree(source, [], [], names, [obstacle]);
        var reader = new SentenceReader(source, names, diagnostics);
        var parser = new SentenceParser(source, diagnostics);
        var statements = ImmutableArray.CreateBuilder<StatementSyntax>();
        var tokens = ImmutableArray.CreateBuilder<SyntaxToken>();
        foreach (var sentence in outline.Lines.SelectMany(reader.Read))
        {
            tokens.AddRange(sentence.Tokens);
            statements.Add(parser.Parse(sentence));
        }
        return new SyntaxTree(source, statements.ToImmutable(), tokens.ToImmutable(), names, diagnostics.ToImmutable());
    }
}
