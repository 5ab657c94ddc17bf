using Microsoft.CodeAnalysis.CSharp.Syntax;
using PerfRules.Language.Model;

namespace PerfRules.Compiler.CSharp;

/// <summary>不适用而剔除的分值：哪些节点可能把分值移到哪一级折算，移了多少存放在哪里（接在口径之后）。</summary>
internal sealed class MovedSlots
{
    private readonly Dictionary<(Indicator, IndicatorLevel), int> _slots = [];
    private readonly Dictionary<Indicator, IndicatorLevel[]> _levels = [];

    public MovedSlots(Framework framework, int firstSlot)
    {
        Count = firstSlot;
        foreach (var indicator in framework.Indicators.Reverse())
        {
            var levels = LevelsOf(indicator).Distinct().Order().ToArray();
            _levels.Add(indicator, levels);
            foreach (var level in levels)
                _slots.Add((indicator, level), Count++);
        }
    }

    /// <summary>口径和这些分值共要多少处。</summary>
    public int Count { get; }

    /// <summary>节点的分值可能移到的各级，由高到低。</summary>
    public IReadOnlyList<IndicatorLevel> Levels(Indicator indicator) => _levels[indicator];

    /// <summary>下级中有没有可能剔除的。</summary>
    public bool Redistributes(Indicator indicator) => indicator.Children.Any(child => _levels[child].Length > 0);

    public ExpressionSyntax Read(Indicator indicator, IndicatorLevel level) =>
        Code.Index(Code.Member(Scope.Evaluation, "Definitions"), _slots[(indicator, level)]);

    /// <summary>自己的例外所写的；下级的移到更上级的；下级一项不剩时移到上一级的。</summary>
    private IEnumerable<IndicatorLevel> LevelsOf(Indicator indicator)
    {
        foreach (var exception in indicator.Exceptions)
        {
            if (exception.RedistributedIn is { } level)
                yield return level;
        }
        if (!Redistributes(indicator))
            yield break;
        foreach (var level in indicator.Children.SelectMany(child => _levels[child]).Where(level => level < indicator.Level))
            yield return level;
        if (indicator.Parent is { } parent)
            yield return parent.Level;
    }
}
