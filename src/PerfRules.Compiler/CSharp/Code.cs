using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PerfRules.Compiler.CSharp;

/// <summary>拼 C# 语法的短语。文字只作为字面量记号出现，标识符只来自 <see cref="NameTable"/> 或本项目写死的名称。</summary>
internal static class Code
{
    public static IdentifierNameSyntax Name(string identifier) => IdentifierName(identifier);

    /// <summary>以 <c>global::</c> 起头的类型名；最后一段可带类型实参。</summary>
    public static NameSyntax Global(string dottedName, params TypeSyntax[] arguments)
    {
        var parts = dottedName.Split('.');
        NameSyntax name = AliasQualifiedName(IdentifierName(Token(SyntaxKind.GlobalKeyword)), IdentifierName(parts[0]));
        for (var i = 1; i < parts.Length; i++)
        {
            SimpleNameSyntax part = i == parts.Length - 1 && arguments.Length > 0
                ? GenericName(Identifier(parts[i]), TypeArgumentList(SeparatedList(arguments)))
                : IdentifierName(parts[i]);
            name = QualifiedName(name, part);
        }
        return name;
    }

    public static LiteralExpressionSyntax Text(string value) =>
        LiteralExpression(SyntaxKind.StringLiteralExpression, Literal(value));

    public static ExpressionSyntax Integer(int value) => value < 0
        ? PrefixUnaryExpression(SyntaxKind.UnaryMinusExpression, Integer(-value))
        : LiteralExpression(SyntaxKind.NumericLiteralExpression, Literal(value));

    public static ExpressionSyntax Decimal(decimal value) => value < 0
        ? PrefixUnaryExpression(SyntaxKind.UnaryMinusExpression, Decimal(-value))
        : LiteralExpression(
            SyntaxKind.NumericLiteralExpression,
            Literal(value.ToString(CultureInfo.InvariantCulture) + "m", value));

    public static ExpressionSyntax Boolean(bool value) =>
        LiteralExpression(value ? SyntaxKind.TrueLiteralExpression : SyntaxKind.FalseLiteralExpression);

    public static ExpressionSyntax Null { get; } = LiteralExpression(SyntaxKind.NullLiteralExpression);

    public static ExpressionSyntax Member(ExpressionSyntax target, string name) =>
        MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, target, IdentifierName(name));

    public static ExpressionSyntax Call(ExpressionSyntax target, string method, params ExpressionSyntax[] arguments) =>
        InvocationExpression(Member(target, method), Arguments(arguments));

    public static ExpressionSyntax Index(ExpressionSyntax target, int index) =>
        ElementAccessExpression(target, BracketedArgumentList(SingletonSeparatedList(Argument(Integer(index)))));

    public static ExpressionSyntax New(TypeSyntax type, params ExpressionSyntax[] arguments) =>
        ObjectCreationExpression(type, Arguments(arguments), null);

    public static ExpressionSyntax Array(TypeSyntax element, IEnumerable<ExpressionSyntax> items) =>
        ArrayCreationExpression(
            ArrayType(element, SingletonList(ArrayRankSpecifier(SingletonSeparatedList<ExpressionSyntax>(OmittedArraySizeExpression())))),
            InitializerExpression(SyntaxKind.ArrayInitializerExpression, SeparatedList(items)));

    public static ArgumentListSyntax Arguments(IEnumerable<ExpressionSyntax> arguments) =>
        ArgumentList(SeparatedList(arguments.Select(Argument)));

    public static StatementSyntax Local(TypeSyntax type, string name, ExpressionSyntax value) =>
        LocalDeclarationStatement(VariableDeclaration(type, SingletonSeparatedList(
            VariableDeclarator(Identifier(name), null, EqualsValueClause(value)))));

    public static StatementSyntax Assign(ExpressionSyntax target, ExpressionSyntax value) =>
        ExpressionStatement(AssignmentExpression(SyntaxKind.SimpleAssignmentExpression, target, value));

    /// <summary>二元运算；该加括号处加括号。</summary>
    public static ExpressionSyntax Binary(SyntaxKind kind, ExpressionSyntax left, ExpressionSyntax right) =>
        BinaryExpression(kind, Operand(left, Precedence(kind)), Operand(right, Precedence(kind) + 1));

    public static ExpressionSyntax Unary(SyntaxKind kind, ExpressionSyntax operand) =>
        PrefixUnaryExpression(kind, operand is BinaryExpressionSyntax or PrefixUnaryExpressionSyntax
            ? ParenthesizedExpression(operand)
            : operand);

    private static ExpressionSyntax Operand(ExpressionSyntax operand, int minimum) =>
        operand is BinaryExpressionSyntax binary && Precedence(binary.Kind()) < minimum
            ? ParenthesizedExpression(operand)
            : operand;

    /// <summary>优先级；比较与与或之间一律加括号，读者不必记 C# 的次序。</summary>
    private static int Precedence(SyntaxKind kind) => kind switch
    {
        SyntaxKind.MultiplyExpression or SyntaxKind.DivideExpression => 4,
        SyntaxKind.AddExpression or SyntaxKind.SubtractExpression => 3,
        SyntaxKind.BitwiseAndExpression => 2,
        SyntaxKind.BitwiseOrExpression => 1,
        _ => 0,
    };
}
