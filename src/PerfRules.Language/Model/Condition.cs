using System.Collections.Immutable;
using PerfRules.Language.Text;

namespace PerfRules.Language.Model;

/// <summary>条件。引用的值缺失或没有定义时为未知，按三值逻辑传递。</summary>
public abstract record Condition(Location Location)
{
    /// <summary>由“且”连成的各个条件；不是“且”的就是自己。</summary>
    public IEnumerable<Condition> Conjuncts => this is AndCondition and ? and.Operands.SelectMany(o => o.Conjuncts) : [this];
}

public enum ComparisonOperator
{
    Less,
    LessOrEqual,
    Equal,
    NotEqual,
    GreaterOrEqual,
    Greater,
}

/// <summary>两个同量纲算式的比较；连写的比较已拆成“且”。</summary>
public sealed record ComparisonCondition(
    ComparisonOperator Operator, Expression Left, Expression Right, Location Location) : Condition(Location);

/// <summary>“是否”类数据为是。</summary>
public sealed record BooleanCondition(Field Field, Location Location) : Condition(Location);

/// <summary>“选项”类数据取某一选项。</summary>
public sealed record ChoiceCondition(Field Field, int Option, Location Location) : Condition(Location);

/// <summary>且；没有成员时恒真。</summary>
public sealed record AndCondition(ImmutableArray<Condition> Operands, Location Location) : Condition(Location);

/// <summary>或；没有成员时恒假。</summary>
public sealed record OrCondition(ImmutableArray<Condition> Operands, Location Location) : Condition(Location);

public sealed record NotCondition(Condition Operand, Location Location) : Condition(Location);
