using System.Collections.Immutable;
using System.Globalization;
using PerfRules.Language.Model;

namespace PerfRules.Language.Evaluation;

/// <summary>核对勾稽。与评分用哪种求值无关，都在评分之外核对。</summary>
public static class ReconciliationChecker
{
    /// <summary>不符的，以及因缺少数据没有核对而应当知道的，按条文次序；明细的按行。</summary>
    public static IEnumerable<ReconciliationFinding> Check(Framework framework, UnitRecord record)
    {
        var scope = new Scope(record);
        foreach (var reconciliation in framework.Reconciliations)
        {
            if (reconciliation.List is not { } list)
            {
                if (Check(reconciliation, scope, null) is { } finding)
                    yield return finding;
                continue;
            }
            if (scope.RowsOf(list) is not { } rows)
            {
                if (Unchecked(reconciliation, "", [new Obstacle($"缺少“{list.Name}”")]) is { } missing)
                    yield return missing;
                continue;
            }
            for (var index = 0; index < rows.Length; index++)
            {
                if (Check(reconciliation, scope.ForRow(list, rows[index], index), index) is { } finding)
                    yield return finding;
            }
        }
    }

    private static ReconciliationFinding? Check(Reconciliation reconciliation, Scope scope, int? row)
    {
        var truth = ConditionEvaluator.Evaluate(reconciliation.Condition, scope);
        if (truth.Holds)
            return null;
        var place = row is { } index ? string.Create(CultureInfo.InvariantCulture, $"明细“{reconciliation.List!.Name}”第{index + 1}行") : "";
        return truth.Fails
            ? new ReconciliationFinding(reconciliation, row, IsViolated: true,
                $"{place}勾稽“{reconciliation.Text}”不符：{ReconciliationText.Describe(reconciliation.Condition, scope)}。")
            : Unchecked(reconciliation, place, truth.Causes);
    }

    /// <summary>只提示的勾稽核对不了，不必再提示一次。</summary>
    private static ReconciliationFinding? Unchecked(Reconciliation reconciliation, string place, ImmutableArray<Obstacle> causes) =>
        reconciliation.IsError
            ? new ReconciliationFinding(reconciliation, null, IsViolated: false,
                $"{place}没有核对勾稽“{reconciliation.Text}”：{string.Join("；", causes.Select(cause => cause.Qualified))}。")
            : null;
}

/// <summary>一处勾稽的核对结果。</summary>
/// <param name="Row">明细的行，从 0 起；不是明细的勾稽为空。</param>
/// <param name="IsViolated">不符；否则是没有核对。</param>
/// <param name="Message">一句话：现在是什么，相差多少，或为什么没有核对。</param>
public sealed record ReconciliationFinding(Reconciliation Reconciliation, int? Row, bool IsViolated, string Message)
{
    /// <summary>是否因此不能评分。</summary>
    public bool IsError => IsViolated && Reconciliation.IsError;
}
