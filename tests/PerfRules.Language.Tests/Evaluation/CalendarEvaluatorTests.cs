using PerfRules.Language.Evaluation;
using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;
using static PerfRules.Language.Tests.ModelBuilder;
using static PerfRules.Language.Tests.SmallCalendar;

namespace PerfRules.Language.Tests.Evaluation;

/// <summary>取数不全时由日历算出的值：范围盖住一切可能，没有说可能没有定义的都有定义；范围的两端都取得到。</summary>
public class CalendarEvaluatorTests
{
    private static readonly Field Start = Date("起", 0);
    private static readonly Field End = Date("止", 1);
    private static readonly Field Count = new("个数", new NumberType(Unit.Counter(Quantity.WorkingDay), false, true), 2, At("个数"));

    public static TheoryData<CalendarExpression> Expressions { get; } =
        [Between(F(Start), F(End)), Add(F(Start), F(Count)), Next(F(Start))];

    [Theory]
    [MemberData(nameof(Expressions))]
    public void 范围盖住一切可能而不更宽(CalendarExpression expression) => Law.Holds(300, random =>
    {
        var (left, right) = (Range(random, First - 1, Last + 1), expression.Function == CalendarFunction.Add ? Range(random, -3, 4) : Range(random, First - 1, Last + 1));
        var values = (from a in Values(left) from b in Values(right) select expression.Evaluate(a, b)).ToList();
        var estimate = CalendarEvaluator.Evaluate(
            expression, Estimate.Within(left, [new Obstacle("缺")]), expression.Right is null ? null : Estimate.Within(right, [new Obstacle("缺")]));
        Assert.Equal(values.Any(v => v is null), estimate.MayBeUndefined);
        Assert.All(values.OfType<Rational>(), value => Assert.True(estimate.Range.Contains(value)));
        if (!estimate.MayBeUndefined)
            Assert.Equal((values.Min(), values.Max()), (estimate.Range.Lower, estimate.Range.Upper));
    });

    [Fact]
    public void 个数不一定是整数的可能没有定义()
    {
        var half = new Field("半", new NumberType(Unit.Counter(Quantity.WorkingDay), false, false), 3, At("半"));
        var estimate = CalendarEvaluator.Evaluate(
            Add(F(Start), F(half)), Estimate.Known(First + 3), Estimate.Within(new ValueRange(0, true, 1, true), [new Obstacle("缺")]));
        Assert.True(estimate.MayBeUndefined);
    }

    private static ValueRange Range(Random random, int lower, int upper)
    {
        var first = random.Next(lower, upper + 1);
        return new ValueRange(first, true, random.Next(first, upper + 1), true);
    }

    private static IEnumerable<Rational> Values(ValueRange range)
    {
        for (var value = range.Lower!.Value; value <= range.Upper; value += 1)
            yield return value;
    }
}
