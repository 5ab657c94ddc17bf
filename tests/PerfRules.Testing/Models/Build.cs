using PerfRules.Language.Model;
using PerfRules.Language.Text;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Testing.Models;

/// <summary>不经语法直接搭建规则模型的短语。</summary>
public static class Build
{
    public static Location Here { get; } = new(new SourceText("规则\n"), new TextSpan(0, 0));

    /// <summary>只有几天的日历，供取数不大的随机框架。</summary>
    public static Calendar Calendar { get; } = new("几天", WorkCalendar.Create(0, 8, [(2, 3)], [(5, 5)]), Here);

    public static Rational Number(string text) => Rational.TryParse(text, out var value) ? value : throw new FormatException(text);

    public static NumberExpression Constant(Rational value) => new(value, Unit.None, Here);

    public static FieldExpression Value(Field field) => new(field, Here);

    public static DefinitionExpression Value(Definition definition) => new(definition, Here);

    public static Expression Binary(BinaryOperator operation, Expression left, Expression right) =>
        new BinaryExpression(operation, left, right, Dimension.None, false, Here);

    public static Expression Divide(Expression left, Expression right) => Binary(BinaryOperator.Divide, left, right);

    public static Condition Compare(Expression left, ComparisonOperator comparison, Expression right) =>
        new ComparisonCondition(comparison, left, right, Here);

    public static Band Band(Condition condition, Rational points) => Band(condition, Constant(points));

    public static Band Band(Condition condition, Expression points) => new(condition, new PointsAward(points, Here), false, Here);

    public static StepDeduction Step(
        Expression excess, Rational step, Rational points, StepMode mode, bool stopsAtZero = true, Rational? limit = null) =>
        new(excess, Constant(step), points, mode, stopsAtZero, limit, Here);

    public static Field Field(string name, int ordinal, RecordList? owner = null, FieldType? type = null, Rational? defaultValue = null) =>
        new(name, type ?? new NumberType(Unit.None, false, false), ordinal, Here) { Owner = owner, DefaultValue = defaultValue };

    public static RecordList List(string name, int ordinal, params ReadOnlySpan<string> columns)
    {
        var list = new RecordList(name, ordinal, Here);
        var position = 0;
        var fields = new List<Field>();
        foreach (var column in columns)
            fields.Add(Field(column, position++, list));
        list.Fields = [.. fields];
        return list;
    }

    /// <summary>给节点编上先根次序的序号并连上上级，得到框架。</summary>
    public static Framework Framework(
        string name, IndicatorPlan total, IEnumerable<Field> fields, IEnumerable<RecordList> lists, IEnumerable<Grade> grades,
        string source = "规则\n", IEnumerable<GradeLimit>? gradeLimits = null)
    {
        var next = 0;
        return new Framework
        {
            Name = name,
            Year = 2023,
            Source = new SourceText(source),
            Fields = [.. fields],
            Lists = [.. lists],
            Total = total.Create(ref next, (IndicatorLevel)0),
            Grades = [.. grades],
            GradeLimits = [.. gradeLimits ?? []],
        };
    }
}
