using PerfRules.Language.Model;

namespace PerfRules.Language.Proof;

/// <summary>与命题有关的已知关系：涉及其中数据的，及由此牵连的。</summary>
internal static class RelevantFacts
{
    /// <param name="all">全部已知的关系。</param>
    /// <param name="fields">命题涉及的数据；牵连进来的也加进去。</param>
    public static List<Formula> Of(IEnumerable<Formula> all, HashSet<Field> fields)
    {
        var relevant = new List<Formula>();
        var rest = all.ToList();
        while (rest.FirstOrDefault(c => References.Fields(c).Any(fields.Contains)) is { } next)
        {
            rest.Remove(next);
            relevant.Add(next);
            fields.UnionWith(References.Fields(next));
        }
        return relevant;
    }
}
