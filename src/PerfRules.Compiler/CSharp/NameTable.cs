using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace PerfRules.Compiler.CSharp;

/// <summary>
/// 一个作用域中的 C# 名称：规则中的名称保留合法的字，其余的字换成下划线；重名加序号。
/// 规则中的文字只经由这里成为标识符。
/// </summary>
internal sealed class NameTable(params ReadOnlySpan<string> reserved)
{
    /// <summary>标识符写进元数据有长度上限，过长的名称截断。</summary>
    private const int MaximumLength = 80;

    private readonly HashSet<string> _used = [.. reserved];

    /// <summary>取一个没有用过的标识符。</summary>
    public string Add(string name, string prefix = "")
    {
        var stem = prefix + Mangle(name);
        if (prefix.Length == 0 && (stem.Length == 0 || !SyntaxFacts.IsIdentifierStartCharacter(stem[0]) || IsKeyword(stem)))
            stem = "_" + stem;
        var candidate = stem;
        for (var number = 2; !_used.Add(candidate); number++)
            candidate = string.Create(CultureInfo.InvariantCulture, $"{stem}_{number}");
        return candidate;
    }

    private static string Mangle(string name)
    {
        var builder = new StringBuilder(Math.Min(name.Length, MaximumLength));
        foreach (var character in name)
        {
            if (builder.Length == MaximumLength)
                break;
            // 格式字符在 C# 标识符中不计，会使看似不同的名称相同。
            var isLegal = SyntaxFacts.IsIdentifierPartCharacter(character)
                && CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.Format;
            builder.Append(isLegal ? character : '_');
        }
        return builder.ToString();
    }

    private static bool IsKeyword(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None;
}
