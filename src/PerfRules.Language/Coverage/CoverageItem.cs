using System.Collections.Immutable;
using PerfRules.Language.Explanation.Solving;
using PerfRules.Language.Model;
using PerfRules.Language.Text;

namespace PerfRules.Language.Coverage;

/// <summary>用例应当用到的一处规则：一档、一条扣分、一条例外、一个选项等。</summary>
public sealed class CoverageItem
{
    private CoverageItem(Indicator indicator, Indicator rule, CoverageKind kind, object element, int index, Location location, string text) =>
        (Indicator, Rule, Kind, Element, Index, Location, Text) = (indicator, rule, kind, element, index, location, text);

    /// <summary>所属的指标；逐项的行属于明细所在的指标。</summary>
    public Indicator Indicator { get; }

    public CoverageKind Kind { get; }

    /// <summary>条文的位置；选项是它的声明的位置。</summary>
    public Location Location { get; }

    /// <summary>条文，或“公开情况为已公开”。</summary>
    public string Text { get; }

    /// <summary>规则所在的节点；逐项的行不在指标树中。</summary>
    internal Indicator Rule { get; }

    /// <summary>模型中的档、条款、例外等，以引用相等比对；选项为所看的数据。</summary>
    internal object Element { get; }

    /// <summary>扣分条款的次序，或选项的序号。</summary>
    internal int Index { get; }

    /// <summary>一个框架的全部规则，先根次序。</summary>
    public static ImmutableArray<CoverageItem> All(Framework framework) =>
    [
        .. framework.Indicators.SelectMany(indicator => indicator.Method is ListMethod list
            ? Of(indicator, indicator).Concat(Of(indicator, list.Row))
            : Of(indicator, indicator)),
        .. framework.GradeLimits.Select(limit => Written(framework.Total, framework.Total, CoverageKind.GradeLimit, limit, 0, limit.Location)),
    ];

    private static IEnumerable<CoverageItem> Of(Indicator owner, Indicator rule)
    {
        if (rule.Method is FormulaMethod formula)
            yield return Written(owner, rule, CoverageKind.Formula, formula, 0, formula.Location);
        foreach (var band in rule.Method is BandMethod bands ? bands.Bands : [])
            yield return Written(owner, rule, CoverageKind.Band, band, 0, band.Location);
        foreach (var (index, deduction) in rule.Deductions.Index())
            yield return Written(owner, rule, CoverageKind.Deduction, deduction, index, deduction.Location);
        foreach (var exception in rule.Exceptions)
            yield return Written(owner, rule, CoverageKind.Exception, exception, 0, exception.Location);
        foreach (var limit in rule.Limits)
            yield return Written(owner, rule, CoverageKind.Limit, limit, 0, limit.Location);
        foreach (var veto in rule.Vetoes)
            yield return Written(owner, rule, CoverageKind.Veto, veto, 0, veto.Location);
        foreach (var field in FieldUse.Of(rule))
        {
            foreach (var (index, option) in (field.Type is ChoiceType choice ? choice.Options : []).Index())
                yield return new CoverageItem(owner, rule, CoverageKind.Option, field, index, field.Location, $"{field.Name}为{option}");
        }
    }

    private static CoverageItem Written(Indicator owner, Indicator rule, CoverageKind kind, object element, int index, Location location) =>
        new(owner, rule, kind, element, index, location, string.Join(' ', location.Text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)));
}
