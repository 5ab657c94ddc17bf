using PerfRules.Cli.Files;

namespace PerfRules.Cli.Git;

/// <summary>
/// 由 git difftool 调用时，一版引用的文件从哪里取。git 只交来文件的内容，不说是哪个版本：
/// 就是工作区的文件的取自工作区，其余取自内容与它相同的最近一个提交，没有提交的取自暂存区；都不是的取自工作区。
/// </summary>
internal sealed class ReferenceSource
{
    private readonly CliHost _host;
    private readonly GitRepository _repository;
    private readonly Lazy<string?> _revision;

    /// <param name="at">文件原来的路径。</param>
    /// <param name="written">git 交来的文件。</param>
    public ReferenceSource(CliHost host, string at, string written)
    {
        (_host, _repository) = (host, new GitRepository(host));
        _revision = new Lazy<string?>(() => host.Resolve(at) == host.Resolve(written) || Path.IsPathRooted(at)
            ? null : _repository.FindRevision(PathOf(at), host.Resolve(written)));
    }

    /// <summary>从哪里取，如“工作区”“提交 1a2b3c4”。</summary>
    public string Description => _revision.Value switch
    {
        null => "工作区",
        "" => "暂存区",
        var revision => $"提交 {revision[..7]}",
    };

    /// <summary>引用的文件；没有为空。</summary>
    public byte[]? Read(string reference) =>
        _revision.Value is { } revision ? _repository.TryRead(revision, PathOf(reference)) : FileStore.TryRead(_host, reference, out _);

    // 相对于当前目录的，改为从仓库的根目录起。
    private string PathOf(string path) => _repository.TryResolve(new GitPath("", "./" + path.Replace('\\', '/')), out _) ?? path;
}
