using PerfRules.Language.Evaluation;
using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Documents.Data;

/// <summary>一项人工评分的写法：得分，以及理由和佐证。</summary>
internal readonly record struct RawManual(RawValue Score, string? Reason, string? Evidence);

/// <summary>按评分标准核对一项人工评分：范围、步长、理由、佐证。</summary>
internal static class ManualReader
{
    /// <summary>读出一项评分；<paramref name="maximum"/> 为空时不核对上限（逐项的上限随行而定）。</summary>
    public static ManualScore? Read(ManualMethod method, bool isPoint, Rational? maximum, RawManual raw, out string? error)
    {
        error = null;
        if (Number(raw.Score, isPoint, maximum) is not { } score)
        {
            error = isPoint ? "应为得分，或者是（得满分）、否（不得分）" : "应为得分，例如 5 或 \"5分\"";
            error += $"，写的是“{raw.Score.Text}”。";
        }
        else if (score < method.Minimum || maximum is { } limit && score > limit)
        {
            error = $"得分 {score} 超出范围：应不小于{method.Minimum}分"
                + (maximum is null ? "。" : $"且不大于{maximum}分。");
        }
        else if (method.Step is { } step && !(score / step).IsInteger)
        {
            error = $"得分 {score} 不合步长：应为 {step} 分的整倍数。";
        }
        else if (method.RequiresReason && maximum is { } full && score < full && raw.Reason is null)
        {
            error = $"得分 {score} 低于 {full}，须填写“理由”。";
        }
        else if (method.RequiresEvidence && raw.Evidence is null)
        {
            error = "须填写“佐证”。";
        }
        else
        {
            return new ManualScore(score, raw.Reason, raw.Evidence);
        }
        return null;
    }

    /// <summary>“5”“5分”“0.5”；要点还可以写是、否。</summary>
    private static Rational? Number(RawValue raw, bool isPoint, Rational? maximum)
    {
        if (raw.Kind is RawKind.Missing or RawKind.Compound)
            return null;
        if (isPoint && ValueReader.Boolean(raw) is { } met)
            return met ? maximum : Rational.Zero;
        return ReadScore(raw);
    }

    /// <summary>一个得分；不是分数则为空。</summary>
    public static Rational? ReadScore(RawValue raw) =>
        raw.Kind is RawKind.Number or RawKind.Text && NumberText.TryParse(raw.Text, out var number, out var unit) && unit is "" or "分"
            ? number : null;
}
