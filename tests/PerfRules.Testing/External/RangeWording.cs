namespace PerfRules.Testing.External;

/// <summary>一个范围（区间或一个比较）写成规则文字的条件。</summary>
internal static class RangeWording
{
    /// <summary>甲在[2个，4个）；甲≤10个。</summary>
    public static string AsInterval(string range) => Bounds(range) is var (open, low, high, close)
        ? $"甲在{open}{low}个，{high}个{close}"
        : $"甲{range}个";

    /// <summary>2个≤甲＜4个；甲在10个以下。</summary>
    public static string AsChain(string range) => Bounds(range) is var (open, low, high, close)
        ? $"{low}个{Sign(open == '[')}甲{Sign(close == ']')}{high}个"
        : range[0] switch
        {
            '≤' => $"甲{range[1..]}个以下",
            '≥' => $"甲{range[1..]}个以上",
            '＜' => $"甲不足{range[1..]}个",
            '＞' => $"甲超过{range[1..]}个",
            _ => $"甲等于{range[1..]}个",
        };

    private static string Sign(bool includes) => includes ? "≤" : "＜";

    private static (char Open, string Low, string High, char Close)? Bounds(string range) =>
        range[1..^1].Split('，') is [var low, var high] ? (range[0], low, high, range[^1]) : null;
}
