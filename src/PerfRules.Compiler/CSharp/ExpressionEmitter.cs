using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Compiler.CSharp;

/// <summary>把模型的算式写成对 <see cref="IValue{TSelf}"/> 的运算。</summary>
internal sealed class ExpressionEmitter
{
    private static readonly NameSyntax RoundingModeType = Code.Global("PerfRules.Runtime.Numbers.RoundingMode");

    private readonly DefinitionGraph _graph;
    private readonly DefinitionSlots _slots;
    private readonly AggregateEmitter _aggregates;
    private readonly CalendarSlots _calendars;

    public ExpressionEmitter(DefinitionGraph graph, DefinitionSlots slots, CalendarSlots calendars, MethodTable methods)
    {
        _calendars = calendars;
        _graph = graph;
        _slots = slots;
        _aggregates = new AggregateEmitter(this, graph, methods);
    }

    public ExpressionSyntax Emit(Scope scope, Expression expression) => Visit(scope, expression).Syntax;

    public static ExpressionSyntax Constant(Rational value) => value.IsZero
        ? Code.Member(Scope.Value, "Zero")
        : Constants.Emit(value, literal => Code.Call(Scope.Value, "Of", Code.Decimal(literal)));

    public static ExpressionSyntax Round(ExpressionSyntax operand, Rounding rounding) => Code.Call(
        Scope.Value, "Round", operand, Code.Integer(rounding.Places), Code.Member(RoundingModeType, rounding.Mode.ToString()));

    public static ExpressionSyntax Extreme(bool isMaximum, ExpressionSyntax left, ExpressionSyntax right) =>
        Code.Call(Scope.Value, isMaximum ? "Max" : "Min", left, right);

    /// <summary>没有值。</summary>
    public static ExpressionSyntax Absent(ScoreStatus reason) => Code.Call(
        Scope.Value, "Absent", Code.Member(Code.Global("PerfRules.Runtime.Numbers.ScoreStatus"), reason.ToString()));

    public Emitted Visit(Scope scope, Expression expression) => expression switch
    {
        NumberExpression number => Emitted.Leaf(Constant(number.Value)),
        FieldExpression field => Emitted.Leaf(Field(scope, field.Field)),
        DefinitionExpression reference => Emitted.Leaf(Definition(scope, reference.Definition)),
        BinaryExpression binary => Binary(scope, binary),
        NegateExpression negate => Unary(scope, negate.Operand, operand => Code.Unary(SyntaxKind.UnaryMinusExpression, operand)),
        AbsoluteExpression absolute => Unary(scope, absolute.Operand, operand => Code.Call(Scope.Value, "Abs", operand)),
        RoundExpression round => Unary(scope, round.Operand, operand => Round(operand, round.Rounding)),
        MonthShiftExpression shift => Unary(scope, shift.Operand, operand => Code.Call(Scope.Value, "AddMonths", operand, Code.Integer(shift.Months))),
        CalendarExpression calendar => OnCalendar(scope, calendar),
        ExtremeExpression extreme => Extreme(scope, extreme),
        ConditionalExpression conditional => Emitted.Leaf(Conditional(scope, conditional)),
        ListExpression list => Emitted.Leaf(_aggregates.Call(scope, list)),
        _ => throw new InvalidOperationException($"未知的算式 {expression.GetType().Name}"),
    };

    public static ExpressionSyntax Field(Scope scope, Field field) => scope.Local(field, field.Name, () => field.Owner is { } list
        ? Code.Call(Scope.Evaluation, "Cell", Code.Integer(list.Ordinal), scope.Row(list), Code.Integer(field.Ordinal))
        : Code.Call(Scope.Evaluation, "Field", Code.Integer(field.Ordinal)));

    private IdentifierNameSyntax Definition(Scope scope, Definition definition)
    {
        if (_graph.RowLists(definition).IsEmpty)
            return scope.Local(definition, definition.Name, () => _slots.Read(definition));
        foreach (var row in _graph.RowDefinitions(definition).Where(row => !scope.Has(row)))
            scope.Local(row, row.Name, () => Emit(scope, row.Value));
        return scope.Local(definition, definition.Name, () => Emit(scope, definition.Value));
    }

    private Emitted Binary(Scope scope, BinaryExpression binary)
    {
        var (left, right) = (Visit(scope, binary.Left), Visit(scope, binary.Right));
        var kind = binary.Operator switch
        {
            BinaryOperator.Add => SyntaxKind.AddExpression,
            BinaryOperator.Subtract => SyntaxKind.SubtractExpression,
            BinaryOperator.Multiply => SyntaxKind.MultiplyExpression,
            BinaryOperator.Divide => SyntaxKind.DivideExpression,
            _ => throw new InvalidOperationException($"未知的运算 {binary.Operator}"),
        };
        return Combine(scope, Code.Binary(kind, left.Syntax, right.Syntax), left, right);
    }

    private Emitted Unary(Scope scope, Expression operand, Func<ExpressionSyntax, ExpressionSyntax> build)
    {
        var value = Visit(scope, operand);
        return Combine(scope, build(value.Syntax), value);
    }

    private Emitted OnCalendar(Scope scope, CalendarExpression expression)
    {
        var left = Visit(scope, expression.Left);
        var right = expression.Right is { } other ? Visit(scope, other) : Emitted.Leaf(Constant(Rational.Zero));
        var function = Code.Member(Code.Global("PerfRules.Runtime.Numbers.CalendarFunction"), expression.Function.ToString());
        var call = Code.Call(Scope.Value, "OnCalendar", _calendars.Read(expression.Calendar), function, left.Syntax, right.Syntax);
        return Combine(scope, call, left, right);
    }

    private Emitted Extreme(Scope scope, ExtremeExpression extreme)
    {
        var result = Visit(scope, extreme.Operands[0]);
        foreach (var operand in extreme.Operands.AsSpan()[1..])
        {
            var next = Visit(scope, operand);
            result = Combine(scope, Extreme(extreme.IsMaximum, result.Syntax, next.Syntax), result, next);
        }
        return result;
    }

    /// <summary>条件依次求出，值从后往前覆盖，所以第一个成立的一支有效；未知的一支使结果没有值。</summary>
    private IdentifierNameSyntax Conditional(Scope scope, ConditionalExpression conditional)
    {
        var conditions = new ConditionEmitter(this);
        var holds = conditional.Arms.Select(arm => conditions.Declare(scope, "case", arm.Condition)).ToArray();
        var value = scope.Declare(Scope.Value, "choice", Absent(ScoreStatus.Undefined));
        for (var i = holds.Length - 1; i >= 0; i--)
            scope.Statements.Add(Code.Assign(value, Code.Call(holds[i], "Choose", Emit(scope, conditional.Arms[i].Value), value)));
        return value;
    }

    private static Emitted Combine(Scope scope, ExpressionSyntax syntax, params ReadOnlySpan<Emitted> parts) =>
        Emitted.Combine(scope, Scope.Value, "value", syntax, parts);
}
