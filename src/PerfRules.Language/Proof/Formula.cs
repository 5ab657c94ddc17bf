using System.Collections.Immutable;
using PerfRules.Language.Model;

namespace PerfRules.Language.Proof;

/// <summary>
/// 关于取数的命题，非真即假。条件是三值的，因此“成立”“不成立”“不是成立”分别表达。
/// </summary>
public abstract record Formula
{
    public static Formula True { get; } = new AllFormula([]);

    public static Formula All(params IEnumerable<Formula> operands) => new AllFormula([.. operands]);

    public static Formula Any(params IEnumerable<Formula> operands) => new AnyFormula([.. operands]);

    /// <summary>条件成立。</summary>
    public static Formula Holds(Condition condition) => new HoldsFormula(condition);

    /// <summary>条件不成立（为假，不是未知）。</summary>
    public static Formula Fails(Condition condition) => new FailsFormula(condition);

    /// <summary>条件因引用的值没有定义而未知。</summary>
    public static Formula Unknown(Condition condition) => All(Not(Holds(condition)), Not(Fails(condition)));

    /// <summary>算式没有定义（除数为零）。</summary>
    public static Formula Undefined(Expression expression) => new UndefinedFormula(expression);

    public static Formula Not(Formula operand) => new NotFormula(operand);

    /// <summary>两个算式都有定义且比较成立。</summary>
    public static Formula Compare(Expression left, ComparisonOperator comparison, Expression right) =>
        Holds(new ComparisonCondition(comparison, left, right, left.Location));
}

internal sealed record AllFormula(ImmutableArray<Formula> Operands) : Formula;

internal sealed record AnyFormula(ImmutableArray<Formula> Operands) : Formula;

internal sealed record HoldsFormula(Condition Condition) : Formula;

internal sealed record FailsFormula(Condition Condition) : Formula;

internal sealed record UndefinedFormula(Expression Expression) : Formula;

internal sealed record NotFormula(Formula Operand) : Formula;
