using System.Collections.Immutable;
using System.Globalization;
using PerfRules.Language.Evaluation;
using PerfRules.Language.Model;
using PerfRules.Language.Text;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Tests.Evaluation;

/// <summary>不经语法直接搭建规则模型的各部分，供求值与说明的测试使用。</summary>
internal static class Build
{
    private static readonly SourceText s_source = new(new string('\n', 99));

    public static Unit Person { get; } = Unit.Counter("人");

    public static Location Line(int number = 1) => new(s_source, new TextSpan(number - 1, 0));

    public static Rational R(string text) => Rational.TryParse(text, out var value)
        ? value
        : throw new ArgumentException(text);

    public static Expression Percent(string text) => new NumberExpression(R(text) / 100, Unit.Percent, Line());

    public static NumberExpression Points(string text) => new(R(text), Unit.Score, Line());

    public static Expression Number(Rational value, Unit unit) => new NumberExpression(value * unit.Scale, unit, Line());

    public static Field Money(string name, int ordinal) =>
        new(name, new NumberType(Unit.TenThousandYuan, false, false), ordinal, Line()) { Range = ValueRange.NonNegative };

    public static Field Count(string name, int ordinal, Unit? unit = null, Rational? atLeast = null) =>
        new(name, new NumberType(unit ?? Person, false, true), ordinal, Line())
        {
            Range = new ValueRange(atLeast ?? 0, true, null, false),
        };

    public static Field Ratio(string name, int ordinal, ValueRange? range = null) =>
        new(name, new NumberType(Unit.Percent, true, false), ordinal, Line()) { Range = range ?? ValueRange.NonNegative };

    public static Field Flag(string name, int ordinal) => new(name, new BooleanType(), ordinal, Line());

    public static Field Choice(string name, int ordinal, params string[] options) =>
        new(name, new ChoiceType([.. options]), ordinal, Line());

    public static Expression Ref(Field field) => new FieldExpression(field, Line());

    public static Expression Ref(Definition definition) => new DefinitionExpression(definition, Line());

    public static Expression Of(Expression left, char symbol, Expression right)
    {
        var (operation, dimension) = symbol switch
        {
            '+' => (BinaryOperator.Add, left.Dimension),
            '-' => (BinaryOperator.Subtract, left.IsRatio && right.IsRatio ? Dimension.PercentagePoint : left.Dimension),
            '*' => (BinaryOperator.Multiply, left.Dimension.Times(right.Dimension)),
            '/' => (BinaryOperator.Divide, left.Dimension.Over(right.Dimension)),
            _ => throw new ArgumentException(symbol.ToString(CultureInfo.InvariantCulture)),
        };
        var isRatio = symbol == '/' && dimension.IsNone || symbol == '*' && left.IsRatio && right.IsRatio;
        return new BinaryExpression(operation, left, right, dimension, isRatio, Line());
    }

    public static Definition Define(string name, Expression value) => new(name, value, value.IsRatio, Line());

    public static Condition Is(Expression left, string symbol, Expression right) => new ComparisonCondition(
        symbol switch
        {
            "<" => ComparisonOperator.Less,
            "<=" => ComparisonOperator.LessOrEqual,
            "=" => ComparisonOperator.Equal,
            "!=" => ComparisonOperator.NotEqual,
            ">=" => ComparisonOperator.GreaterOrEqual,
            ">" => ComparisonOperator.Greater,
            _ => throw new ArgumentException(symbol),
        },
        left, right, Line());

    public static Condition Is(Field flag) => new BooleanCondition(flag, Line());

    public static Condition Is(Field choice, int option) => new ChoiceCondition(choice, option, Line());

    public static Condition And(params Condition[] operands) => new AndCondition([.. operands], Line());

    public static Condition Or(params Condition[] operands) => new OrCondition([.. operands], Line());

    public static Condition Not(Condition operand) => new NotCondition(operand, Line());

    public static Band Band(Condition condition, string points, int line = 1) =>
        new(condition, new PointsAward(Points(points), Line(line)), false, Line(line));

    public static Indicator Node(
        string name, Rational points, ScoringMethod? method = null, int line = 1, IndicatorLevel level = IndicatorLevel.Third,
        ImmutableArray<Indicator> children = default, ImmutableArray<Deduction> deductions = default,
        ImmutableArray<ScoreException> exceptions = default, ImmutableArray<Veto> vetoes = default,
        Rounding? rounding = null, bool floors = true, bool caps = true, IndicatorKind kind = IndicatorKind.Regular,
        Rational minimum = default, ImmutableArray<Indicator> adjustments = default, Rational? cap = null,
        ImmutableArray<ScoreLimit> limits = default) => new()
        {
            Level = level,
            Name = name,
            Kind = kind,
            Minimum = minimum,
            Adjustments = adjustments.IsDefault ? [] : adjustments,
            AdjustedCap = cap,
            Points = points,
            Ordinal = 0,
            Location = Line(line),
            NameLocation = Line(line),
            Limits = limits.IsDefault ? [] : limits,
            Children = children.IsDefault ? [] : children,
            Method = method ?? (children.IsDefault ? new FullMarksMethod(Line(line)) : new SumMethod(Line(line))),
            Deductions = deductions.IsDefault ? [] : deductions,
            Exceptions = exceptions.IsDefault ? [] : exceptions,
            Vetoes = vetoes.IsDefault ? [] : vetoes,
            Rounding = rounding,
            FloorsAtZero = floors,
            CapsAtPoints = caps,
        };

    public static Framework Framework(
        Indicator total, ImmutableArray<Field> fields, ImmutableArray<RecordList> lists = default,
        ImmutableArray<Grade> grades = default, ImmutableArray<GradeLimit> gradeLimits = default)
    {
        Link(total);
        return new()
        {
            Name = "测试框架",
            Year = 2023,
            Source = s_source,
            Fields = fields,
            Lists = lists.IsDefault ? [] : lists,
            Total = total,
            Grades = grades.IsDefault ? [] : grades,
            GradeLimits = gradeLimits.IsDefault ? [] : gradeLimits,
        };
    }

    private static void Link(Indicator parent)
    {
        foreach (var child in parent.Children.Concat(parent.Adjustments))
        {
            child.Parent = parent;
            Link(child);
        }
    }

    public static Framework FrameworkOf(Indicator leaf, params Field[] fields) =>
        Framework(Node("总分", leaf.Points, level: IndicatorLevel.Total, children: [leaf]), [.. fields]);

    /// <summary>各数据按声明单位给出；空表示缺失。</summary>
    public static UnitRecord Record(Framework framework, params string?[] values) => new()
    {
        Unit = "某单位",
        Values = [.. framework.Fields.Select((field, index) => values[index] is { } text
            ? R(text) * (field.Type is NumberType number ? number.Unit.Scale : Rational.One)
            : (Rational?)null)],
        Lists = [.. framework.Lists.Select(_ => default(ImmutableArray<RecordRow>))],
    };

    public static NodeScore ScoreOf(Indicator leaf, Field[] fields, params string?[] values)
    {
        var framework = FrameworkOf(leaf, fields);
        return ReferenceEvaluator.Evaluate(framework, Record(framework, values)).Total.Children[0];
    }
}
