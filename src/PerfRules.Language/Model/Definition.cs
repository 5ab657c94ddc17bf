using PerfRules.Language.Text;

namespace PerfRules.Language.Model;

/// <summary>口径：有名称的算式。自身的封顶、保留位数已写进算式。</summary>
public sealed class Definition(string name, Expression value, bool isRatio, Location location)
{
    public string Name { get; } = name;

    public Expression Value { get; } = value;

    /// <summary>值是否为比率（用百分数显示）。</summary>
    public bool IsRatio { get; } = isRatio;

    public Location Location { get; } = location;

    /// <summary>编号和沿革。</summary>
    public Lineage Lineage { get; init; } = Lineage.None;

    public override string ToString() => Name;
}
