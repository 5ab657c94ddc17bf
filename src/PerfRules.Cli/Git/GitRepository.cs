using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace PerfRules.Cli.Git;

/// <summary>从 git 仓库读某个版本的文件。由 git 自己的进程去读，不写任何东西；做不到时以一句话说明原因。</summary>
internal sealed class GitRepository(CliHost host)
{
    // 往前找内容相同的提交，最多看这么多次改动。
    private const int MostCommits = 200;

    /// <summary>文件从仓库的根目录起的路径；不在仓库里、没有这个版本时为空。</summary>
    public string? TryResolve(GitPath path, out string? error)
    {
        error = null;
        if (Run(["rev-parse", "--show-prefix"]) is not { } located)
        {
            error = "要比较“版本:路径”须装有 git，而且在 PATH 里找得到。";
            return null;
        }
        if (located.ExitCode != 0)
        {
            error = $"当前目录不在 git 仓库里，不能读“{path.Revision}:{path.Path}”。";
            return null;
        }
        if (path.Revision.Length > 0 && Run(["rev-parse", "--verify", "--quiet", "--end-of-options", path.Revision + "^{tree}"]) is not { ExitCode: 0 })
        {
            error = $"仓库里没有版本“{path.Revision}”；可写提交的编号、分支、标签，如 HEAD~1、main。";
            return null;
        }
        return Normalize(path.Path.StartsWith('.') ? Text(located.Output).TrimEnd('\n') + path.Path : path.Path);
    }

    /// <summary>某个版本的文件；没有为空。</summary>
    /// <param name="revision">版本；空的是暂存区。</param>
    /// <param name="path">从仓库的根目录起的路径。</param>
    public byte[]? TryRead(string revision, string path) =>
        Run(["cat-file", "blob", $"{revision}:{path}"]) is { ExitCode: 0 } read ? read.Output : null;

    /// <summary>这个路径的内容与文件相同的最近一个提交；没有提交过、就在暂存区里的是空串；都没有为空。</summary>
    /// <param name="path">从仓库的根目录起的路径。</param>
    /// <param name="file">磁盘上的文件。</param>
    public string? FindRevision(string path, string file)
    {
        if (Line("hash-object", $"--path={path}", "--", file) is not { } content)
            return null;
        var later = (string?)null;
        foreach (var commit in Line("rev-list", FormattableString.Invariant($"--max-count={MostCommits}"), "HEAD", "--", ":(top,literal)" + path)?.Split('\n') ?? [])
        {
            // 这个提交改成了这样，下一次改它的提交之前都是这样。
            if (Blob(commit, path) == content)
                return later is null ? Line("rev-parse", "HEAD") : Blob(later + "^", path) == content ? Line("rev-parse", later + "^") : commit;
            later = commit;
        }
        return Blob("", path) == content ? "" : null;
    }

    private string? Blob(string revision, string path) => Line("rev-parse", "--verify", "--quiet", $"{revision}:{path}");

    /// <summary>输出去掉末尾的换行；不成功为空。</summary>
    private string? Line(params string[] arguments) =>
        Run(arguments) is { ExitCode: 0, Output: [_, ..] output } ? Text(output).TrimEnd('\n') : null;

    private (int ExitCode, byte[] Output)? Run(string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments)
        {
            WorkingDirectory = host.WorkingDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        try
        {
            using var process = Process.Start(start)!;
            // 错误信息是英文的，不给用户看，但要读走，否则写满之后 git 会停住。
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            using var output = new MemoryStream();
            process.StandardOutput.BaseStream.CopyTo(output);
            process.WaitForExit();
            return (process.ExitCode, output.ToArray());
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private static string Normalize(string path)
    {
        var parts = new List<string>();
        foreach (var part in path.Split('/').Where(part => part is not ("" or ".")))
        {
            if (part == ".." && parts.Count > 0 && parts[^1] != "..")
                parts.RemoveAt(parts.Count - 1);
            else
                parts.Add(part);
        }
        return string.Join('/', parts);
    }

    private static string Text(byte[] output) => Encoding.UTF8.GetString(output);
}
