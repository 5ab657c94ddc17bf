using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Proof;

/// <summary>求一次不等式组的解：消元之后由后往前取值，整数未知数逐个试，量有限。</summary>
internal sealed class LinearSolver
{
    private const int WholeCandidates = 120;
    private const int MaximumTrials = 4000;

    private readonly LinearProblem _problem;
    private readonly IReadOnlyList<EliminatedVariable> _layers;
    private readonly WorkMeter _meter;
    private readonly Rational[] _values;
    private int _trials;
    private bool _isComplete = true;

    private LinearSolver(LinearProblem problem, IReadOnlyList<EliminatedVariable> layers, WorkMeter meter) =>
        (_problem, _layers, _meter, _values) = (problem, layers, meter, new Rational[problem.Whole.Count]);

    public static LinearAnswer Solve(LinearProblem problem, WorkMeter meter)
    {
        var layers = LinearElimination.Run(problem, meter, out var isInfeasible);
        if (isInfeasible)
            return LinearAnswer.Infeasible;
        if (layers is null)
            return LinearAnswer.Unknown;
        var solver = new LinearSolver(problem, layers, meter);
        if (solver.Assign(layers.Count - 1))
            return new LinearAnswer(Feasibility.Feasible, solver._values);
        return solver._isComplete ? LinearAnswer.Infeasible : LinearAnswer.Unknown;
    }

    /// <summary>有理数上是否矛盾；不取值，因此快。</summary>
    public static bool IsInfeasible(LinearProblem problem, WorkMeter meter)
    {
        LinearElimination.Run(problem, meter, out var isInfeasible);
        return isInfeasible;
    }

    private bool Assign(int index)
    {
        if (index < 0)
            return true;
        _meter.Spend(_values.Length);
        if (++_trials > MaximumTrials || _meter.IsExhausted)
        {
            _isComplete = false;
            return false;
        }
        var layer = _layers[index];
        var isWhole = _problem.Whole[layer.Variable];
        if (layer.Equality is { } equality)
        {
            _values[layer.Variable] = -Rest(equality, layer.Variable) / equality.Coefficients[layer.Variable];
            return (!isWhole || _values[layer.Variable].IsInteger) && Assign(index - 1);
        }
        var range = RangeOf(layer);
        if (!isWhole)
        {
            // 整数未知数都已取值，余下的有理数上必有解，取任一值都不会失败。
            _values[layer.Variable] = NiceNumbers.In(range, _problem.Scales[layer.Variable] * Multiplier(layer.Variable));
            return Assign(index - 1);
        }
        var candidates = NiceNumbers.WholeIn(range, WholeCandidates, out var isComplete);
        foreach (var candidate in candidates)
        {
            _values[layer.Variable] = candidate;
            if (Assign(index - 1))
                return true;
        }
        _isComplete &= isComplete;
        return false;
    }

    /// <summary>取它的倍数，则由含它的等式得出的值没有除不尽的。</summary>
    private Rational Multiplier(int variable)
    {
        var multiplier = Rational.One;
        foreach (var layer in _layers)
        {
            if (layer.Equality is not { } equality || equality.Coefficients[variable].IsZero)
                continue;
            var factor = NiceNumbers.WithoutTens(equality.Coefficients[layer.Variable]);
            if (!(multiplier / factor).IsInteger)
                multiplier *= factor;
        }
        return multiplier;
    }

    private Rational Rest(LinearRow row, int except)
    {
        var sum = row.Constant;
        for (var v = 0; v < _values.Length; v++)
        {
            if (v != except && !row.Coefficients[v].IsZero)
                sum += row.Coefficients[v] * _values[v];
        }
        return sum;
    }

    private ValueRange RangeOf(EliminatedVariable layer)
    {
        var range = ValueRange.All;
        foreach (var row in layer.Rows)
        {
            var bound = -Rest(row, layer.Variable) / row.Coefficients[layer.Variable];
            if (row.Coefficients[layer.Variable].Sign > 0)
            {
                if (range.Lower is not { } lower || bound > lower || bound == lower && row.IsStrict)
                    range = range with { Lower = bound, IncludesLower = !row.IsStrict };
            }
            else if (range.Upper is not { } upper || bound < upper || bound == upper && row.IsStrict)
            {
                range = range with { Upper = bound, IncludesUpper = !row.IsStrict };
            }
        }
        return range;
    }
}
