using System.Collections.Immutable;

namespace PerfRules.Language.Syntax;

/// <summary>一个文件（及其所基于的文件）声明的名称和量词，供切词使用。</summary>
internal sealed class NameTable
{
    private readonly HashSet<string> _names;
    private readonly HashSet<string> _simple;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly HashSet<string> _measures;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _measureLookup;

    private NameTable(HashSet<string> names, HashSet<string> simple, HashSet<string> measures, ImmutableArray<string> complex)
    {
        (_names, _simple, _measures, Complex) = (names, simple, measures, complex);
        _lookup = _simple.GetAlternateLookup<ReadOnlySpan<char>>();
        _measureLookup = _measures.GetAlternateLookup<ReadOnlySpan<char>>();
        LongestSimple = Longest(_simple);
        LongestMeasure = Longest(_measures);
    }

    /// <summary>声明了这些名称和量词的表。</summary>
    public static NameTable Of(ImmutableArray<DeclaredName> declared) => Of(
        declared.Where(n => !n.IsMeasure).Select(n => CharacterFolding.Fold(n.Text)), declared.Where(n => n.IsMeasure).Select(n => n.Text));

    private static NameTable Of(IEnumerable<string> names, IEnumerable<string> measures)
    {
        var all = names.ToHashSet(StringComparer.Ordinal);
        return new NameTable(
            all, all.Where(IsSimple).ToHashSet(StringComparer.Ordinal), measures.Concat(SyntaxFacts.BuiltInMeasures).ToHashSet(StringComparer.Ordinal), ComplexOf(all));
    }

    /// <summary>只有量词，没有名称的表。</summary>
    public NameTable WithoutNames() => Of([], _measures);

    /// <summary>含数字、标点的名称，由长到短；在切词之前整体找出。</summary>
    public ImmutableArray<string> Complex { get; }

    public int LongestSimple { get; }

    public int LongestMeasure { get; }

    public bool ContainsSimple(ReadOnlySpan<char> folded) => _lookup.Contains(folded);

    public bool ContainsMeasure(ReadOnlySpan<char> folded) => _measureLookup.Contains(folded);

    /// <summary>
    /// 声明改动之后的表，以及增减了哪些名称和量词（统一写法）：不含它们的行切词不变。没有增减的还是这一张。
    /// 只看改动的一段，因为每按一键都要来一次。
    /// </summary>
    /// <param name="before">这一张表的声明。</param>
    /// <param name="after">改动之后的声明。</param>
    public (NameTable Table, ImmutableArray<string> Changes) Update(ImmutableArray<DeclaredName> before, ImmutableArray<DeclaredName> after)
    {
        if (before == after)
            return (this, []);
        var (head, tail) = Splice.Of(before, after, AreSame);
        var old = before.AsSpan(head, before.Length - head - tail);
        var fresh = after.AsSpan(head, after.Length - head - tail);
        var names = Changes(_names, old, fresh, after, isMeasure: false);
        var measures = Changes(_measures, old, fresh, after, isMeasure: true);
        if (names.IsEmpty && measures.IsEmpty)
            return (this, []);
        var table = new NameTable(
            Toggle(_names, names), Toggle(_simple, [.. names.Where(IsSimple)]), Toggle(_measures, measures),
            names.All(IsSimple) ? Complex : ComplexOf(Toggle(_names, names)));
        return (table, [.. names.Union(measures).Where(n => n.Length > 0)]);
    }

    // 去掉的可能在别处还声明着，新添的可能本来就有。
    private static ImmutableArray<string> Changes(
        HashSet<string> known, ReadOnlySpan<DeclaredName> old, ReadOnlySpan<DeclaredName> fresh, ImmutableArray<DeclaredName> after, bool isMeasure)
    {
        var changes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in fresh)
        {
            if (name.IsMeasure == isMeasure && !known.Contains(KeyOf(name)))
                changes.Add(KeyOf(name));
        }
        foreach (var name in old)
        {
            if (name.IsMeasure == isMeasure && !(isMeasure && SyntaxFacts.BuiltInMeasures.Contains(name.Text))
                && !after.Any(other => other.IsMeasure == isMeasure && KeyOf(other) == KeyOf(name)))
                changes.Add(KeyOf(name));
        }
        return [.. changes];
    }

    private static string KeyOf(DeclaredName name) => name.IsMeasure ? name.Text : CharacterFolding.Fold(name.Text);

    private static bool AreSame(DeclaredName left, DeclaredName right) => left.IsMeasure == right.IsMeasure && left.Text == right.Text;

    private static HashSet<string> Toggle(HashSet<string> known, ImmutableArray<string> changes)
    {
        if (changes.IsEmpty)
            return known;
        var toggled = new HashSet<string>(known, StringComparer.Ordinal);
        foreach (var change in changes)
        {
            if (!toggled.Remove(change))
                toggled.Add(change);
        }
        return toggled;
    }

    private static int Longest(HashSet<string> names)
    {
        var longest = 0;
        foreach (var name in names)
            longest = Math.Max(longest, name.Length);
        return longest;
    }

    private static ImmutableArray<string> ComplexOf(HashSet<string> names) =>
        [.. names.Where(n => n.Length > 0 && !IsSimple(n)).OrderByDescending(n => n.Length).ThenBy(n => n, StringComparer.Ordinal)];

    private static bool IsSimple(string name) => name.All(c => char.IsLetter(c) || char.IsSurrogate(c) || c is '·' or '_');
}
