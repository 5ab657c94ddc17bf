using System.Collections.Immutable;

namespace PerfRules.Cli.Reporting.Review;

/// <summary>
/// 两版文本的逐行比较：哪些行在差异之中（改了的行，连同前后几行）。
/// 合并请求的评论只能写在这些行上，写在别处会被整个拒绝。
/// </summary>
/// <param name="Old">旧版的行号，从 1 起。</param>
/// <param name="New">新版的行号，从 1 起。</param>
internal sealed record LineHunks(ImmutableHashSet<int> Old, ImmutableHashSet<int> New)
{
    // git 和各平台都在改动前后各带三行。
    private const int Context = 3;

    // 逐行比较的工作量上限；两版几乎完全不同的大文件不再细分，都不算在差异之中。
    private const long MostPairs = 16_000_000;

    public static LineHunks Between(IReadOnlyList<string> old, IReadOnlyList<string> @new)
    {
        var (oldLines, newLines) = (new HashSet<int>(), new HashSet<int>());
        foreach (var (atOld, oldCount, atNew, newCount) in Edits(old, @new))
        {
            Add(oldLines, atOld, oldCount, old.Count);
            Add(newLines, atNew, newCount, @new.Count);
        }
        return new LineHunks([.. oldLines], [.. newLines]);
    }

    private static void Add(HashSet<int> lines, int start, int count, int total) =>
        lines.UnionWith(Enumerable.Range(1, total).Where(line => line > start - Context && line <= start + count + Context));

    /// <summary>相同的行之间，各段删去和插入的行：最长公共子序列，先去掉相同的开头和结尾。</summary>
    private static IEnumerable<(int AtOld, int OldCount, int AtNew, int NewCount)> Edits(IReadOnlyList<string> old, IReadOnlyList<string> @new)
    {
        var shortest = Math.Min(old.Count, @new.Count);
        var prefix = Enumerable.Range(0, shortest).TakeWhile(i => old[i] == @new[i]).Count();
        var suffix = Enumerable.Range(1, shortest - prefix).TakeWhile(i => old[^i] == @new[^i]).Count();
        var (rows, columns) = (old.Count - prefix - suffix, @new.Count - prefix - suffix);
        if ((long)rows * columns > MostPairs)
            yield break;
        var length = new int[rows + 1, columns + 1];
        for (var i = rows - 1; i >= 0; i--)
        {
            for (var j = columns - 1; j >= 0; j--)
                length[i, j] = old[prefix + i] == @new[prefix + j] ? length[i + 1, j + 1] + 1 : Math.Max(length[i + 1, j], length[i, j + 1]);
        }
        var (o, n) = (0, 0);
        while (o < rows || n < columns)
        {
            var (startOld, startNew) = (o, n);
            while ((o < rows || n < columns) && !(o < rows && n < columns && old[prefix + o] == @new[prefix + n]))
                _ = o < rows && (n == columns || length[o + 1, n] >= length[o, n + 1]) ? o++ : n++;
            if (o > startOld || n > startNew)
                yield return (prefix + startOld, o - startOld, prefix + startNew, n - startNew);
            for (; o < rows && n < columns && old[prefix + o] == @new[prefix + n]; n++)
                o++;
        }
    }
}
