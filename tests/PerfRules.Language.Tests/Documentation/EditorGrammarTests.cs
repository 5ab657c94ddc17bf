using System.Text.Json;
using PerfRules.Language.Syntax;
using PerfRules.Testing;

namespace PerfRules.Language.Tests.Documentation;

/// <summary>编辑器扩展的着色语法与语言一致。</summary>
public class EditorGrammarTests
{
    private static readonly JsonDocument Grammar =
        JsonDocument.Parse(File.ReadAllText(RepositoryRoot.File("vscode-extension", "syntaxes", "prules.tmLanguage.json")));

    [Fact]
    public void 着色的关键词和量词一个不多一个不少()
    {
        var coloured = Patterns(Grammar.RootElement).SelectMany(Words).ToHashSet();
        var known = SyntaxFacts.Keywords.SelectMany(k => k.Spellings).Concat(SyntaxFacts.BuiltInMeasures).ToHashSet();
        Assert.True(known.SetEquals(coloured),
            $"着色语法里没有：{string.Join("、", known.Except(coloured))}；多出来：{string.Join("、", coloured.Except(known))}。"
            + "请在 vscode-extension 里运行 npm run grammar。");
    }

    private static IEnumerable<string> Patterns(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p =>
            p.Name is "match" or "begin" or "end" ? [p.Value.GetString()!] : Patterns(p.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Patterns),
        _ => [],
    };

    // 并列的各种写法：括号和竖线之间全是字的部分。
    private static IEnumerable<string> Words(string pattern) =>
        pattern.Split('(', ')', '|').Select(p => p.StartsWith("?:", StringComparison.Ordinal) ? p[2..] : p)
            .Where(p => p.Length > 0 && p.All(char.IsLetter));
}
