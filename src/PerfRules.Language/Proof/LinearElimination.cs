using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Proof;

/// <summary>消去的一层：未知数，以及含它的不等式，或由等式得出它的式子。</summary>
internal sealed record EliminatedVariable(int Variable, IReadOnlyList<LinearRow> Rows, LinearRow? Equality);

/// <summary>
/// 傅里叶－莫茨金消元：先用等式代入，再逐个消去未知数。
/// 有理数上无解当且仅当出现矛盾的常数行；整数未知数最后消去，因此最先取值。
/// </summary>
internal static class LinearElimination
{
    private const int MaximumRows = 4000;

    /// <summary>矛盾时返回空表且 <paramref name="isInfeasible"/> 为真；工作量用完时返回空。</summary>
    public static IReadOnlyList<EliminatedVariable>? Run(
        LinearProblem problem, WorkMeter meter, out bool isInfeasible)
    {
        var layers = new List<EliminatedVariable>();
        var rows = problem.Rows.ToList();
        isInfeasible = true;
        if (!Substitute(problem, rows, layers))
            return [];
        var remaining = Enumerable.Range(0, problem.Whole.Count).Except(layers.Select(l => l.Variable)).ToList();
        while (true)
        {
            meter.Spend(rows.Count);
            if (!Tidy(ref rows, problem.Whole))
                return [];
            if (remaining.Count == 0)
                break;
            var variable = remaining
                .OrderBy(v => problem.Whole[v])
                .ThenBy(v => rows.Count(r => r.Coefficients[v].Sign > 0) * rows.Count(r => r.Coefficients[v].Sign < 0))
                .First();
            remaining.Remove(variable);
            layers.Add(new EliminatedVariable(variable, [.. rows.Where(r => !r.Coefficients[variable].IsZero)], null));
            var pairs = rows.Count(r => r.Coefficients[variable].Sign > 0) * rows.Count(r => r.Coefficients[variable].Sign < 0);
            meter.Spend((rows.Count + pairs) * problem.Whole.Count);
            if (meter.IsExhausted || rows.Count + pairs > MaximumRows)
            {
                isInfeasible = false;
                return null;
            }
            rows = Project(rows, variable);
        }
        isInfeasible = false;
        return layers;
    }

    private static bool Substitute(LinearProblem problem, List<LinearRow> rows, List<EliminatedVariable> layers)
    {
        var equalities = problem.Equalities.Select(e => e.WithWholeCoefficients()).ToList();
        while (equalities.Count > 0)
        {
            // 先用含小数未知数的等式，并消去小数未知数，使整数未知数之间的等式留到最后。
            var equality = equalities.OrderBy(e => PivotOf(e, problem.Whole) is var p && p >= 0 && problem.Whole[p]).First();
            equalities.Remove(equality);
            var pivot = PivotOf(equality, problem.Whole);
            if (pivot < 0)
            {
                if (!equality.Constant.IsZero)
                    return false;
                continue;
            }
            if (equality.HasNoWholeSolution(problem.Whole))
                return false;
            layers.Add(new EliminatedVariable(pivot, [], equality));
            for (var i = 0; i < equalities.Count; i++)
                equalities[i] = equalities[i].Eliminate(pivot, equality).WithWholeCoefficients();
            for (var i = 0; i < rows.Count; i++)
                rows[i] = rows[i].Eliminate(pivot, equality);
        }
        return true;
    }

    /// <summary>整数取系数最小的，得出的值多为整数；小数取系数最大的，使比率的除数而不是被除数为 100。</summary>
    private static int PivotOf(LinearRow equality, IReadOnlyList<bool> whole) => Enumerable.Range(0, whole.Count)
        .Where(v => !equality.Coefficients[v].IsZero)
        .OrderBy(v => whole[v])
        .ThenBy(v => !whole[v] && !Terminates(equality.Coefficients[v]))
        .ThenBy(v => whole[v] ? equality.Coefficients[v].Abs() : -equality.Coefficients[v].Abs())
        .ThenBy(v => v)
        .DefaultIfEmpty(-1)
        .First();

    /// <summary>除以它是否总得有限小数；消去这样的未知数，由它得出的值便于阅读。</summary>
    private static bool Terminates(Rational coefficient) =>
        (Rational.PowerOfTen(20) / Rational.FromInteger(coefficient.Numerator)).IsInteger;

    private static List<LinearRow> Project(List<LinearRow> rows, int variable)
    {
        var projected = rows.Where(r => r.Coefficients[variable].IsZero).ToList();
        foreach (var lower in rows.Where(r => r.Coefficients[variable].Sign > 0))
        {
            foreach (var upper in rows.Where(r => r.Coefficients[variable].Sign < 0))
                projected.Add(LinearRow.Combine(lower, -upper.Coefficients[variable], upper, lower.Coefficients[variable]));
        }
        return projected;
    }

    /// <summary>去掉恒真的行，同一方向只留最紧的一行；有恒假的行时返回假。</summary>
    private static bool Tidy(ref List<LinearRow> rows, IReadOnlyList<bool> whole)
    {
        var tightest = new Dictionary<LinearRow, LinearRow>(LinearRow.SameDirection);
        foreach (var row in rows.Select(r => r.Normalize(whole)))
        {
            if (row.IsConstant)
            {
                if (!row.ConstantHolds)
                    return false;
                continue;
            }
            if (!tightest.TryGetValue(row, out var other) || row.Constant < other.Constant
                || row.Constant == other.Constant && row.IsStrict)
                tightest[row] = row;
        }
        rows = [.. tightest.Values];
        return true;
    }
}
