using System.Collections.Immutable;
using PerfRules.Language.Diagnostics.Catalogue;
using PerfRules.Language.Model;
using PerfRules.Language.Syntax;

namespace PerfRules.Language.Semantics;

/// <summary>绑定口径和对照表。它们可以互相引用，写在前后都行，因此在第一次用到时绑定；循环引用在此发现。</summary>
/// <param name="used">一个口径绑定成功时告诉它；公用口径只有用到的才绑定。</param>
internal sealed class DefinitionBinder(BindingContext context, Action<Definition> used)
{
    private readonly Dictionary<StatementSyntax, Declaration> _declarations = [];
    private readonly Dictionary<Declaration, Definition?> _bound = [];
    private readonly List<Declaration> _open = [];
    private readonly ExpandedSize _size = new();

    /// <summary>一处声明；以引用相等区分。</summary>
    private sealed class Declaration(NameToken name, ImmutableArray<StatementSyntax> parts, Func<Expression?> value)
    {
        public NameToken Name { get; } = name;

        /// <summary>组成它的各句，头一句是标题或口径本身。</summary>
        public ImmutableArray<StatementSyntax> Parts { get; } = parts;

        public Func<Expression?> Value { get; } = value;
    }

    /// <summary>登记框架或一张明细的全部口径和对照表；都登记之后才能 <see cref="Bind(IEnumerable{StatementSyntax})"/>。</summary>
    public void Declare(IEnumerable<DefinitionSyntax> definitions, IEnumerable<TableDraft> tables, NameScope scope)
    {
        var tableBinder = new TableBinder(context, scope);
        List<(StatementSyntax Syntax, Declaration Declaration)> added =
        [
            .. definitions.Select(d => (d, new Declaration(d.Name, [d], () => Value(d, scope)))),
            .. tables.Select(t => (t.Heading, new Declaration(t.Heading.Name, [t.Heading, .. t.Rows], () => tableBinder.Bind(t)))),
        ];
        foreach (var (syntax, declaration) in added)
        {
            _declarations.Add(syntax, declaration);
            var (name, location) = (declaration.Name.Text, context.At(declaration.Name.Span));
            if (scope.FindInside(name) is { } first)
                context.Report(BindingDiagnostics.DuplicateName(location, name, first));
            else
                scope.TryAdd(name, location, () => Bind(declaration));
        }
    }

    /// <summary>绑定登记过的口径（<see cref="DefinitionSyntax"/>）和对照表（<see cref="TableHeadingSyntax"/>）。</summary>
    public ImmutableArray<Definition> Bind(IEnumerable<StatementSyntax> declarations) =>
        [.. declarations.Select(d => Bind(_declarations[d])).OfType<Definition>()];

    private Definition? Bind(Declaration declaration)
    {
        if (_bound.TryGetValue(declaration, out var known))
            return known;
        var name = declaration.Name;
        if (context.Reuse.Definition(declaration.Parts[0], name.Text, declaration.Parts) is { } same)
            return Publish(declaration, same);
        if (_open.IndexOf(declaration) is >= 0 and var start)
        {
            var chain = string.Join(" → ", _open.Skip(start).Append(declaration).Select(d => d.Name.Text));
            context.Report(BindingDiagnostics.CircularDefinition(context.At(name.Span), name.Text, chain));
            return null;
        }
        var mark = context.Mark;
        _open.Add(declaration);
        var value = declaration.Value();
        _open.RemoveAt(_open.Count - 1);
        if (value is not null && _size.Of(value) > ExpandedSize.Limit)
        {
            context.Report(BindingDiagnostics.TooComplex(context.At(name.Span), name.Text, ExpandedSize.Limit));
            value = null;
        }
        var definition = value is null
            ? null
            : new Definition(name.Text, value, value.IsRatio && value.Dimension.IsNone, context.At(declaration.Parts[0].Span))
            {
                DisplayPlaces = declaration.Parts.OfType<DefinitionSyntax>().SelectMany(d => d.Clauses).OfType<DisplayClauseSyntax>().LastOrDefault()?.Places,
                Lineage = new LineageBinder(context).Bind(declaration.Parts.OfType<DefinitionSyntax>().SelectMany(d => d.Clauses).OfType<IdentityClauseSyntax>().Select(c => c.Identity)),
            };
        return definition is not null && context.Mark == mark ? Publish(declaration, definition) : Bound(declaration, definition);
    }

    private Definition Publish(Declaration declaration, Definition definition)
    {
        context.Reuse.Memory.Declarations.Add(declaration.Parts[0], definition, declaration.Parts);
        return Bound(declaration, definition)!;
    }

    private Definition? Bound(Declaration declaration, Definition? definition)
    {
        if (definition is not null)
            used(definition);
        return _bound[declaration] = definition;
    }

    private Expression? Value(DefinitionSyntax syntax, NameScope scope)
    {
        var expressions = new ExpressionBinder(context, scope);
        var value = expressions.Bind(syntax.Value);
        foreach (var clause in syntax.Clauses.Where(c => c is not IdentityClauseSyntax))
            value = value is null ? null : Apply(value, clause, expressions);
        return value is null || RootBinder.Check(context, value) ? value : null;
    }

    private Expression? Apply(Expression value, DefinitionClauseSyntax clause, ExpressionBinder expressions)
    {
        var location = context.At(clause.Span);
        if (clause is RoundingClauseSyntax rounding)
            return RootBinder.Round(value, rounding.Rounding) ?? new RoundExpression(value, rounding.Rounding, location);
        if (clause is DisplayClauseSyntax)
            return value;
        if (clause is PostponedClauseSyntax)
            return new WorkingDayBinder(context).Next(value, location);
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
