using System.Collections.Concurrent;
using System.Collections.Immutable;
using PerfRules.Language;
using PerfRules.Language.Diagnostics;
using PerfRules.Language.Modules;
using PerfRules.Language.Text;

namespace PerfRules.Editor.Documents;

/// <summary>没有打开而被引用的文件：读过的留着，直到编辑器说它变了。</summary>
internal sealed class DiskFiles(Func<string, byte[]?> read)
{
    private readonly ConcurrentDictionary<string, (SourceText Text, ImmutableArray<Diagnostic> Diagnostics)?> _files = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, RuleDocument> _documents = new(StringComparer.Ordinal);

    public (SourceText Text, ImmutableArray<Diagnostic> Diagnostics)? Find(string path) =>
        _files.GetOrAdd(path, p => read(p) is { } bytes ? RuleFile.Decode(bytes, p) : null);

    /// <summary>分析一个没有打开的文件；没有引用别的文件的，分析过就留着。</summary>
    public RuleDocument? Read(string path, SourceLookup lookup)
    {
        if (_documents.TryGetValue(path, out var known))
            return known;
        if (Find(path) is not { Diagnostics.IsEmpty: true } file)
            return null;
        var document = new RuleDocument(file.Text, 0, lookup, null);
        return document.HasReferences ? document : _documents.GetOrAdd(path, document);
    }

    /// <summary>读过（或者想读而没有）这个文件。</summary>
    public bool Knows(string path) => _files.ContainsKey(path);

    /// <summary>去掉变了的文件，下次重新读。</summary>
    public DiskFiles Without(IReadOnlyCollection<string> paths)
    {
        var rest = new DiskFiles(read);
        foreach (var (path, file) in _files.Where(f => !paths.Contains(f.Key)))
            rest._files[path] = file;
        foreach (var (path, document) in _documents.Where(d => !paths.Contains(d.Key)))
            rest._documents[path] = document;
        return rest;
    }
}
