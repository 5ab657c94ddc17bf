using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using PerfRules.Testing;

namespace PerfRules.Benchmarks.Editor;

/// <summary>五千行的框架：把福田区2022的数据、口径和指标抄二十二份，名称各加一个字，互不相干。没有问题。</summary>
internal static partial class LargeFramework
{
    private const string Suffixes = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥";

    public static int Write(string path)
    {
        File.WriteAllText(path, Text());
        return 0;
    }

    public static string Text()
    {
        var lines = File.ReadAllLines(RepositoryRoot.File("rules/福田区/2022.prules"));
        int Find(string start) => Array.FindIndex(lines, l => l.StartsWith(start, StringComparison.Ordinal));
        var (data, list, definitions, indicators, cases) = (Find("数据"), Find("明细"), Find("口径"), Find("一级指标"), Find("用例"));
        var declared = lines[(data + 1)..list].Where(l => l.Contains('：') && !l.TrimStart().StartsWith("//", StringComparison.Ordinal))
            .SelectMany(l => l[..l.IndexOf('：')].Trim().Split('、'))
            .Concat(lines[(definitions + 1)..indicators].Where(l => l.Contains('＝')).Select(l => l[..l.IndexOf('＝')].Trim()))
            .Concat(lines[indicators..cases].Select(l => Heading().Match(l)).Where(m => m.Success).Select(m => m.Groups[1].Value))
            .Append("个性指标").Distinct().OrderByDescending(n => n.Length).Select(Regex.Escape);
        var names = new Regex(string.Join('|', declared));
        var text = new StringBuilder();
        void Copies(int from, int to)
        {
            foreach (var suffix in Suffixes)
            {
                foreach (var line in lines[from..to])
                    text.Append(names.Replace(line, m => m.Value + suffix)).Append('\n');
            }
        }
        foreach (var line in lines[..data])
            text.Append(Scale(line)).Append('\n');
        text.Append("数据\n");
        Copies(data + 1, list);
        Copies(list, definitions);
        text.Append("口径\n");
        Copies(definitions + 1, indicators);
        Copies(indicators, cases);
        return text.ToString();
    }

    private static string Scale(string line) =>
        line.StartsWith("总分", StringComparison.Ordinal) || line.StartsWith("等级", StringComparison.Ordinal)
            ? Points().Replace(line, m => (int.Parse(m.Value, CultureInfo.InvariantCulture) * Suffixes.Length).ToString(CultureInfo.InvariantCulture))
            : line;

    [GeneratedRegex(@"^\s*(?:一级指标|二级指标|三级指标|评分点) (.*)（")]
    private static partial Regex Heading();

    [GeneratedRegex(@"\d+(?=分)")]
    private static partial Regex Points();
}
