using PerfRules.Language.Explanation;
using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;
using static PerfRules.Language.Tests.Evaluation.Build;

namespace PerfRules.Language.Tests.Explanation;

/// <summary>算式、条件和数值的写法。</summary>
public class PrinterTests
{
    private static readonly Expression s_a = Ref(Money("甲", 0));
    private static readonly Expression s_b = Ref(Money("乙", 1));
    private static readonly Expression s_c = Ref(Money("丙", 2));

    public static TheoryData<Expression, string> Expressions { get; } = new()
    {
        { Of(s_a, '/', s_b), "甲÷乙" },
        { Of(s_a, '/', Of(s_b, '+', s_c)), "甲÷（乙＋丙）" },
        { Of(Of(s_a, '/', s_b), '/', s_c), "甲÷乙÷丙" },
        { Of(s_a, '/', Of(s_b, '/', s_c)), "甲÷（乙÷丙）" },
        { Of(s_a, '-', Of(s_b, '-', s_c)), "甲－（乙－丙）" },
        { Of(s_a, '+', Of(s_b, '-', s_c)), "甲＋乙－丙" },
        { Of(Of(s_a, '-', s_b), '*', s_c), "（甲－乙）×丙" },
        { new NegateExpression(Of(s_a, '+', s_b), Line()), "－（甲＋乙）" },
        { new AbsoluteExpression(Of(s_a, '-', s_b), Line()), "|甲－乙|" },
        { new RoundExpression(Of(s_a, '/', s_b), new Rounding(4, RoundingMode.HalfUp), Line()), "（甲÷乙）（保留4位小数）" },
        { SmallCalendar.Between(s_a, Of(s_b, '+', s_c)), "甲至（乙＋丙）的工作日数" },
        { SmallCalendar.Add(s_a, s_b), "甲＋乙" },
        { SmallCalendar.Add(s_a, new NegateExpression(Of(s_b, '+', s_c), Line())), "甲－（乙＋丙）" },
        { SmallCalendar.Next(SmallCalendar.Add(s_a, SmallCalendar.Days(3))), "（甲＋3个工作日）（遇休息日顺延）" },
        { new ExtremeExpression(false, [Of(s_a, '/', s_b), Percent("100")], Dimension.None, true, Line()), "最小值（甲÷乙，100%）" },
    };

    [Theory]
    [MemberData(nameof(Expressions))]
    public void 算式只在必要处加括号(Expression expression, string expected) =>
        Assert.Equal(expected, ExpressionPrinter.Print(expression));

    [Fact]
    public void 条件用条文的记法()
    {
        var flag = Flag("存在违规支出", 0);
        var choice = Choice("公开情况", 1, "公开", "未公开");
        Assert.Equal("甲＞乙且（存在违规支出或“公开情况”不为“未公开”）",
            ConditionPrinter.Print(And(Is(s_a, ">", s_b), Or(Is(flag), Not(Is(choice, 1))))));
        Assert.Equal("甲≤乙", ConditionPrinter.Print(Not(Is(s_a, ">", s_b))));
    }

    [Theory]
    [InlineData("42.33", "42.33万元")]
    [InlineData("1602.690", "1602.69万元")]
    [InlineData("100", "100万元")]
    [InlineData("-0.5", "-0.5万元")]
    public void 金额用声明的单位(string value, string expected) =>
        Assert.Equal(expected, ValueFormatter.Field(Money("甲", 0), R(value) * 10_000));

    [Fact]
    public void 各类数据的写法()
    {
        Assert.Equal("95.2%", ValueFormatter.Field(Ratio("满意度", 0), R("0.952")));
        Assert.Equal("12人", ValueFormatter.Field(Count("人数", 0), 12));
        Assert.Equal("是", ValueFormatter.Field(Flag("违规", 0), 1));
        Assert.Equal("“乙”", ValueFormatter.Field(Choice("情况", 0, "甲", "乙"), 1));
        Assert.Equal("2023年12月31日", ValueFormatter.Field(
            new Field("日期", new DateType(), 0, Line()), new DateOnly(2023, 12, 31).DayNumber));
        Assert.Equal("0.666667", ValueFormatter.Number(Rational.FromFraction(2, 3)));
    }
}
