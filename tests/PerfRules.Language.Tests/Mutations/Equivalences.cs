namespace PerfRules.Language.Tests.Mutations;

/// <summary>检查和用例都不能发现的改动，为什么与原来等价；说不出理由的就是漏网。</summary>
internal static class Equivalences
{
    public static string? Why(SeededMutation mutation) =>
        IsReordered(mutation) ? "只换了两档的先后；各档互不重叠，先后不影响得分"
        : mutation.New.StartsWith("采购计划金额、实际采购金额：金额（元）", StringComparison.Ordinal) ? "两项数据在同一句里换单位，得分只看两者的比和大小，同乘一万不影响"
        : null;

    private static bool IsReordered(SeededMutation mutation) => mutation.Kind == "分档" && Clauses(mutation.Old).SequenceEqual(Clauses(mutation.New));

    private static IEnumerable<string> Clauses(string text) => text.Split(['；', '。', '⏎'], StringSplitOptions.RemoveEmptyEntries)
        .Select(clause => clause.TrimStart('（', '）', '1', '2', '3')).Order(StringComparer.Ordinal);
}
