using System.Collections.Immutable;
using PerfRules.Language.Text;

namespace PerfRules.Language.Diagnostics.Catalogue;

/// <summary>一句话有几种读法、须由条文写明的诊断，PR21xx。</summary>
public static class WordingDiagnostics
{
    public static readonly DiagnosticDescriptor StepModeDescriptor = new("PR2101", Severity.Error,
        "没有写明不足一步的怎样扣", "没有写明不足{0}的部分怎样扣：按比例扣、不扣，还是按{0}扣？请写明其中一种；全框架一致时也可以在框架开头写“每超出、每低于的部分按比例计算”。");

    public static readonly DiagnosticDescriptor FloorDescriptor = new("PR2102", Severity.Error,
        "没有写明扣到哪里为止", "没有写明扣到哪里为止。请写“扣完为止”或“最多扣N分”。");

    public static readonly DiagnosticDescriptor InclusionDescriptor = new("PR2103", Severity.Error,
        "端点含不含没有写明", "“{2}”的两端含不含没有写明。请写成“{0}（含）”或“{0}（不含）”，或用区间“[{0}，{1}）”。");

    public static readonly DiagnosticDescriptor CascadeOrderDescriptor = new("PR2104", Severity.Error,
        "依次分档的次序不对", "依次分档应由{0}排列，每一档取前面各档剩下的部分；这一档的界限{1}排在了{2}之后。请调整次序，或写明两端。");

    public static readonly DiagnosticDescriptor PercentStepDescriptor = new("PR2105", Severity.Error,
        "1%有两种读法", "“{0}%”可以是{0}个百分点，也可以是相对的{0}%。请写明，例如“{0}个百分点”；全框架都指百分点时，也可以在框架开头写“1%按1个百分点计”。");

    public static readonly DiagnosticDescriptor InterpolationDescriptor = new("PR2106", Severity.Error,
        "插值缺少两端", "“之间按线性插值”要有两端：一档写某数以上（或达到、超过）得多少分，一档写某数以下（或不足）得多少分，中间可以再写几个“某数得多少分”的点，得分都是定数。例如“90%以上得满分，75%得3分，60%以下得0分，之间按线性插值”。");

    public static readonly DiagnosticDescriptor ShareOfWhatDescriptor = new("PR2121", Severity.Error,
        "占比没有写是哪一部分", "占比要写明是哪一部分占全部：请写成“{0}中 某种情形 的占比”。");

    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
        [ShareOfWhatDescriptor, StepModeDescriptor, FloorDescriptor, InclusionDescriptor, CascadeOrderDescriptor, PercentStepDescriptor, InterpolationDescriptor];

    /// <param name="location">扣分的位置，改法写在它的末尾。</param>
    /// <param name="step">一步的写法，如“1个百分点”。</param>
    public static Diagnostic StepMode(Location location, string step) =>
        Diagnostic.Create(StepModeDescriptor, location, step) with
        {
            Fixes =
            [
                CodeFix.Insert("写明按比例扣", location.Span.End, "，按比例计算"),
                CodeFix.Insert($"写明不足{step}的不扣", location.Span.End, $"，不足{step}的不扣"),
                CodeFix.Insert($"写明不足{step}的按{step}扣", location.Span.End, $"，不足{step}的按{step}扣"),
            ],
        };

    public static Diagnostic Floor(Location location) =>
        Diagnostic.Create(FloorDescriptor, location) with
        {
            Fixes = [CodeFix.Insert("写明扣完为止", location.Span.End, "，扣完为止")],
        };

    public static Diagnostic ShareOfWhat(Location location, string list) => Diagnostic.Create(ShareOfWhatDescriptor, location, list);

    public static Diagnostic Interpolation(Location location) => Diagnostic.Create(InterpolationDescriptor, location);

    public static Diagnostic Inclusion(Location location, Location lower, Location upper, bool? includesLower, bool? includesUpper)
    {
        var fixes = ImmutableArray.CreateBuilder<CodeFix>();
        foreach (var (title, words) in new[] { ("含", "（含）"), ("不含", "（不含）") })
        {
            if (includesLower is null)
                fixes.Add(CodeFix.Insert($"写明{title}{lower.Text}", lower.Span.End, words));
            if (includesUpper is null)
                fixes.Add(CodeFix.Insert($"写明{title}{upper.Text}", upper.Span.End, words));
        }
        return Diagnostic.Create(InclusionDescriptor, location, lower.Text, upper.Text, location.Text) with { Fixes = fixes.ToImmutable() };
    }

    public static Diagnostic CascadeOrder(Location location, bool falling, string bound, string previous) =>
        Diagnostic.Create(CascadeOrderDescriptor, location, falling ? "高到低" : "低到高", bound, previous);

    public static Diagnostic PercentStep(Location location, string digits) =>
        Diagnostic.Create(PercentStepDescriptor, location, digits) with
        {
            Fixes = [CodeFix.Replace($"改为“{digits}个百分点”", location.Span, $"{digits}个百分点")],
        };
}
