using System.Collections.Immutable;
using PerfRules.Language.Diagnostics;
using PerfRules.Language.Diagnostics.Catalogue;
using PerfRules.Language.Model;
using PerfRules.Language.Proof;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Checks;

/// <summary>用到的除数不能为零，除非例外、否决或其他档已经管住。同一个除数不论除了几处，只报告一次。</summary>
internal static class DivisionCheck
{
    private const int NamedUsers = 3;

    private sealed record ZeroDivisor(string Key, Expression Divisor, Indicator User, Witness Witness);

    public static IEnumerable<Finding> Check(CheckContext context)
    {
        var found = new List<ZeroDivisor>();
        foreach (var node in context.Nodes)
        {
            var decided = new HashSet<string>(StringComparer.Ordinal);
            foreach (var use in DivisorUses.Of(node))
            {
                var key = ExpressionKey.Of(use.Divisor);
                if (decided.Contains(key))
                    continue;
                var zero = new NumberExpression(Rational.Zero, Unit.None, use.Divisor.Location);
                switch (context.Satisfy(Formula.Compare(use.Divisor, ComparisonOperator.Equal, zero), use.Guard))
                {
                    case Satisfiable satisfiable:
                        decided.Add(key);
                        found.Add(new ZeroDivisor(key, use.Divisor, node.Owner, satisfiable.Witness));
                        break;
                    case Undecided undecided:
                        decided.Add(key);
                        yield return CheckContext.Undecided(
                            node, $"的除数“{ValueText.NameOf(use.Divisor)}”是否可能为0", undecided.Reason);
                        break;
                }
            }
        }
        foreach (var group in found.GroupBy(f => f.Key, StringComparer.Ordinal))
        {
            context.Involved.UnionWith(group.Select(f => f.User));
            yield return Report(context.Framework, [.. group]);
        }
    }

    private static Finding Report(Framework framework, ImmutableArray<ZeroDivisor> found)
    {
        var first = found.MinBy(f => f.Divisor.Location.Span.Start) ?? found[0];
        var users = found.Select(f => f.User).Distinct().ToImmutableArray();
        var name = ValueText.NameOf(first.Divisor);
        return new Finding(first.User, IntervalDiagnostics.DivisionByZero(
            first.Divisor.Location, name, Names(users),
            Situation.ExampleOf(first.Witness, ValueText.Named(first.Divisor, Rational.Zero)), first.Witness) with
        {
            Related =
            [
                .. found.Select(f => f.Divisor.Location).Distinct().Where(l => l != first.Divisor.Location)
                    .Select(l => new RelatedLocation(l, "同一个除数")),
                .. users.Select(u => new RelatedLocation(u.NameLocation, "用到这个除数")),
            ],
            Fixes = first.Divisor is FieldExpression { Field: var field } && RequirePositive(framework, field) is { } fix ? [fix] : [],
        });
    }

    private static string Names(ImmutableArray<Indicator> users) =>
        string.Concat(users.Take(NamedUsers).Select(u => $"“{u.Name}”")) + (users.Length > NamedUsers ? "等" : "");

    /// <summary>在声明的末尾写“大于0”；声明为可以小于0、或缺失时按0计的，不能这样改。</summary>
    private static CodeFix? RequirePositive(Framework framework, Field field)
    {
        if (field.Range.Lower is not { IsZero: true } || field.DefaultValue is { IsZero: true })
            return null;
        var together = (field.Owner?.Fields ?? framework.Fields)
            .Where(f => f != field && f.Declaration == field.Declaration).Select(f => $"“{f.Name}”");
        var others = string.Concat(together);
        var text = field.Declaration.Text.TrimEnd().TrimEnd('；', '。', ';');
        return CodeFix.Insert(
            $"声明“{field.Name}”大于0{(others.Length == 0 ? "" : $"（同一句声明的{others}也随之大于0）")}",
            field.Declaration.Source.Advance(field.Declaration.Span.Start, text.Length),
            "，大于0");
    }
}
