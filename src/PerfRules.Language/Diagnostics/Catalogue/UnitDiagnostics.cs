using System.Collections.Immutable;
using PerfRules.Language.Model;
using PerfRules.Language.Text;

namespace PerfRules.Language.Diagnostics.Catalogue;

/// <summary>单位与量纲的诊断，PR3xxx。</summary>
public static class UnitDiagnostics
{
    public static readonly DiagnosticDescriptor MismatchDescriptor = new("PR3001", Severity.Error,
        "不是同一种量", "“{0}”是{1}，“{2}”是{3}，不能{4}。请核对单位或口径。");

    public static readonly DiagnosticDescriptor NotScoreDescriptor = new("PR3002", Severity.Error,
        "得分的单位应是分", "得分应以“分”为单位，“{0}”是{1}。例如写成“完成率×6分”。");

    public static readonly DiagnosticDescriptor TimesHundredDescriptor = new("PR3003", Severity.Error,
        "比率不必再乘100", "“{0}”已经是比率，再乘100就大了一百倍。请删去“×100”，或写成“×100%”。");

    public static readonly DiagnosticDescriptor PointAgainstPercentDescriptor = new("PR3004", Severity.Error,
        "百分点与百分数不能混用", "“{0}”是两个比率之差，以百分点计，“{1}”是百分数。请把“%”改为“个百分点”。");

    public static readonly DiagnosticDescriptor MeasureWordDescriptor = new("PR3005", Severity.Error,
        "量词不一致", "“{0}”以“{1}”计，这里写的是“{2}”。请改成同一个量词。");

    public static readonly DiagnosticDescriptor PercentagePointProductDescriptor = new("PR3006", Severity.Error,
        "百分点不能这样相乘除", "百分点只能与数相乘除，或除以百分点，不能与{0}相乘除。");

    public static readonly DiagnosticDescriptor ComparisonDirectionDescriptor = new("PR3007", Severity.Error,
        "连写的比较方向不一致", "连写的比较应朝一个方向，例如“5%≤比率≤10%”或“90%＞比率≥75%”。");

    public static readonly DiagnosticDescriptor MissingUnitDescriptor = new("PR3008", Severity.Error,
        "数后面缺少单位", "“{0}”是{1}，与它相比的“{2}”没有写单位。请写成“{2}{3}”。");

    public static readonly DiagnosticDescriptor NotADateDescriptor = new("PR3071", Severity.Error,
        "没有这一天", "“{0}”不是一个日期。请核对年、月、日，写成例如“2023年12月31日”。");

    public static readonly DiagnosticDescriptor NotAPeriodDescriptor = new("PR3091", Severity.Error,
        "日期只加减写明的月数、年数", "“{0}”不是写明的整数个月或整数年，不能与日期加减。请写成例如“3个月”“1年”。");

    public static readonly DiagnosticDescriptor WorkingDaysDescriptor = new("PR3092", Severity.Error,
        "天数不是工作日数",
        "“{0}”是{1}，“{2}”是{3}，不能{4}：天数按自然日计，工作日数按日历计。要数工作日的，写成“某日期至某日期的工作日数”；按自然日计的，写“天”。");

    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        MismatchDescriptor, NotScoreDescriptor, TimesHundredDescriptor, PointAgainstPercentDescriptor, MeasureWordDescriptor,
        PercentagePointProductDescriptor, ComparisonDirectionDescriptor, MissingUnitDescriptor, NotADateDescriptor,
        NotAPeriodDescriptor, WorkingDaysDescriptor,
    ];

    public static Diagnostic Mismatch(Location location, Expression left, Expression right, string action) =>
        Diagnostic.Create(
            IsDays(left) && IsWorkingDays(right) || IsWorkingDays(left) && IsDays(right) ? WorkingDaysDescriptor : MismatchDescriptor,
            location, left.Location.Text, Kind(left), right.Location.Text, Kind(right), action);

    public static Diagnostic NotScore(Expression points)
    {
        var diagnostic = Diagnostic.Create(NotScoreDescriptor, points.Location, points.Location.Text, Kind(points));
        return points.Dimension.IsNone
            ? diagnostic with { Fixes = [CodeFix.Insert("补上“分”", points.Location.Span.End, points is NumberExpression ? "分" : "×1分")] }
            : diagnostic;
    }

    public static Diagnostic NotADate(Location location) => Diagnostic.Create(NotADateDescriptor, location, location.Text);

    public static Diagnostic NotAPeriod(Location location) => Diagnostic.Create(NotAPeriodDescriptor, location, location.Text);

    public static Diagnostic TimesHundred(Location location, Expression ratio, Location hundred) =>
        Diagnostic.Create(TimesHundredDescriptor, location, ratio.Location.Text) with
        {
            Fixes = [CodeFix.Insert("改为“×100%”", hundred.Span.End, "%")],
        };

    public static Diagnostic PointAgainstPercent(Location location, Expression difference, NumberExpression percent) =>
        Diagnostic.Create(PointAgainstPercentDescriptor, location, difference.Location.Text, percent.Location.Text) with
        {
            Fixes =
            [
                CodeFix.Replace("改为百分点", percent.Location.Span, percent.Location.Text.TrimEnd('%', '％') + "个百分点"),
            ],
        };

    public static Diagnostic MeasureWord(Location location, string name, string declared, string written) =>
        Diagnostic.Create(MeasureWordDescriptor, location, name, declared, written);

    public static Diagnostic PercentagePointProduct(Location location, Dimension other) =>
        Diagnostic.Create(PercentagePointProductDescriptor, location, other.ToString());

    public static Diagnostic ComparisonDirection(Location location) => Diagnostic.Create(ComparisonDirectionDescriptor, location);

    public static Diagnostic MissingUnit(Location location, Expression value, NumberExpression number, string unit) =>
        Diagnostic.Create(MissingUnitDescriptor, location, value.Location.Text, Kind(value), number.Location.Text, unit) with
        {
            Fixes = [CodeFix.Insert($"补上“{unit}”", number.Location.Span.End, unit)],
        };

    private static bool IsDays(Expression expression) =>
        expression.Dimension.Equals(Dimension.Date) || expression.Dimension.Equals(Dimension.Day);

    private static bool IsWorkingDays(Expression expression) => expression.Dimension.Equals(Dimension.WorkingDay);

    internal static string Kind(Expression expression) =>
        expression.Dimension.IsNone ? expression.IsRatio ? "比率" : "纯数" : expression.Dimension.ToString();
}
