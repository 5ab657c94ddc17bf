using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PerfRules.Language.Model;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;
using Location = PerfRules.Language.Text.Location;

namespace PerfRules.Compiler.CSharp;

/// <summary>生成的类中的全部方法，按依赖在前的次序。</summary>
internal sealed class MethodTable
{
    private static readonly TypeSyntax EvaluationType = Code.Global("PerfRules.Runtime.Scoring.Evaluation", Scope.Value);

    private readonly NameTable _names = new("T", "Rules", "Evaluate", "Grade");
    private readonly Dictionary<string, Location> _locations = [];

    public List<MemberDeclarationSyntax> Methods { get; } = [];

    /// <summary>方法对应的条文，供报告内部错误。</summary>
    public IReadOnlyDictionary<string, Location> Locations => _locations;

    /// <summary>增加一个方法，参数为求值的上下文和若干明细的当前行；返回方法名。</summary>
    public string Add(string prefix, string name, Location location, Scope scope, ExpressionSyntax result)
    {
        var identifier = _names.Add(name, prefix);
        _locations.Add(identifier, location);
        Add(SyntaxKind.PrivateKeyword, identifier, scope, result);
        return identifier;
    }

    public void Add(SyntaxKind accessibility, string identifier, Scope scope, ExpressionSyntax result)
    {
        var parameters = scope.Rows.OrderBy(row => row.Key.Ordinal)
            .Select(row => Parameter(row.Value.Identifier).WithType(PredefinedType(Token(SyntaxKind.IntKeyword))))
            .Prepend(Parameter(Scope.Evaluation.Identifier).WithType(EvaluationType).AddModifiers(Token(SyntaxKind.InKeyword)));
        Methods.Add(MethodDeclaration(Scope.Value, identifier)
            .AddModifiers(Token(accessibility), Token(SyntaxKind.StaticKeyword))
            .WithParameterList(ParameterList(SeparatedList(parameters)))
            .WithBody(Block(List([.. scope.Statements, ReturnStatement(result)]))));
    }

    /// <summary>调用生成的方法。</summary>
    public static ExpressionSyntax Call(string method, IEnumerable<RecordList> rows, Scope scope) =>
        InvocationExpression(Code.Name(method), ArgumentList(SeparatedList(
            rows.Select(list => Argument(scope.Row(list)))
                .Prepend(Argument(null, Token(SyntaxKind.InKeyword), Scope.Evaluation)))));
}
