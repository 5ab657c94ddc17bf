using System.Collections.Immutable;
using PerfRules.Language.Diagnostics.Catalogue;
using PerfRules.Language.Model;
using PerfRules.Language.Syntax;

namespace PerfRules.Language.Semantics;

/// <summary>绑定口径。口径可以引用写在后面的口径，因此在第一次用到时绑定；互相引用在此发现。</summary>
internal sealed class DefinitionBinder(BindingContext context)
{
    private readonly Dictionary<DefinitionSyntax, NameScope> _scopes = [];
    private readonly Dictionary<DefinitionSyntax, Definition?> _bound = [];
    private readonly List<DefinitionSyntax> _open = [];
    private readonly ExpandedSize _size = new();

    /// <summary>登记框架或一张明细的全部口径；都登记之后才能 <see cref="Bind(IReadOnlyCollection{DefinitionSyntax})"/>。</summary>
    public void Declare(IReadOnlyCollection<DefinitionSyntax> definitions, NameScope scope)
    {
        foreach (var syntax in definitions)
        {
            _scopes[syntax] = scope;
            if (scope.TryGetOwnField(syntax.Name.Text, out var field))
                context.Report(BindingDiagnostics.DuplicateName(context.At(syntax.Name.Span), syntax.Name.Text, field.Location));
            else if (!scope.TryAdd(syntax.Name.Text, () => Bind(syntax)))
                context.Report(BindingDiagnostics.DuplicateName(context.At(syntax.Name.Span), syntax.Name.Text,
                    context.At(definitions.First(d => d.Name.Text == syntax.Name.Text).Name.Span)));
        }
    }

    public ImmutableArray<Definition> Bind(IReadOnlyCollection<DefinitionSyntax> definitions) =>
        [.. definitions.Select(Bind).OfType<Definition>()];

    private Definition? Bind(DefinitionSyntax syntax)
    {
        if (_bound.TryGetValue(syntax, out var known))
            return known;
        if (_open.IndexOf(syntax) is >= 0 and var start)
        {
            var chain = string.Join(" → ", _open.Skip(start).Append(syntax).Select(d => d.Name.Text));
            context.Report(BindingDiagnostics.CircularDefinition(context.At(syntax.Name.Span), syntax.Name.Text, chain));
            return null;
        }
        _open.Add(syntax);
        var expressions = new ExpressionBinder(context, _scopes[syntax]);
        var value = expressions.Bind(syntax.Value);
        foreach (var clause in syntax.Clauses)
            value = value is null ? null : Apply(value, clause, expressions);
        _open.RemoveAt(_open.Count - 1);
        if (value is not null && _size.Of(value) > ExpandedSize.Limit)
        {
            context.Report(BindingDiagnostics.TooComplex(context.At(syntax.Name.Span), syntax.Name.Text, ExpandedSize.Limit));
            value = null;
        }
        var location = context.At(syntax.Span);
        var definition = value is null ? null : new Definition(syntax.Name.Text, value, value.IsRatio && value.Dimension.IsNone, location);
        return _bound[syntax] = definition;
    }

    private Expression? Apply(Expression value, DefinitionClauseSyntax clause, ExpressionBinder expressions)
    {
        var location = context.At(clause.Span);
        if (clause is RoundingClauseSyntax rounding)
            return new RoundExpression(value, rounding.Rounding, location);
        var limit = (LimitClauseSyntax)clause;
        if (expressions.Bind(limit.Bound) is not { } bound || expressions.Bind(limit.Value) is not { } replacement)
            return null;
        if (!value.Dimension.Fits(bound.Dimension))
        {
            context.Report(UnitDiagnostics.Mismatch(location, value, bound, "比较"));
            return null;
        }
        if (bound is NumberExpression { Value: var a } && replacement is NumberExpression { Value: var b } && a != b)
        {
            context.Report(BindingDiagnostics.LimitMismatch(location, bound.Location.Text, replacement.Location.Text));
            return null;
        }
        // “超过100%的按100%计”是与100%取小，“低于0的按0计”是与0取大。
        var isMaximum = limit.Operator is ComparisonOperator.Less or ComparisonOperator.LessOrEqual;
        return new ExtremeExpression(isMaximum, [value, replacement], value.Dimension, value.IsRatio, location);
    }
}
