using System.Collections.Immutable;

namespace PerfRules.Language.Syntax;

/// <summary>一个文件（及其所基于的文件）声明的名称和量词，供切词使用。</summary>
internal sealed class NameTable
{
    private readonly HashSet<string> _simple;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly HashSet<string> _measures;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _measureLookup;
    private readonly HashSet<string> _names;

    public NameTable(IEnumerable<string> names, IEnumerable<string> measures)
    {
        var folded = names.Select(n => CharacterFolding.Fold(n)).ToHashSet(StringComparer.Ordinal);
        _names = folded;
        _simple = folded.Where(IsSimple).ToHashSet(StringComparer.Ordinal);
        _lookup = _simple.GetAlternateLookup<ReadOnlySpan<char>>();
        _measures = measures.Concat(SyntaxFacts.BuiltInMeasures).ToHashSet(StringComparer.Ordinal);
        _measureLookup = _measures.GetAlternateLookup<ReadOnlySpan<char>>();
        Complex = [.. folded.Where(n => n.Length > 0 && !IsSimple(n)).OrderByDescending(n => n.Length).ThenBy(n => n, StringComparer.Ordinal)];
        LongestSimple = _simple.Count == 0 ? 0 : _simple.Max(n => n.Length);
        LongestMeasure = _measures.Max(m => m.Length);
    }

    /// <summary>只有量词，没有名称的表。</summary>
    public NameTable WithoutNames() => new([], _measures);

    /// <summary>含数字、标点的名称，由长到短；在切词之前整体找出。</summary>
    public ImmutableArray<string> Complex { get; }

    public int LongestSimple { get; }

    public int LongestMeasure { get; }

    public bool ContainsSimple(ReadOnlySpan<char> folded) => _lookup.Contains(folded);

    public bool ContainsMeasure(ReadOnlySpan<char> folded) => _measureLookup.Contains(folded);

    /// <summary>与 <paramref name="other"/> 相比增减的名称和量词（统一写法之后）；不含它们的行切词不变。</summary>
    public ImmutableArray<string> DifferencesFrom(NameTable other)
    {
        if (_names.SetEquals(other._names) && _measures.SetEquals(other._measures))
            return [];
        var names = new HashSet<string>(_names, StringComparer.Ordinal);
        names.SymmetricExceptWith(other._names);
        var measures = new HashSet<string>(_measures, StringComparer.Ordinal);
        measures.SymmetricExceptWith(other._measures);
        return [.. names.Union(measures).Where(n => n.Length > 0)];
    }

    private static bool IsSimple(string name) => name.All(c => char.IsLetter(c) || char.IsSurrogate(c) || c is '·' or '_');
}
