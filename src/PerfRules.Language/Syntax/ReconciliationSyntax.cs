using PerfRules.Language.Text;

namespace PerfRules.Language.Syntax;

/// <summary>勾稽：数据之间应当成立的关系，及不符时怎样。</summary>
public sealed class ReconciliationSyntax(ConditionSyntax condition, ExpressionSyntax? tolerance, bool? isError, TextSpan span)
    : StatementSyntax(span)
{
    public ConditionSyntax Condition { get; } = condition;

    /// <summary>允许误差；没有写为空。</summary>
    public ExpressionSyntax? Tolerance { get; } = tolerance;

    /// <summary>不符时报错（真）还是提示（假）；没有写明为空。</summary>
    public bool? IsError { get; } = isError;

    public override IEnumerable<SyntaxNode> Children => Tolerance is null ? [Condition] : [Condition, Tolerance];
}
