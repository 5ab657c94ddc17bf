using System.Collections.Immutable;
using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Proof;

/// <summary>逐一考察命题的各种情形，直到找到实例或全部矛盾；步数有限。</summary>
internal sealed class ProofSearch
{
    /// <summary>走一步（拆一层命题、分一种情形）折合的工作量。</summary>
    private const int StepCost = 40;

    private readonly VariableTable _variables;
    private readonly Formula _goal;
    private readonly BranchSolver _solver;
    private readonly WorkMeter _meter;

    public ProofSearch(VariableTable variables, Formula goal, WorkMeter meter)
    {
        (_variables, _goal, _meter) = (variables, goal, meter);
        _solver = new BranchSolver(variables, meter, values => Satisfies(ToValuation(values)));
    }

    /// <summary>没有找到实例、又不能证明不存在的原因。</summary>
    public string? Obstacle { get; private set; }

    public Valuation? Run() => Search(ImmutableStack.Create(_goal), Branch.Empty(_variables));

    private Valuation? Search(ImmutableStack<Formula> pending, Branch branch)
    {
        _meter.Spend(StepCost);
        if (_meter.IsExhausted)
        {
            Obstacle = "情形过多，超出了检查的工作量";
            return null;
        }
        if (pending.IsEmpty)
            return Leaf(branch);
        pending = pending.Pop(out var formula);
        while (FormulaRewriter.Step(formula) is { } simpler)
            formula = simpler;
        switch (formula)
        {
            case AllFormula all:
                return Search(all.Operands.Reverse().Aggregate(pending, (stack, f) => stack.Push(f)), branch);
            case AnyFormula any:
                if (any.Operands.Length > 1 && _solver.IsInfeasible(branch))
                    return null;
                return First(any.Operands, f => Search(pending.Push(f), branch));
            default:
                return First(Branches(formula, branch), b => Search(pending, b));
        }
    }

    private static Valuation? First<T>(IEnumerable<T> alternatives, Func<T, Valuation?> search) =>
        alternatives.Select(search).FirstOrDefault(found => found is not null);

    /// <summary>一个不能再拆的命题成立的各种情形。</summary>
    private IEnumerable<Branch> Branches(Formula formula, Branch branch) => formula switch
    {
        HoldsFormula { Condition: ComparisonCondition c } => Compare(c, branch),
        HoldsFormula { Condition: BooleanCondition c } => Restrict(branch, c.Field, 1, SignSet.Zero),
        FailsFormula { Condition: BooleanCondition c } => Restrict(branch, c.Field, 1, SignSet.NotZero),
        HoldsFormula { Condition: ChoiceCondition c } => Restrict(branch, c.Field, c.Option, SignSet.Zero),
        FailsFormula { Condition: ChoiceCondition c } => Restrict(branch, c.Field, c.Option, SignSet.NotZero),
        UndefinedFormula u => CaseSplitter.Expand(u.Expression, branch).Where(c => c.Value is null).Select(c => c.Branch),
        NotFormula { Operand: UndefinedFormula u } =>
            CaseSplitter.Expand(u.Expression, branch).Where(c => c.Value is not null).Select(c => c.Branch),
        _ => throw new ArgumentOutOfRangeException(nameof(formula)),
    };

    private static IEnumerable<Branch> Compare(ComparisonCondition comparison, Branch branch)
    {
        foreach (var left in CaseSplitter.Expand(comparison.Left, branch))
        {
            if (left.Value is not { } leftValue)
                continue;
            foreach (var right in CaseSplitter.Expand(comparison.Right, left.Branch))
            {
                if (right.Value is { } rightValue
                    && right.Branch.Restrict(leftValue.Difference(rightValue), SignSets.Of(comparison.Operator)) is { } next)
                    yield return next;
            }
        }
    }

    private IEnumerable<Branch> Restrict(Branch branch, Field field, int value, SignSet signs)
    {
        var difference = Polynomial.Variable(_variables.Of(field).Index) - Polynomial.Constant(value);
        return branch.Restrict(difference, signs) is { } next ? [next] : [];
    }

    private Valuation? Leaf(Branch branch)
    {
        var answer = _solver.Solve(branch);
        if (answer.Feasibility == Feasibility.Feasible)
            return ToValuation(answer.Values);
        if (answer.Feasibility == Feasibility.Unknown)
            Obstacle ??= "其中有数据相乘、几个比率相加或整数的限制，没有找到实例，也没有证明不存在";
        return null;
    }

    private bool Satisfies(Valuation valuation) =>
        _variables.All.All(v => v.Field is null || !v.IsWhole || valuation.Fields[v.Field].IsInteger)
        && new ExactEvaluator(valuation).Evaluate(_goal);

    private Valuation ToValuation(IReadOnlyList<Rational> values)
    {
        var fields = ImmutableDictionary.CreateBuilder<Field, Rational>();
        var aggregates = ImmutableDictionary.CreateBuilder<string, Rational>(StringComparer.Ordinal);
        foreach (var variable in _variables.All)
        {
            if (variable.Field is { } field)
                fields[field] = values[variable.Index];
            else if (variable.Key is { } key)
                aggregates[key] = values[variable.Index];
        }
        return new Valuation(fields.ToImmutable(), aggregates.ToImmutable());
    }
}
