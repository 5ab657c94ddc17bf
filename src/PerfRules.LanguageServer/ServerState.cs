namespace PerfRules.LanguageServer;

/// <summary>会话的状态，不可变：读请求拿着它在别的线程上工作。</summary>
/// <param name="Folders">编辑器打开的文件夹。</param>
public sealed record ServerState(IReadOnlyList<Lsp.WorkspaceFolder> Folders);
