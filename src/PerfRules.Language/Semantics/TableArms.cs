using System.Collections.Immutable;
using PerfRules.Language.Diagnostics.Catalogue;
using PerfRules.Language.Model;
using PerfRules.Language.Text;

namespace PerfRules.Language.Semantics;

/// <summary>对照表的各支合成一个算式。</summary>
internal static class TableArms
{
    /// <summary>
    /// 各支已经写全而没有“其余”的，最后一支不附条件，使选项未填时仍能给出范围。各支须是同一种量。
    /// </summary>
    public static ConditionalExpression? Combine(BindingContext context, Location location, ImmutableArray<ConditionalArm> arms)
    {
        if (!arms[^1].IsOtherwise)
            arms = arms.SetItem(arms.Length - 1, arms[^1] with { Condition = new AndCondition([], location) });
        var sample = arms.FirstOrDefault(a => !ExpressionBinder.IsBareZero(a.Value))?.Value ?? arms[0].Value;
        foreach (var value in arms.Select(a => a.Value))
        {
            if (ExpressionBinder.IsBareZero(value) || value.Dimension.Fits(sample.Dimension))
                continue;
            context.Report(UnitDiagnostics.Mismatch(value.Location, value, sample, "写在同一张对照表里"));
            return null;
        }
        return new ConditionalExpression(arms, sample.Dimension, arms.Any(a => a.Value.IsRatio), location);
    }
}
