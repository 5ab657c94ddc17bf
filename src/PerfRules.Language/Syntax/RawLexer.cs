using System.Collections.Immutable;
using Antlr4.Runtime;
using PerfRules.Language.Syntax.Generated;
using PerfRules.Language.Text;

namespace PerfRules.Language.Syntax;

/// <summary>切词之前的词法：全文的记号，包括空白、注释和换行。记号不跨行，所以逐行读。任何文本都能读完。</summary>
internal sealed class RawLexer
{
    private readonly PerfRulesLexer _lexer = new(CharStreams.fromString(""), TextWriter.Null, TextWriter.Null);

    private RawLexer() => _lexer.RemoveErrorListeners();

    /// <summary>全文的记号。</summary>
    public static ImmutableArray<SyntaxToken> Read(SourceText source) => [.. ReadLines(source, null).SelectMany(l => l.Tokens)];

    /// <summary>各行的记号；<paramref name="previous"/> 中没有改动的行照用。</summary>
    public static ImmutableArray<LexedLine> ReadLines(SourceText source, Outline? previous)
    {
        var lexer = new RawLexer();
        // 太大、不是文字的文件没有读过。
        if (previous is null || previous.Lexed.IsEmpty)
            return [.. source.Lines.Select(lexer.Read)];
        var splice = Splice.Of(previous.Source.Lines, source.Lines);
        var changed = source.Lines.AsSpan(splice.Head, source.Lines.Length - splice.Head - splice.Tail);
        var read = new LexedLine[changed.Length];
        for (var i = 0; i < changed.Length; i++)
            read[i] = lexer.Read(changed[i]);
        return splice.Join(previous.Lexed, read);
    }

    private LexedLine Read(SourceLine line)
    {
        var (content, offsets) = ToCodePoints(line.Text);
        _lexer.SetInputStream(CharStreams.fromString(content));
        var tokens = ImmutableArray.CreateBuilder<SyntaxToken>();
        for (var token = _lexer.NextToken(); token.Type != TokenConstants.EOF; token = _lexer.NextToken())
        {
            var (start, end) = offsets is null
                ? (token.StartIndex, token.StopIndex + 1)
                : (offsets[token.StartIndex], offsets[token.StopIndex + 1]);
            tokens.Add(new SyntaxToken(token.Type, line.Text[start..end], TextSpan.FromBounds(line.Start + start, line.Start + end)));
        }
        return new LexedLine(line, tokens.DrainToImmutable());
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
