using System.Collections.Immutable;

namespace PerfRules.Revision.Space;

/// <summary>对齐之后的一条：只有一版有的，另一边为空。</summary>
internal readonly record struct Aligned<T>(T? Old, T? New)
    where T : class;

/// <summary>把两版的若干条款对齐：写得一样的先配对，其余的依次配对，剩下的是新增和废止。</summary>
internal static class Alignment
{
    public static ImmutableArray<Aligned<T>> Of<T>(IEnumerable<T> old, IEnumerable<T> @new, Func<T, string> key)
        where T : class
    {
        var rest = old.ToList();
        var added = new List<T>();
        var result = ImmutableArray.CreateBuilder<Aligned<T>>();
        var same = new Dictionary<T, T>(ReferenceEqualityComparer.Instance);
        foreach (var item in @new)
        {
            var index = rest.FindIndex(o => key(o) == key(item));
            if (index >= 0)
            {
                same[item] = rest[index];
                rest.RemoveAt(index);
            }
            else
            {
                added.Add(item);
            }
        }
        foreach (var item in @new)
        {
            if (same.TryGetValue(item, out var before))
                result.Add(new Aligned<T>(before, item));
            else
                result.Add(new Aligned<T>(Take(rest), item));
        }
        result.AddRange(rest.Select(o => new Aligned<T>(o, null)));
        return result.ToImmutable();
    }

    private static T? Take<T>(List<T> rest)
        where T : class
    {
        if (rest.Count == 0)
            return null;
        var first = rest[0];
        rest.RemoveAt(0);
        return first;
    }
}
