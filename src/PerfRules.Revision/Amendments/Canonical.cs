using System.Collections.Immutable;
using PerfRules.Language.Amendments;
using PerfRules.Language.Formatting;
using PerfRules.Language.Syntax;
using static PerfRules.Language.Syntax.Generated.PerfRulesLexer;

namespace PerfRules.Revision.Amendments;

/// <summary>一句的内容，不计空白、全半角、注释和分行：内容相同的句子，在同样的地方含义就相同。</summary>
/// <param name="renames">更名：旧名称到新名称；没有为空表。</param>
internal sealed class Canonical(IReadOnlyDictionary<string, string> renames)
{
    /// <summary>不更名。</summary>
    public static Canonical Plain { get; } = new(ImmutableDictionary<string, string>.Empty);

    /// <summary>一句的各个记号；<paramref name="changed"/> 是改过的数，按位置。</summary>
    public IEnumerable<string> Tokens(ScriptLine line, StatementSyntax statement, IReadOnlyDictionary<int, string>? changed = null) =>
        line.Parsed!.Tokens.Where(t => statement.Span.Contains(t.Span)).Select(t => changed?.GetValueOrDefault(t.Span.Start) ?? TextOf(t));

    public string Of(ScriptLine line, StatementSyntax statement, IReadOnlyDictionary<int, string>? changed = null) =>
        string.Join('\u001F', Tokens(line, statement, changed));

    /// <summary>一部分自己的各句，不含标题；编号、沿革写在哪一句之后都一样，列在前面。</summary>
    public ImmutableArray<string> Body(ScriptPart part) =>
    [
        .. part.Lines.Skip(Math.Max(0, part.HeadingIndex)).Concat(part.Tail).SelectMany(line => line.Statements.Select(s => (line, s)))
            .Skip(1).OrderBy(each => each.s is not IdentitySentenceSyntax).Select(each => Of(each.line, each.s)),
    ];

    /// <summary>一部分连同下级的各句，含标题；标题和句子写不写在一行都一样。</summary>
    public IEnumerable<string> Whole(ScriptPart part) =>
    [
        Of(part.Lines[part.HeadingIndex], part.Heading).TrimEnd('：', '\u001F'), .. Body(part), .. part.Children.SelectMany(Whole),
    ];

    /// <summary>数据、口径的一项：名称之后的内容；同一句声明的几项都一样。</summary>
    public string Declaration(ScriptPart entry)
    {
        var tokens = Tokens(entry.Lines[0], entry.Declaration!).ToList();
        return entry.Declaration is FieldDeclarationSyntax { Names.Length: var count } ? string.Join('\u001F', tokens.Skip(2 * count - 1)) : string.Join('\u001F', tokens.Skip(1));
    }

    private string TextOf(SyntaxToken token) =>
        token.Kind is NAME or QUOTED && renames.TryGetValue(token.Text, out var renamed) ? renamed : TokenText.Meaning(token).Text;
}
