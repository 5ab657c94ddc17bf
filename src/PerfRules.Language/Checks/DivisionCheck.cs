using PerfRules.Language.Diagnostics;
using PerfRules.Language.Diagnostics.Catalogue;
using PerfRules.Language.Model;
using PerfRules.Language.Proof;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Checks;

/// <summary>用到的除数不能为零，除非例外、否决或其他档已经管住。同一除数只报告一次。</summary>
internal static class DivisionCheck
{
    public static IEnumerable<Finding> Check(CheckContext context)
    {
        var found = new List<(Expression Divisor, ScoredNode Node, Witness Witness)>();
        foreach (var node in context.Nodes)
        {
            var decided = new HashSet<string>(StringComparer.Ordinal);
            foreach (var use in DivisorUses.Of(node).Where(u => !decided.Contains(ExpressionKey.Of(u.Divisor))))
            {
                var zero = new NumberExpression(Rational.Zero, Unit.None, use.Divisor.Location);
                switch (context.Satisfy(Formula.Compare(use.Divisor, ComparisonOperator.Equal, zero), use.Guard))
                {
                    case Satisfiable satisfiable:
                        decided.Add(ExpressionKey.Of(use.Divisor));
                        found.Add((use.Divisor, node, satisfiable.Witness));
                        break;
                    case Undecided undecided:
                        decided.Add(ExpressionKey.Of(use.Divisor));
                        yield return CheckContext.Undecided(
                            node, $"的除数“{ValueText.NameOf(use.Divisor)}”是否可能为0", undecided.Reason);
                        break;
                }
            }
        }
        foreach (var group in found.GroupBy(f => f.Divisor, ReferenceEqualityComparer.Instance))
        {
            var (divisor, first, witness) = group.First();
            var users = string.Join("”“", group.Select(g => g.Node.Owner.Name).Distinct());
            yield return new Finding(first.Owner, IntervalDiagnostics.DivisionByZero(
                divisor.Location, ValueText.NameOf(divisor), users, witness) with
            {
                Related = [.. group.Select(g => g.Node.Owner).Distinct().Select(o => new RelatedLocation(o.NameLocation, "用到这个除数"))],
            });
        }
    }
}
