using System.Globalization;
using PerfRules.Language.Diagnostics.Catalogue;
using PerfRules.Language.Evaluation;
using PerfRules.Language.Model;
using PerfRules.Language.Syntax;
using PerfRules.Language.Text;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Semantics;

/// <summary>绑定“每……扣……分”：从哪个界限起、一步多大、不足一步怎样扣、扣到哪里为止。</summary>
internal sealed class DeductionBinder(BindingContext context, ExpressionBinder expressions, ConditionBinder conditions)
{
    /// <summary>标题是否写明最多扣多少（扣分项，有加有扣的加分项）：扣到那里为止。</summary>
    public bool StatesMinimum { get; init; }

    /// <summary>扣多少；有错时报告后返回空。</summary>
    public DeductionAmount? Bind(DeductionSyntax syntax)
    {
        var points = syntax.Points.Value;
        if (syntax.Unit is null)
            return new FixedAmount(points);
        var location = context.At(syntax.Span);
        if (syntax is { IsAddition: true, StopsAtZero: true })
            context.Report(AdjustmentDiagnostics.AdditionUntilZero(location));
        if (syntax is { IsAddition: false, StopsAtZero: false, Limit: null } && !StatesMinimum)
            context.Report(WordingDiagnostics.Floor(location));
        return (syntax.Unit.Counted is { } counted ? Count(syntax, counted, points) : Step(syntax, points)) is { } step
            ? new StepAmount(step)
            : null;
    }

    private StepDeduction? Count(DeductionSyntax syntax, NameSyntax counted, Rational points)
    {
        var size = syntax.Unit!.Size;
        var location = context.At(counted.Span);
        if (!expressions.Scope.TryGetField(counted.Name, out _) && !expressions.Scope.TryGetDefinition(counted.Name, out _))
        {
            if (context.IsBroken(counted.Name))
                return null;
            var unknown = BindingDiagnostics.UnknownName(location, counted.Name, $"数量（{size.Unit}）", expressions.Scope.Names);
            context.Report(unknown.Fixes.IsEmpty ? unknown with { Fixes = [DeclarationFix.InData(context, counted.Name, $"数量（{size.Unit}）")] } : unknown);
            return null;
        }
        if (expressions.Bind(counted) is not { } count)
            return null;
        if (count.Dimension.Single is not { } unit || unit != size.Unit)
        {
            context.Report(count.Dimension.Single is { } declared
                ? UnitDiagnostics.MeasureWord(context.At(size.Span), counted.Name, declared, size.Unit!)
                : BindingDiagnostics.WrongKind(location, counted.Name, count.Dimension.ToString(), $"数量（{size.Unit}）"));
            return null;
        }
        var step = ExpressionBinder.Number(size, context.At(size.Span));
        var isSingle = step.Value == Rational.One && count is FieldExpression { Field.Type: NumberType { IsWhole: true } };
        return Make(syntax, count, step, points, isSingle ? StepMode.WholeSteps : null);
    }

    private StepDeduction? Step(DeductionSyntax syntax, Rational points)
    {
        var unit = syntax.Unit!;
        var location = context.At(unit.Span);
        if (conditions.RequireSubject(location) is not { } subject)
            return null;
        var size = ExpressionBinder.Number(unit.Size, context.At(unit.Size.Span));
        var bound = conditions.StatedBound(unit.Direction!.Value) ?? (unit.IsOverdue ? new NumberExpression(Rational.Zero, size.Unit, size.Location) : null);
        if (bound is null)
        {
            context.Report(BindingDiagnostics.NoBound(location, location.Text));
            return null;
        }
        var (left, right) = unit.Direction == ComparisonOperator.Greater ? (subject, bound) : (bound, subject);
        if (IsElapsed(subject, bound, size))
            return Elapsed(left, right, size, location) is { } elapsed ? Make(syntax, elapsed, size, points, Implied(size)) : null;
        if (size.Unit == Unit.Percent && subject.Dimension.IsNone)
        {
            if (!context.PercentIsPoint)
            {
                context.Report(WordingDiagnostics.PercentStep(size.Location, unit.Size.Digits));
                return null;
            }
            size = new NumberExpression(size.Value, Unit.PercentagePoint, size.Location);
        }
        var isRatio = subject.IsRatio && subject.Dimension.IsNone;
        var dimension = isRatio ? Dimension.PercentagePoint : subject.Dimension;
        if (!size.Dimension.Fits(dimension))
        {
            context.Report(UnitDiagnostics.Mismatch(location, subject, size, "按它计步"));
            return null;
        }
        var excess = new BinaryExpression(BinaryOperator.Subtract, left, right, dimension, false, location);
        return Make(syntax, excess, size, points, dimension.Equals(Dimension.WorkingDay) && CalendarEvaluator.IsWhole(excess) ? Implied(size) : null);
    }

    // 一天一天、一个工作日一个工作日地数，没有不足一步的。
    private static StepMode? Implied(NumberExpression size) => size.Value == Rational.One ? StepMode.WholeSteps : null;

    /// <summary>是不是从一个日期数到另一个日期的天数或工作日数。</summary>
    private static bool IsElapsed(Expression subject, Expression bound, NumberExpression size) =>
        subject.Dimension.Equals(Dimension.Date) && bound.Dimension.Equals(Dimension.Date)
        && (size.Dimension.Equals(Dimension.Day) || size.Dimension.Equals(Dimension.WorkingDay));

    private Expression? Elapsed(Expression later, Expression earlier, NumberExpression size, Location location) => size.Dimension.Equals(Dimension.Day)
        ? new BinaryExpression(BinaryOperator.Subtract, later, earlier, Dimension.Day, false, location)
        : new WorkingDayBinder(context).Between(earlier, later, location);

    private StepDeduction Make(DeductionSyntax syntax, Expression excess, NumberExpression step, Rational points, StepMode? implied)
    {
        var location = context.At(syntax.Span);
        var mode = syntax.Mode ?? implied ?? context.StepMode;
        if (mode is null)
            context.Report(WordingDiagnostics.StepMode(location, StepText(syntax.Unit!.Size)));
        return new StepDeduction(excess, step, points, mode ?? StepMode.Proportional, syntax.StopsAtZero && !StatesMinimum, syntax.Limit?.Value, location);
    }

    private static string StepText(NumberSyntax size)
    {
        var unit = size.Unit is "%" or "百分点" or "个百分点" ? "个百分点" : size.Unit ?? "个";
        return string.Create(CultureInfo.InvariantCulture, $"{size.Digits}{unit}");
    }
}
