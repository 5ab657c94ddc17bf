using System.Collections.Immutable;
using System.Globalization;
using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Explanation;

/// <summary>把算式写成条文的记法：全角运算符，只在必要处加括号。</summary>
public sealed class ExpressionPrinter
{
    private readonly Func<Expression, string?> _substitute;

    private ExpressionPrinter(Func<Expression, string?> substitute) => _substitute = substitute;

    /// <summary>用名称写出，如“实际采购金额÷采购计划金额”。</summary>
    public static string Print(Expression expression) => Print(expression, _ => null);

    /// <summary>用 <paramref name="substitute"/> 给出的文字代替部分算式（例如代入取值）；给出空的照常写。</summary>
    public static string Print(Expression expression, Func<Expression, string?> substitute) =>
        new ExpressionPrinter(substitute).Write(expression);

    private string Write(Expression expression) => _substitute(expression) ?? expression switch
    {
        NumberExpression number => ValueFormatter.Quantity(number.Value, number.Unit),
        FieldExpression field => field.Field.Name,
        DefinitionExpression definition => definition.Definition.Name,
        BinaryExpression binary => Binary(binary),
        NegateExpression negate => $"－{Bracketed(negate.Operand, Precedence(negate.Operand) < 3)}",
        AbsoluteExpression absolute => $"|{Write(absolute.Operand)}|",
        RoundExpression round =>
            $"{Bracketed(round.Operand, Precedence(round.Operand) < 3)}（{RoundingPrinter.Print(round.Rounding)}）",
        MonthShiftExpression shift => Shift(shift),
        CalendarExpression calendar => OnCalendar(calendar),
        ExtremeExpression extreme =>
            $"{(extreme.IsMaximum ? "最大值" : "最小值")}（{string.Join("，", extreme.Operands.Select(Write))}）",
        ConditionalExpression conditional => $"（{string.Join("；", conditional.Arms.Select(Arm))}）",
        ListExpression list => List(list),
        _ => throw new ArgumentOutOfRangeException(nameof(expression)),
    };

    private string Shift(MonthShiftExpression shift)
    {
        var months = Math.Abs(shift.Months);
        var amount = shift.IsInYears
            ? string.Create(CultureInfo.InvariantCulture, $"{months / MonthShiftExpression.MonthsPerYear}年")
            : string.Create(CultureInfo.InvariantCulture, $"{months}个月");
        return Write(shift.Operand) + (shift.Months < 0 ? "－" : "＋") + amount;
    }

    private string OnCalendar(CalendarExpression calendar) => calendar switch
    {
        { Function: CalendarFunction.Between, Right: { } end } => $"{DayOf(calendar.Left)}至{DayOf(end)}的工作日数",
        { Function: CalendarFunction.Add, Right: NegateExpression days } => $"{Write(calendar.Left)}－{Bracketed(days.Operand, Precedence(days.Operand) < 2)}",
        { Function: CalendarFunction.Add, Right: { } days } => $"{Write(calendar.Left)}＋{Write(days)}",
        _ => $"{DayOf(calendar.Left)}（遇休息日顺延）",
    };

    private string DayOf(Expression date) => Bracketed(date, Precedence(date) < 3);

    private string Binary(BinaryExpression binary)
    {
        var precedence = Precedence(binary);
        // 加法、乘法右边的同级运算去掉括号，值不变；减法、除法则不然。
        var bindsRight = binary.Operator is BinaryOperator.Subtract or BinaryOperator.Divide;
        var left = Bracketed(binary.Left, Precedence(binary.Left) < precedence);
        var right = Bracketed(binary.Right,
            Precedence(binary.Right) < precedence || bindsRight && Precedence(binary.Right) == precedence);
        return left + Symbol(binary.Operator) + right;
    }

    private string Arm(ConditionalArm arm) =>
        $"{(arm.IsOtherwise ? "其余" : ConditionPrinter.Print(arm.Condition))}的，{Write(arm.Value)}";

    private string List(ListExpression list)
    {
        var filter = list.Filter?.Conjuncts.Where(c => !SkipsParts(c, list.List)).ToImmutableArray() ?? [];
        var among = filter.IsEmpty ? "" : $"中{ConditionPrinter.Print(filter is [var only] ? only : new AndCondition(filter, list.Location))}";
        var value = list.Operand is null ? "个数"
            : (list.Operand is BinaryExpression ? $"（{Write(list.Operand)}）" : Write(list.Operand)) + "合计";
        return $"{list.List.Name}{among}的{value}";
    }

    /// <summary>“其中”行不重复计是明细的约定，不必每次说。</summary>
    private static bool SkipsParts(Condition condition, RecordList list) =>
        condition is NotCondition { Operand: BooleanCondition { Field: var field } } && field == list.PartOfAbove;

    private string Bracketed(Expression expression, bool needsBrackets)
    {
        var text = Write(expression);
        return needsBrackets && _substitute(expression) is null || text.StartsWith('-') ? $"（{text}）" : text;
    }

    private static int Precedence(Expression expression) => expression switch
    {
        BinaryExpression { Operator: BinaryOperator.Add or BinaryOperator.Subtract } or NegateExpression or MonthShiftExpression
            or CalendarExpression { Function: CalendarFunction.Add } => 1,
        BinaryExpression => 2,
        _ => 3,
    };

    private static string Symbol(BinaryOperator binary) => binary switch
    {
        BinaryOperator.Add => "＋",
        BinaryOperator.Subtract => "－",
        BinaryOperator.Multiply => "×",
        BinaryOperator.Divide => "÷",
        _ => throw new ArgumentOutOfRangeException(nameof(binary)),
    };
}
