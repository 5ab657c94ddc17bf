using System.Globalization;
using System.Text.RegularExpressions;

namespace PerfRules.Revision.Tests;

/// <summary>像每年修订那样随机改一部框架：换次序、挪位置、更名、拆分、合并、改评分标准、改数。用例不带。</summary>
internal sealed partial class RandomRevisions(Random random)
{
    private readonly record struct Heading(int Line, int Level, string Keyword, string Name, decimal Points);

    /// <summary>改几处之后的全文；改坏了的一处不算。</summary>
    public string Revise(string content, int changes)
    {
        var text = WithoutCases(content);
        for (var (done, tries) = (0, 0); done < changes && tries < 40; tries++)
        {
            var changed = Change(text);
            if (changed is null || changed == text || RuleFiles.TryCompile(changed) is null)
                continue;
            (text, done) = (changed, done + 1);
        }
        return text;
    }

    public static string WithoutCases(string content)
    {
        var at = content.IndexOf("\n用例 ", StringComparison.Ordinal);
        return at < 0 ? content : content[..(at + 1)];
    }

    private string? Change(string text)
    {
        var lines = text.TrimEnd('\n').Split('\n').ToList();
        var headings = HeadingsOf(lines);
        var changed = random.Next(9) switch
        {
            0 => Swap(lines, headings),
            1 => Move(lines, headings),
            2 => RenameIndicator(lines, headings),
            3 => RenameDeclaration(lines),
            4 => Rewrite(lines, headings),
            5 => Split(lines, headings),
            6 => Merge(lines, headings),
            7 => SwapDeclarations(lines),
            _ => null,
        };
        return changed is not null ? string.Join('\n', changed) + "\n" : Mutate(text);
    }

    private string? Mutate(string text)
    {
        var mutations = new TextMutations(RuleFiles.Compile(text));
        var all = (random.Next(3) == 0 ? mutations.Equivalent() : mutations.Substantive()).ToList();
        return all.Count == 0 ? null : all[random.Next(all.Count)].Content;
    }

    private List<string>? Swap(List<string> lines, List<Heading> headings) => Pair(headings, lines) is not var (first, second) ? null
        : [.. lines[..first.Start], .. lines[second.Start..second.End], .. lines[first.Start..first.End], .. lines[second.End..]];

    // 挪到另一个上级之下，上级的分值跟着改。
    private List<string>? Move(List<string> lines, List<Heading> headings)
    {
        var leaves = headings.Where(h => h.Level == 3).ToList();
        var parents = headings.Where(h => h.Level == 2).ToList();
        if (leaves.Count == 0 || parents.Count < 2)
            return null;
        var leaf = leaves[random.Next(leaves.Count)];
        var from = parents.LastOrDefault(p => p.Line < leaf.Line);
        var to = parents[random.Next(parents.Count)];
        if (from.Name is null || to == from || from.Points <= leaf.Points)
            return null;
        var changed = lines.ToList();
        AddPoints(changed, from, -leaf.Points);
        AddPoints(changed, to, leaf.Points);
        foreach (var (parent, by) in new[] { (from, -leaf.Points), (to, leaf.Points) })
        {
            if (headings.LastOrDefault(h => h.Level == 1 && h.Line < parent.Line) is { Name: not null } top)
                AddPoints(changed, top, by);
        }
        var (start, end, place) = (leaf.Line, EndOf(headings, leaf, changed), EndOf(headings, to, changed));
        var block = changed[start..end];
        return place >= end ? [.. changed[..start], .. changed[end..place], .. block, .. changed[place..]] : [.. changed[..place], .. block, .. changed[place..start], .. changed[end..]];
    }

    private List<string>? RenameIndicator(List<string> lines, List<Heading> headings)
    {
        if (headings.Count == 0)
            return null;
        var heading = headings[random.Next(headings.Count)];
        var changed = lines.ToList();
        var indent = heading.Level == 4 ? "    " : "  ";
        var colon = changed[heading.Line].IndexOf("分）：", StringComparison.Ordinal);
        var rest = colon < 0 ? null : changed[heading.Line][(colon + 3)..];
        changed[heading.Line] = (colon < 0 ? changed[heading.Line] : changed[heading.Line][..(colon + 2)]).Replace(heading.Name, Rename(heading.Name), StringComparison.Ordinal);
        string[] added = [$"{indent}原名「{heading.Name}」{(random.Next(4) == 0 ? "" : YearOf(lines))}", .. rest is null ? [] : (string[])[indent + rest]];
        changed.InsertRange(heading.Line + 1, random.Next(5) == 0 ? added[1..] : added);
        return changed;
    }

    private List<string>? RenameDeclaration(List<string> lines)
    {
        var at = Pick(lines, Definition()) ?? -1;
        if (at < 0)
            return null;
        var name = Definition().Match(lines[at]).Groups[1].Value;
        List<string> changed = [.. lines.Select(line => HeadingPattern().IsMatch(line) ? line : line.Replace(name, Rename(name), StringComparison.Ordinal))];
        changed[at] += $"，原名「{name}」{YearOf(lines)}";
        return changed;
    }

    private List<string>? Rewrite(List<string> lines, List<Heading> headings) => Leaf(lines, headings) is not { } leaf ? null
        : [.. lines[..(leaf.Heading.Line + 1)], "  说明：另行公布评分细则。", "  人工评分，扣分须说明理由", .. lines[leaf.End..]];

    private List<string>? Split(List<string> lines, List<Heading> headings)
    {
        if (Leaf(lines, headings) is not var (leaf, end))
            return null;
        string Half(string suffix) => string.Create(CultureInfo.InvariantCulture, $"三级指标 {leaf.Name}{suffix}（{leaf.Points / 2}分）：人工评分");
        // 都不写原名，只有一项写，都写：新增，更名并新增，拆分。
        var (written, former) = (random.Next(3), (string[])[$"  原名「{leaf.Name}」{YearOf(lines)}"]);
        return [.. lines[..leaf.Line], Half("之一"), .. written > 0 ? former : [], Half("之二"), .. written > 1 ? former : [], .. lines[end..]];
    }

    private List<string>? Merge(List<string> lines, List<Heading> headings)
    {
        if (Pair(headings, lines) is not var (first, second))
            return null;
        var (one, two) = (headings.First(h => h.Line == first.Start), headings.First(h => h.Line == second.Start));
        string[] former = random.Next(2) == 0 ? [] : [$"  原名「{two.Name}」{YearOf(lines)}，原名「{one.Name}」{YearOf(lines)}"];
        return one.Level != 3 ? null
            : [.. lines[..first.Start], string.Create(CultureInfo.InvariantCulture, $"三级指标 {one.Name}和其他（{one.Points + two.Points}分）"), .. former, "  人工评分", .. lines[second.End..]];
    }

    private List<string>? SwapDeclarations(List<string> lines)
    {
        if (Pick(lines[..^1], Declaration()) is not { } at || !Declaration().IsMatch(lines[at + 1]))
            return null;
        var changed = lines.ToList();
        (changed[at], changed[at + 1]) = (changed[at + 1], changed[at]);
        return changed;
    }

    private (Heading Heading, int End)? Leaf(List<string> lines, List<Heading> headings)
    {
        var leaves = headings.Where(h => h.Level == 3).ToList();
        if (leaves.Count == 0)
            return null;
        var leaf = leaves[random.Next(leaves.Count)];
        return (leaf, EndOf(headings, leaf, lines));
    }

    private ((int Start, int End), (int Start, int End))? Pair(List<Heading> headings, List<string> lines)
    {
        var pairs = headings.Zip(headings.Skip(1)).Where(p => p.First.Level == p.Second.Level)
            .Concat(headings.Where(h => h.Level < 4).Select(h => (First: h, Second: headings.FirstOrDefault(n => n.Line >= EndOf(headings, h, lines)))).Where(p => p.Second.Level == p.First.Level))
            .ToList();
        if (pairs.Count == 0)
            return null;
        var (first, second) = pairs[random.Next(pairs.Count)];
        return ((first.Line, second.Line), (second.Line, EndOf(headings, second, lines)));
    }

    private int? Pick(List<string> lines, Regex pattern)
    {
        var found = lines.Index().Where(l => pattern.IsMatch(l.Item)).Select(l => l.Index).ToList();
        return found.Count == 0 ? null : found[random.Next(found.Count)];
    }

    private static string Rename(string name) => $"新{name}";

    private static string YearOf(List<string> lines) => $"（{Regex.Match(lines[0], "[0-9]+年度").Value}）";

    private static int EndOf(List<Heading> headings, Heading heading, List<string> lines) =>
        headings.FirstOrDefault(h => h.Line > heading.Line && h.Level <= heading.Level) is { Name: not null } next ? next.Line : lines.Count;

    private static void AddPoints(List<string> lines, Heading heading, decimal by)
    {
        var found = HeadingPattern().Match(lines[heading.Line]).Groups[3];
        var points = decimal.Parse(found.Value, CultureInfo.InvariantCulture) + by;
        lines[heading.Line] = lines[heading.Line].Remove(found.Index, found.Length).Insert(found.Index, points.ToString("0.####", CultureInfo.InvariantCulture));
    }

    private static List<Heading> HeadingsOf(List<string> lines)
    {
        string[] keywords = ["一级指标", "二级指标", "三级指标", "评分点"];
        return
        [
            .. from line in lines.Index()
               let found = HeadingPattern().Match(line.Item)
               where found.Success
               select new Heading(
                   line.Index, 1 + Array.IndexOf(keywords, found.Groups[1].Value), found.Groups[1].Value, found.Groups[2].Value,
                   decimal.Parse(found.Groups[3].Value, CultureInfo.InvariantCulture)),
        ];
    }

    [GeneratedRegex(@"^\s*(一级指标|二级指标|三级指标|评分点) (.+)（([\d.]+)分）")]
    private static partial Regex HeadingPattern();

    [GeneratedRegex("^  ([^：；/]+)＝[^：；]+$")]
    private static partial Regex Definition();

    [GeneratedRegex("^  [^：；/]+(：(金额|人数|数量|是否|比率|选项)|＝.*÷)")]
    private static partial Regex Declaration();
}
