namespace PerfRules.Runtime.Numbers;

public readonly partial struct Approximate
{
    public static Approximate operator -(Approximate operand) => new(-operand.Value, operand.Error);

    public static Approximate operator +(Approximate left, Approximate right)
    {
        if (!ArePresent(left, right))
            return Absent(WhyAbsent(left, right));
        var value = left.Value + right.Value;
        var error = left.Error + right.Error;
        // 结果的小数位数不少于两数中较多者，说明没有舍去任何数字。
        if (value.Scale < Math.Max(left.Value.Scale, right.Value.Scale))
            error += UnitsInLastPlace[value.Scale];
        return new Approximate(value, Up(error));
    }

    public static Approximate operator -(Approximate left, Approximate right) => left + -right;

    public static Approximate operator *(Approximate left, Approximate right)
    {
        if (!ArePresent(left, right))
            return Absent(WhyAbsent(left, right));
        if (IsExactZero(left) || IsExactZero(right))
            return Zero;
        var value = left.Value * right.Value;
        var truncation = value.Scale < left.Value.Scale + right.Value.Scale ? UnitsInLastPlace[value.Scale] : 0;
        if (left.IsExact && right.IsExact)
            return new Approximate(value, Up(truncation));
        var propagated = Above(left.Value) * right.Error + Above(right.Value) * left.Error + left.Error * right.Error;
        // 误差之积可能下溢为 0，加上最小的正误差，使有误差的积不会变成没有误差。
        return new Approximate(value, Up(truncation + propagated + Tiny));
    }

    public static Approximate operator /(Approximate left, Approximate right)
    {
        if (!ArePresent(left, right))
            return Absent(WhyAbsent(left, right));
        if (right.IsExact && right.Value == 0)
            return Absent(ScoreStatus.Undefined);
        if (IsExactZero(left) && Below(right.Value) > right.Error)
            return Zero;
        var divisor = Below(right.Value);
        // 除数的区间含 0 或相对误差过大。写成否定以使 NaN 也落入此处。
        if (!(divisor > 2 * right.Error))
            return Undecided;
        var value = left.Value / right.Value;
        if (left.IsExact && right.IsExact && IsExactQuotient(left.Value, right.Value, value))
            return new Approximate(value, 0);
        var truncation = UnitsInLastPlace[value.Scale];
        var propagated = (left.Error + (Above(value) + truncation) * right.Error) / (divisor - right.Error);
        return new Approximate(value, Up(truncation + propagated));
    }

    public static Approximate Abs(Approximate operand) => new(Math.Abs(operand.Value), operand.Error);

    public static Approximate Min(Approximate left, Approximate right) => -Max(-left, -right);

    public static Approximate Max(Approximate left, Approximate right)
    {
        if (!ArePresent(left, right))
            return Absent(WhyAbsent(left, right));
        if (Order(left, right) is { } order)
            return order >= 0 ? left : right;
        // 分不出大小时，两个近似值中较大者与真值的差仍不超过较大的误差。
        return new Approximate(Math.Max(left.Value, right.Value), Math.Max(left.Error, right.Error));
    }

    private static bool IsExactZero(in Approximate operand) => operand.IsExact && operand.Value == 0;

    private static bool IsExactQuotient(decimal dividend, decimal divisor, decimal quotient)
    {
        var product = quotient * divisor;
        return product == dividend && product.Scale == quotient.Scale + divisor.Scale;
    }
}
