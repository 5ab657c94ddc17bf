using System.Collections.Immutable;
using PerfRules.Language.Diagnostics.Catalogue;
using PerfRules.Language.Explanation.Solving;
using PerfRules.Language.Model;
using PerfRules.Language.Syntax;

namespace PerfRules.Language.Semantics;

/// <summary>条件成立的后果中作用于总分、等级和上级的：限分、剔除折算、等级限制。</summary>
internal sealed partial class ScoringBinder
{
    private readonly List<SyntaxNode> _deferred = [];

    /// <summary>例外的次序：说到缺失的先看，再看写明优先的，其余依条文次序；可能冲突的已由检查要求写明优先。</summary>
    public static ImmutableArray<ScoreException> Ordered(ImmutableArray<ScoreException> exceptions) => exceptions.Length < 2 ? exceptions :
        [.. exceptions.OrderByDescending(e => e.Condition.MentionsMissing).ThenByDescending(e => e.HasPriority)];

    // “数据缺失的，得0分”说的是本指标用到的数据，要等别的句子都绑定了才知道。
    private bool Defer(SyntaxNode sentence)
    {
        var isDeferred = sentence.SelfAndDescendants().Any(n => n is MissingSyntax { Values.IsEmpty: true });
        if (isDeferred)
            _deferred.Add(sentence);
        return isDeferred;
    }

    private void BindDeferred()
    {
        if (_deferred.Count == 0)
            return;
        _conditions.Missing!.Own = FieldUse.Of(Method, [.. Deductions], [.. Exceptions], [.. Limits], [.. Vetoes]);
        foreach (var sentence in _deferred)
        {
            if (sentence is VetoSyntax veto)
                BindVeto(veto);
            else
                BindConditional((ConditionalSyntax)sentence);
        }
    }

    // 缺了数据，得分算不出，也就无从扣起、分档；只能直接说得多少分。
    private bool AllowsMissing(Condition? condition, ConsequenceSyntax consequence)
    {
        var reason = (condition?.MentionsMissing == true, consequence) switch
        {
            (true, DeductConsequenceSyntax) => "缺了数据，原来的得分可能算不出，不能在它上面加减。请写明得多少分，例如“……缺失的，得0分”。",
            (true, RangeAwardSyntax or InterpolationSyntax or ManualConsequenceSyntax) => "请写明得多少分，例如“……缺失的，得0分”。",
            (false, ReportErrorSyntax) => "“报告错误”说的是缺少数据时怎样处理，例如“满意度缺失的，报告错误”。违反数据之间关系的，请写“勾稽”。",
            _ => null,
        };
        if (reason is null)
            return true;
        _context.Report(MissingDiagnostics.Misplaced(At(consequence), reason));
        HasErrors = true;
        return false;
    }

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
            var removed = new ScoreException(condition, null, true, conditional.HasPriority, At(conditional)) { RedistributedIn = level };
            Add(target, LiftedRules.None with { Exceptions = [removed] });
            return;
        }
        HasErrors = true;
    }

    private void AddLimit(Condition? condition, ScopeToken scope, NumberSyntax written, SyntaxNode sentence)
    {
        if (condition is null || Target(scope) is not { } target)
        {
            HasErrors |= condition is not null;
            return;
        }
        if (target.Points is { } points && written.Value >= points.Value)
            _context.Report(BindingDiagnostics.LimitTooHigh(At(written), written.Digits, target.Name.Text, points.Digits));
        Add(target, LiftedRules.None with { Limits = [new ScoreLimit(condition, written.Value, At(sentence))] });
    }

    // 作用于自己的和别的规则放在一起；作用于上级的交给上级。
    private void Add(IndicatorDraft target, LiftedRules rules)
    {
        if (target != _draft)
        {
            target.Lift(rules);
            return;
        }
        Exceptions.AddRange(rules.Exceptions);
        Limits.AddRange(rules.Limits);
        Vetoes.AddRange(rules.Vetoes);
        RequiredTexts.AddRange(rules.Texts);
    }
}
