using PerfRules.Language.Diagnostics.Catalogue;
using PerfRules.Language.Model;
using PerfRules.Language.Syntax;
using PerfRules.Language.Text;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Semantics;

/// <summary>绑定上年、名次等从别处来的值：登记为一项数据，算式里就是引用它。</summary>
internal sealed class PeerBinder(BindingContext context, ExpressionBinder expressions)
{
    /// <summary>去掉最高、最低之后至少还要有一个。</summary>
    private const int FewestToTrim = 3;
    private const int FewestToCompare = 2;

    public Expression? Bind(DerivedSyntax syntax)
    {
        if (Value(syntax.Value) is not { } value)
            return null;
        var location = context.At(syntax.Span);
        return syntax is PeerSyntax peer
            ? Peer(peer.Function, value, peer.Rule, new TextSpan(syntax.Span.End - 1, 0), location)
            : new FieldExpression(context.Derived.LastYear(value, location), location);
    }

    /// <summary>用例里说到的那一项；计分没有用到的为空。</summary>
    public Field? Find(DerivedSyntax syntax)
    {
        if (Value(syntax.Value) is not { } value)
            return null;
        var word = syntax is PeerSyntax peer ? DerivedFields.NameOf(peer.Function) : "上年";
        var written = syntax is PeerSyntax { Rule.Clauses: { IsEmpty: false } clauses }
            ? "，" + string.Join("，", clauses.Select(clause => context.At(clause).Text)) : "";
        var name = $"{word}（{Explanation.ExpressionPrinter.Print(value)}";
        return context.Derived.Find($"{name}{written}）") ?? context.Derived.Find($"{name}）");
    }

    /// <summary>居前20%是名次比≤20%，居前3名是名次≤3。</summary>
    public Condition? Bind(TopSyntax syntax)
    {
        var location = context.At(syntax.Span);
        var function = syntax.Bound.Unit == "%" ? PeerFunction.RankShare : PeerFunction.Rank;
        var bound = ExpressionBinder.Number(syntax.Bound, context.At(syntax.Bound.Span));
        FieldExpression field;
        if (syntax.Value is null && expressions.Subject is FieldExpression { Field.Source: PeerSource ranked })
            field = new FieldExpression(context.Derived.Peer(function, ranked.Of, ranked.Rule, location), location);
        else if ((syntax.Value is null ? Subject(location) : Value(syntax.Value)) is { } value)
            field = Peer(function, value, syntax.Rule, null, location);
        else
            return null;
        expressions.Subject = field;
        return new ComparisonCondition(ComparisonOperator.LessOrEqual, field, bound, location);
    }

    /// <summary>取同类平均得分。</summary>
    public FieldExpression Score(PeerMeanSyntax syntax, string indicator, Rational points)
    {
        var location = context.At(syntax.Span);
        var rule = Rule(syntax.Rule, null, location, needsDirection: false, needsTies: false, FewestToCompare);
        return new FieldExpression(context.Derived.PeerScore(indicator, points, rule, location), location);
    }

    private FieldExpression Peer(PeerFunction function, Expression value, PeerRuleSyntax written, TextSpan? end, Location location)
    {
        var isRank = function is PeerFunction.Rank or PeerFunction.RankShare;
        var rule = Rule(
            written, end, location, needsDirection: isRank || function == PeerFunction.Best, needsTies: isRank,
            function == PeerFunction.TrimmedMean ? FewestToTrim : FewestToCompare);
        return new FieldExpression(context.Derived.Peer(function, value, rule, location), location);
    }

    // 句中写的优先，没有写的取框架统一的约定；都没有写而又要紧的，报告并给出各种写法。
    private PeerRule Rule(PeerRuleSyntax written, TextSpan? end, Location location, bool needsDirection, bool needsTies, int fewest)
    {
        var common = context.PeerRule;
        var highIsBest = written.HighIsBest ?? common?.HighIsBest;
        var ties = written.Ties ?? common?.Ties;
        var absent = written.Absent ?? common?.Absent;
        var minimum = written.MinimumUnits ?? common?.MinimumUnits;
        // 有括号的写在括号末尾；没有括号的（居前20%）补上括号。
        var place = end ?? (written.Clauses.IsEmpty ? null : (TextSpan?)new TextSpan(written.Clauses[^1].End, 0));
        if (needsDirection && highIsBest is null)
            context.Report(PeerDiagnostics.Direction(location, place));
        if (needsTies && ties is null)
            context.Report(PeerDiagnostics.Ties(location, place));
        if (absent is null)
            context.Report(PeerDiagnostics.Absent(location, place));
        if (minimum is null)
            context.Report(PeerDiagnostics.FewUnits(location, place, fewest));
        else if (minimum < fewest)
            context.Report(PeerDiagnostics.TooFewUnits(location, fewest));
        return new PeerRule(
            needsDirection ? highIsBest ?? true : null, needsTies ? ties ?? TieRule.Shared : null,
            absent ?? AbsentRule.Skipped, Math.Max(minimum ?? fewest, fewest));
    }

    private Expression? Subject(Location location)
    {
        if (expressions.Subject is null && !expressions.HasBrokenSubject)
            context.Report(BindingDiagnostics.NoSubject(location, expressions.ItemName));
        return expressions.Subject;
    }

    private Expression? Value(ExpressionSyntax syntax)
    {
        if (expressions.Bind(syntax) is not { } value)
            return null;
        if (Explanation.Solving.FieldUse.RowFields(value) is not [var column, ..])
            return value;
        context.Report(BindingDiagnostics.WrongKind(context.At(syntax.Span), column.Name, $"明细“{column.Owner!.Name}”的一列", "一个单位只有一个的值"));
        return null;
    }
}
