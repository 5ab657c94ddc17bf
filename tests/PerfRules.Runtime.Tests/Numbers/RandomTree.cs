using PerfRules.Runtime.Numbers;

namespace PerfRules.Runtime.Tests.Numbers;

/// <summary>随机算式：同一棵树可用近似数和精确数各算一遍。叶子常取容易并列、极大、极小的数。</summary>
internal sealed class RandomTree
{
    private readonly string _operator;
    private readonly decimal _leaf;
    private readonly RandomTree[] _operands;
    private readonly int _places;
    private readonly RoundingMode _mode;

    public RandomTree(Random random, int depth)
    {
        string[] operators = ["+", "-", "*", "/", "/", "min", "max", "abs", "neg", "round", "leaf"];
        _operator = depth == 0 ? "leaf" : operators[random.Next(operators.Length)];
        _leaf = Leaf(random);
        _places = random.Next(0, 6);
        _mode = (RoundingMode)random.Next(4);
        var count = _operator switch { "leaf" => 0, "abs" or "neg" or "round" => 1, _ => 2 };
        _operands = [.. Enumerable.Range(0, count).Select(_ => new RandomTree(random, depth - 1))];
    }

    public IEnumerable<RandomTree> SelfAndDescendants() => _operands.SelectMany(o => o.SelfAndDescendants()).Prepend(this);

    public T Evaluate<T>()
        where T : struct, IValue<T>
    {
        var values = _operands.Select(operand => operand.Evaluate<T>()).ToArray();
        return _operator switch
        {
            "leaf" => T.Of(_leaf),
            "+" => values[0] + values[1],
            "-" => values[0] - values[1],
            "*" => values[0] * values[1],
            "/" => values[0] / values[1],
            "min" => T.Min(values[0], values[1]),
            "max" => T.Max(values[0], values[1]),
            "abs" => T.Abs(values[0]),
            "neg" => -values[0],
            "round" => T.Round(values[0], _places, _mode),
            _ => throw new InvalidOperationException(_operator),
        };
    }

    public override string ToString() => _operator == "leaf"
        ? _leaf.ToString(System.Globalization.CultureInfo.InvariantCulture)
        : $"{_operator}({string.Join(", ", _operands.Select(o => o.ToString()))})";

    private static decimal Leaf(Random random) => random.Next(8) switch
    {
        0 => random.Next(-3, 4),
        1 => random.Next(-1000, 1000) / 1000m,
        2 => random.Next(1, 20) * 0.05m,
        3 => (decimal)random.NextDouble(),
        4 => new decimal(random.Next(), random.Next(), random.Next(), random.Next(2) == 0, (byte)random.Next(29)),
        5 => new decimal(1, 0, 0, random.Next(2) == 0, (byte)random.Next(20, 29)),
        6 => decimal.MaxValue / random.Next(1, 1000),
        _ => random.Next(1, 12),
    };
}
