using PerfRules.Language.Model;

namespace PerfRules.Language.Proof;

/// <summary>一条已知的关系和它涉及的数据。</summary>
internal sealed class KnownFact(Formula formula, RecordList? rows)
{
    public Formula Formula { get; } = formula;

    /// <summary>只在命题说到这张明细的某一行时才用得上；总是用得上的为空。</summary>
    public RecordList? Rows { get; } = rows;

    public HashSet<Field> Fields { get; } = [.. References.Fields(formula)];
}

/// <summary>已知的各条关系，按涉及的数据编目，因为每个命题都要在其中挑选。</summary>
internal sealed class KnownFacts
{
    private readonly KnownFact[] _facts;
    private readonly ILookup<Field, int> _mentioning;

    public KnownFacts(IEnumerable<KnownFact> facts)
    {
        _facts = [.. facts];
        _mentioning = _facts.Index().SelectMany(f => f.Item.Fields.Select(field => (Field: field, f.Index))).ToLookup(f => f.Field, f => f.Index);
    }

    /// <summary>与命题有关的：涉及其中数据的，及由此牵连的；总是先取写在前面的。</summary>
    /// <param name="fields">命题涉及的数据；牵连进来的也加进去。</param>
    public List<Formula> RelevantTo(HashSet<Field> fields)
    {
        // 明细可以一行也没有，命题说到某一行时，各行的勾稽才用得上。
        var rows = fields.Select(f => f.Owner).OfType<RecordList>().ToHashSet();
        var relevant = new List<Formula>();
        var taken = new HashSet<int>();
        var waiting = new SortedSet<int>();
        foreach (var field in fields)
            waiting.UnionWith(_mentioning[field]);
        while (waiting.Count > 0)
        {
            var next = waiting.Min;
            waiting.Remove(next);
            var fact = _facts[next];
            if (!taken.Add(next) || fact.Rows is { } list && !rows.Contains(list))
                continue;
            relevant.Add(fact.Formula);
            foreach (var field in fact.Fields.Where(fields.Add))
                waiting.UnionWith(_mentioning[field]);
        }
        return relevant;
    }
}
