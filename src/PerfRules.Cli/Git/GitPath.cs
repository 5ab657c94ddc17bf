namespace PerfRules.Cli.Git;

/// <summary>“版本:路径”，如“HEAD~1:rules/福田区/2022.prules”，写法同 git show。</summary>
/// <param name="Revision">版本；空的是暂存区。</param>
/// <param name="Path">路径，从仓库的根目录起；以“./”“../”开头的，从当前目录起。</param>
internal sealed record GitPath(string Revision, string Path)
{
    /// <summary>不是这种写法的为空；有这个文件的是文件，盘符（如“C:\”）不是版本。</summary>
    public static GitPath? TryParse(CliHost host, string written)
    {
        var colon = written.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || colon == written.Length - 1 || File.Exists(host.Resolve(written)))
            return null;
        var isDrive = colon == 1 && char.IsAsciiLetter(written[0]) && written[2] is '\\' or '/';
        return isDrive ? null : new GitPath(written[..colon], written[(colon + 1)..].Replace('\\', '/'));
    }
}
