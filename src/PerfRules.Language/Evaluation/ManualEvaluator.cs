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

    private static string? Objection(ManualMethod method, ManualScore given, Rational maximum)
    {
        var score = ValueFormatter.Number(given.Score);
        if (given.Score < method.Minimum || given.Score > maximum)
            return $"人工评分{score}超出{ValueFormatter.Number(method.Minimum)}～{ValueFormatter.Number(maximum)}分";
        if (method.Step is { } step && !(given.Score / step).IsInteger)
            return $"人工评分{score}不是{ValueFormatter.Number(step)}分的整数倍";
        if (method.RequiresReason && given.Score < maximum && string.IsNullOrWhiteSpace(given.Reason))
            return $"得分低于{ValueFormatter.Number(maximum)}分，须填写理由";
        if (method.RequiresEvidence && string.IsNullOrWhiteSpace(given.Evidence))
            return "须附佐证";
        return null;
    }
}
