using System.Collections.Immutable;
using PerfRules.Editor.Documents;
using PerfRules.LanguageServer.Protocol;
using PerfRules.Language.Text;

namespace PerfRules.LanguageServer;

/// <summary>会话的状态，不可变：读请求拿着它在别的线程上工作。</summary>
/// <param name="Folders">编辑器打开的文件夹。</param>
/// <param name="Workspace">打开着的规则文件。</param>
/// <param name="Ids">打开着的文件在客户端怎样写，按路径。</param>
/// <param name="ReadFile">读磁盘上的文件；没有返回空。路径以“/”分隔。</param>
public sealed record ServerState(
    IReadOnlyList<Lsp.WorkspaceFolder> Folders, RuleWorkspace Workspace, ImmutableDictionary<string, DocumentId> Ids, Func<string, byte[]?> ReadFile)
{
    public static ServerState Empty(Func<string, byte[]?> readFile) =>
        new([], new RuleWorkspace(readFile), ImmutableDictionary.Create<string, DocumentId>(StringComparer.Ordinal), readFile);

    /// <summary>文件在工作区里的路径，以“/”分隔；还没有存盘的用它的 URI。</summary>
    public static string PathOf(DocumentId id) => (id.ToFilePath() ?? id.Uri).Replace('\\', '/');

    /// <summary>打开着的文件；没有打开为空。</summary>
    public RuleDocument? Find(DocumentId id) => Workspace.Find(PathOf(id));

    /// <summary>路径怎样写给客户端：打开着的照客户端的写法。</summary>
    public DocumentId IdOf(string path) => Ids.GetValueOrDefault(path) ?? DocumentId.FromFilePath(path);

    public Lsp.Location LocationOf(DocumentRange range) => new(IdOf(range.Path), range.ToLsp());

    /// <summary>模型里的位置写给客户端。</summary>
    public Lsp.Location LocationOf(RuleDocument document, Location location) => LocationOf(document.Resolve(location));

    /// <summary>各文件的改动写给客户端；打开着的带上版本，文字已经又变了的客户端不会采用。</summary>
    public Lsp.WorkspaceEdit EditOf(IEnumerable<(DocumentRange Range, string NewText)> edits) => new(DocumentChanges:
    [
        .. from edit in edits
           group edit by edit.Range.Path into file
           select new Lsp.TextDocumentEdit(
               new Lsp.OptionalVersionedTextDocumentIdentifier(IdOf(file.Key), Workspace.Find(file.Key)?.Version),
               [.. file.Select(e => new Lsp.TextEdit(e.Range.ToLsp(), e.NewText))]),
    ]);
}
