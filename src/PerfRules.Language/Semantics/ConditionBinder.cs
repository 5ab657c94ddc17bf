using System.Collections.Immutable;
using PerfRules.Language.Diagnostics.Catalogue;
using PerfRules.Language.Explanation;
using PerfRules.Language.Model;
using PerfRules.Language.Syntax;
using PerfRules.Language.Text;

namespace PerfRules.Language.Semantics;

/// <summary>
/// 把条件的写法绑定为条件。逐句使用：省略的主语取前一句的，
/// “超出1个百分点”所从的界限取刚说过的。
/// </summary>
internal sealed class ConditionBinder(BindingContext context, ExpressionBinder expressions)
{
    /// <summary>最近一次比较的界限及比较号（主语在左）。</summary>
    public ImmutableArray<(ComparisonOperator Operator, Expression Bound)> LastBounds { get; private set; } = [];

    /// <summary>“有下列情形之一”后面各句所列的情形。</summary>
    public IReadOnlyList<ConditionSyntax> Listed { get; set; } = [];

    /// <summary>“有上述情形之一”前面各句所列的情形。</summary>
    public IReadOnlyList<ConditionSyntax> Above { get; set; } = [];

    /// <summary>“按 X 计分”的 X。</summary>
    public Field? ChoiceField { get; set; }

    /// <summary>绑定“缺失”；不能写缺失的地方（明细的筛选、勾稽）为空。</summary>
    public MissingBinder? Missing { get; init; }

    public Condition? Bind(ConditionSyntax syntax) => syntax switch
    {
        MissingSyntax missing => Missing is null ? RefuseMissing(missing) : Missing.Bind(missing),
        LogicalSyntax logical => Logical(logical),
        NotSyntax not => Bind(not.Operand) is { } operand ? new NotCondition(operand, At(not)) : null,
        TopSyntax top => new PeerBinder(context, expressions).Bind(top),
        DirectedComparisonSyntax comparison => new DirectionBinder(context, expressions).Bind(comparison),
        ComparisonSyntax comparison => Comparison(comparison),
        IntervalSyntax interval => Interval(interval),
        ClassSyntax named => new ClassBinder(context, expressions.Scope).Bind(named, ChoiceField),
        NameConditionSyntax name => Name(name.Name, At(name)),
        ListedConditionSyntax listed => AllListed(listed),
        _ => throw new ArgumentOutOfRangeException(nameof(syntax), syntax.GetType().Name, null),
    };

    /// <summary>前面已经说过的主语，或与评分点同名的口径、数据；都没有则报告。</summary>
    public Expression? RequireSubject(Location location)
    {
        if (expressions.Subject is { } subject)
            return subject with { Location = location };
        if (!expressions.HasBrokenSubject)
            context.Report(BindingDiagnostics.NoSubject(location, expressions.ItemName));
        return null;
    }

    /// <summary>刚说过的界限；“5%≤比率≤10%的”之后，超过的从上界起算，低于的从下界起算。没有说过为空。</summary>
    public Expression? StatedBound(ComparisonOperator direction)
    {
        if (LastBounds.Length <= 1)
            return LastBounds.IsEmpty ? null : LastBounds[0].Bound;
        return LastBounds.FirstOrDefault(b => direction == ComparisonOperator.Greater
            ? b.Operator is ComparisonOperator.Less or ComparisonOperator.LessOrEqual
            : b.Operator is ComparisonOperator.Greater or ComparisonOperator.GreaterOrEqual).Bound;
    }

    private Condition? RefuseMissing(MissingSyntax syntax)
    {
        context.Report(MissingDiagnostics.Misplaced(At(syntax), "在明细里筛选各行时不能用。"));
        return null;
    }

    private Condition? AllListed(ListedConditionSyntax syntax)
    {
        var listed = syntax.IsAbove ? Above : Listed;
        if (listed.Count == 0)
            context.Report(syntax.IsAbove ? ListedDiagnostics.NothingAbove(At(syntax), At(syntax).Text) : BindingDiagnostics.NothingListed(At(syntax), At(syntax).Text));
        var conditions = listed.Select(Bind).ToList();
        if (conditions.Count == 0 || conditions.Any(c => c is null))
            return null;
        return syntax.IsAll
            ? new AndCondition([.. conditions.OfType<Condition>()], At(syntax))
            : new OrCondition([.. conditions.OfType<Condition>()], At(syntax));
    }

    private Condition? Logical(LogicalSyntax syntax)
    {
        var left = Bind(syntax.Left);
        var right = Bind(syntax.Right);
        if (left is null || right is null)
            return null;
        return syntax.IsAnd
            ? new AndCondition([left, right], At(syntax))
            : new OrCondition([left, right], At(syntax));
    }

    private Condition? Comparison(ComparisonSyntax syntax)
    {
        if (syntax is { Operands: [NameSyntax name, { } value], Comparisons: [{ Operator: ComparisonOperator.Equal or ComparisonOperator.NotEqual } only] }
            && expressions.Scope.TryGetField(name.Name, out var field) && field.Type is ChoiceType or BooleanType)
            return Discrete(field, value, only.Operator == ComparisonOperator.NotEqual, At(syntax));

        var known = expressions.Subject;
        var operands = syntax.Operands.Select((o, i) => o is not null ? expressions.Bind(o) : i == 0 ? RequireSubject(At(syntax)) : StatedBound(syntax.Comparisons[^1].Operator)).ToList();
        // 写了主语的，须是说那个界限时的主语。
        if (syntax.Operands[^1] is null && operands[0] is { } compared
            && (operands[1] is null || syntax.Operands[0] is not null && (known is null || !ExpressionParts.AreSame(compared, known))))
        {
            context.Report(BindingDiagnostics.NoBound(At(syntax), At(syntax).Text));
            return null;
        }
        if (operands.Any(o => o is null))
            return null;
        var directions = syntax.Comparisons.Select(c => Direction(c.Operator)).Distinct().ToList();
        // “大于等于80%小于90%”：两个界限都说的是前面的主语。
        if (syntax.Comparisons.Length == 2 && directions is [1, -1] or [-1, 1] && IsConstant(operands[1]!) && IsConstant(operands[2]!))
            return BothBounds(syntax, operands[0]!, operands[1]!, operands[2]!);
        if (syntax.Comparisons.Length > 1 && (directions.Count > 1 || directions[0] == 0))
        {
            context.Report(UnitDiagnostics.ComparisonDirection(At(syntax)));
            return null;
        }
        var parts = ImmutableArray.CreateBuilder<Condition>();
        for (var i = 0; i < syntax.Comparisons.Length; i++)
        {
            var (left, right) = (operands[i]!, operands[i + 1]!);
            if (!CheckComparable(left, right, At(syntax)))
                return null;
            var word = syntax.Comparisons[i].Span;
            var span = (syntax.Operands[i]?.Span ?? word).To(syntax.Operands[i + 1]?.Span ?? word).To(word);
            parts.Add(new ComparisonCondition(syntax.Comparisons[i].Operator, left, right, context.At(span)));
        }
        // “超过的……；低于的……”没有说新的界限，两句从同一个说法算起。
        if (syntax.Operands[^1] is not null)
            Remember(parts);
        return parts.Count == 1 ? parts[0] : new AndCondition(parts.ToImmutable(), At(syntax));
    }

    private Condition? BothBounds(ComparisonSyntax syntax, Expression subject, Expression first, Expression second)
    {
        if (!CheckComparable(subject, first, At(syntax)) || !CheckComparable(subject, second, At(syntax)))
            return null;
        ImmutableArray<Condition> parts =
        [
            new ComparisonCondition(syntax.Comparisons[0].Operator, subject, first, context.At(syntax.Comparisons[0].Span.To(syntax.Operands[1]!.Span))),
            new ComparisonCondition(syntax.Comparisons[1].Operator, subject, second, context.At(syntax.Comparisons[1].Span.To(syntax.Operands[2]!.Span))),
        ];
        Remember(parts);
        return new AndCondition(parts, At(syntax));
    }

    private Condition? Interval(IntervalSyntax syntax)
    {
        var subject = syntax.Subject is null ? RequireSubject(At(syntax)) : expressions.Bind(syntax.Subject);
        var lower = expressions.Bind(syntax.Lower);
        var upper = expressions.Bind(syntax.Upper);
        if (subject is null || lower is null || upper is null)
            return null;
        if (syntax.IncludesLower is not { } includesLower || syntax.IncludesUpper is not { } includesUpper)
        {
            context.Report(WordingDiagnostics.Inclusion(
                At(syntax), lower.Location, upper.Location, syntax.IncludesLower, syntax.IncludesUpper));
            return null;
        }
        if (!CheckComparable(subject, lower, At(syntax)) || !CheckComparable(subject, upper, At(syntax)))
            return null;
        ImmutableArray<Condition> parts =
        [
            new ComparisonCondition(
                includesLower ? ComparisonOperator.LessOrEqual : ComparisonOperator.Less, lower, subject, At(syntax.Lower)),
            new ComparisonCondition(
                includesUpper ? ComparisonOperator.LessOrEqual : ComparisonOperator.Less, subject, upper, At(syntax.Upper)),
        ];
        Remember(parts);
        return new AndCondition(parts, At(syntax));
    }

    private void Remember(IReadOnlyList<Condition> parts)
    {
        var bounds = ImmutableArray.CreateBuilder<(ComparisonOperator, Expression)>();
        foreach (var part in parts.Cast<ComparisonCondition>())
        {
            var subjectIsLeft = !IsConstant(part.Left);
            if (!subjectIsLeft && IsConstant(part.Right))
                continue;
            expressions.Subject = subjectIsLeft ? part.Left : part.Right;
            bounds.Add(subjectIsLeft ? (part.Operator, part.Right) : (part.Operator.Flip(), part.Left));
        }
        if (bounds.Count > 0)
            LastBounds = bounds.ToImmutable();
    }

    internal static bool IsConstant(Expression expression) => expression switch
    {
        NumberExpression => true,
        NegateExpression negate => IsConstant(negate.Operand),
        BinaryExpression binary => IsConstant(binary.Left) && IsConstant(binary.Right),
        _ => false,
    };

    private Condition? Name(NameSyntax name, Location location)
    {
        if (ChoiceField is { } choice && Option(choice, name.Name) is >= 0 and var option)
            return new ChoiceCondition(choice, option, location);
        if (expressions.Scope.TryGetField(name.Name, out var field) && field.Type is BooleanType)
            return new BooleanCondition(field, location);
        if (field is null && DirectionBinder.Named(expressions.Scope, name.Name, location) is { } direction)
            return direction;
        if (field is null && ChoiceField is { Type: ChoiceType { Options: var options } } asked && !expressions.Scope.TryGetDefinition(name.Name, out _))
            context.Report(BindingDiagnostics.NotAnOption(location, name.Name, asked.Name, options));
        else if (field is null && !expressions.Scope.TryGetDefinition(name.Name, out _))
            context.ReportUnknown(location, name.Name, "“是否”类数据", expressions.Scope.Names);
        else
            context.Report(BindingDiagnostics.NotACondition(location, name.Name));
        return null;
    }

    private Condition? Discrete(Field field, ExpressionSyntax value, bool negated, Location location)
    {
        Condition? condition = null;
        if (field.Type is BooleanType && value is TruthSyntax truth)
        {
            condition = new BooleanCondition(field, location);
            negated ^= !truth.Value;
        }
        else if (field.Type is ChoiceType { Options: var options } && value is NameSyntax name)
        {
            if (Option(field, name.Name) is >= 0 and var option)
                condition = new ChoiceCondition(field, option, location);
            else
                context.Report(BindingDiagnostics.NotAnOption(At(value), name.Name, field.Name, options));
        }
        else
        {
            context.Report(BindingDiagnostics.WrongKind(At(value), At(value).Text, "数值",
                field.Type is BooleanType ? "“是”或“否”" : $"“{field.Name}”的一个选项"));
        }
        return condition is not null && negated ? new NotCondition(condition, location) : condition;
    }

    private static int Option(Field field, string name) => field.Type is ChoiceType choice
        ? choice.Options.IndexOf(name, 0, EqualityComparer<string>.Create((a, b) => CharacterFolding.AreSame(a, b)))
        : -1;

    /// <summary>两个值能否相比；不能的报告。</summary>
    public bool CheckComparable(Expression left, Expression right, Location location)
    {
        if (ExpressionBinder.Fits(left, right))
            return true;
        foreach (var (value, other) in new[] { (left, right), (right, left) })
        {
            if (other is not NumberExpression number)
                continue;
            if (value.Dimension.Equals(Dimension.PercentagePoint) && number.Unit == Unit.Percent)
            {
                context.Report(UnitDiagnostics.PointAgainstPercent(location, value, number));
                return false;
            }
            if (number.Unit == Unit.None && value.Dimension.Single is { } unit and not Quantity.Date && !value.Dimension.IsNone)
            {
                context.Report(UnitDiagnostics.MissingUnit(location, value, number, DeclaredUnit(value)?.Text ?? unit));
                return false;
            }
        }
        context.Report(UnitDiagnostics.Mismatch(location, left, right, "比较"));
        return false;
    }

    private static Unit? DeclaredUnit(Expression expression) =>
        expression is FieldExpression { Field.Type: NumberType type } ? type.Unit : null;

    private static int Direction(ComparisonOperator op) => op switch
    {
        ComparisonOperator.Less or ComparisonOperator.LessOrEqual => 1,
        ComparisonOperator.Greater or ComparisonOperator.GreaterOrEqual => -1,
        _ => 0,
    };

    private Location At(SyntaxNode node) => context.At(node.Span);
}
