using System.Collections.Immutable;
using PerfRules.Language.Model;
using PerfRules.Language.Text;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Syntax;

/// <summary>数据或明细中的一句：若干名称、类型和要求。</summary>
public sealed class FieldDeclarationSyntax(
    ImmutableArray<NameToken> names, FieldType type, ImmutableArray<FieldRequirementSyntax> requirements, TextSpan span)
    : StatementSyntax(span)
{
    public ImmutableArray<NameToken> Names { get; } = names;

    public FieldType Type { get; } = type;

    public ImmutableArray<FieldRequirementSyntax> Requirements { get; } = requirements;

    public override IEnumerable<SyntaxNode> Children => Requirements;
}

/// <summary>对数据的一项要求。</summary>
public abstract class FieldRequirementSyntax(TextSpan span) : SyntaxNode(span);

/// <summary>大于0、不超过 固定资产总额。</summary>
public sealed class ComparisonRequirementSyntax(ComparisonOperator op, ExpressionSyntax bound, TextSpan span)
    : FieldRequirementSyntax(span)
{
    public ComparisonOperator Operator { get; } = op;

    public ExpressionSyntax Bound { get; } = bound;

    public override IEnumerable<SyntaxNode> Children => [Bound];
}

/// <summary>范围[0%，100%]。</summary>
public sealed class RangeRequirementSyntax(IntervalSyntax interval, TextSpan span) : FieldRequirementSyntax(span)
{
    public IntervalSyntax Interval { get; } = interval;

    public override IEnumerable<SyntaxNode> Children => [Interval];
}

/// <summary>来源「…」。</summary>
public sealed class OriginRequirementSyntax(string origin, TextSpan span) : FieldRequirementSyntax(span)
{
    public string Origin { get; } = origin;
}

/// <summary>缺失时取……。</summary>
public sealed class MissingRequirementSyntax(ExpressionSyntax value, TextSpan span) : FieldRequirementSyntax(span)
{
    public ExpressionSyntax Value { get; } = value;

    public override IEnumerable<SyntaxNode> Children => [Value];
}

/// <summary>缺失时报告错误：写明必填，与不写“缺失时”相同。</summary>
public sealed class RequiredRequirementSyntax(TextSpan span) : FieldRequirementSyntax(span);

/// <summary>可为负。</summary>
public sealed class NegativeRequirementSyntax(TextSpan span) : FieldRequirementSyntax(span);

/// <summary>数量可为小数。</summary>
public sealed class FractionRequirementSyntax(TextSpan span) : FieldRequirementSyntax(span);

/// <summary>口径：名称＝算式，及封顶、保留位数。</summary>
public sealed class DefinitionSyntax(
    NameToken name, ExpressionSyntax value, ImmutableArray<DefinitionClauseSyntax> clauses, TextSpan span) : StatementSyntax(span)
{
    public NameToken Name { get; } = name;

    public ExpressionSyntax Value { get; } = value;

    public ImmutableArray<DefinitionClauseSyntax> Clauses { get; } = clauses;

    public override IEnumerable<SyntaxNode> Children => [Value, .. Clauses];
}

/// <summary>口径的附加约定。</summary>
public abstract class DefinitionClauseSyntax(TextSpan span) : SyntaxNode(span);

/// <summary>超过100%的按100%计。</summary>
public sealed class LimitClauseSyntax(ComparisonOperator op, ExpressionSyntax bound, ExpressionSyntax value, TextSpan span)
    : DefinitionClauseSyntax(span)
{
    public ComparisonOperator Operator { get; } = op;

    public ExpressionSyntax Bound { get; } = bound;

    public ExpressionSyntax Value { get; } = value;

    public override IEnumerable<SyntaxNode> Children => [Bound, Value];
}

/// <summary>保留N位小数：改变值。</summary>
public sealed class RoundingClauseSyntax(Rounding rounding, TextSpan span) : DefinitionClauseSyntax(span)
{
    public Rounding Rounding { get; } = rounding;
}
