using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PerfRules.Language.Model;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PerfRules.Compiler.CSharp;

/// <summary>
/// 全部计分规则写成一个泛型类，类型参数是近似数或精确数，因此两种求值走的必是同样的代码。
/// </summary>
internal static class RulesEmitter
{
    public const string ClassName = "Rules";

    public static ClassDeclarationSyntax Emit(Framework framework, DefinitionGraph graph, DefinitionSlots slots, MovedSlots moved, MethodTable methods)
    {
        var calendars = new CalendarSlots();
        var expressions = new ExpressionEmitter(graph, slots, calendars, methods);
        var conditions = new ConditionEmitter(expressions);
        var body = new Scope([]);
        foreach (var definition in slots.Definitions)
        {
            var scope = new Scope([]);
            var method = methods.Add("Definition_", definition.Name, definition.Location, scope, expressions.Emit(scope, definition.Value));
            body.Statements.Add(Code.Assign(slots.Read(definition), MethodTable.Call(method, [], body)));
        }
        var redistribution = new RedistributionEmitter(conditions, moved, methods);
        var indicators = new IndicatorEmitter(expressions, conditions, redistribution, methods);
        // 先根次序倒过来，下级必在上级之前。
        foreach (var indicator in framework.Indicators.Reverse())
        {
            var slot = Code.Index(Code.Member(Scope.Evaluation, "Scores"), indicator.Ordinal);
            body.Statements.Add(Code.Assign(slot, MethodTable.Call(indicators.Add(indicator), [], body)));
            foreach (var level in moved.Levels(indicator))
                body.Statements.Add(Code.Assign(moved.Read(indicator, level), MethodTable.Call(redistribution.Add(indicator, level), [], body)));
        }
        methods.Add(SyntaxKind.InternalKeyword, "Evaluate", body, GradeEmitter.Emit(body, framework, conditions));
        return ClassDeclaration(ClassName)
            .AddModifiers(Token(SyntaxKind.InternalKeyword), Token(SyntaxKind.StaticKeyword))
            .AddTypeParameterListParameters(TypeParameter(Scope.Value.Identifier))
            .AddConstraintClauses(TypeParameterConstraintClause(Scope.Value).AddConstraints(
                ClassOrStructConstraint(SyntaxKind.StructConstraint),
                TypeConstraint(Code.Global("PerfRules.Runtime.Numbers.IValue", Scope.Value))))
            .AddMembers([.. calendars.Fields, .. methods.Methods]);
    }
}
