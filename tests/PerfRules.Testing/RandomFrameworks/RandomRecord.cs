using System.Collections.Immutable;
using PerfRules.Language.Evaluation;
using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;
using PerfRules.Testing.Models;

namespace PerfRules.Testing.RandomFrameworks;

/// <summary>随机的取数：常恰在界上、恰为并列，偶有极大、极小、除不尽和缺失。</summary>
public sealed class RandomRecord(Random random, bool isComplete)
{
    private static readonly string[] Values =
        ["0", "0", "1", "0.05", "0.1", "0.5", "0.9", "1.5", "2", "3", "6", "7", "10", "0.005", "0.015", "12345678.9"];

    public UnitRecord Create(Framework framework) => new()
    {
        Unit = "某单位",
        Values = [.. framework.Fields.Select(Value)],
        Lists = [.. framework.Lists.Select(list => Rows(framework, list))],
        ManualScores = framework.Indicators.Where(node => node.TakesManualScore && (isComplete || random.Next(10) != 0))
            .ToImmutableDictionary(node => node, node => Manual(node.Points)),
    };

    private ImmutableArray<RecordRow> Rows(Framework framework, RecordList list)
    {
        if (!isComplete && random.Next(10) == 0)
            return default;
        // 各行分值常合计为某个逐项指标的分值。
        var target = framework.Indicators.Select(node => node.Method is ListMethod method && method.List == list ? node.Points : (Rational?)null)
            .FirstOrDefault(points => points is not null) ?? 1;
        var count = random.Next(0, 4);
        return [.. Enumerable.Range(0, count).Select(i => Row(list, random.Next(6) == 0 ? Number() : target / count))];
    }

    private RecordRow Row(RecordList list, Rational points)
    {
        var values = list.Fields.Select((field, i) => i == 0 ? points : Value(field)).ToImmutableArray();
        var manual = isComplete || random.Next(10) != 0 ? Manual(points) : null;
        return new RecordRow(values, [.. list.Fields.Select(_ => (string?)null)], manual);
    }

    private ManualScore Manual(Rational points) => new(
        random.Next(3) switch { 0 => points, 1 => points / random.Next(1, 4), _ => Number() },
        random.Next(3) == 0 ? null : "理由",
        random.Next(3) == 0 ? null : "佐证");

    private Rational? Value(Field field)
    {
        if (!isComplete && random.Next(10) == 0)
            return null;
        return field.Type switch
        {
            BooleanType => random.Next(2),
            ChoiceType choice => random.Next(choice.Options.Length),
            TextType => null,
            _ => Number(),
        };
    }

    private Rational Number() => random.Next(12) switch
    {
        0 => Rational.FromFraction(random.Next(-9, 10), random.Next(1, 10)),
        1 => Rational.FromFraction(random.Next(-1_000_000, 1_000_000), 1000),
        2 => Rational.PowerOfTen(random.Next(-30, 31)) * random.Next(1, 100),
        _ => Build.Number(Values[random.Next(Values.Length)]),
    };
}
