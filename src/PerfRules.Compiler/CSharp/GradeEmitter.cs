using Microsoft.CodeAnalysis.CSharp.Syntax;
using PerfRules.Language.Model;

namespace PerfRules.Compiler.CSharp;

/// <summary>由总分和等级限制定等级的下标。</summary>
internal static class GradeEmitter
{
    /// <summary>第一个成立的等级的下标，再看限制；都不成立或总分没有值时没有等级。</summary>
    public static IdentifierNameSyntax Emit(Scope scope, Framework framework, ConditionEmitter conditions)
    {
        var (grades, limits) = (framework.Grades, framework.GradeLimits);
        var total = scope.Declare(Scope.Value, "total", Code.Index(Code.Member(Scope.Evaluation, "Scores"), 0));
        var result = scope.Declare(Scope.Value, "grade", MethodEmitter.NoBand);
        for (var i = grades.Length - 1; i >= 0; i--)
        {
            var reaches = ConditionEmitter.Compare(grades[i].Operator, total, ExpressionEmitter.Constant(grades[i].Bound));
            var condition = scope.Declare(Scope.Truth, "reaches", reaches);
            scope.Statements.Add(Code.Assign(result, Code.Call(condition, "Choose", ExpressionEmitter.Constant(i), result)));
        }
        // 下标越大等级越低，所以不高于是取大；几条直接评为的取最低，最后看，压过不高于。
        foreach (var limit in limits.Where(limit => !limit.IsFixed))
        {
            var applies = conditions.Declare(scope, "limit", limit.Condition);
            var lowered = ExpressionEmitter.Extreme(true, result, ExpressionEmitter.Constant(limit.Grade));
            scope.Statements.Add(Code.Assign(result, Code.Call(applies, "Choose", lowered, result)));
        }
        foreach (var limit in limits.Where(limit => limit.IsFixed).OrderBy(limit => limit.Grade))
        {
            var applies = conditions.Declare(scope, "fixed", limit.Condition);
            scope.Statements.Add(Code.Assign(result, Code.Call(applies, "Choose", ExpressionEmitter.Constant(limit.Grade), result)));
        }
        return result;
    }
}
