using Microsoft.CodeAnalysis.CSharp;
using PerfRules.Language.Model;
using PerfRules.Language.Text;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PerfRules.Compiler.CSharp;

/// <summary>遍历一张明细、把每行的值相加的方法。</summary>
internal static class RowLoop
{
    /// <summary>
    /// 生成方法并返回其名称。<paramref name="rowMethod"/> 是求一行的方法，
    /// <paramref name="row"/> 是它的作用域，当前行为外层各明细的行和本明细的行。
    /// </summary>
    public static string Add(
        MethodTable methods, Scope scope, RecordList list, string rowMethod, Scope row, Location location)
    {
        var sum = Code.Name("score");
        var index = row.Row(list);
        var lists = row.Rows.Keys.OrderBy(key => key.Ordinal);
        scope.Statements.Add(Code.Local(Scope.Value, "score", Code.Call(Scope.Evaluation, "EmptySum", Code.Integer(list.Ordinal))));
        scope.Statements.Add(ForStatement(Code.Assign(
                sum, Code.Binary(SyntaxKind.AddExpression, sum, MethodTable.Call(rowMethod, lists, row))))
            .WithDeclaration(VariableDeclaration(
                PredefinedType(Token(SyntaxKind.IntKeyword)),
                SingletonSeparatedList(VariableDeclarator(index.Identifier, null, EqualsValueClause(Code.Integer(0))))))
            .WithCondition(BinaryExpression(
                SyntaxKind.LessThanExpression, index, Code.Call(Scope.Evaluation, "RowCount", Code.Integer(list.Ordinal))))
            .AddIncrementors(PostfixUnaryExpression(SyntaxKind.PostIncrementExpression, index)));
        return methods.Add("Rows_", list.Name, location, scope, sum);
    }
}
