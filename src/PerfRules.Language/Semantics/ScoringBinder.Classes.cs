using PerfRules.Language.Diagnostics.Catalogue;
using PerfRules.Language.Model;
using PerfRules.Language.Syntax;

namespace PerfRules.Language.Semantics;

/// <summary>只适用于某一类单位的句子：“甲类单位完成率≥90%的，得5分；完成率≥80%的，得3分；乙类单位……”。</summary>
internal sealed partial class ScoringBinder
{
    // 现在说的是哪一类；它比较的值。后面各句没有另写、又比较同一个值的，说的还是这一类。
    private Condition? _class;
    private Expression? _classSubject;
    private bool _isClassWritten;

    private void EnterClass(Condition? written, Condition? condition)
    {
        _isClassWritten = written is not null;
        if (written is not null)
            (_class, _classSubject) = (written, _expressions.Subject);
        else if (condition is not null && (_classSubject is not { } subject || !BandBinder.Compares(condition, subject)))
            _class = null;
    }

    // “完成率≥90%的，原则上得1分”：“原则上”不是条件，是多出来的字。
    private bool IsStray(ConditionalSyntax conditional)
    {
        if (conditional is not { Class: not null, Condition: NameConditionSyntax { Name: { Name: var name } word } }
            || _scope.TryGetField(name, out _) || _scope.TryGetDefinition(name, out _) || _scope.ChoicesWith(name).Any() || _context.BrokenNames.Contains(name))
            return false;
        _context.Report(SyntaxDiagnostics.NotUnderstood(At(word), name, "条件后面应写得分或扣分，例如“……的，得1分”。"));
        return HasErrors = true;
    }

    /// <summary>条件连同所说的那一类。</summary>
    private Condition? Within(Condition? condition) => BandCandidate.Within(_class, condition, _isClassWritten);

    private void AddCandidate(BandCandidate candidate) =>
        _candidates.Add(candidate with { Class = _class, IsClassWritten = _class is not null && _isClassWritten });
}
