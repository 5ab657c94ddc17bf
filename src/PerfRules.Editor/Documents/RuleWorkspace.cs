using System.Collections.Immutable;
using PerfRules.Language.Diagnostics;
using PerfRules.Language.Text;

namespace PerfRules.Editor.Documents;

/// <summary>
/// 打开着的全部规则文件，不可变；每次改动得到新的工作区。引用的文件打开着就用打开的，否则从磁盘读。
/// </summary>
public sealed class RuleWorkspace
{
    private readonly ImmutableDictionary<string, RuleDocument> _documents;
    private readonly DiskFiles _disk;

    /// <param name="readFile">读磁盘上的文件；没有返回空。路径以“/”分隔。</param>
    public RuleWorkspace(Func<string, byte[]?> readFile)
        : this(ImmutableDictionary.Create<string, RuleDocument>(StringComparer.Ordinal), new DiskFiles(readFile), 0)
    {
    }

    private RuleWorkspace(ImmutableDictionary<string, RuleDocument> documents, DiskFiles disk, int diskChanges)
    {
        _documents = documents;
        _disk = disk;
        DiskChanges = diskChanges;
    }

    /// <summary>编辑器说过几次磁盘上的文件变了。</summary>
    public int DiskChanges { get; }

    /// <summary>打开着的文件，按路径。</summary>
    public IEnumerable<RuleDocument> Documents => _documents.Values.OrderBy(d => d.Path, StringComparer.Ordinal);

    public RuleDocument? Find(string path) => _documents.GetValueOrDefault(path);

    /// <summary>一个文件，不论是否打开着；没有打开的从磁盘读，没有这个文件为空。</summary>
    public RuleDocument? Read(string path) => Find(path) ?? _disk.Read(path, reference => Lookup(_documents, _disk, reference));

    public RuleWorkspace Open(string path, int version, string content) => With(path, SourceText.Editable(content, path), version, null);

    /// <summary>依次应用各处改动；没有打开的文件不变。</summary>
    public RuleWorkspace Change(string path, int version, IEnumerable<TextChange> changes)
    {
        if (Find(path) is not { } document)
            return this;
        var text = changes.Aggregate(document.Text, (current, change) => change is { Start: { } start, End: { } end }
            ? current.Replace(start, end, change.Text)
            : current.Replace(default, current.GetPosition(current.End), change.Text));
        return With(path, text, version, document);
    }

    public RuleWorkspace Close(string path) => Refresh(_documents.Remove(path), _disk.Without([path]), path, DiskChanges);

    /// <summary>磁盘上的文件变了；打开着的不受影响。</summary>
    public RuleWorkspace FilesChanged(IReadOnlyCollection<string> paths) => paths.Any(_disk.Knows)
        ? Refresh(_documents, _disk.Without(paths), null, DiskChanges + 1)
        : new RuleWorkspace(_documents, _disk, DiskChanges + 1);

    private RuleWorkspace With(string path, SourceText text, int version, RuleDocument? previous)
    {
        // 不留着本文件的旧版本，免得串起整条历史。
        var (others, disk) = (_documents.Remove(path), _disk);
        var document = new RuleDocument(text, version, reference => Lookup(others, disk, reference), previous);
        return Refresh(_documents.SetItem(path, document), _disk, path, DiskChanges);
    }

    /// <summary>别的文件变了，引用了文件的都要重新分析；<paramref name="changed"/> 自己已是新的。</summary>
    private static RuleWorkspace Refresh(ImmutableDictionary<string, RuleDocument> documents, DiskFiles disk, string? changed, int diskChanges)
    {
        var refreshed = documents;
        foreach (var (path, document) in documents)
        {
            if (path != changed && document.HasReferences)
            {
                var others = documents.Remove(path);
                refreshed = refreshed.SetItem(path, document.Refresh(reference => Lookup(others, disk, reference)));
            }
        }
        return new RuleWorkspace(refreshed, disk, diskChanges);
    }

    private static (SourceText Text, ImmutableArray<Diagnostic> Diagnostics)? Lookup(
        ImmutableDictionary<string, RuleDocument> documents, DiskFiles disk, string path) =>
        documents.TryGetValue(path, out var open) ? (open.Text, []) : disk.Find(path);
}
