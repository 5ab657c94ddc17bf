using System.Collections.Immutable;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Proof;

/// <summary>
/// 判断一种情形有没有取值。全是一次式时由 <see cref="LinearSolver"/> 精确判断；有乘积时先放宽求矛盾，
/// 再固定若干未知数求实例，再以约束两两相乘加强后求矛盾；仍无结果则不能判定。
/// 任何实例都须经 <paramref name="verify"/> 代入原命题检验。
/// </summary>
internal sealed class BranchSolver(VariableTable variables, WorkMeter meter, Func<IReadOnlyList<Rational>, bool> verify)
{
    private const int MaximumSamples = 120;
    private static readonly ImmutableArray<int> Samples = [100, 10, 1, 50, 1000, 2, 0];

    /// <summary>放宽后已矛盾，因此确无取值。</summary>
    public bool IsInfeasible(Branch branch) =>
        LinearSolver.IsInfeasible(Linearizer.Relax(variables, Constraints(branch)), meter);

    /// <summary>情形自相矛盾（空）时无解。</summary>
    public LinearAnswer Solve(Branch? branch)
    {
        if (branch is null)
            return LinearAnswer.Infeasible;
        var unequal = branch.Signs.FirstOrDefault(s => s.Value == SignSet.NotZero).Key;
        if (unequal is not null)
        {
            var above = Solve(branch.Restrict(unequal, SignSet.Positive));
            return above.Feasibility == Feasibility.Feasible
                ? above
                : Worse(above, Solve(branch.Restrict(unequal, SignSet.Negative)));
        }
        var constraints = Constraints(branch);
        var relaxed = LinearSolver.Solve(Linearizer.Relax(variables, constraints), meter);
        if (relaxed.Feasibility != Feasibility.Feasible)
            return relaxed;
        if (verify(relaxed.Values))
            return new LinearAnswer(Feasibility.Feasible, [.. relaxed.Values.Take(variables.All.Count)]);
        if (OnCalendar(constraints, relaxed.Values) is { } dated)
            return dated;
        if (constraints.All(c => c.Key.Degree <= 1))
            return LinearAnswer.Unknown;
        var sampled = Sample(constraints, relaxed.Values);
        if (sampled.Feasibility == Feasibility.Feasible)
            return sampled;
        return LinearSolver.IsInfeasible(Linearizer.Relax(variables, [.. constraints, .. ConstraintProducts.Of(constraints)]), meter)
            ? LinearAnswer.Infeasible
            : LinearAnswer.Unknown;
    }

    private static LinearAnswer Worse(LinearAnswer first, LinearAnswer second) =>
        second.Feasibility == Feasibility.Infeasible ? first : second;

    private static List<KeyValuePair<Polynomial, SignSet>> Constraints(Branch branch) =>
        [.. branch.Signs.Where(s => s.Value is not (SignSet.NotZero or SignSet.Any)), .. Linearizer.Ranges(branch.Variables)];

    /// <summary>另选由日历算出的日期；照选定的日期定下由日历算出的数，再求其余的。</summary>
    private LinearAnswer? OnCalendar(List<KeyValuePair<Polynomial, SignSet>> constraints, IReadOnlyList<Rational> values)
    {
        foreach (var pins in CalendarLink.Choices(variables.CalendarLinks, values))
        {
            var pinned = pins.Aggregate(
                constraints.AsEnumerable(),
                (current, pin) => current.Select(c => new KeyValuePair<Polynomial, SignSet>(c.Key.Substitute(pin.Key, pin.Value), c.Value)));
            var fixedValues = pins.Select(pin => new KeyValuePair<Polynomial, SignSet>(
                Polynomial.Variable(pin.Key) - Polynomial.Constant(pin.Value), SignSet.Zero));
            var answer = LinearSolver.Solve(Linearizer.Relax(variables, [.. pinned, .. fixedValues]), meter);
            if (answer.Feasibility == Feasibility.Feasible && verify(answer.Values))
                return new LinearAnswer(Feasibility.Feasible, [.. answer.Values.Take(variables.All.Count)]);
        }
        return null;
    }

    /// <summary>固定一些未知数，使其余约束都成为一次式，再精确求解。</summary>
    private LinearAnswer Sample(IReadOnlyList<KeyValuePair<Polynomial, SignSet>> constraints, IReadOnlyList<Rational> hint)
    {
        var tried = 0;
        return Fix(constraints);

        LinearAnswer Fix(IReadOnlyList<KeyValuePair<Polynomial, SignSet>> current)
        {
            var crowded = current.SelectMany(c => c.Key.Terms).Where(t => t.Key.Degree > 1)
                .SelectMany(t => t.Key.Variables)
                .GroupBy(v => v).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).FirstOrDefault();
            if (crowded is null)
            {
                tried++;
                var answer = LinearSolver.Solve(Linearizer.Relax(variables, current), meter);
                return answer.Feasibility == Feasibility.Feasible && verify(answer.Values) ? answer : LinearAnswer.Unknown;
            }
            var variable = variables.All[crowded.Key];
            foreach (var value in Values(variable, hint[variable.Index]))
            {
                if (tried >= MaximumSamples)
                    break;
                // 固定的值写成等式，取值时即得它。
                var pinned = new KeyValuePair<Polynomial, SignSet>(
                    Polynomial.Variable(variable.Index) - Polynomial.Constant(value), SignSet.Zero);
                var answer = Fix([.. current.Select(c => new KeyValuePair<Polynomial, SignSet>(c.Key.Substitute(variable.Index, value), c.Value)), pinned]);
                if (answer.Feasibility == Feasibility.Feasible)
                    return answer;
            }
            return LinearAnswer.Unknown;
        }
    }

    private static IEnumerable<Rational> Values(Variable variable, Rational hint)
    {
        var candidates = Samples.Select(s => s * variable.Scale).Prepend(hint).ToList();
        if (variable.Range is { Lower: { } lower })
            candidates.Add(lower);
        if (variable.Range is { Upper: { } upper })
            candidates.AddRange([upper, upper / 2]);
        return candidates.Distinct().Where(c => variable.Range.Contains(c) && (!variable.IsWhole || c.IsInteger));
    }
}
