using PerfRules.Language.Evaluation;
using PerfRules.Language.Model;

namespace PerfRules.Language.Explanation;

/// <summary>说明一个节点为什么得这么多分：用了哪些数、落在哪条规则、规则在第几行。</summary>
public static class Explainer
{
    private const int MostPlaces = 8;

    /// <summary>一两句中文。显示的位数从两位起，直到与比较、得分都不矛盾为止。</summary>
    public static string Explain(Framework framework, NodeScore node, UnitRecord record)
    {
        if (node is { IsExcluded: true, Exception: null })
            return $"各项都不适用，不计分，分值{ValueFormatter.Number(node.Points)}分在上一级折算。";
        if (node is { Score: null, IsExcluded: false })
            return Undetermined(node);
        var scope = Scope.Of(framework, node, record);
        for (var places = Draft.FewestPlaces; ; places++)
        {
            var draft = new Draft(places);
            var narration = new Narration(node, scope, draft, framework.Source);
            Describe(narration, isLastDraft: places == MostPlaces);
            var text = narration.Finish();
            if (draft.IsConsistent || places == MostPlaces)
                return text;
        }
    }

    private static string Undetermined(NodeScore node)
    {
        var (minimum, maximum) = node.Range;
        var range = minimum == maximum
            ? $"补正后得{ValueFormatter.Number(minimum)}分"
            : $"可能在{ValueFormatter.Number(minimum)}～{ValueFormatter.Number(maximum)}分之间";
        var excluded = node.MayBeExcluded ? "，也可能不适用" : "";
        return $"得分不能确定：{string.Join("；", node.Obstacles)}；{range}（满分{ValueFormatter.Number(node.Points)}分）{excluded}。";
    }

    private static void Describe(Narration narration, bool isLastDraft)
    {
        var node = narration.Node;
        if (node.Veto is { } veto)
        {
            OutcomeExplanation.Veto(narration, veto);
        }
        else if (node.Limit is { } limit)
        {
            OutcomeExplanation.Limit(narration, limit);
        }
        else if (node.Exception is { } exception)
        {
            OutcomeExplanation.Exception(narration, exception);
        }
        else
        {
            switch (node.Indicator.Method)
            {
                case SumMethod or ListMethod:
                    SumExplanation.Describe(narration, isLastDraft);
                    break;
                case ManualMethod manual:
                    ManualExplanation.Describe(narration, manual);
                    break;
                case FormulaMethod formula when narration.ValueOf(formula.Value) is { } value:
                    FormulaExplanation.Describe(narration, formula.Value, value, formula.Location);
                    break;
                case BandMethod bands when node.Band is { } band:
                    BandExplanation.Describe(narration, bands, band);
                    break;
                case FullMarksMethod:
                    DeductionExplanation.Describe(narration);
                    break;
                default:
                    narration.Say("所缺的数据不影响结果");
                    narration.SayScore();
                    narration.Cite(node.Indicator.Method.Location);
                    break;
            }
        }
    }
}
