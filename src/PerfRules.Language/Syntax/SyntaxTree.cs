using System.Collections.Immutable;
using PerfRules.Language.Diagnostics;
using PerfRules.Language.Diagnostics.Catalogue;
using PerfRules.Language.Text;
using static PerfRules.Language.Syntax.Generated.PerfRulesLexer;

namespace PerfRules.Language.Syntax;

/// <summary>
/// 一个规则文件的语法树：按出现次序的各句。句间的空白、注释和分隔符由位置推出，
/// 因此 <see cref="Tokens"/> 与其间隔合起来就是原文，一个字节不差。
/// </summary>
public sealed class SyntaxTree
{
    // 一部框架通常不到一万字；上限只为挡住损坏或恶意的文件。
    private const int LongestFile = 2_000_000;

    private SyntaxTree(
        SourceText source, ImmutableArray<StatementSyntax> statements, ImmutableArray<SyntaxToken> tokens,
        ImmutableArray<string> names, ImmutableArray<Diagnostic> diagnostics)
    {
        Source = source;
        Statements = statements;
        Tokens = tokens;
        DeclaredNames = names;
        Diagnostics = diagnostics;
    }

    public SourceText Source { get; }

    public ImmutableArray<StatementSyntax> Statements { get; }

    /// <summary>切词之后的全部记号，互不重叠，由前到后。</summary>
    public ImmutableArray<SyntaxToken> Tokens { get; }

    /// <summary>本文件声明的名称，供“是不是想写”提示。</summary>
    public ImmutableArray<string> DeclaredNames { get; }

    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>分析全文。任何文本都有结果，问题在 <see cref="Diagnostics"/> 中。</summary>
    public static SyntaxTree Parse(SourceText source)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var start = new Location(source, new TextSpan(0, 0));
        if (source.Length > LongestFile)
            return new SyntaxTree(source, [], [], [], [SyntaxDiagnostics.TooLarge(start, source.Length, LongestFile)]);
        if (source.Content.AsSpan().IndexOf('\0') >= 0)
            return new SyntaxTree(source, [], [], [], [SyntaxDiagnostics.Binary(start)]);

        var lines = OutlineReader.Read(source, RawLexer.Read(source));
        // 框架和用例的名称不会在别处引用，不参与切词，免得“用例 等级最高为良”盖住计分句里同样的话。
        var declared = lines.Where(l => l.HeadingKind is not (FRAMEWORK or CASE)).SelectMany(l => l.Names).ToList();
        var names = declared.Where(n => !n.IsMeasure).Select(n => n.Text).Distinct().ToImmutableArray();
        var reader = new SentenceReader(
            source, new NameTable(names, declared.Where(n => n.IsMeasure).Select(n => n.Text)), diagnostics);
        var parser = new SentenceParser(source, diagnostics);
        var statements = ImmutableArray.CreateBuilder<StatementSyntax>();
        var tokens = ImmutableArray.CreateBuilder<SyntaxToken>();
        foreach (var sentence in lines.SelectMany(reader.Read))
        {
            tokens.AddRange(sentence.Tokens);
            statements.Add(parser.Parse(sentence));
        }
        return new SyntaxTree(source, statements.ToImmutable(), tokens.ToImmutable(), names, diagnostics.ToImmutable());
    }
}
