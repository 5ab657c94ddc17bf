using PerfRules.Language.Syntax;

namespace PerfRules.Language.Semantics;

/// <summary>约定的种类：一段计分看过哪些，改动了哪些。</summary>
[Flags]
internal enum Setting
{
    None = 0,

    /// <summary>总分多少。</summary>
    Total = 1,

    /// <summary>舍入、显示和封顶。</summary>
    Scores = 2,

    /// <summary>计数方式。</summary>
    StepMode = 4,

    /// <summary>加分项怎样计入总分。</summary>
    Adjustment = 8,

    /// <summary>等级。</summary>
    Grades = 16,

    /// <summary>口径和数据也要看的，以及日历：变了就一概重来。</summary>
    Everything = 32,
}

/// <summary>一句约定属于哪一种。</summary>
internal static class Settings
{
    public static Setting KindOf(StatementSyntax statement) => statement switch
    {
        TotalSettingSyntax => Setting.Total,
        RoundingSettingSyntax or DisplaySettingSyntax or CapSettingSyntax => Setting.Scores,
        StepModeSettingSyntax => Setting.StepMode,
        AdjustmentSettingSyntax => Setting.Adjustment,
        GradeSettingSyntax => Setting.Grades,
        _ => Setting.Everything,
    };

    /// <summary>两列约定不同在哪几种。同一种的次序也有关系：后写的算数。</summary>
    public static Setting Differences(IReadOnlyCollection<StatementSyntax> before, IReadOnlyCollection<StatementSyntax> after)
    {
        var changed = Setting.None;
        foreach (var kind in before.Concat(after).Select(KindOf).Distinct())
        {
            if (!before.Where(s => KindOf(s) == kind).SequenceEqual(after.Where(s => KindOf(s) == kind)))
                changed |= kind;
        }
        return changed;
    }
}
