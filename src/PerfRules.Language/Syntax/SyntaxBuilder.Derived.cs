using PerfRules.Language.Model;
using PerfRules.Language.Text;
using static PerfRules.Language.Syntax.Generated.PerfRulesParser;

namespace PerfRules.Language.Syntax;

internal sealed partial class SyntaxBuilder
{
    private DerivedSyntax Derived(DerivedContext context) => context switch
    {
        LastYearValueContext c => new LastYearSyntax(Expression(c.expression()), SpanOf(c)),
        PeerValueContext c => new PeerSyntax(Function(c.peerFunction()), Expression(c.expression()), Rule(c.peerClause(), SpanOf(c.RIGHT_PAREN())), SpanOf(c)),
        _ => throw new ArgumentOutOfRangeException(nameof(context), context.GetType().Name, null),
    };

    private static PeerFunction Function(PeerFunctionContext context) => context.Start.Type switch
    {
        RANK => PeerFunction.Rank,
        RANK_SHARE => PeerFunction.RankShare,
        PEER_MEAN => PeerFunction.Mean,
        BEST => PeerFunction.Best,
        _ => PeerFunction.TrimmedMean,
    };

    private TopSyntax Top(TopConditionContext context)
    {
        var number = context.NUMBER();
        var end = context.PERCENT() ?? context.MEASURE();
        var bound = new NumberSyntax(
            WrittenNumber.Digits(number.GetText()), context.PERCENT() is null ? null : "%", null, SpanOf(number).To(SpanOf(end)));
        return new TopSyntax(RowValue(context.rowValue()), bound, Rule(context.peerClause(), SpanOf(context)), SpanOf(context));
    }

    private static PeerMeanSyntax PeerMean(PeerMeanConsequenceContext context) =>
        new(Rule(context.peerClause(), SpanOf(context)), SpanOf(context));

    /// <param name="clauses">写明的各项。</param>
    /// <param name="place">一项也没有写时，规则的位置。</param>
    private static PeerRuleSyntax Rule(PeerClauseContext[] clauses, TextSpan place)
    {
        bool? highIsBest = null;
        TieRule? ties = null;
        AbsentRule? absent = null;
        int? minimum = null;
        foreach (var clause in clauses)
        {
            switch (clause.Start.Type)
            {
                case HIGH_FIRST or LOW_FIRST:
                    highIsBest = clause.HIGH_FIRST() is not null;
                    break;
                case TIES_SHARED:
                    ties = TieRule.Shared;
                    break;
                case TIES_DENSE:
                    ties = TieRule.Dense;
                    break;
                case TIES_LAST:
                    ties = TieRule.Last;
                    break;
                case TIES_AVERAGE:
                    ties = TieRule.Average;
                    break;
                case ABSENT_SKIPPED:
                    absent = AbsentRule.Skipped;
                    break;
                case ABSENT_ZERO:
                    absent = AbsentRule.Zero;
                    break;
                case ABSENT_FAILS:
                    absent = AbsentRule.Fails;
                    break;
                default:
                    minimum = WrittenNumber.Whole(clause.NUMBER().GetText())!.Value;
                    break;
            }
        }
        return new PeerRuleSyntax(
            highIsBest, ties, absent, minimum, [.. clauses.Select(SpanOf)],
            clauses.Length == 0 ? place : SpanOf(clauses[0]).To(SpanOf(clauses[^1])));
    }
}
