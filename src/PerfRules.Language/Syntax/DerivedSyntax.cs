using System.Collections.Immutable;
using PerfRules.Language.Model;
using PerfRules.Language.Text;

namespace PerfRules.Language.Syntax;

/// <summary>从别处来的值。</summary>
public abstract class DerivedSyntax(ExpressionSyntax value, TextSpan span) : ExpressionSyntax(span)
{
    public ExpressionSyntax Value { get; } = value;
}

/// <summary>上年（X）。</summary>
public sealed class LastYearSyntax(ExpressionSyntax value, TextSpan span) : DerivedSyntax(value, span)
{
    public override IEnumerable<SyntaxNode> Children => [Value];
}

/// <summary>名次（X，由高到低，并列同名次）等。</summary>
public sealed class PeerSyntax(PeerFunction function, ExpressionSyntax value, PeerRuleSyntax rule, TextSpan span) : DerivedSyntax(value, span)
{
    public PeerFunction Function { get; } = function;

    public PeerRuleSyntax Rule { get; } = rule;

    public override IEnumerable<SyntaxNode> Children => [Value, Rule];
}

/// <summary>同类比较写明的规则；没有写的为空，取框架统一的约定。</summary>
public sealed class PeerRuleSyntax(
    bool? highIsBest, TieRule? ties, AbsentRule? absent, int? minimumUnits, ImmutableArray<TextSpan> clauses, TextSpan span) : SyntaxNode(span)
{
    public bool? HighIsBest { get; } = highIsBest;

    public TieRule? Ties { get; } = ties;

    public AbsentRule? Absent { get; } = absent;

    public int? MinimumUnits { get; } = minimumUnits;

    /// <summary>写明的各项。</summary>
    public ImmutableArray<TextSpan> Clauses { get; } = clauses;
}

/// <summary>框架统一的约定：同类比较：并列同名次，没有数据的不计入，至少3个单位。</summary>
public sealed class PeerSettingSyntax(PeerRuleSyntax rule, TextSpan span) : StatementSyntax(span)
{
    public PeerRuleSyntax Rule { get; } = rule;

    public override IEnumerable<SyntaxNode> Children => [Rule];
}

/// <summary>满意度居前20%、居前3名。</summary>
public sealed class TopSyntax(ExpressionSyntax? value, NumberSyntax bound, PeerRuleSyntax rule, TextSpan span) : ConditionSyntax(span)
{
    /// <summary>排名次的值；省略时与前一句相同。</summary>
    public ExpressionSyntax? Value { get; } = value;

    public NumberSyntax Bound { get; } = bound;

    public PeerRuleSyntax Rule { get; } = rule;

    public override IEnumerable<SyntaxNode> Children => Present(Value, Bound);
}

/// <summary>不适用，取同类平均。</summary>
public sealed class PeerMeanSyntax(PeerRuleSyntax rule, TextSpan span) : ConsequenceSyntax(span)
{
    public PeerRuleSyntax Rule { get; } = rule;
}

/// <summary>数据项用于分组。</summary>
public sealed class GroupingRequirementSyntax(TextSpan span) : FieldRequirementSyntax(span);
