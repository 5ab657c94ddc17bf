using PerfRules.Language.Diagnostics.Catalogue;
using PerfRules.Language.Syntax;
using PerfRules.Language.Text;

namespace PerfRules.Language.Amendments;

/// <summary>调整分值、调整界限：只改条文里的数。</summary>
internal sealed class NumberAmendments(AmendmentPlan plan)
{
    public void ChangePoints(PointsAmendmentSyntax sentence, Location cause)
    {
        if (plan.Indicator(sentence.Target) is not { } part)
            return;
        var written = (part.Heading as IndicatorHeadingSyntax)?.Points;
        if (written?.Value != sentence.From.Value)
        {
            var actual = written is null ? "没有写分值" : $"的分值是{written.Digits}分";
            plan.Report(AmendmentDiagnostics.OtherValue(
                plan.At(sentence.From.Span), $"原框架里“{part.Name}”{actual}，不是{sentence.From.Digits}分。", new Location(plan.Source, written?.Span ?? part.Location.Span)));
            return;
        }
        Edit(new Location(plan.Source, written.Span), sentence.To.Digits, cause, part);
        // 评分标准另有一句整个改写的，扣分值以改写的为准。
        var deductions = BodyNumbers.Deductions(part).ToList();
        if (deductions.Count > 0 && sentence.ScalesDeductions is null && !plan.Rewritten.Contains(part))
            plan.Report(AmendmentDiagnostics.Deductions(cause, part.Name, new Location(plan.Source, part.Body.First(s => s.Span.Contains(deductions[0].Span)).Span)));
        if (sentence.ScalesDeductions != true)
            return;
        if (sentence.From.Value.IsZero)
        {
            plan.Report(AmendmentDiagnostics.Impossible(cause, $"“{part.Name}”原来是0分，扣分值不能按比例调整。"));
            return;
        }
        var ratio = sentence.To.Value / sentence.From.Value;
        foreach (var token in deductions)
        {
            var text = (WrittenNumber.ValueOf(token.Text)!.Value * ratio).ToString();
            if (text.Contains('/', StringComparison.Ordinal))
            {
                plan.Report(AmendmentDiagnostics.Impossible(
                    cause, $"“{part.Name}”的扣分值{token.Text}分同步调整以后除不尽（{text}分）。请写“，扣分值不变”，再写明“将「{part.Name}」的评分标准修改为：”。"));
                return;
            }
            Edit(new Location(plan.Source, token.Span), text, cause, part);
        }
    }

    public void ChangeThreshold(ThresholdAmendmentSyntax sentence, Location cause)
    {
        if (plan.Indicator(sentence.Target) is not { } part)
            return;
        var found = BodyNumbers.Thresholds(part, sentence.From).ToList();
        if (found.Count == 0 || sentence.From.Unit != sentence.To.Unit)
        {
            plan.Report(AmendmentDiagnostics.OtherValue(
                plan.At(sentence.From.Span),
                found.Count == 0 ? $"原框架里“{part.Name}”的评分标准中没有“{plan.At(sentence.From.Span).Text}”这个界限。" : "界限前后的单位要相同。",
                part.Location));
        }
        foreach (var token in found)
            Edit(new Location(plan.Source, token.Span), sentence.To.Digits, cause, part);
    }

    private void Edit(Location place, string text, Location cause, ScriptPart part) => plan.Conflict(cause, part, plan.Edits.Replace(place, text, cause));
}
