namespace PerfRules.Revision.Amendments;

/// <summary>次序：最少挪动几项，能把旧的次序变成新的。</summary>
internal static class Sequence
{
    /// <summary>不必挪动的各项：旧次序里位置递增的最长的一列。</summary>
    /// <param name="positions">各项在旧版的位置，按新版的次序。</param>
    public static HashSet<int> Kept(IReadOnlyList<int> positions)
    {
        var (best, previous) = (new int[positions.Count], new int[positions.Count]);
        var last = -1;
        for (var i = 0; i < positions.Count; i++)
        {
            (best[i], previous[i]) = (1, -1);
            for (var j = 0; j < i; j++)
            {
                if (positions[j] < positions[i] && best[j] + 1 > best[i])
                    (best[i], previous[i]) = (best[j] + 1, j);
            }
            if (last < 0 || best[i] > best[last])
                last = i;
        }
        var kept = new HashSet<int>();
        for (; last >= 0; last = previous[last])
            kept.Add(positions[last]);
        return kept;
    }
}
