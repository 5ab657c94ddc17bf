using System.Collections.Immutable;
using PerfRules.Language.Model;

namespace PerfRules.Language.Proof;

/// <summary>一种情形及条件在其中的真假；未知（引用的值没有定义）为空。</summary>
internal readonly record struct ConditionCase(Branch Branch, bool? Holds);

/// <summary>把条件分为成立、不成立、未知的各种情形；各情形互斥，合起来不遗漏。</summary>
internal static class ConditionCases
{
    public static IEnumerable<ConditionCase> Of(Condition condition, Branch branch) => condition switch
    {
        ComparisonCondition comparison => Compare(comparison, branch),
        BooleanCondition boolean => Discrete(boolean.Field, 1, branch),
        ChoiceCondition choice => Discrete(choice.Field, choice.Option, branch),
        MissingCondition => [new ConditionCase(branch, false)], // 证明中的数据都有值。
        AndCondition and => Join(and.Operands, neutral: true, branch),
        OrCondition or => Join(or.Operands, neutral: false, branch),
        NotCondition not => Of(not.Operand, branch).Select(c => c with { Holds = !c.Holds }),
        _ => throw new ArgumentOutOfRangeException(nameof(condition)),
    };

    private static IEnumerable<ConditionCase> Compare(ComparisonCondition comparison, Branch branch)
    {
        foreach (var left in CaseSplitter.Expand(comparison.Left, branch))
        {
            if (left.Value is not { } leftValue)
            {
                yield return new ConditionCase(left.Branch, null);
                continue;
            }
            foreach (var right in CaseSplitter.Expand(comparison.Right, left.Branch))
            {
                if (right.Value is not { } rightValue)
                {
                    yield return new ConditionCase(right.Branch, null);
                    continue;
                }
                var difference = leftValue.Difference(rightValue);
                var accepted = SignSets.Of(comparison.Operator);
                if (right.Branch.Restrict(difference, accepted) is { } holds)
                    yield return new ConditionCase(holds, true);
                if (right.Branch.Restrict(difference, SignSet.Any & ~accepted) is { } fails)
                    yield return new ConditionCase(fails, false);
            }
        }
    }

    private static IEnumerable<ConditionCase> Discrete(Field field, int value, Branch branch)
    {
        var difference = Polynomial.Variable(branch.Variables.Of(field).Index) - Polynomial.Constant(value);
        if (branch.Restrict(difference, SignSet.Zero) is { } holds)
            yield return new ConditionCase(holds, true);
        if (branch.Restrict(difference, SignSet.NotZero) is { } fails)
            yield return new ConditionCase(fails, false);
    }

    // 遇到决定性的一个（且中的假、或中的真）即止；其余的未知不要紧。
    private static IEnumerable<ConditionCase> Join(ImmutableArray<Condition> operands, bool neutral, Branch branch)
    {
        if (operands.IsEmpty)
            return [new ConditionCase(branch, neutral)];
        return Of(operands[0], branch).SelectMany(first => first.Holds == !neutral
            ? [first]
            : Join(operands[1..], neutral, first.Branch)
                .Select(rest => rest with { Holds = neutral ? first.Holds & rest.Holds : first.Holds | rest.Holds }));
    }
}
