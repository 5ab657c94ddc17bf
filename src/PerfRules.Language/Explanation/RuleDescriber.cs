using System.Collections.Immutable;
using PerfRules.Language.Model;

namespace PerfRules.Language.Explanation;

/// <summary>一个指标的评分标准是什么意思：省略的主语、“其余”等都写明，与取数无关。</summary>
public static class RuleDescriber
{
    /// <summary>如“执行率≥90%的，得2分；执行率＜90%的，得0分；存在违规支出的，一票否决得0分。”。</summary>
    public static string Describe(Indicator indicator)
    {
        var clauses = ImmutableArray.CreateBuilder<string>();
        clauses.AddRange(Method(indicator));
        clauses.AddRange(indicator.Deductions.Select(Describe));
        clauses.AddRange(indicator.Exceptions.Select(Describe));
        clauses.AddRange(indicator.Limits.Select(limit => $"{ConditionPrinter.Print(limit.Condition)}的，得分不超过{ValueFormatter.Number(limit.Maximum)}分"));
        clauses.AddRange(indicator.Vetoes.Select(veto => $"{ConditionPrinter.Print(veto.Condition)}的，一票否决得0分"));
        clauses.AddRange(indicator.RequiredTexts.Select(RequiredTextPrinter.Describe));
        if (indicator.Rounding is { } rounding)
            clauses.Add($"得分{RoundingPrinter.Print(rounding)}");
        return string.Join("；", clauses) + "。";
    }

    /// <summary>一档的条件和得分，如“执行率≥90%的，得2分”。</summary>
    public static string Describe(Band band) => $"{ConditionPrinter.Print(band.Condition)}的，{Describe(band.Award)}";

    private static IEnumerable<string> Method(Indicator indicator) => indicator.Method switch
    {
        SumMethod => [$"{indicator.Children.Length}项下级的得分之和"],
        FullMarksMethod => indicator.Kind == IndicatorKind.Regular ? ["从满分起扣"] : [],
        FormulaMethod formula => [$"得分＝{ExpressionPrinter.Print(formula.Value)}"],
        BandMethod bands => bands.Bands.Select(Describe),
        ManualMethod manual => [Describe(manual)],
        ListMethod list => [$"“{list.List.Name}”的每一行满分为{ExpressionPrinter.Print(list.RowPoints)}，{Describe(list.Row).TrimEnd('。')}；各行相加"],
        DelegatedMethod delegated => [$"由{delegated.By}制定"],
        _ => throw new ArgumentOutOfRangeException(nameof(indicator)),
    };

    private static string Describe(Award award) => award switch
    {
        PointsAward { Points: var points } => $"得{ExpressionPrinter.Print(points)}",
        RangeAward { Minimum: NumberExpression minimum, Maximum: NumberExpression maximum } range =>
            $"由评价人在{RangePrinter.Print(range, minimum.Value, maximum.Value)}之间评定",
        RangeAward range => $"由评价人在{ExpressionPrinter.Print(range.Minimum)}至{ExpressionPrinter.Print(range.Maximum)}之间评定",
        DeductionAward deduction => Describe(deduction.Deduction, "扣"),
        _ => throw new ArgumentOutOfRangeException(nameof(award)),
    };

    private static string Describe(ManualMethod manual)
    {
        var text = $"由评价人在{ValueFormatter.Number(manual.Minimum)}～{ValueFormatter.Number(manual.Maximum)}分之间评定";
        if (manual.Step is { } step)
            text += $"，步长{ValueFormatter.Number(step)}分";
        if (manual.RequiresReason)
            text += "，扣分须说明理由";
        return manual.RequiresEvidence ? text + "，须附佐证" : text;
    }

    private static string Describe(Deduction deduction)
    {
        var word = deduction.IsAddition ? "加" : "扣";
        var amount = deduction.Amount switch
        {
            FixedAmount points => $"{word}{ValueFormatter.Number(points.Points)}分",
            StepAmount step => Describe(step.Step, word),
            _ => throw new ArgumentOutOfRangeException(nameof(deduction)),
        };
        return deduction.Condition is { } condition ? $"{ConditionPrinter.Print(condition)}的，{amount}" : amount;
    }

    private static string Describe(StepDeduction step, string word)
    {
        var isCount = step.Mode == StepMode.WholeSteps && step.Excess is FieldExpression;
        var mode = isCount ? "" : step.Mode switch
        {
            StepMode.Proportional => "，不足的按比例",
            StepMode.WholeSteps => $"，不足的不{word}",
            StepMode.StartedSteps => "，不足的按一个计",
            _ => throw new ArgumentOutOfRangeException(nameof(step)),
        };
        var limit = step.Limit is { } most ? $"，最多{word}{ValueFormatter.Number(most)}分" : step.StopsAtZero ? "，扣完为止" : "";
        return $"{ExpressionPrinter.Print(step.Excess)}每{ExpressionPrinter.Print(step.Step)}{word}{ValueFormatter.Number(step.PointsPerStep)}分{mode}{limit}";
    }

    private static string Describe(ScoreException exception)
    {
        var condition = ConditionPrinter.Print(exception.Condition);
        var outcome = exception.Points is { } points ? $"得{Points(points)}"
            : $"剔除后在{(exception.RedistributedIn == IndicatorLevel.Total ? "总分" : "上级")}内折算";
        return $"{condition}的，{(exception.IsNotApplicable ? "不适用，" : "")}{outcome}";
    }

    private static string Points(Expression points) => points is FieldExpression { Field: { Source: PeerScoreSource } field } ? $"同类平均（{field.Name}）" : ExpressionPrinter.Print(points);
}
