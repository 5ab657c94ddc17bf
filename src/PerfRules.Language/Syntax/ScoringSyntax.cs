using System.Collections.Immutable;
using PerfRules.Language.Model;
using PerfRules.Language.Text;

namespace PerfRules.Language.Syntax;

/// <summary>本项、本指标、本二级指标……：一句话作用到哪里。</summary>
public readonly record struct ScopeToken(IndicatorLevel? Level, TextSpan Span)
{
    /// <summary>没有写明：作用于所在的标题。</summary>
    public static ScopeToken None => default;
}

/// <summary>得分的上下限怎样处理；都没写为默认。</summary>
public sealed class BoundsSyntax(bool? caps, NumberSyntax? maximum, NumberSyntax? minimum, TextSpan span) : SyntaxNode(span)
{
    /// <summary>写明封顶为真，写明不封顶为假，没写为空。</summary>
    public bool? Caps { get; } = caps;

    public NumberSyntax? Maximum { get; } = maximum;

    public NumberSyntax? Minimum { get; } = minimum;

    public override IEnumerable<SyntaxNode> Children => Present(Maximum, Minimum);
}

/// <summary>得分＝算式。</summary>
public sealed class FormulaSyntax(ExpressionSyntax value, BoundsSyntax? bounds, TextSpan span) : StatementSyntax(span)
{
    public ExpressionSyntax Value { get; } = value;

    public BoundsSyntax? Bounds { get; } = bounds;

    public override IEnumerable<SyntaxNode> Children => Present(Value, Bounds);
}

/// <summary>按功效系数法计分，满意值95%，不允许值60%。</summary>
public sealed class EfficacySyntax(
    NameSyntax? subject, ExpressionSyntax satisfactory, ExpressionSyntax intolerable, BoundsSyntax? bounds, TextSpan span) : StatementSyntax(span)
{
    /// <summary>实际值；省略为空。</summary>
    public NameSyntax? Subject { get; } = subject;

    public ExpressionSyntax Satisfactory { get; } = satisfactory;

    public ExpressionSyntax Intolerable { get; } = intolerable;

    public BoundsSyntax? Bounds { get; } = bounds;

    public override IEnumerable<SyntaxNode> Children => Present(Subject, Satisfactory, Intolerable, Bounds);
}

/// <summary>只列情形、后果写在后面的“有下列情形之一的：”。</summary>
public sealed class ListedIntroSyntax(ListedConditionSyntax condition, TextSpan span) : StatementSyntax(span)
{
    public ListedConditionSyntax Condition { get; } = condition;

    public override IEnumerable<SyntaxNode> Children => [Condition];
}

/// <summary>“下列情形”中的一种。</summary>
public sealed class ListedItemSyntax(ConditionSyntax condition, ConsequenceSyntax? consequence, bool hasPriority, TextSpan span) : StatementSyntax(span)
{
    public ConditionSyntax Condition { get; } = condition;

    /// <summary>写在这一种情形后面的后果；没有为空。</summary>
    public ConsequenceSyntax? Consequence { get; } = consequence;

    public bool HasPriority { get; } = hasPriority;

    public override IEnumerable<SyntaxNode> Children => Present(Condition, Consequence);
}

/// <summary>按 数据 计分：后面各句的条件是它的选项。</summary>
public sealed class ChoiceIntroSyntax(NameSyntax subject, TextSpan span) : StatementSyntax(span)
{
    public NameSyntax Subject { get; } = subject;

    public override IEnumerable<SyntaxNode> Children => [Subject];
}

/// <summary>一票否决：条件，范围得0分。</summary>
public sealed class VetoSyntax(ConditionSyntax condition, ScopeToken scope, NumberSyntax? points, bool isLimit, TextSpan span)
    : StatementSyntax(span)
{
    public ConditionSyntax Condition { get; } = condition;

    public ScopeToken Scope { get; } = scope;

    /// <summary>写明的得分；写作“不得分”为空。</summary>
    public NumberSyntax? Points { get; } = points;

    /// <summary>是否写作“不超过N分”。</summary>
    public bool IsLimit { get; } = isLimit;

    public override IEnumerable<SyntaxNode> Children => Present(Condition, Points);
}

/// <summary>人工评分，或以“酌情扣分”结尾的一句。</summary>
public sealed class ManualSyntax(
    bool requiresReason, bool requiresEvidence, NumberSyntax? minimum, NumberSyntax? step, string criterion, TextSpan span)
    : StatementSyntax(span)
{
    /// <summary>酌情最少扣多少；没有写为空。</summary>
    public NumberSyntax? LeastDeducted { get; init; }

    /// <summary>酌情最多扣多少；没有写为空。</summary>
    public NumberSyntax? MostDeducted { get; init; }

    public bool RequiresReason { get; } = requiresReason;

    public bool RequiresEvidence { get; } = requiresEvidence;

    public NumberSyntax? Minimum { get; } = minimum;

    public NumberSyntax? Step { get; } = step;

    public string Criterion { get; } = criterion;

    public override IEnumerable<SyntaxNode> Children => Present(Minimum, Step, LeastDeducted, MostDeducted);
}

/// <summary>要点：文字（N分）。</summary>
public sealed class PointSyntax(NameToken label, NumberSyntax points, TextSpan span) : StatementSyntax(span)
{
    public NameToken Label { get; } = label;

    public NumberSyntax Points { get; } = points;

    public override IEnumerable<SyntaxNode> Children => [Points];
}

/// <summary>逐项 明细，每项满分为……：后面各句对每一行计分。</summary>
public sealed class ListIntroSyntax(NameSyntax list, ExpressionSyntax rowPoints, TextSpan span) : StatementSyntax(span)
{
    public NameSyntax List { get; } = list;

    public ExpressionSyntax RowPoints { get; } = rowPoints;

    public override IEnumerable<SyntaxNode> Children => [List, RowPoints];
}

/// <summary>单独成句的每……扣……分。</summary>
public sealed class DeductionStatementSyntax(DeductionSyntax deduction, TextSpan span) : StatementSyntax(span)
{
    public DeductionSyntax Deduction { get; } = deduction;

    public override IEnumerable<SyntaxNode> Children => [Deduction];
}

/// <summary>一句里用逗号连起来的若干“……的，得N分”：<c>90%以上得5分，80%以上得3分，其余不得分</c>。</summary>
public sealed class ConditionalSentenceSyntax(ImmutableArray<ConditionalSyntax> parts, TextSpan span) : StatementSyntax(span)
{
    public ImmutableArray<ConditionalSyntax> Parts { get; } = parts;

    public override IEnumerable<SyntaxNode> Children => Parts;
}

/// <summary>条件（或“其余”）的，怎样得分或扣分。</summary>
public sealed class ConditionalSyntax(ConditionSyntax? condition, ConsequenceSyntax consequence, bool hasPriority, TextSpan span)
    : SyntaxNode(span)
{
    /// <summary>条件；写作“其余”为空。</summary>
    public ConditionSyntax? Condition { get; } = condition;

    /// <summary>只适用于哪一类；没有写为空。</summary>
    public ConditionSyntax? Class { get; init; }

    public ConsequenceSyntax Consequence { get; } = consequence;

    public bool HasPriority { get; } = hasPriority;

    public override IEnumerable<SyntaxNode> Children => Present(Class, Condition, Consequence);
}

/// <summary>条件成立的后果。</summary>
public abstract class ConsequenceSyntax(TextSpan span) : SyntaxNode(span);

/// <summary>得N分、得满分（算式为空）、不得分（算式为空）。</summary>
public sealed class AwardSyntax(ScopeToken scope, AwardKind kind, ExpressionSyntax? points, bool isNotApplicable, TextSpan span)
    : ConsequenceSyntax(span)
{
    public ScopeToken Scope { get; } = scope;

    public AwardKind Kind { get; } = kind;

    public ExpressionSyntax? Points { get; } = points;

    /// <summary>是否写作“不适用，得……”。</summary>
    public bool IsNotApplicable { get; } = isNotApplicable;

    public override IEnumerable<SyntaxNode> Children => Present(Points);
}

/// <summary>不适用，在某级内折算。</summary>
/// <param name="scope">什么不适用；没有写明为所在的标题。</param>
/// <param name="within">在哪一级内折算；没有写明为空。</param>
/// <param name="redistribution">“在……内折算”的位置。</param>
public sealed class RemovalSyntax(ScopeToken scope, ScopeToken within, TextSpan redistribution, TextSpan span) : ConsequenceSyntax(span)
{
    public ScopeToken Scope { get; } = scope;

    public ScopeToken Within { get; } = within;

    public TextSpan Redistribution { get; } = redistribution;
}

public enum AwardKind
{
    Points,
    Full,
    None,
}

/// <summary>条件成立的行由评价人评分。</summary>
public sealed class ManualConsequenceSyntax(TextSpan span) : ConsequenceSyntax(span);

/// <summary>报告错误：没有得分，与不写这一句相同；写明是为了不归入“数据缺失的，得N分”。</summary>
public sealed class ReportErrorSyntax(TextSpan span) : ConsequenceSyntax(span);

/// <summary>某级得分不超过N分。</summary>
public sealed class LimitSyntax(ScopeToken scope, NumberSyntax maximum, TextSpan span) : ConsequenceSyntax(span)
{
    public ScopeToken Scope { get; } = scope;

    public NumberSyntax Maximum { get; } = maximum;

    public override IEnumerable<SyntaxNode> Children => [Maximum];
}

/// <summary>得4～5分：在范围内由评价人酌定。</summary>
public sealed class RangeAwardSyntax(
    NumberSyntax from, bool? includesFrom, NumberSyntax to, bool? includesTo, NumberSyntax? step, bool requiresReason, bool requiresEvidence,
    TextSpan span) : ConsequenceSyntax(span)
{
    /// <summary>先写的一端，可以是高的一端。</summary>
    public NumberSyntax From { get; } = from;

    /// <summary>含不含这一端；没有写明为空。</summary>
    public bool? IncludesFrom { get; } = includesFrom;

    public NumberSyntax To { get; } = to;

    public bool? IncludesTo { get; } = includesTo;

    public NumberSyntax? Step { get; } = step;

    public bool RequiresReason { get; } = requiresReason;

    public bool RequiresEvidence { get; } = requiresEvidence;

    public override IEnumerable<SyntaxNode> Children => Present(From, To, Step);
}

/// <summary>等级最高为某等，或者直接评为某等。</summary>
public sealed class GradeLimitSyntax(NameToken grade, bool isFixed, TextSpan span) : ConsequenceSyntax(span)
{
    public NameToken Grade { get; } = grade;

    /// <summary>是否直接评为这一等。</summary>
    public bool IsFixed { get; } = isFixed;
}

/// <summary>之间按线性插值：前两档界限之间的得分在两个得分之间按比例变化。</summary>
public sealed class InterpolationSyntax(TextSpan span) : ConsequenceSyntax(span);

/// <summary>扣分的后果。</summary>
public sealed class DeductConsequenceSyntax(DeductionSyntax deduction, TextSpan span) : ConsequenceSyntax(span)
{
    public DeductionSyntax Deduction { get; } = deduction;

    public override IEnumerable<SyntaxNode> Children => [Deduction];
}

/// <summary>扣多少分，到哪里为止。</summary>
public sealed class DeductionSyntax(
    DeductionUnitSyntax? unit, NumberSyntax points, bool stopsAtZero, NumberSyntax? limit, StepMode? mode, bool isAddition, TextSpan span)
    : SyntaxNode(span)
{
    /// <summary>每多少扣一次；固定扣分为空。</summary>
    public DeductionUnitSyntax? Unit { get; } = unit;

    public NumberSyntax Points { get; } = points;

    public bool StopsAtZero { get; } = stopsAtZero;

    public NumberSyntax? Limit { get; } = limit;

    /// <summary>写明的计数方式；没写为空。</summary>
    public StepMode? Mode { get; } = mode;

    /// <summary>是否写作“加N分”。</summary>
    public bool IsAddition { get; } = isAddition;

    public override IEnumerable<SyntaxNode> Children => Present(Unit, Points, Limit);
}

/// <summary>每超出1个百分点，或每发现1项不符合。</summary>
public sealed class DeductionUnitSyntax(NumberSyntax size, ComparisonOperator? direction, NameSyntax? counted, TextSpan span)
    : SyntaxNode(span)
{
    public NumberSyntax Size { get; } = size;

    /// <summary>超出为大于，低于为小于；只说“增加、减少”的也归入其一。计数的为空。</summary>
    public ComparisonOperator? Direction { get; } = direction;

    /// <summary>计数扣分所数的数据；按步扣分为空。</summary>
    public NameSyntax? Counted { get; } = counted;

    public override IEnumerable<SyntaxNode> Children => Present(Size, Counted);
}
