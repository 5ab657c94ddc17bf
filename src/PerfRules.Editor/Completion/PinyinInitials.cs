using System.Collections.Frozen;
using System.Collections.Immutable;

namespace PerfRules.Editor.Completion;

/// <summary>名称的拼音首字母：输入 zfcg 就能找到“政府采购执行率”。</summary>
internal static partial class PinyinInitials
{
    // 多音字的各种读法相乘；再多的只取前几种。
    private const int MostReadings = 8;

    private static readonly FrozenDictionary<char, string> Letters = Read();

    /// <summary>一个字可能的首字母；字母、数字就是它自己，别的符号没有。</summary>
    public static string Of(char c) => Letters.TryGetValue(c, out var letters) ? letters
        : char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c).ToString() : "";

    /// <summary>一个名称可能的首字母串；不认识的字和标点跳过。</summary>
    public static ImmutableArray<string> Of(string name)
    {
        List<string> readings = [""];
        foreach (var letters in name.Select(Of).Where(l => l.Length > 0))
            readings = [.. readings.SelectMany(r => letters.Select(l => r + l)).Take(MostReadings)];
        return [.. readings.Where(r => r.Length > 0).Distinct()];
    }

    /// <summary><paramref name="typed"/>（小写字母）是不是名称从某个字起的首字母；不必列出全部读法，多音字逐字比对。</summary>
    public static bool Matches(string name, string typed, int start)
    {
        var next = 0;
        for (var i = start; i < name.Length && next < typed.Length; i++)
        {
            var letters = Of(name[i]);
            if (letters.Length == 0)
                continue;
            if (!letters.Contains(typed[next]))
                return false;
            next++;
        }
        return next == typed.Length;
    }

    private static FrozenDictionary<char, string> Read()
    {
        var letters = new Dictionary<char, string>();
        var letter = "";
        foreach (var c in Table)
        {
            if (char.IsAsciiLetterLower(c))
                letter = c.ToString();
            else
                letters[c] = letters.GetValueOrDefault(c, "") + letter;
        }
        return letters.ToFrozenDictionary();
    }
}
