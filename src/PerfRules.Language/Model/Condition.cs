using System.Collections.Immutable;
using PerfRules.Language.Text;

namespace PerfRules.Language.Model;

/// <summary>条件。引用的值缺失或没有定义时为未知，按三值逻辑传递。</summary>
public abstract record Condition(Location Location)
{
    /// <summary>由“且”连成的各个条件；不是“且”的就是自己。</summary>
    public IEnumerable<Condition> Conjuncts => this is AndCondition and ? and.Operands.SelectMany(o => o.Conjuncts) : [this];

    /// <summary>条件里有没有“缺失”：有的要先看，别的条件可能正因为缺了这些数据而不能判断。</summary>
    public bool MentionsMissing => this switch
    {
        MissingCondition => true,
        AndCondition and => and.Operands.Any(o => o.MentionsMissing),
        OrCondition or => or.Operands.Any(o => o.MentionsMissing),
        NotCondition not => not.Operand.MentionsMissing,
        _ => false,
    };
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

/// <summary>
/// 其中至少有一项数据没有值（没有填报，也没有缺失时取的值；从别处算来的则是算不出）。总能判断，不会是未知。
/// </summary>
public sealed record MissingCondition(ImmutableArray<Field> Fields, Location Location) : Condition(Location);

/// <summary>且；没有成员时恒真。</summary>
public sealed record AndCondition(ImmutableArray<Condition> Operands, Location Location) : Condition(Location);

/// <summary>或；没有成员时恒假。</summary>
public sealed record OrCondition(ImmutableArray<Condition> Operands, Location Location) : Condition(Location);

public sealed record NotCondition(Condition Operand, Location Location) : Condition(Location);
