using PerfRules.Cli.Files;
using PerfRules.Cli.Rules;
using PerfRules.Language.Model;

namespace PerfRules.Cli.Git;

/// <summary>要比较的两版：磁盘上的文件，或“版本:路径”。</summary>
/// <param name="Old">旧版，用户所写的。</param>
/// <param name="New">新版。</param>
/// <param name="At">由 git difftool 调用时，文件在仓库里的路径：两版都是临时文件，引用的文件要从这里去找；否则为空。</param>
internal sealed record RulePair(string Old, string New, string? At)
{
    /// <summary>由 git difftool 调用，而一版没有这个文件时的说明；两版都有为空。</summary>
    public string? OnlyOneSide(CliHost host) => At is null ? null
        : IsNothing(host, Old) ? $"“{At}”是新增的文件，没有旧版可以比较。"
        : IsNothing(host, New) ? $"“{At}”已经删去，没有新版可以比较。"
        : null;

    /// <summary>由 git difftool 调用时，说明比较的是哪个文件，引用的文件从哪里取。</summary>
    public void Announce(CliHost host, Framework old, Framework @new)
    {
        if (At is null)
            return;
        host.Error.WriteLine($"比较“{At}”：");
        if (!old.References.IsEmpty || !@new.References.IsEmpty)
        {
            host.Error.WriteLine($"提示：它引用的文件，旧版取自{new ReferenceSource(host, At, Old).Description}，新版取自{new ReferenceSource(host, At, New).Description}"
                + "（内容相同的最近一版）；要指明版本，请用“版本:路径”比较。");
        }
    }

    /// <summary>读旧版；读不了时为空，原因在 <paramref name="error"/> 中。</summary>
    public RuleInput? ReadOld(CliHost host, out string? error) => Read(host, Old, out error);

    public RuleInput? ReadNew(CliHost host, out string? error) => Read(host, New, out error);

    // git 以空设备代替没有的文件。
    private static bool IsNothing(CliHost host, string path) =>
        path is "/dev/null" or "nul" or "NUL" || File.Exists(host.Resolve(path)) && new FileInfo(host.Resolve(path)).Length == 0;

    private RuleInput? Read(CliHost host, string written, out string? error)
    {
        if (At is not null)
            return FileStore.TryRead(host, written, out error) is { } content
                ? RuleInput.Parse(content, At, At.Replace('\\', '/'), new ReferenceSource(host, At, written).Read) : null;
        if (GitPath.TryParse(host, written) is not { } path)
            return RuleInput.Read(host, written, out error);
        var repository = new GitRepository(host);
        if (repository.TryResolve(path, out error) is not { } resolved)
            return null;
        if (repository.TryRead(path.Revision, resolved) is { } bytes)
            return RuleInput.Parse(bytes, written, resolved, reference => repository.TryRead(path.Revision, reference));
        error = path.Revision.Length == 0 ? $"暂存区里没有“{resolved}”。" : $"版本“{path.Revision}”里没有“{resolved}”；路径从仓库的根目录写起。";
        return null;
    }
}
