using System.Collections.Immutable;
using PerfRules.Language.Model;

namespace PerfRules.Language.Checks;

/// <summary>绑定器对规则模型的承诺。违背即程序的错误，不是条文的问题，因此不作为诊断。</summary>
public static class ModelInvariants
{
    /// <summary>违背的承诺，供测试查看；守约时为空。</summary>
    public static ImmutableArray<string> Check(Framework framework) =>
    [
        .. framework.Fields.Where(f => f.Owner is not null).Select(f => $"数据“{f.Name}”的所属不对"),
        .. framework.Fields.GroupBy(f => f.Ordinal).Where(g => g.Count() > 1).Select(g => $"数据“{g.First().Name}”与别的数据序号相同"),
        .. framework.Lists.Where((l, i) => l.Ordinal != i).Select(l => $"明细“{l.Name}”的序号不对"),
        .. framework.Lists.SelectMany(l => l.Fields.Where((f, i) => f.Ordinal != i || f.Owner != l)).Select(f => $"明细的列“{f.Name}”的序号或所属不对"),
        .. Tree(framework),
        .. framework.Indicators.SelectMany(Rule),
    ];

    private static IEnumerable<string> Tree(Framework framework)
    {
        if (framework.Total is not { Level: IndicatorLevel.Total, Parent: null })
            yield return "根不是总分";
        for (var i = 0; i < framework.Indicators.Length; i++)
        {
            var indicator = framework.Indicators[i];
            if (indicator.Ordinal != i)
                yield return $"“{indicator.Path}”的序号不是先根次序";
            if (!indicator.Adjustments.IsEmpty && indicator.Parent is not null)
                yield return $"“{indicator.Path}”不是总分而有加分项、扣分项";
            foreach (var child in indicator.Adjustments.Where(a => a.Kind == IndicatorKind.Regular))
                yield return $"“{child.Name}”既不是加分项也不是扣分项";
            foreach (var child in indicator.Children.Where(c => c.Kind != indicator.Kind))
                yield return $"“{child.Name}”与上级不同是加分项或扣分项";
            foreach (var child in indicator.Children.Concat(indicator.Adjustments))
            {
                if (child.Parent != indicator)
                    yield return $"“{child.Name}”的上级不对";
                if (child.Level <= indicator.Level)
                    yield return $"“{child.Name}”的层级不低于上级";
            }
            if (!indicator.IsLeaf && indicator.Method is not SumMethod)
                yield return $"“{indicator.Path}”有下级而不是下级之和";
        }
    }

    private static IEnumerable<string> Rule(Indicator rule)
    {
        foreach (var score in Scores(rule).Where(s => !s.Dimension.IsError && !s.Dimension.Fits(Dimension.Score) && !IsZero(s)))
            yield return $"“{rule.Path}”的得分“{score.Location.Text}”不是分值";
        foreach (var step in Steps(rule).Where(s => s.Step.Value.Sign <= 0 || !s.Step.Dimension.Fits(s.Excess.Dimension)))
            yield return $"“{rule.Path}”的计步“{step.Location.Text}”不是与超出部分同量纲的正数";
        foreach (var exception in rule.Exceptions.Where(e => e.Points is null != e.RedistributedIn is not null
            || e.RedistributedIn is { } level && !rule.Ancestors().Any(a => a.Level == level)))
            yield return $"“{rule.Path}”的例外“{exception.Location.Text}”既不得分也不在某个上级折算";
        if (rule.Method is ListMethod list)
        {
            if (list.Row.Method is SumMethod or ListMethod || !list.Row.IsLeaf)
                yield return $"“{rule.Path}”逐项的行不是叶子";
            foreach (var broken in Rule(list.Row))
                yield return broken;
        }
    }

    private static bool IsZero(Expression expression) => expression is NumberExpression { Value.IsZero: true };

    private static IEnumerable<Expression> Scores(Indicator rule) => (rule.Method switch
    {
        FormulaMethod formula => [formula.Value],
        BandMethod bands => bands.Bands.Select(b => b.Award).OfType<PointsAward>().Select(a => a.Points)
            .Concat(bands.Bands.Select(b => b.Award).OfType<RangeAward>().SelectMany(a => new[] { a.Minimum, a.Maximum })),
        ListMethod list => [list.RowPoints],
        _ => Enumerable.Empty<Expression>(),
    }).Concat(rule.Exceptions.Select(e => e.Points).OfType<Expression>());

    private static IEnumerable<StepDeduction> Steps(Indicator rule) => rule.Deductions
        .Select(d => d.Amount).OfType<StepAmount>().Select(a => a.Step)
        .Concat(rule.Method is BandMethod bands ? bands.Bands.Select(b => b.Award).OfType<DeductionAward>().Select(a => a.Deduction) : []);
}
