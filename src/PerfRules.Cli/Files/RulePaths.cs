namespace PerfRules.Cli.Files;

/// <summary>把参数中的目录展开为其中的全部 .prules，次序固定。</summary>
internal static class RulePaths
{
    public const string Extension = ".prules";

    /// <summary>全部文件的路径，显示时沿用用户的写法；目录里一个也没有时给出说明。</summary>
    public static IReadOnlyList<string> Expand(CliHost host, IEnumerable<string> paths, out string? error)
    {
        error = null;
        var files = new List<string>();
        foreach (var path in paths)
        {
            var full = host.Resolve(path);
            if (!Directory.Exists(full))
            {
                files.Add(path);
                continue;
            }
            var found = Directory.EnumerateFiles(full, "*" + Extension, SearchOption.AllDirectories)
                .Select(file => Path.Combine(path, Path.GetRelativePath(full, file)))
                .Order(StringComparer.Ordinal).ToArray();
            if (found.Length == 0)
                error = $"目录“{path}”里没有 {Extension} 文件。";
            files.AddRange(found);
        }
        return [.. files.Distinct(StringComparer.Ordinal)];
    }
}
