using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PerfRules.Compiler.CSharp;

/// <summary>一段生成的表达式及其嵌套深度；太深的存进局部变量，使 C# 编译器不致用尽调用栈。</summary>
internal readonly record struct Emitted(ExpressionSyntax Syntax, int Depth)
{
    /// <summary>生成的表达式允许的嵌套深度。</summary>
    public const int MaximumDepth = 24;

    public static Emitted Leaf(ExpressionSyntax syntax) => new(syntax, 1);

    /// <summary>由若干段拼成一段；过深时存进局部变量。</summary>
    public static Emitted Combine(
        Scope scope, TypeSyntax type, string name, ExpressionSyntax syntax, params ReadOnlySpan<Emitted> parts)
    {
        var depth = 0;
        foreach (var part in parts)
            depth = Math.Max(depth, part.Depth);
        return depth < MaximumDepth
            ? new Emitted(syntax, depth + 1)
            : Leaf(scope.Declare(type, name, syntax));
    }
}
