using PerfRules.Language.Model;
using PerfRules.Language.Proof;

namespace PerfRules.Revision.Proof;

/// <summary>口径用在指标以外的哪些地方：那里的不同看不出得分不同，却影响取数能否接受、等级，以及与上年、同类的比较。</summary>
internal static class DefinitionUse
{
    /// <summary>用到的全部口径，含间接用到的。</summary>
    public static HashSet<Definition> OutsideScores(Framework framework) =>
        [.. In(Sources(framework).Concat(Expressions(framework)))];

    /// <summary>用在上年、同类比较里的。</summary>
    public static HashSet<Definition> InSources(Framework framework) => [.. In(Sources(framework))];

    private static IEnumerable<Definition> In(IEnumerable<Expression> expressions) =>
        expressions.SelectMany(References.Descendants).OfType<DefinitionExpression>().Select(d => d.Definition);

    /// <summary>两个框架在这些地方（不含上年、同类比较）写得完全一样，口径展开。</summary>
    public static bool AreSame(Framework before, Framework after) =>
        Expressions(before).Select(ExpressionKey.Of).SequenceEqual(Expressions(after).Select(ExpressionKey.Of));

    private static IEnumerable<Expression> Sources(Framework framework) => framework.Fields.Select(f => f.Source?.Value).OfType<Expression>();

    private static IEnumerable<Expression> Expressions(Framework framework) => Conditions(framework).SelectMany(References.Descendants);

    private static IEnumerable<Condition> Conditions(Framework framework) =>
        framework.Fields.Concat(framework.Lists.SelectMany(l => l.Fields)).SelectMany(f => f.Constraints)
            .Concat(framework.Reconciliations.Where(r => r.IsError).Select(r => r.Condition))
            .Concat(framework.GradeLimits.Select(l => l.Condition));
}
