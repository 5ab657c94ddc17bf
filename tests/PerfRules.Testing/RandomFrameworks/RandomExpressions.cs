using System.Collections.Immutable;
using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;
using PerfRules.Testing.Models;

namespace PerfRules.Testing.RandomFrameworks;

/// <summary>
/// 一个作用域内的随机算式和条件。常数取得少而整，使取数常恰在界上、恰为并列。
/// </summary>
public sealed class RandomExpressions(
    Random random, ImmutableArray<Field> fields, ImmutableArray<Definition> definitions, ImmutableArray<RecordList> lists)
{
    private static readonly string[] Bounds = ["0", "0.05", "0.1", "0.5", "0.6", "0.9", "1", "1.5", "2", "3", "10", "0.005", "0.125"];

    public Rational Bound() => random.Next(8) == 0
        ? Rational.FromFraction(random.Next(1, 9), random.Next(1, 9))
        : Build.Number(Bounds[random.Next(Bounds.Length)]);

    public Rounding Rounding() => new(random.Next(0, 5), (RoundingMode)random.Next(4));

    public Expression Expression(int depth)
    {
        if (depth == 0)
            return Leaf();
        return random.Next(15) switch
        {
            0 or 1 => Leaf(),
            2 => new NegateExpression(Expression(depth - 1), Build.Here),
            3 => new AbsoluteExpression(Expression(depth - 1), Build.Here),
            4 => new RoundExpression(Expression(depth - 1), Rounding(), Build.Here),
            5 => new ExtremeExpression(
                random.Next(2) == 0, [.. Many(1, 3, () => Expression(depth - 1))], Dimension.None, false, Build.Here),
            6 when !lists.IsEmpty => List(),
            13 => new MonthShiftExpression(Expression(depth - 1), random.Next(-30, 31), false, Build.Here),
            14 => OnCalendar(depth - 1),
            12 => Conditional(depth - 1),
            7 or 8 => Build.Divide(Expression(depth - 1), Expression(depth - 1)),
            _ => Build.Binary((BinaryOperator)random.Next(3), Expression(depth - 1), Expression(depth - 1)),
        };
    }

    public Condition Condition(int depth) => random.Next(depth == 0 ? 4 : 9) switch
    {
        0 when FieldOf<BooleanType>() is { } field => new BooleanCondition(field, Build.Here),
        1 when FieldOf<ChoiceType>() is { } field => new ChoiceCondition(field, random.Next(3), Build.Here),
        4 => new AndCondition([.. Many(0, 3, () => Condition(depth - 1))], Build.Here),
        5 => new OrCondition([.. Many(0, 3, () => Condition(depth - 1))], Build.Here),
        6 => new NotCondition(Condition(depth - 1), Build.Here),
        7 => new MissingCondition([.. Many(1, 2, () => fields[random.Next(fields.Length)])], Build.Here),
        _ => Build.Compare(Expression(2), (ComparisonOperator)random.Next(6), Build.Constant(Bound())),
    };

    public StepDeduction Step() => Build.Step(
        Expression(2),
        random.Next(2) == 0 ? Rational.FromFraction(1, random.Next(2, 8)) : Build.Number("0.01"),
        Rational.FromFraction(random.Next(1, 10), 10),
        (StepMode)random.Next(3),
        random.Next(2) == 0,
        random.Next(2) == 0 ? Bound() : null);

    public IEnumerable<T> Many<T>(int minimum, int maximum, Func<T> create)
    {
        var count = random.Next(minimum, maximum + 1);
        for (var i = 0; i < count; i++)
            yield return create();
    }

    private Expression Leaf() => random.Next(5) switch
    {
        0 => Build.Constant(Bound()),
        1 when !definitions.IsEmpty => Build.Value(definitions[random.Next(definitions.Length)]),
        _ => Build.Value(fields[random.Next(fields.Length)]),
    };

    /// <summary>范围窄而取数多在附近的日历，使日期有时在外、恰在两端。</summary>
    private CalendarExpression OnCalendar(int depth)
    {
        var function = (CalendarFunction)random.Next(3);
        return new CalendarExpression(function, Build.Calendar, Expression(depth), function == CalendarFunction.Next ? null : Expression(depth), Build.Here);
    }

    /// <summary>有时没有“其余”，使没有一支成立也能出现。</summary>
    private ConditionalExpression Conditional(int depth)
    {
        var arms = Many(1, 3, () => new ConditionalArm(Condition(1), Expression(depth)));
        if (random.Next(2) == 0)
            arms = arms.Append(new ConditionalArm(new AndCondition([], Build.Here), Expression(depth)));
        return new ConditionalExpression([.. arms], Dimension.None, false, Build.Here);
    }

    private ListExpression List()
    {
        var list = lists[random.Next(lists.Length)];
        var row = new RandomExpressions(random, [.. fields.Where(f => f.Owner is null), .. list.Fields], list.Definitions, []);
        return random.Next(2) == 0
            ? new ListExpression(ListFunction.Count, list, row.Condition(1), null, Dimension.None, Build.Here)
            : new ListExpression(
                ListFunction.Sum, list, random.Next(2) == 0 ? row.Condition(1) : null, row.Expression(2), Dimension.None, Build.Here);
    }

    private Field? FieldOf<T>() => fields.Where(field => field.Type is T).OrderBy(_ => random.Next()).FirstOrDefault();
}
