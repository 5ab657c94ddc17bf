using System.Collections.Frozen;
using PerfRules.Language.Diagnostics.Catalogue;
using PerfRules.Language.Model;
using PerfRules.Language.Syntax;
using PerfRules.Language.Text;

namespace PerfRules.Language.Semantics;

/// <summary>把算式的写法绑定为带量纲的算式。有错时报告一次，返回空或量纲为错误的算式，不再引出后续消息。</summary>
internal sealed class ExpressionBinder(BindingContext context, NameScope scope)
{
    // 官方的条文常把标题上的分值叫作这些；不是关键词，声明过同名的数据、列的照声明。
    private static readonly FrozenSet<string> s_ownPoints =
        FrozenSet.ToFrozenSet(["分值", "指标分值", "本指标分值", "本项分值", "该项分值", "标准分值"], StringComparer.Ordinal);

    public NameScope Scope { get; } = scope;

    /// <summary>“比率”所指的值：与评分点同名的口径，没有则为前一句比较的值。</summary>
    public Expression? Subject { get; set; }

    /// <summary>所在标题的分值；不在计分句里为空。没有声明过的“分值”“指标分值”就是它。</summary>
    public Expression? FullPoints { get; init; }

    /// <summary>所在的评分点，供消息使用。</summary>
    public string ItemName { get; init; } = "";

    /// <summary>主语或前面引用的名称有错，已经报告过：缺主语不再报告。</summary>
    public bool HasBrokenSubject { get; set; }

    public Expression? Bind(ExpressionSyntax syntax) => syntax switch
    {
        NumberSyntax number => Number(number),
        NameSyntax name => Name(name),
        DateSyntax date => DateBinder.Bind(date, context),
        WorkingDaysSyntax days => new WorkingDayBinder(context).Between(Bind(days.Start), Bind(days.End), At(days)),
        PostponedSyntax postponed => new WorkingDayBinder(context).Next(Bind(postponed.Operand), At(postponed)),
        NegateSyntax negate => Numeric(Bind(negate.Operand)) is { } operand ? new NegateExpression(operand, At(negate)) : null,
        AbsoluteSyntax absolute => Numeric(Bind(absolute.Operand)) is { } operand ? new AbsoluteExpression(operand, At(absolute)) : null,
        BinarySyntax binary => Binary(binary),
        RootSyntax root => new RootBinder(context, this).Bind(root),
        DeviationSyntax deviation => new AggregateBinder(context, Scope).Bind(deviation),
        AggregateSyntax aggregate => new AggregateBinder(context, Scope).Bind(aggregate),
        DerivedSyntax derived => new PeerBinder(context, this).Bind(derived),
        DirectedQuotientSyntax quotient => new DirectionBinder(context, this).Bind(quotient),
        CallSyntax call => Call(call),
        TruthSyntax truth => Truth(truth),
        _ => throw new ArgumentOutOfRangeException(nameof(syntax), syntax.GetType().Name, null),
    };

    public static NumberExpression Number(NumberSyntax syntax, Location location)
    {
        var unit = UnitOf(syntax);
        return new NumberExpression(syntax.Value * unit.Scale, unit, location);
    }

    /// <summary>裸的 0 与任何量相合。</summary>
    public static bool IsBareZero(Expression expression) =>
        expression is NumberExpression { Unit: { Dimension.IsNone: true } unit, Value.IsZero: true } && unit != Unit.Percent;

    private static Unit UnitOf(NumberSyntax syntax)
    {
        var unit = syntax.Unit switch
        {
            null => Unit.None,
            "%" => Unit.Percent,
            "分" => Unit.Score,
            "百分点" or "个百分点" => Unit.PercentagePoint,
            "元" or "万元" or "亿元" => SyntaxBuilder.MoneyUnitOf(syntax.Unit),
            _ => Unit.Counter(syntax.Unit),
        };
        return syntax.PerMeasure is null
            ? unit
            : new Unit($"{unit.Text}/{syntax.PerMeasure}", unit.Dimension.Over(Dimension.Of(syntax.PerMeasure)), unit.Scale);
    }

    private NumberExpression Number(NumberSyntax syntax) => Number(syntax, At(syntax));

    private Expression? Truth(TruthSyntax truth)
    {
        context.Report(BindingDiagnostics.WrongKind(At(truth), At(truth).Text, "是否", "数值"));
        return null;
    }

    private Expression? Name(NameSyntax name)
    {
        var location = At(name);
        if (Scope.TryGetDefinition(name.Name, out var definition))
        {
            HasBrokenSubject |= definition is null;
            return definition is null ? null : new DefinitionExpression(definition, location);
        }
        if (Scope.TryGetField(name.Name, out var field))
        {
            if (field.Type is NumberType or DateType)
                return new FieldExpression(field, location);
            context.Report(BindingDiagnostics.WrongKind(location, name.Name, Describe(field.Type), "数值"));
            return null;
        }
        if (name.Name == "比率" && Subject is not null)
            return Subject with { Location = location };
        if (name.Name == "比率" && ItemName.Length > 0)
        {
            if (!HasBrokenSubject)
                context.Report(BindingDiagnostics.NoSubject(location, ItemName));
            return null;
        }
        if (FullPoints is { } points && s_ownPoints.Contains(name.Name))
            return points with { Location = location };
        HasBrokenSubject = true;
        context.ReportUnknown(location, name.Name, "数据或口径", Scope.Names);
        return null;
    }

    internal static string Describe(FieldType type) => type switch
    {
        BooleanType => "“是否”类数据",
        ChoiceType => "选项",
        TextType => "文本",
        DateType => "日期",
        _ => "数值",
    };

    private Expression? Call(CallSyntax call)
    {
        var arguments = call.Arguments.Select(Bind).ToList();
        if (arguments.Any(a => a is null))
            return null;
        var first = arguments[0]!;
        foreach (var other in arguments.Skip(1))
        {
            if (!Fits(first, other!))
            {
                context.Report(UnitDiagnostics.Mismatch(At(call), first, other!, "放在一起比较或相加"));
                return null;
            }
        }
        var dimension = IsBareZero(first) ? arguments[^1]!.Dimension : first.Dimension;
        var isRatio = arguments.Any(a => a!.IsRatio);
        if (call.Function is FunctionKind.Maximum or FunctionKind.Minimum)
            return new ExtremeExpression(call.Function == FunctionKind.Maximum, [.. arguments.Select(a => a!)], dimension, isRatio, At(call));
        if (arguments.Any(a => Numeric(a) is null))
            return null;
        var sum = arguments.Skip(1).Aggregate(first, (left, right) =>
            new BinaryExpression(BinaryOperator.Add, left, right!, dimension, isRatio, At(call)));
        return call.Function == FunctionKind.Sum
            ? sum
            : new BinaryExpression(
                BinaryOperator.Divide, sum, new NumberExpression(arguments.Count, Unit.None, At(call)), dimension, isRatio, At(call));
    }

    private Expression? Binary(BinarySyntax syntax)
    {
        // “受理日期＋30天（遇休息日顺延）”：天数不能顺延，说的是整个算式。
        if (syntax.Right is PostponedSyntax { Operand: var shift } postponed && syntax.Operator is BinaryOperator.Add or BinaryOperator.Subtract && IsPeriod(shift))
            return new WorkingDayBinder(context).Next(Binary(new BinarySyntax(syntax.Operator, syntax.Left, shift, syntax.Span)), At(syntax));
        if (Bind(syntax.Left) is not { } left || Bind(syntax.Right) is not { } right)
            return null;
        if (DateBinder.Sum(syntax.Operator, left, right, At(syntax)) is { } dates)
            return dates;
        if (DateBinder.TryShift(syntax.Operator, left, right, At(syntax), context, out var shifted)
            || new WorkingDayBinder(context).TryShift(syntax.Operator, left, right, At(syntax), out shifted))
            return shifted;
        return syntax.Operator switch
        {
            BinaryOperator.Add or BinaryOperator.Subtract => Sum(syntax, left, right),
            _ when Numeric(left) is null || Numeric(right) is null => null,
            BinaryOperator.Multiply => Product(syntax, left, right),
            _ => Quotient(syntax, left, right),
        };
    }

    private static bool IsPeriod(ExpressionSyntax syntax) => syntax is NumberSyntax { Unit: "天" or "日" or "个月" or "年" or Quantity.WorkingDay };

    private BinaryExpression? Sum(BinarySyntax syntax, Expression left, Expression right)
    {
        var location = At(syntax);
        BinaryExpression Make(Dimension dimension, bool isRatio) =>
            new(syntax.Operator, left, right, dimension, isRatio, location);
        if (left.Dimension.IsNone && right.Dimension.IsNone)
        {
            if (left.IsRatio && right is NumberExpression { Unit: var unit } percent && unit == Unit.Percent && left is not NumberExpression)
            {
                if (!context.PercentIsPoint)
                {
                    context.Report(WordingDiagnostics.PercentStep(right.Location, ((NumberSyntax)syntax.Right).Digits));
                    return null;
                }
                return new BinaryExpression(
                    syntax.Operator, left, new NumberExpression(percent.Value, Unit.PercentagePoint, percent.Location),
                    Dimension.None, true, location);
            }
            var isDifference = syntax.Operator == BinaryOperator.Subtract && left.IsRatio && right.IsRatio && left is not NumberExpression;
            return isDifference ? Make(Dimension.PercentagePoint, false) : Make(Dimension.None, left.IsRatio || right.IsRatio);
        }
        if (IsRatioAndPoints(left, right))
            return Make(Dimension.None, true);
        if (!IsDate(left) && !IsDate(right) && (IsBareZero(left) || Fits(left, right)))
            return Make(IsBareZero(left) ? right.Dimension : left.Dimension, false);
        context.Report(UnitDiagnostics.Mismatch(location, left, right, syntax.Operator == BinaryOperator.Add ? "相加" : "相减"));
        return null;
    }

    private static bool IsRatioAndPoints(Expression left, Expression right) =>
        left.Dimension.IsNone && left.IsRatio && right.Dimension.Equals(Dimension.PercentagePoint)
        || right.Dimension.IsNone && right.IsRatio && left.Dimension.Equals(Dimension.PercentagePoint);

    private BinaryExpression? Product(BinarySyntax syntax, Expression left, Expression right)
    {
        var location = At(syntax);
        foreach (var (ratio, hundred) in new[] { (left, right), (right, left) })
        {
            if (ratio.IsRatio && ratio.Dimension.IsNone && hundred is NumberExpression { Unit: var unit } number && unit == Unit.None && number.Value == 100)
            {
                context.Report(UnitDiagnostics.TimesHundred(location, ratio, hundred.Location));
                return null;
            }
        }
        if (ReportPointProduct(location, left, right))
            return null;
        return new BinaryExpression(
            BinaryOperator.Multiply, left, right, left.Dimension.Times(right.Dimension), left.IsRatio || right.IsRatio, location);
    }

    private BinaryExpression? Quotient(BinarySyntax syntax, Expression left, Expression right)
    {
        var location = At(syntax);
        var isPoints = left.Dimension.Equals(Dimension.PercentagePoint);
        if (!(isPoints && right.Dimension.Equals(left.Dimension)) && ReportPointProduct(location, left, right))
            return null;
        // 比率之差除以比率是相对的差，仍是比率。
        var dimension = isPoints && right.IsRatio && right.Dimension.IsNone ? Dimension.None : left.Dimension.Over(right.Dimension);
        return new BinaryExpression(BinaryOperator.Divide, left, right, dimension, dimension.IsNone && !IsPlain(left, right), location);
    }

    // 两个纯数常数相除仍是纯数，其余同量之商是比率。
    private static bool IsPlain(Expression left, Expression right) =>
        left is NumberExpression { IsRatio: false, Dimension.IsNone: true } && right is NumberExpression { IsRatio: false, Dimension.IsNone: true };

    private bool ReportPointProduct(Location location, Expression left, Expression right)
    {
        var points = Dimension.PercentagePoint;
        var other = left.Dimension.Equals(points) ? right.Dimension : right.Dimension.Equals(points) ? left.Dimension : Dimension.None;
        if (other.IsNone || other.IsError)
            return false;
        context.Report(UnitDiagnostics.PercentagePointProduct(location, other));
        return true;
    }

    /// <summary>可以参加乘除的量；日期只能相减，或加减天数、月数、年数。</summary>
    public Expression? Numeric(Expression? expression)
    {
        if (expression is null || !IsDate(expression))
            return expression;
        context.Report(BindingDiagnostics.WrongKind(expression.Location, expression.Location.Text, "日期", "数值（日期只能相减，或加减天数、月数、年数）"));
        return null;
    }

    private static bool IsDate(Expression expression) => expression.Dimension.Equals(Dimension.Date);

    /// <summary>能否相比：同一种量，或有一方是裸的 0（日期除外）。</summary>
    public static bool Fits(Expression left, Expression right) =>
        (IsBareZero(left) || IsBareZero(right)) && !IsDate(left) && !IsDate(right) || left.Dimension.Fits(right.Dimension);

    private Location At(SyntaxNode node) => context.At(node.Span);
}
