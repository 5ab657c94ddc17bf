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

/// <summary>已知的各条关系；涉及哪些数据只算一次，因为每个命题都要在其中挑选。</summary>
internal sealed class KnownFacts(IEnumerable<KnownFact> facts)
{
    private readonly KnownFact[] _facts = [.. facts];

    /// <summary>与命题有关的：涉及其中数据的，及由此牵连的。</summary>
    /// <param name="fields">命题涉及的数据；牵连进来的也加进去。</param>
    public List<Formula> RelevantTo(HashSet<Field> fields)
    {
        // 明细可以一行也没有，命题说到某一行时，各行的勾稽才用得上。
        var rows = fields.Select(f => f.Owner).OfType<RecordList>().ToHashSet();
        var relevant = new List<Formula>();
        var taken = new bool[_facts.Length];
        for (var i = 0; i < _facts.Length; i++)
        {
            var fact = _facts[i];
            if (taken[i] || fact.Rows is { } list && !rows.Contains(list) || !fact.Fields.Overlaps(fields))
                continue;
            taken[i] = true;
            relevant.Add(fact.Formula);
            fields.UnionWith(fact.Fields);
            i = -1;
        }
        return relevant;
    }
}
