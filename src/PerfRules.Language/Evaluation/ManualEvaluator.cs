using PerfRules.Language.Explanation;
using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Evaluation;

/// <summary>人工评分：核对范围、步长、理由和佐证。</summary>
internal static class ManualEvaluator
{
    public static Estimate Evaluate(ManualMethod method, ManualScore? given, Estimate maximum, string name)
    {
        var range = new ValueRange(method.Minimum, true, maximum.Range.Upper, maximum.Range.IncludesUpper);
        if (given is null)
            return Estimate.Rejected(range, Obstacle.Union([new Obstacle($"缺少“{name}”的人工评分")], maximum.Causes));
        if (maximum.Value is not { } limit)
            return Estimate.Rejected(range, maximum.Causes);
        return Objection(method, given, limit) is { } objection
            ? Estimate.Rejected(range, [new Obstacle(objection, name)])
            : Estimate.Known(given.Score);
    }

    /// <summary>分档之内酌定的分。</summary>
    public static Estimate Evaluate(RangeAward award, ManualScore? given, Scope scope, string name)
    {
        var (lowest, highest) = (ExpressionEvaluator.Evaluate(award.Minimum, scope), ExpressionEvaluator.Evaluate(award.Maximum, scope));
        var range = new ValueRange(
            lowest.Range.Lower, lowest.Range.IncludesLower && award.IncludesMinimum,
            highest.Range.Upper, highest.Range.IncludesUpper && award.IncludesMaximum);
        var causes = Obstacle.Union(lowest.Causes, highest.Causes);
        if (given is null)
            return Estimate.Rejected(range, Obstacle.Union([new Obstacle($"缺少“{name}”的人工评分")], causes));
        if (lowest.Value is not { } minimum || highest.Value is not { } maximum)
            return Estimate.Rejected(range, causes);
        var objection = range.Contains(given.Score)
            ? Objection(award.Step, award.RequiresReason, award.RequiresEvidence, given, maximum)
            : $"人工评分{ValueFormatter.Number(given.Score)}不在这一档的{RangePrinter.Print(award, minimum, maximum)}之内";
        return objection is null ? Estimate.Known(given.Score) : Estimate.Rejected(range, [new Obstacle(objection, name)]);
    }

    private static string? Objection(ManualMethod method, ManualScore given, Rational maximum)
    {
        var score = ValueFormatter.Number(given.Score);
        if (given.Score < method.Minimum || given.Score > maximum)
            return $"人工评分{score}超出{ValueFormatter.Number(method.Minimum)}～{ValueFormatter.Number(maximum)}分";
        return Objection(method.Step, method.RequiresReason, method.RequiresEvidence, given, maximum);
    }

    private static string? Objection(Rational? unit, bool requiresReason, bool requiresEvidence, ManualScore given, Rational maximum)
    {
        if (unit is { } step && !(given.Score / step).IsInteger)
            return $"人工评分{ValueFormatter.Number(given.Score)}不是{ValueFormatter.Number(step)}分的整数倍";
        if (requiresReason && given.Score < maximum && string.IsNullOrWhiteSpace(given.Reason))
            return $"得分低于{ValueFormatter.Number(maximum)}分，须填写理由";
        if (requiresEvidence && string.IsNullOrWhiteSpace(given.Evidence))
            return "须附佐证";
        return null;
    }
}
