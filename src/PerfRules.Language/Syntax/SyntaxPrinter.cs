using System.Globalization;
using System.Text;
using PerfRules.Language.Syntax.Generated;
using PerfRules.Language.Text;

namespace PerfRules.Language.Syntax;

/// <summary>把记号和语法树逐行写出，供查看分析的结果。</summary>
public static class SyntaxPrinter
{
    /// <summary>一行一个记号：位置、种类、写法。</summary>
    public static string PrintTokens(SyntaxTree tree)
    {
        var text = new StringBuilder();
        foreach (var token in tree.Tokens)
            text.Append($"{Place(tree.Source, token.Span)} {PerfRulesLexer.DefaultVocabulary.GetSymbolicName(token.Kind)} {OneLine(token.Text)}\n");
        return text.ToString();
    }

    /// <summary>一行一个节点，按层次缩进；没有下级的附原文。</summary>
    public static string PrintTree(SyntaxTree tree)
    {
        var text = new StringBuilder();
        foreach (var statement in tree.Statements)
            Write(text, tree.Source, statement, 0);
        return text.ToString();
    }

    private static void Write(StringBuilder text, SourceText source, SyntaxNode node, int depth)
    {
        text.Append(' ', depth * 2).Append(node.GetType().Name).Append(' ').Append(Place(source, node.Span));
        if (!node.Children.Any())
            text.Append(' ').Append(OneLine(source.ToString(node.Span)));
        text.Append('\n');
        foreach (var child in node.Children)
            Write(text, source, child, depth + 1);
    }

    private static string Place(SourceText source, TextSpan span)
    {
        var (start, end) = (source.GetPosition(span.Start), source.GetPosition(span.End));
        return string.Create(CultureInfo.InvariantCulture, $"{start.Line + 1}:{start.Column + 1}-{end.Line + 1}:{end.Column + 1}");
    }

    private static string OneLine(string text) => text.ReplaceLineEndings("⏎");
}
