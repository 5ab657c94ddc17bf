using PerfRules.Language.Model;

namespace PerfRules.Compiler.CSharp;

/// <summary>个数、合计：每处汇总生成一个求一行的方法和一个遍历各行的方法。</summary>
internal sealed class AggregateEmitter(ExpressionEmitter expressions, DefinitionGraph graph, MethodTable methods)
{
    /// <summary>调用这处汇总。</summary>
    public Microsoft.CodeAnalysis.CSharp.Syntax.ExpressionSyntax Call(Scope scope, ListExpression expression)
    {
        var outer = graph.RowLists(expression);
        var row = new Scope(outer.Append(expression.List).OrderBy(list => list.Ordinal));
        var value = expression.Operand is null ? ExpressionEmitter.Constant(1) : expressions.Emit(row, expression.Operand);
        if (expression.Filter is not null)
        {
            var filter = new ConditionEmitter(expressions).Declare(row, "included", expression.Filter);
            value = Code.Call(filter, "Choose", value, Code.Member(Scope.Value, "Zero"));
        }
        var method = methods.Add("Row_", expression.List.Name, expression.Location, row, value);
        var loop = RowLoop.Add(methods, new Scope(outer), expression.List, method, row, expression.Location);
        return MethodTable.Call(loop, outer, scope);
    }
}
