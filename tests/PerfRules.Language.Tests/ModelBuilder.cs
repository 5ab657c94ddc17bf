using PerfRules.Language.Model;
using PerfRules.Language.Text;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Tests;

/// <summary>不经文本直接搭建规则模型。位置的原文即所给的文字。</summary>
internal static class ModelBuilder
{
    public static Location At(string text = "") => new(new SourceText(text), new TextSpan(0, text.Length));

    public static Rational Q(int numerator, int denominator = 1) => Rational.FromFraction(numerator, denominator);

    public static Field Money(string name, int ordinal, bool positive = false) =>
        new(name, new NumberType(Unit.TenThousandYuan, false, false), ordinal, At(name))
        {
            Range = new ValueRange(Rational.Zero, !positive, null, false),
        };

    public static Field People(string name, int ordinal, bool positive = false) =>
        new(name, new NumberType(Unit.Counter("人"), false, true), ordinal, At(name))
        {
            Range = new ValueRange(Rational.Zero, !positive, null, false),
        };

    public static Field Ratio(string name, int ordinal, Rational? lower = null, Rational? upper = null) =>
        new(name, new NumberType(Unit.Percent, true, false), ordinal, At(name))
        {
            Range = new ValueRange(lower, true, upper, true),
        };

    public static Field YesNo(string name, int ordinal) => new(name, new BooleanType(), ordinal, At(name));

    public static Field Choice(string name, int ordinal, params string[] options) =>
        new(name, new ChoiceType([.. options]), ordinal, At(name));

    public static FieldExpression F(Field field) => new(field, At(field.Name));

    public static NumberExpression N(Rational value, Unit? unit = null) => new(value, unit ?? Unit.None, At(value.ToString()));

    public static NumberExpression Percent(int value) => N(Q(value, 100), Unit.Percent);

    public static NumberExpression Points(Rational value) => N(value, Unit.Score);

    public static BinaryExpression Op(Expression left, BinaryOperator op, Expression right) => new(
        op, left, right,
        op switch
        {
            BinaryOperator.Multiply => left.Dimension.Times(right.Dimension),
            BinaryOperator.Divide => left.Dimension.Over(right.Dimension),
            _ => left.Dimension,
        },
        op == BinaryOperator.Divide && left.Dimension.Equals(right.Dimension),
        At($"{left.Location.Text}{op switch { BinaryOperator.Add => "＋", BinaryOperator.Subtract => "－", BinaryOperator.Multiply => "×", _ => "÷" }}{right.Location.Text}"));

    public static Expression Plus(this Expression left, Expression right) => Op(left, BinaryOperator.Add, right);

    public static Expression Minus(this Expression left, Expression right) => Op(left, BinaryOperator.Subtract, right);

    public static Expression Times(this Expression left, Expression right) => Op(left, BinaryOperator.Multiply, right);

    public static Expression Over(this Expression left, Expression right) => Op(left, BinaryOperator.Divide, right);

    public static Expression Abs(Expression operand) => new AbsoluteExpression(operand, At($"|{operand.Location.Text}|"));

    public static Expression Min(params Expression[] operands) =>
        new ExtremeExpression(false, [.. operands], operands[0].Dimension, operands[0].IsRatio, At("取小"));

    public static Condition Compare(Expression left, ComparisonOperator op, Expression right) =>
        new ComparisonCondition(op, left, right, At($"{left.Location.Text}{op}{right.Location.Text}"));

    public static Condition Less(Expression left, Expression right) => Compare(left, ComparisonOperator.Less, right);

    public static Condition AtMost(Expression left, Expression right) => Compare(left, ComparisonOperator.LessOrEqual, right);

    public static Condition Greater(Expression left, Expression right) => Compare(left, ComparisonOperator.Greater, right);

    public static Condition AtLeast(Expression left, Expression right) => Compare(left, ComparisonOperator.GreaterOrEqual, right);

    public static Condition IsEqual(Expression left, Expression right) => Compare(left, ComparisonOperator.Equal, right);

    public static Condition And(params Condition[] operands) => new AndCondition([.. operands], At("且"));

    public static Condition Or(params Condition[] operands) => new OrCondition([.. operands], At("或"));

    public static Condition Not(Condition operand) => new NotCondition(operand, At("不"));

    public static Condition Is(Field field) => new BooleanCondition(field, At(field.Name));

    public static Condition Is(Field field, int option) => new ChoiceCondition(field, option, At(field.Name));

    public static Definition Define(string name, Expression value) => new(name, value, value.IsRatio, At(name));

    public static DefinitionExpression D(Definition definition) => new(definition, At(definition.Name));
}
