using PerfRules.Language.Diagnostics.Catalogue;
using PerfRules.Language.Model;
using PerfRules.Language.Syntax;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Semantics;

/// <summary>条件成立的后果中作用于总分、等级和上级的：限分、剔除折算、等级限制。</summary>
internal sealed partial class ScoringBinder
{
    private void AddGradeLimit(Condition? condition, GradeLimitSyntax limit, SyntaxNode sentence)
    {
        var grade = _context.Grades.IndexOf(_context.Grades.FirstOrDefault(g => g.Name == limit.Grade.Text)!);
        if (grade < 0)
            _context.ReportUnknown(_context.At(limit.Grade.Span), limit.Grade.Text, "等级", _context.Grades.Select(g => g.Name));
        else if (grade == 0 && !limit.IsFixed)
            _context.Report(AdjustmentDiagnostics.DeadGradeLimit(At(limit), limit.Grade.Text));
        if (condition is null || grade < 0)
            HasErrors = true;
        else
            _context.GradeLimits.Add(new GradeLimit(condition, grade, limit.IsFixed, At(sentence)));
    }

    private void AddRemoval(ConditionalSyntax conditional, Condition? condition, RemovalSyntax removal)
    {
        if (condition is not null && Target(removal.Scope) is { } target && RemovalBinder.Level(_context, removal, target) is { } level)
        {
            (target == _draft ? Exceptions : target.LiftedExceptions).Add(
                new ScoreException(condition, null, true, conditional.HasPriority, At(conditional)) { RedistributedIn = level });
            return;
        }
        HasErrors = true;
    }

    private void AddLimit(Condition? condition, ScopeToken scope, NumberSyntax written, SyntaxNode sentence)
    {
        if (condition is null || Target(scope) is not { } target || !Rational.TryParse(written.Digits, out var maximum))
        {
            HasErrors |= condition is not null;
            return;
        }
        if (target.Points is { } points && Rational.TryParse(points.Digits, out var full) && maximum >= full)
            _context.Report(BindingDiagnostics.LimitTooHigh(At(written), written.Digits, target.Name.Text, points.Digits));
        (target == _draft ? Limits : target.LiftedLimits).Add(new ScoreLimit(condition, maximum, At(sentence)));
    }
}
