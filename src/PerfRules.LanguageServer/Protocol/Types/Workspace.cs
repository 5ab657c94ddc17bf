using System.Text.Json;

namespace PerfRules.LanguageServer.Protocol.Types;

/// <summary>文件在编辑器之外怎么变了。</summary>
public enum FileChangeType
{
    Created = 1,
    Changed,
    Deleted,
}

/// <summary>一个文件的变化。</summary>
public sealed record FileEvent(DocumentId Uri, FileChangeType Type);

/// <summary>workspace/didChangeWatchedFiles。</summary>
public sealed record DidChangeWatchedFilesParams(IReadOnlyList<FileEvent> Changes);

/// <summary>workspace/didChangeConfiguration；会用 workspace/configuration 的客户端不在这里带设置。</summary>
public sealed record DidChangeConfigurationParams(JsonElement? Settings = null);

/// <summary>要哪一组设置。</summary>
public sealed record ConfigurationItem(string Section);

/// <summary>workspace/configuration。</summary>
public sealed record ConfigurationParams(IReadOnlyList<ConfigurationItem> Items);

/// <summary>文件夹的增减。</summary>
public sealed record WorkspaceFoldersChangeEvent(IReadOnlyList<WorkspaceFolder> Added, IReadOnlyList<WorkspaceFolder> Removed);

/// <summary>workspace/didChangeWorkspaceFolders。</summary>
public sealed record DidChangeWorkspaceFoldersParams(WorkspaceFoldersChangeEvent Event);

/// <summary>守候哪些文件。</summary>
public sealed record FileSystemWatcher(string GlobPattern);

/// <summary>登记时的细节；守候文件与守候设置各用一个成员。</summary>
public sealed record RegisterOptions(IReadOnlyList<FileSystemWatcher>? Watchers = null, string? Section = null);

/// <summary>在会话中登记的一项。</summary>
public sealed record Registration(string Id, string Method, RegisterOptions? RegisterOptions = null)
{
    public static Registration ForWatchedFiles(IReadOnlyList<string> globs) =>
        new("files", "workspace/didChangeWatchedFiles", new RegisterOptions(Watchers: [.. globs.Select(g => new FileSystemWatcher(g))]));

    public static Registration ForConfiguration(string section) =>
        new("configuration", "workspace/didChangeConfiguration", new RegisterOptions(Section: section));
}

/// <summary>client/registerCapability。</summary>
public sealed record RegistrationParams(IReadOnlyList<Registration> Registrations);
