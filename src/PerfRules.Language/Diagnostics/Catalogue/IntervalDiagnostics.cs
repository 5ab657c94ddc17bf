using System.Collections.Immutable;
using PerfRules.Language.Text;

namespace PerfRules.Language.Diagnostics.Catalogue;

/// <summary>PR4xxx：区间与情形。各档、各例外、等级是否不漏不重，除数是否可能为零。</summary>
public static class IntervalDiagnostics
{
    public static readonly DiagnosticDescriptor GapDescriptor = new(
        "PR4001", Severity.Error, "分档有空隙", "{0}没有档位，得不出分{1}。请把它归入相邻的一档，或补上一档。");

    public static readonly DiagnosticDescriptor OverlapDescriptor = new(
        "PR4002", Severity.Error, "分档重叠", "{0}同时落入两档（“{1}”和“{2}”），得分不同{3}。请只在其中一档包含它。");

    public static readonly DiagnosticDescriptor DeadBandDescriptor = new(
        "PR4003", Severity.Warning, "用不到的档", "“{0}”的“{1}”这一档不会用到：按声明的取值范围，没有取值能落入它。请核对界限，或删去这一档。");

    public static readonly DiagnosticDescriptor UncoveredOptionDescriptor = new(
        "PR4004", Severity.Error, "选项没有覆盖", "“{0}”没有写明“{1}”为{2}时得多少分。请为它补上一档。");

    public static readonly DiagnosticDescriptor DivisionByZeroDescriptor = new(
        "PR4005", Severity.Error, "除数可能为零",
        "除数“{0}”可能为0，这时{1}得不出分{2}。请写明“{0}”为0时怎样计分，或在数据中声明它大于0。");

    public static readonly DiagnosticDescriptor ExceptionConflictDescriptor = new(
        "PR4006", Severity.Error, "例外互相冲突",
        "“{0}”的两条例外“{1}”和“{2}”可能同时成立而得分不同（例如{3}）。请在其中一条写明“优先”，或缩小条件。");

    public static readonly DiagnosticDescriptor GradeOrderDescriptor = new(
        "PR4007", Severity.Error, "等级次序不对", "等级“{0}”（{1}）应当低于它前面的“{2}”（{3}）。请由高到低书写。");

    public static readonly DiagnosticDescriptor GradeGapDescriptor = new(
        "PR4008", Severity.Error, "等级没有覆盖", "总分为{0}时没有等级。请调整“{1}”的界限，或补上一个等级。");

    public static readonly DiagnosticDescriptor DeadGradeDescriptor = new(
        "PR4009", Severity.Warning, "用不到的等级", "等级“{0}”不会用到：总分在0至{1}分之间时总是先落入别的等级。请核对界限。");

    public static readonly DiagnosticDescriptor UndecidedDescriptor = new(
        "PR4010", Severity.Notice, "无法判定", "无法判定“{0}”{1}：{2}。请人工核对。");

    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        GapDescriptor, OverlapDescriptor, DeadBandDescriptor, UncoveredOptionDescriptor, DivisionByZeroDescriptor,
        ExceptionConflictDescriptor, GradeOrderDescriptor, GradeGapDescriptor, DeadGradeDescriptor, UndecidedDescriptor,
    ];

    /// <param name="when">什么时候，如“编外人员控制率＝10%时”。</param>
    /// <param name="example">举例，如“（例如在编人数＝9人，编外人数＝1人）”；不必举例时为空。</param>
    public static Diagnostic Gap(Location location, string when, string example, Witness witness) =>
        Diagnostic.Create(GapDescriptor, location, when, example) with { Witness = witness };

    /// <param name="when">什么时候。</param>
    /// <param name="example">举例；不必举例时为空。</param>
    public static Diagnostic Overlap(Location location, string when, string first, string second, string example, Witness witness) =>
        Diagnostic.Create(OverlapDescriptor, location, when, first, second, example) with { Witness = witness };

    public static Diagnostic DeadBand(Location location, string indicator, string band) =>
        Diagnostic.Create(DeadBandDescriptor, location, indicator, band);

    public static Diagnostic UncoveredOption(Location location, string indicator, string field, string options, Witness witness) =>
        Diagnostic.Create(UncoveredOptionDescriptor, location, indicator, field, options) with { Witness = witness };

    /// <param name="users">得不出分的各项，带引号。</param>
    /// <param name="example">举例；不必举例时为空。</param>
    public static Diagnostic DivisionByZero(Location divisor, string divisorText, string users, string example, Witness witness) =>
        Diagnostic.Create(DivisionByZeroDescriptor, divisor, divisorText, users, example) with { Witness = witness };

    public static Diagnostic ExceptionConflict(Location location, string indicator, string first, string second, Witness witness) =>
        Diagnostic.Create(ExceptionConflictDescriptor, location, indicator, first, second, witness.Description) with { Witness = witness };

    public static Diagnostic GradeOrder(Location location, string grade, string bound, string before, string boundBefore) =>
        Diagnostic.Create(GradeOrderDescriptor, location, grade, bound, before, boundBefore);

    public static Diagnostic GradeGap(Location location, string score, string neighbour) =>
        Diagnostic.Create(GradeGapDescriptor, location, score, neighbour) with { Witness = new Witness([], $"总分＝{score}", true) };

    public static Diagnostic DeadGrade(Location location, string grade, string total) =>
        Diagnostic.Create(DeadGradeDescriptor, location, grade, total);

    public static Diagnostic Undecided(Location location, string indicator, string question, string reason) =>
        Diagnostic.Create(UndecidedDescriptor, location, indicator, question, reason);
}
