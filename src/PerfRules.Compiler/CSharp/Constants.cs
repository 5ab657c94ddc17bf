using System.Numerics;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Compiler.CSharp;

/// <summary>有理常数的写法：十进制数写成字面量，其余写成字面量的四则运算，都没有误差。</summary>
internal static class Constants
{
    private static readonly BigInteger Chunk = BigInteger.Pow(10, 28);

    /// <summary>以 <paramref name="of"/>（接受 decimal 字面量）写出一个常数。</summary>
    public static ExpressionSyntax Emit(Rational value, Func<decimal, ExpressionSyntax> of)
    {
        if (RationalDecimal.Round(value, RationalDecimal.MaximumPlaces) is { } literal && Rational.FromDecimal(literal) == value)
            return of(literal / 1.0000000000000000000000000000m);
        var numerator = Emit(value.Numerator, of);
        return value.IsInteger
            ? numerator
            : Code.Binary(SyntaxKind.DivideExpression, numerator, Emit(value.Denominator, of));
    }

    private static ExpressionSyntax Emit(BigInteger value, Func<decimal, ExpressionSyntax> of)
    {
        if (BigInteger.Abs(value) < Chunk)
            return of((decimal)value);
        var high = BigInteger.DivRem(value, Chunk, out var low);
        var shifted = Code.Binary(SyntaxKind.MultiplyExpression, Emit(high, of), of((decimal)Chunk));
        return Code.Binary(SyntaxKind.AddExpression, shifted, of((decimal)low));
    }
}
