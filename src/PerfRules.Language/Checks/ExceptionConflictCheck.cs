using PerfRules.Language.Diagnostics;
using PerfRules.Language.Diagnostics.Catalogue;
using PerfRules.Language.Model;
using PerfRules.Language.Proof;

namespace PerfRules.Language.Checks;

/// <summary>两条例外可能同时成立而得分不同时，须有一条写明优先。</summary>
internal static class ExceptionConflictCheck
{
    public static IEnumerable<Finding> Check(CheckContext context)
    {
        foreach (var node in context.Nodes)
        {
            var exceptions = node.Rule.Exceptions;
            for (var second = 1; second < exceptions.Length; second++)
            {
                for (var first = 0; first < second; first++)
                {
                    if (exceptions[first].HasPriority == exceptions[second].HasPriority
                        && Check(context, node, exceptions[first], exceptions[second]) is { } finding)
                        yield return finding;
                }
            }
        }
    }

    private static Finding? Check(CheckContext context, ScoredNode node, ScoreException first, ScoreException second)
    {
        if (Differ(first, second) is not { } differ)
            return null;
        var result = context.Satisfy(
            node.NoVeto(),
            Formula.Holds(first.Condition),
            Formula.Holds(second.Condition),
            differ);
        return result switch
        {
            Undecided undecided => CheckContext.Undecided(node, "的例外是否互相冲突", undecided.Reason),
            Satisfiable found => new Finding(node.Owner, IntervalDiagnostics.ExceptionConflict(
                second.Location, node.Owner.Name, first.Condition.Location.Text, second.Condition.Location.Text, found.Witness) with
            {
                Related = [new RelatedLocation(first.Location, "与之冲突的例外")],
                Fixes = first.HasPriority ? [] : [Prioritize(first), Prioritize(second)],
            }),
            _ => null,
        };
    }

    /// <summary>后果何时不同；总是相同为空。得分与剔除总不相同，在不同的级折算也不相同。</summary>
    private static Formula? Differ(ScoreException first, ScoreException second) => (first.Points, second.Points) switch
    {
        (NumberExpression a, NumberExpression b) when a.Value == b.Value => null,
        ({ } a, { } b) => Formula.Compare(a, ComparisonOperator.NotEqual, b),
        _ when first.RedistributedIn == second.RedistributedIn => null,
        _ => Formula.True,
    };

    private static CodeFix Prioritize(ScoreException exception)
    {
        var text = exception.Location.Text.TrimEnd().TrimEnd('；', '。', ';');
        return CodeFix.Insert(
            $"“{exception.Condition.Location.Text}”优先", exception.Location.Source.Advance(exception.Location.Span.Start, text.Length), "，优先");
    }
}
