using PerfRules.Language.Amendments;
using PerfRules.Language.Syntax;
using PerfRules.Language.Text;
using static PerfRules.Language.Syntax.Generated.PerfRulesLexer;

namespace PerfRules.Revision.Amendments;

/// <summary>新版的条文写进修订：一行一行照写，不带注释和空行；用例连同注释照写。</summary>
internal static class Blocks
{
    /// <summary>一部分连同下级。</summary>
    public static IEnumerable<string> Whole(ScriptPart part) =>
        [.. part.Lines.SelectMany(Text), .. part.Children.SelectMany(Whole), .. part.Tail.SelectMany(Text)];

    /// <summary>标题之下自己的各句；编号、沿革不算，<paramref name="withProse"/> 为假时说明也不算。</summary>
    public static IEnumerable<string> Body(ScriptPart part, bool withProse)
    {
        foreach (var line in part.Lines.Skip(part.HeadingIndex).Concat(part.Tail))
        {
            if (line.Statements.IsEmpty || line.Statements.All(s => s is IdentitySentenceSyntax || s is ProseSyntax && !withProse))
                continue;
            if (line != part.Lines[part.HeadingIndex])
            {
                foreach (var text in Text(line))
                    yield return text;
            }
            else if (line.Statements.Length > 1)
            {
                // 标题和句子写在一行的，只写句子。
                var place = TextSpan.FromBounds(line.Statements[1].Span.Start, line.Statements[^1].Span.End);
                yield return part.Location.Source.ToString(place);
            }
        }
    }

    /// <summary>数据、口径的一项，单独一句。</summary>
    public static IEnumerable<string> Entry(ScriptPart entry)
    {
        var source = entry.Location.Source;
        var span = entry.Declaration!.Span;
        yield return entry.Declaration is FieldDeclarationSyntax { Names: [_, _, ..] names }
            ? source.ToString(entry.Location.Span) + source.ToString(TextSpan.FromBounds(names[^1].Span.End, span.End))
            : source.ToString(span);
    }

    /// <summary>用例，连同注释。</summary>
    public static IEnumerable<string> Case(ScriptPart part) => part.Lines.Select(line => line.Location.Text).Where(text => text.Trim().Length > 0).Prepend("");

    /// <summary>一行（及其续行）的文字，不带注释。</summary>
    public static IEnumerable<string> Text(ScriptLine line)
    {
        if (line.Parsed?.Line is not { } outline)
            yield break;
        foreach (var lexed in outline.Lexed)
        {
            var tokens = outline.IsProse ? lexed.Tokens.Where(t => t.Kind != NEWLINE) : lexed.Tokens.Where(t => t.Kind is not (NEWLINE or COMMENT));
            var text = string.Concat(tokens.Select(t => t.Text)).Trim();
            if (text.Length > 0)
                yield return text;
        }
    }
}
