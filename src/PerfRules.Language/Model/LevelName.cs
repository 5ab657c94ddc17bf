namespace PerfRules.Language.Model;

/// <summary>节点的层级怎样称呼，与标题里的写法相同。</summary>
public static class LevelName
{
    /// <summary>加分项、扣分项的最上一级称“加分项”“扣分项”，其余按层级。</summary>
    public static string Of(Indicator node) => Of(node.Level, node.Kind);

    /// <inheritdoc cref="Of(Indicator)"/>
    public static string Of(IndicatorLevel level, IndicatorKind kind) => (level, kind) switch
    {
        (IndicatorLevel.First, IndicatorKind.Bonus) => "加分项",
        (IndicatorLevel.First, IndicatorKind.Penalty) => "扣分项",
        _ => Of(level),
    };

    /// <summary>层级的名称。</summary>
    public static string Of(IndicatorLevel level) => level switch
    {
        IndicatorLevel.Total => "总分",
        IndicatorLevel.First => "一级指标",
        IndicatorLevel.Second => "二级指标",
        IndicatorLevel.Third => "三级指标",
        IndicatorLevel.Item => "评分点",
        IndicatorLevel.Point => "要点",
        _ => throw new ArgumentOutOfRangeException(nameof(level)),
    };
}
