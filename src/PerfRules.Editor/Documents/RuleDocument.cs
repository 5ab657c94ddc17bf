using System.Collections.Immutable;
using PerfRules.Editor.Symbols;
using PerfRules.Language;
using PerfRules.Language.Diagnostics;
using PerfRules.Language.Model;
using PerfRules.Language.Modules;
using PerfRules.Language.Text;

namespace PerfRules.Editor.Documents;

/// <summary>
/// 打开着的一个规则文件在某一时刻的样子：文本、分析结果，以及最近一次没有错误的样子。
/// 各项编辑功能都是它的纯函数。
/// </summary>
public sealed class RuleDocument
{
    private readonly Lazy<CompilationResult> _result;
    private readonly Lazy<SymbolIndex> _symbols;
    private readonly SourceLookup _lookup;

    // 上一次分析的结果，供沿用；用过即放开，免得串起整条历史。
    private CompilationResult? _basis;
    private RuleDocument? _lastGood;

    internal RuleDocument(SourceText text, int version, SourceLookup lookup, RuleDocument? previous)
    {
        Text = text;
        Version = version;
        _lookup = lookup;
        _basis = previous is { IsAnalyzed: true } ? previous.Result : previous?._basis;
        _lastGood = previous is { IsAnalyzed: true, Result.HasErrors: false } ? previous : previous?._lastGood;
        _result = new Lazy<CompilationResult>(Analyze);
        _symbols = new Lazy<SymbolIndex>(() => SymbolIndex.Build(Result.Module!, Result.HasErrors ? _lastGood?.Symbols : null));
    }

    /// <summary>路径，以“/”分隔。</summary>
    public string Path => Text.Path;

    /// <summary>编辑器给的版本号。</summary>
    public int Version { get; }

    public SourceText Text { get; }

    /// <summary>这一版本的分析结果；第一次用到时才分析。</summary>
    public CompilationResult Result => _result.Value;

    public ImmutableArray<Diagnostic> Diagnostics => Result.Diagnostics;

    /// <summary>框架；没有框架标题为空。有错误时也有，只是不完整。</summary>
    public Framework? Framework => Result.Framework;

    /// <summary>最近一个没有错误的版本（可能就是本版本）；打开以来一直有错误为空。</summary>
    public RuleDocument? LastGood => Result.HasErrors ? _lastGood : this;

    /// <summary>全部名称；第一次用到时才建立。</summary>
    internal SymbolIndex Symbols => _symbols.Value;

    /// <summary>有没有引用别的文件。</summary>
    internal bool HasReferences => Text.Lines.Any(l => l.Text.Contains('「') && (l.Text.Contains("引用", StringComparison.Ordinal) || l.Text.Contains("基于", StringComparison.Ordinal)));

    private bool IsAnalyzed => _result.IsValueCreated;

    /// <summary>
    /// 模型里的位置在这一版本中的行列。没有改动的条文位置不变而所在的行可能变了，因此本文件的总按当前文本换算；
    /// 属于别的文件的，按那个文件自己的文本。
    /// </summary>
    public DocumentRange Resolve(Location location)
    {
        var source = location.Source == Text ? Text : location.Source;
        return new DocumentRange(source.Path, source.GetPosition(location.Span.Start), source.GetPosition(location.Span.End));
    }

    /// <summary>本文件的一段的行列。</summary>
    public DocumentRange Resolve(TextSpan span) => Resolve(new Location(Text, span));

    /// <summary>假如有的文件换成这样的文本，本文件分析的结果；不改变任何东西。</summary>
    internal CompilationResult Try(IReadOnlyDictionary<string, string> texts) => RuleFile.Parse(
        new SourceText(texts.GetValueOrDefault(Path, Text.Content), Path),
        path => texts.TryGetValue(path, out var text) ? (new SourceText(text, path), []) : _lookup(path));

    /// <summary>文本和版本不变，引用的文件变了。</summary>
    internal RuleDocument Refresh(SourceLookup lookup) => new(Text, Version, lookup, this);

    /// <summary>假如本文件的文本换成这样；不改变工作区。</summary>
    internal RuleDocument With(SourceText text) => new(text, Version, _lookup, this);

    private CompilationResult Analyze()
    {
        var result = _basis is null ? RuleFile.Parse(Text, _lookup) : RuleFile.Update(_basis, Text, _lookup);
        _basis = null;
        if (!result.HasErrors)
            _lastGood = null;
        return result;
    }
}
