using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PerfRules.Language.Model;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PerfRules.Compiler.CSharp;

/// <summary>用到的日历：各写成生成的类的一个静态字段，每天一位。</summary>
internal sealed class CalendarSlots
{
    private static readonly NameSyntax Type = Code.Global("PerfRules.Runtime.Numbers.WorkCalendar");

    private readonly Dictionary<Calendar, ExpressionSyntax> _slots = [];
    private readonly List<MemberDeclarationSyntax> _fields = [];

    public IEnumerable<MemberDeclarationSyntax> Fields => _fields;

    /// <summary>写明是类的字段，免得与数据同名的局部变量遮住它。</summary>
    public ExpressionSyntax Read(Calendar calendar)
    {
        if (!_slots.TryGetValue(calendar, out var slot))
        {
            var name = "Calendar" + _slots.Count.ToString(System.Globalization.CultureInfo.InvariantCulture);
            _fields.Add(Field(Identifier(name), calendar));
            var rules = GenericName(Identifier(RulesEmitter.ClassName), TypeArgumentList(SingletonSeparatedList<TypeSyntax>(Scope.Value)));
            _slots[calendar] = slot = Code.Member(rules, name);
        }
        return slot;
    }

    private static FieldDeclarationSyntax Field(SyntaxToken name, Calendar calendar)
    {
        var days = calendar.Days;
        var words = days.Words.Select(word => LiteralExpression(SyntaxKind.NumericLiteralExpression, Literal(word)));
        var value = Code.New(
            Type, Code.Integer(days.FirstDay), Code.Integer(days.LastDay),
            Code.Array(PredefinedType(Token(SyntaxKind.ULongKeyword)), words));
        return FieldDeclaration(VariableDeclaration(Type, SingletonSeparatedList(VariableDeclarator(name, null, EqualsValueClause(value)))))
            .AddModifiers(Token(SyntaxKind.PrivateKeyword), Token(SyntaxKind.StaticKeyword), Token(SyntaxKind.ReadOnlyKeyword));
    }
}
