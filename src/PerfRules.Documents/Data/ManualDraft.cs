using System.Collections.Immutable;
using PerfRules.Language.Evaluation;
using PerfRules.Language.Model;

namespace PerfRules.Documents.Data;

/// <summary>正在读入的一个单位的人工评分。</summary>
internal sealed class ManualDraft(IndicatorNames names)
{
    public ImmutableDictionary<Indicator, ManualScore>.Builder Scores { get; } =
        ImmutableDictionary.CreateBuilder<Indicator, ManualScore>();

    /// <summary>记下一项评分；有错时返回说明，<paramref name="indicator"/> 是所指的节点（认不出时为空）。</summary>
    public string? Set(string name, RawManual raw, out Indicator? indicator)
    {
        indicator = names.Find(name, out var error);
        return indicator is null ? error : Set(indicator, name, raw);
    }

    /// <summary>记下一个指标的评分；有错时返回说明。</summary>
    public string? Set(Indicator indicator, string name, RawManual raw)
    {
        if (!indicator.TakesManualScore)
            return NotManual(name, indicator);
        var method = MethodOf(indicator);
        if (raw.Score.IsMissing)
            return raw.Reason is null && raw.Evidence is null ? null : $"“{name}”有理由或佐证，却没有写得分。";
        if (Scores.ContainsKey(indicator))
            return $"“{indicator.Path}”的人工评分写了不止一次。";
        var score = ManualReader.Read(method, indicator.Level == IndicatorLevel.Point, method.Maximum, raw, out var error);
        if (score is not null)
            Scores[indicator] = score;
        return error is null ? null : $"“{name}”{error}";
    }

    /// <summary>分档之内酌定的，落入哪一档要到评分时才知道，这里只核对最宽的范围。</summary>
    private static ManualMethod MethodOf(Indicator indicator) => indicator.Method as ManualMethod
        ?? new ManualMethod(indicator.Minimum, indicator.Points, null, false, false, "", indicator.Method.Location);

    private static string NotManual(string name, Indicator indicator)
    {
        var manual = indicator.SelfAndDescendants().Where(node => node.TakesManualScore).ToArray();
        if (manual.Length == 0)
            return $"“{name}”按规则计算得分，不接受人工评分。";
        var shown = manual.Select((node, index) => node.Level == IndicatorLevel.Point
            ? $"“{indicator.Name}/{node.Parent!.Children.IndexOf(node) + 1}”（{node.Name}，{node.Points}分）"
            : $"“{node.Name}”（{node.Points}分）");
        return $"“{name}”由下级评分相加，请逐项评分：{string.Join("、", shown)}。";
    }
}
