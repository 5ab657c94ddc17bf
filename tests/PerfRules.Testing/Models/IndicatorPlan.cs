using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Testing.Models;

/// <summary>尚未编号的节点；没有方法的是下级之和。</summary>
public sealed record IndicatorPlan(string Name, Rational Points, ScoringMethod? Method = null)
{
    public IndicatorPlan[] Children { get; init; } = [];

    public IndicatorKind Kind { get; init; }

    public Rational Minimum { get; init; }

    public IndicatorPlan[] Adjustments { get; init; } = [];

    public Rational? AdjustedCap { get; init; }

    public Deduction[] Deductions { get; init; } = [];

    public bool FloorsAtZero { get; init; }

    public bool CapsAtPoints { get; init; }

    public ScoreException[] Exceptions { get; init; } = [];

    public ScoreLimit[] Limits { get; init; } = [];

    public Veto[] Vetoes { get; init; } = [];

    public Rounding? Rounding { get; init; }

    public Indicator Create(ref int next, IndicatorLevel level)
    {
        var ordinal = next++;
        var children = new List<Indicator>();
        foreach (var child in Children)
            children.Add(child.Create(ref next, level < IndicatorLevel.Item ? level + 1 : level));
        var adjustments = new List<Indicator>();
        foreach (var adjustment in Adjustments)
            adjustments.Add(adjustment.Create(ref next, IndicatorLevel.First));
        var indicator = new Indicator
        {
            Level = level,
            Name = Name,
            Points = Points,
            Ordinal = ordinal,
            Location = Build.Here,
            NameLocation = Build.Here,
            Children = [.. children],
            Kind = Kind,
            Minimum = Minimum,
            Adjustments = [.. adjustments],
            AdjustedCap = AdjustedCap,
            Method = Method ?? new SumMethod(Build.Here),
            Deductions = [.. Deductions],
            FloorsAtZero = FloorsAtZero,
            CapsAtPoints = CapsAtPoints,
            Exceptions = [.. Exceptions],
            Limits = [.. Limits],
            Vetoes = [.. Vetoes],
            Rounding = Rounding,
        };
        foreach (var child in children.Concat(adjustments))
            child.Parent = indicator;
        return indicator;
    }
}
