using PerfRules.Language.Evaluation;
using PerfRules.Language.Model;

namespace PerfRules.Language.Explanation;

/// <summary>人工评分的说明，附评价人写的理由和佐证。</summary>
internal static class ManualExplanation
{
    public static void Describe(Narration narration, ManualMethod method)
    {
        Describe(narration);
        narration.Cite(method.Location);
    }

    /// <summary>评价人给的分，以及理由和佐证。</summary>
    public static void Describe(Narration narration)
    {
        var node = narration.Node;
        var given = node.Row is { } row ? row.Manual : narration.Scope.Record.ManualScores.GetValueOrDefault(node.Indicator);
        if (given is null)
        {
            narration.Say("人工评分不影响结果");
            narration.SayScore();
        }
        else if (node.Score == given.Score)
        {
            narration.Say($"人工评分{narration.ScoreAndDeduction()}");
        }
        else
        {
            narration.Say($"人工评分{ValueFormatter.Number(given.Score)}分");
            foreach (var deduction in node.Indicator.Deductions)
                DeductionExplanation.Say(narration, deduction);
            narration.SayScore(withDeduction: false);
        }
        Remark(narration, given);
    }

    /// <summary>评价人写的理由和佐证。</summary>
    public static void Remark(Narration narration, ManualScore? given)
    {
        Remark(narration, "理由", given?.Reason);
        Remark(narration, "佐证", given?.Evidence);
    }

    private static void Remark(Narration narration, string label, string? text)
    {
        if (!string.IsNullOrWhiteSpace(text))
            narration.Remark($"{label}：{text.Trim().TrimEnd('。')}。");
    }
}
