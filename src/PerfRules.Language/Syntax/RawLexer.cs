using System.Collections.Immutable;
using Antlr4.Runtime;
using PerfRules.Language.Syntax.Generated;
using PerfRules.Language.Text;

namespace PerfRules.Language.Syntax;

/// <summary>切词之前的词法：全文的记号，包括空白、注释和换行。任何文本都能读完。</summary>
internal static class RawLexer
{
    public static ImmutableArray<SyntaxToken> Read(SourceText source)
    {
        var (content, offsets) = ToCodePoints(source.Content);
        var lexer = new PerfRulesLexer(CharStreams.fromString(content), TextWriter.Null, TextWriter.Null);
        lexer.RemoveErrorListeners();
        var tokens = ImmutableArray.CreateBuilder<SyntaxToken>();
        for (var token = lexer.NextToken(); token.Type != TokenConstants.EOF; token = lexer.NextToken())
        {
            var span = offsets is null
                ? TextSpan.FromBounds(token.StartIndex, token.StopIndex + 1)
                : TextSpan.FromBounds(offsets[token.StartIndex], offsets[token.StopIndex + 1]);
            tokens.Add(new SyntaxToken(token.Type, source.ToString(span), span));
        }
        return tokens.ToImmutable();
    }

    // ANTLR 以码点计位置，编辑器和 .NET 以 UTF-16 单元计；只在有代理对时需要对照表。
    // 落单的代理不能进入 ANTLR，换成替换字符，长度不变。
    private static (string Content, int[]? Offsets) ToCodePoints(string content)
    {
        if (!content.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'))
            return (content, null);
        var safe = content.ToCharArray();
        var offsets = new List<int>(content.Length + 1);
        for (var i = 0; i < safe.Length; i++)
        {
            offsets.Add(i);
            if (char.IsHighSurrogate(safe[i]) && i + 1 < safe.Length && char.IsLowSurrogate(safe[i + 1]))
                i++;
            else if (char.IsSurrogate(safe[i]))
                safe[i] = '\uFFFD';
        }
        offsets.Add(content.Length);
        return (new string(safe), [.. offsets]);
    }
}
