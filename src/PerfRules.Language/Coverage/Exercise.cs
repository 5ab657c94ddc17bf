using PerfRules.Language.Evaluation;
using PerfRules.Language.Explanation.Solving;
using PerfRules.Language.Model;

namespace PerfRules.Language.Coverage;

/// <summary>一次评分用到了哪些规则。上级的例外、否决已经决定得分时，下级的规则没有起作用，不算用到。</summary>
internal static class Exercise
{
    /// <summary>起了作用的各处规则；<paramref name="items"/> 按规则所在的节点分组。</summary>
    public static IEnumerable<CoverageItem> Of(Assessment assessment, ILookup<Indicator, CoverageItem> items) =>
        Reached(assessment.Total).SelectMany(node => items[node.Indicator].Where(item => IsExercised(item, node, assessment)));

    private static IEnumerable<NodeScore> Reached(NodeScore node) =>
        (node.Veto is null && node.Exception is null ? node.Parts.SelectMany(Reached) : []).Prepend(node);

    private static bool IsExercised(CoverageItem item, NodeScore node, Assessment assessment) => item.Element switch
    {
        Band band => ReferenceEquals(node.Band, band),
        Deduction => item.Index < node.Deducted.Length && node.Deducted[item.Index] is { Sign: > 0 },
        ScoreException exception => ReferenceEquals(node.Exception, exception),
        ScoreLimit limit => ReferenceEquals(node.Limit, limit),
        Veto veto => ReferenceEquals(node.Veto, veto),
        FormulaMethod => node.Score is not null && node.Veto is null && node.Exception is null,
        Field field => node.Score is not null && Depends(node, field) && Takes(field, item.Index, node, assessment.Record),
        GradeLimit limit => ReferenceEquals(assessment.GradeLimit, limit),
        _ => throw new ArgumentOutOfRangeException(nameof(item)),
    };

    /// <summary>例外、否决决定了得分时，只有它们的条件看这项数据才算。</summary>
    private static bool Depends(NodeScore node, Field field) =>
        (node.Veto?.Condition ?? node.Exception?.Condition) is not { } condition || FieldUse.Of(condition).Contains(field);

    private static bool Takes(Field field, int option, NodeScore node, UnitRecord record) => field.Owner switch
    {
        null => record.Values[field.Ordinal] == option,
        _ when node.Row is { } row => row.Values[field.Ordinal] == option,
        { } list => record.Lists[list.Ordinal] is { IsDefault: false } rows && rows.Any(row => row.Values[field.Ordinal] == option),
    };
}
