using PerfRules.Language.Diagnostics.Catalogue;
using PerfRules.Language.Model;
using PerfRules.Language.Syntax;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Semantics;

/// <summary>
/// 绑定“得4～5分”：百分数是分值的百分之几，先写高的一端也可以。
/// 两端没有写含不含的，含；与另一档的范围相接的一端必须写明。
/// </summary>
/// <param name="fullPoints">分值；逐项的行为该行的分值。</param>
internal sealed class RangeBinder(BindingContext context, Expression fullPoints)
{
    private readonly List<RangeAwardSyntax> _written = [];

    public RangeAward? Bind(RangeAwardSyntax range)
    {
        _written.Add(range);
        var (from, to) = (End(range.From), End(range.To));
        var isFalling = Value(range.From) > Value(range.To);
        var (low, includesLow, high, includesHigh) = isFalling
            ? (to, range.IncludesTo, from, range.IncludesFrom)
            : (from, range.IncludesFrom, to, range.IncludesTo);
        return new RangeAward(
            low, includesLow ?? true, high, includesHigh ?? true, range.Step?.Value, range.RequiresReason, range.RequiresEvidence, context.At(range.Span));
    }

    /// <summary>两档的范围相接而没有写明那一端归哪一档的，须写明。</summary>
    public void CheckEnds()
    {
        foreach (var range in _written)
        {
            var (from, to) = (IsUnsaid(range, range.From, range.IncludesFrom), IsUnsaid(range, range.To, range.IncludesTo));
            if (from || to)
            {
                context.Report(WordingDiagnostics.Inclusion(
                    context.At(range.Span), context.At(range.From.Span), context.At(range.To.Span), from ? null : true, to ? null : true));
            }
        }
    }

    private bool IsUnsaid(RangeAwardSyntax range, NumberSyntax end, bool? includes) =>
        includes is null && _written.Any(other => other != range && (Value(other.From) == Value(end) || Value(other.To) == Value(end)));

    private Expression End(NumberSyntax end)
    {
        var location = context.At(end.Span);
        if (end.Unit != "%")
            return ExpressionBinder.Number(end, location);
        return fullPoints is NumberExpression full
            ? new NumberExpression(Value(end) * full.Value, Unit.Score, location)
            : new BinaryExpression(
                BinaryOperator.Multiply, ExpressionBinder.Number(end, location), fullPoints, fullPoints.Dimension, false, location);
    }

    private static Rational Value(NumberSyntax end) =>
        end.Unit == "%" ? end.Value / 100 : end.Value;
}
