using PerfRules.Language.Checks;
using PerfRules.Language.Model;
using PerfRules.Language.Proof;

namespace PerfRules.Language.Coverage;

/// <summary>
/// 说缺失的条件怎样才成立。证明中的数据都有值，所以先当作已经缺失去求其余各项的取值，
/// 再从取数里去掉这些数据；去掉之后是否真的用到，由评分验证。
/// </summary>
internal static class Absent
{
    /// <summary>条件中的“缺失”都当作成立。</summary>
    public static Condition Assume(Condition condition) => condition switch
    {
        MissingCondition missing => new AndCondition([], missing.Location),
        AndCondition and => and with { Operands = [.. and.Operands.Select(Assume)] },
        OrCondition or => or with { Operands = [.. or.Operands.Select(Assume)] },
        NotCondition not => not with { Operand = Assume(not.Operand) },
        _ => condition,
    };

    /// <summary>同一处别的规则说到缺失、这里不去掉的数据：要填上，免得先用到那一条。</summary>
    public static IEnumerable<Field> Others(CoverageItem item, ScoredNode node) => node.Above.Prepend(node.Rule)
        .SelectMany(rule => rule.Exceptions.Select(e => e.Condition).Concat(rule.Vetoes.Select(v => v.Condition)).Concat(rule.Limits.Select(l => l.Condition)))
        .SelectMany(Mentioned).Where(field => field.Owner is null).Distinct().Except(Fields(item));

    private static IEnumerable<Field> Mentioned(Condition condition) =>
        References.Atoms(condition).OfType<MissingCondition>().SelectMany(missing => missing.Fields);

    /// <summary>要去掉的数据：每处“缺失”去掉一项就够了；明细的列不能单独去掉，不在其中。</summary>
    public static IEnumerable<Field> Fields(CoverageItem item) => item.Element switch
    {
        ScoreException exception => Fields(exception.Condition),
        ScoreLimit limit => Fields(limit.Condition),
        Veto veto => Fields(veto.Condition),
        GradeLimit limit => Fields(limit.Condition),
        _ => [],
    };

    private static IEnumerable<Field> Fields(Condition condition) => condition switch
    {
        MissingCondition missing => missing.Fields.Where(field => field.Owner is null).Take(1),
        AndCondition and => and.Operands.SelectMany(Fields),
        OrCondition or => or.Operands.SelectMany(Fields),
        _ => [],
    };
}
