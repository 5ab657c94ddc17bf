using System.Collections.Immutable;
using PerfRules.Language.Model;
using PerfRules.Language.Proof;
using PerfRules.Runtime.Numbers;
using static PerfRules.Language.Tests.ModelBuilder;
using static PerfRules.Language.Tests.SmallCalendar;

namespace PerfRules.Language.Tests.Proof;

/// <summary>关于日历的命题：与逐一试遍各个日期的结论一致，或者说不能判定，绝不说错。</summary>
public class CalendarProofTests
{
    private static readonly Field Start = Date("起", 0);
    private static readonly Field End = Date("止", 1);
    private static readonly Field Limit = new("时限", new NumberType(Unit.Counter(Quantity.WorkingDay), false, true), 2, At("时限"))
    {
        Range = new ValueRange(-2, true, 3, true),
    };

    private static readonly ProofEngine Engine = new(Draft.Framework(0, [Start, End, Limit]));

    private static readonly ImmutableArray<Valuation> Grid =
    [
        .. from start in Enumerable.Range(First - 1, Last - First + 3)
        from end in Enumerable.Range(First - 1, Last - First + 3)
        from limit in Enumerable.Range(-2, 6)
        select new Valuation(
            ImmutableDictionary<Field, Rational>.Empty.Add(Start, start).Add(End, end).Add(Limit, limit), ImmutableDictionary<string, Rational>.Empty),
    ];

    [Fact]
    public void 随机的命题与逐一试遍的结论一致()
    {
        var random = new Random(20230501);
        var (decided, undecided) = (0, 0);
        for (var i = 0; i < 400; i++)
        {
            var goal = Goal(random);
            var exists = Grid.Any(v => new ExactEvaluator(v).Evaluate(goal));
            switch (Engine.Satisfy(goal))
            {
                case Satisfiable found:
                    Assert.True(exists);
                    Assert.True(new ExactEvaluator(found.Valuation).Evaluate(goal));
                    decided++;
                    break;
                case Unsatisfiable:
                    Assert.False(exists, goal.ToString());
                    decided++;
                    break;
                default:
                    undecided++;
                    break;
            }
        }
        Assert.True(undecided * 5 <= decided, $"{undecided} 个无法判定，{decided} 个判定");
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(7, true)]
    [InlineData(8, true)]
    [InlineData(9, false)]
    [InlineData(-8, true)]
    [InlineData(-9, false)]
    public void 能不能恰有几个工作日(int count, bool exists) =>
        Assert.Equal(exists, Engine.Satisfy(Formula.Compare(Between(F(Start), F(End)), ComparisonOperator.Equal, Days(count))) is Satisfiable);

    [Fact]
    public void 分界两边没有空隙() => Assert.IsType<Unsatisfiable>(Engine.Satisfy(Formula.All(
        Formula.Fails(AtMost(Between(F(Start), F(End)), Days(5))), Formula.Fails(Greater(Between(F(Start), F(End)), Days(5))))));

    [Fact]
    public void 日期晚的工作日数不会为负() => Assert.IsType<Unsatisfiable>(Engine.Satisfy(Formula.All(
        Formula.Holds(AtLeast(F(End), F(Start))), Formula.Holds(Less(Between(F(Start), F(End)), Days(0))))));

    [Fact]
    public void 顺延不会提前() => Assert.IsType<Unsatisfiable>(Engine.Satisfy(Formula.Holds(Less(Next(F(Start)), F(Start)))));

    [Fact]
    public void 日历以外的没有定义() => Assert.IsType<Satisfiable>(Engine.Satisfy(Formula.Undefined(Between(F(Start), F(End)))));

    private static Formula Goal(Random random)
    {
        Formula[] parts = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Atom(random))];
        return random.Next(4) == 0 ? Formula.Any(parts) : Formula.All(parts);
    }

    private static Formula Atom(Random random)
    {
        var condition = (ComparisonOperator)random.Next(6) is var op && random.Next(3) > 0
            ? Compare(Between(DateOf(random), DateOf(random)), op, random.Next(3) == 0 ? F(Limit) : Days(random.Next(-4, 9)))
            : Compare(DateOf(random), op, DateOf(random));
        return random.Next(5) switch
        {
            0 => Formula.Fails(condition),
            1 => Formula.Unknown(condition),
            _ => Formula.Holds(condition),
        };
    }

    private static Expression DateOf(Random random) => random.Next(7) switch
    {
        0 or 1 => F(Start),
        2 or 3 => F(End),
        4 => N(First + random.Next(15), Unit.Date),
        5 => Next(F(random.Next(2) == 0 ? Start : End)),
        _ => Add(F(random.Next(2) == 0 ? Start : End), random.Next(2) == 0 ? F(Limit) : Days(random.Next(-3, 4))),
    };
}
