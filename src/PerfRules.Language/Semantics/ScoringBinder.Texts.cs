using System.Collections.Immutable;
using PerfRules.Language.Diagnostics.Catalogue;
using PerfRules.Language.Model;
using PerfRules.Language.Syntax;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Semantics;

/// <summary>得分低于多少的，须填写哪些文字。</summary>
internal sealed partial class ScoringBinder
{
    /// <summary>须填写的文字。</summary>
    public List<RequiredText> RequiredTexts { get; } = [];

    private void BindRequiredText(RequiredTextSyntax syntax)
    {
        if (Target(syntax.Scope) is not { } target || Bound(syntax.Bound) is not { } bound)
            return;
        CheckBound(syntax.Bound, bound, target);
        var texts = syntax.Texts.Select(name => TextField(name, target)).OfType<Field>().ToImmutableArray();
        if (!texts.IsEmpty)
            Add(target, LiftedRules.None with { Texts = [new RequiredText(bound, texts, syntax.IsError, At(syntax))] });
    }

    private ScoreBound? Bound(ScoreBoundSyntax syntax)
    {
        var value = syntax.Value is { } written ? written.Value : Rational.One;
        switch (syntax)
        {
            case { Value: null, Word: null or { Text: "分值" or "满分" } }:
                return new ScoreBound(Rational.One, true);
            case { Value: not null, Word: null }:
                return new ScoreBound(value, false);
            case { Value: not null, Word.Text: "得分率" }:
                return new ScoreBound(value / 100, true);
            default:
                _context.Report(RequiredTextDiagnostics.NotAScore(_context.At(syntax.Word!.Value.Span), syntax.Word.Value.Text));
                return null;
        }
    }

    // 高于分值的界限总是成立，不高于最低分的永远不成立：多半写错了分数。
    private void CheckBound(ScoreBoundSyntax syntax, ScoreBound bound, IndicatorDraft target)
    {
        if (syntax.Value is not { } written || target.Kind != IndicatorKind.Regular || target.Adjustments.Count > 0 || _fullPoints is not NumberExpression && target == _draft)
            return;
        var points = target == _draft && _fullPoints is NumberExpression full ? full.Value
            : target.Points?.Value;
        if (points is { } most && (bound.Of(most) > most || bound.Value.Sign <= 0))
            _context.Report(RequiredTextDiagnostics.UselessBound(At(written), target.Name.Text, bound, most));
    }

    // 本句所在的行可以用明细的列；作用于上级的只有单位的数据。
    private Field? TextField(NameSyntax name, IndicatorDraft target)
    {
        var (scope, location) = (target == _draft ? _scope : _context.Scope, At(name));
        if (scope.TryGetField(name.Name, out var field))
        {
            if (field.Type is TextType)
                return field;
            _context.Report(BindingDiagnostics.WrongKind(location, field.Name, ExpressionBinder.Describe(field.Type), "文本"));
        }
        else if (!_context.IsBroken(name.Name))
        {
            var fix = target == _draft && Rows is { Fields: [.., var last] }
                ? DeclarationFix.After(last, name.Name, "文本")
                : DeclarationFix.InData(_context, name.Name, "文本");
            _context.Report(RequiredTextDiagnostics.Undeclared(location, name.Name, fix));
        }
        return null;
    }
}
