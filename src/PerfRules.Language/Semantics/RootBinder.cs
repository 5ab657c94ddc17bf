using PerfRules.Language.Diagnostics.Catalogue;
using PerfRules.Language.Evaluation;
using PerfRules.Language.Explanation;
using PerfRules.Language.Model;
using PerfRules.Language.Syntax;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Semantics;

/// <summary>绑定开方：被开方数不能为负，必须保留几位；保留几位可以写在整个口径之后。</summary>
internal sealed class RootBinder(BindingContext context, ExpressionBinder expressions)
{
    private const int SmallestDegree = 2;

    public Expression? Bind(RootSyntax syntax)
    {
        if (expressions.Numeric(expressions.Bind(syntax.Operand)) is not { } operand)
            return null;
        var location = context.At(syntax.Span);
        if (syntax.Degree is < SmallestDegree or > Root.LargestDegree)
            context.Report(RootDiagnostics.Degree(location, Root.LargestDegree));
        else if (operand.Dimension.Root(syntax.Degree) is not { } dimension)
            context.Report(BindingDiagnostics.WrongKind(operand.Location, operand.Location.Text, operand.Dimension.ToString(), "比率或纯数，才能开方"));
        else if (PossibleValues.Of(operand) is not { Lower.Sign: >= 0 })
            context.Report(RootDiagnostics.MaybeNegative(operand.Location));
        else
            return new RootExpression(operand, syntax.Degree, 0, syntax.Rounding, null, dimension, operand.IsRatio, location);
        return null;
    }

    /// <summary>口径末尾的保留几位，就是其中方根的：方根，或方根加减一个整数。</summary>
    public static Expression? Round(Expression value, Rounding rounding) => value switch
    {
        RootExpression { Rounding: null } root => root with { Rounding = rounding },
        BinaryExpression { Operator: BinaryOperator.Add or BinaryOperator.Subtract, Left: RootExpression { Rounding: null, Shift: 0 } root } sum
            when Shift(sum) is { } shift => root with { Shift = shift, Rounding = rounding, Dimension = sum.Dimension, IsRatio = sum.IsRatio, Location = sum.Location },
        _ => null,
    };

    /// <summary>各处开方都保留了几位；没有的报告。</summary>
    public static bool Check(BindingContext context, Expression value)
    {
        var open = ExpressionParts.SelfAndDescendants(value).OfType<RootExpression>().FirstOrDefault(root => root.Rounding is null);
        if (open is not null)
            context.Report(RootDiagnostics.Places(open.Location, open.Words is null));
        return open is null;
    }

    private static int? Shift(BinaryExpression sum) => sum.Right is NumberExpression { Value: { IsInteger: true } number } && number.Abs() <= int.MaxValue
        ? (int)number.Numerator * (sum.Operator == BinaryOperator.Subtract ? -1 : 1)
        : null;
}
