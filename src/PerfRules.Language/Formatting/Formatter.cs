using PerfRules.Language.Syntax;
using PerfRules.Language.Text;
using static PerfRules.Language.Syntax.Generated.PerfRulesLexer;

namespace PerfRules.Language.Formatting;

/// <summary>
/// 规则文件的标准版式：按提纲缩进，标点全角，数字半角，空格最少。只改空白和全半角，
/// 不改词句；注释和作者的分行都保留，没能识别的句子照原样。
/// </summary>
public static class Formatter
{
    /// <summary>全文的标准写法；不是规则文本的（二进制、过大）原样返回。</summary>
    public static string Format(SourceText source) => Format(SyntaxTree.Parse(source));

    /// <summary>供逐行比较的写法：标准写法去掉注释和空行。只看这一个文件，引用的文件有没有、改没改都一样。</summary>
    public static string FormatForComparison(SourceText source) =>
        string.Concat(Format(SyntaxTree.Parse(source), keepsComments: false).ReplaceLineEndings("\n").Split('\n').Where(line => line.Length > 0).Select(line => line + "\n"));

    /// <summary>一棵语法树的标准写法；引用了别的文件的，须是随它们一起分析的那棵。</summary>
    public static string Format(SyntaxTree tree) => Format(tree, keepsComments: true);

    private static string Format(SyntaxTree tree, bool keepsComments)
    {
        var source = tree.Source;
        if (tree.Statements.IsEmpty && !tree.Diagnostics.IsEmpty)
            return source.Content;
        var raw = RawLexer.Read(source);
        var places = StatementPlace.Of(tree, Outline.Read(source).Lines);
        var pieces = new PieceReader(tree, raw, places).Read();
        return new LineWriter(places, LineBreak(source.Content)).Write(keepsComments ? pieces : pieces.Where(piece => piece.Kind != COMMENT));
    }

    private static string LineBreak(string content)
    {
        var first = content.IndexOf('\n', StringComparison.Ordinal);
        return first > 0 && content[first - 1] == '\r' ? "\r\n" : "\n";
    }
}
