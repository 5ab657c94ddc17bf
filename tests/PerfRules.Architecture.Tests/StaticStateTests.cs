using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace PerfRules.Architecture.Tests;

/// <summary>没有可变的静态状态：同一输入总有同一结果，多线程不相干扰。</summary>
public class StaticStateTests
{
    private const BindingFlags Statics = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    // 可执行的程序集名与项目名不同。
    public static TheoryData<string> Assemblies =>
        [.. Repository.Projects.Select(p => p switch { "PerfRules.Cli" => "perfrules", "PerfRules.LanguageServer" => "perfrules-server", _ => p })];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void 静态字段只读且内容不可变(string assembly)
    {
        var mutable = Assembly.LoadFrom(Path.Combine(AppContext.BaseDirectory, assembly + ".dll")).GetTypes()
            .Where(t => !IsGenerated(t))
            .SelectMany(t => t.GetFields(Statics))
            .Where(f => !f.IsLiteral && !f.IsDefined(typeof(CompilerGeneratedAttribute)) || f.Name.EndsWith("k__BackingField", StringComparison.Ordinal))
            .Where(f => !f.IsInitOnly || IsMutable(f.FieldType))
            .Select(f => $"{f.DeclaringType!.FullName}.{f.Name}");
        Assert.Empty(mutable);
    }

    // 编译器生成的和语法分析器生成的不由我们写。
    private static bool IsGenerated(Type type) =>
        type.Name.Contains('<', StringComparison.Ordinal) || type.DeclaringType is { } outer && IsGenerated(outer)
        || type.Namespace is { } space && space.EndsWith(".Generated", StringComparison.Ordinal)
        || type.IsDefined(typeof(CompilerGeneratedAttribute));

    private static bool IsMutable(Type type) =>
        type.IsArray
        || type.Namespace == "System.Collections.Generic" && typeof(IEnumerable).IsAssignableFrom(type) && !type.IsInterface
        || type.Namespace == "System.Collections.Concurrent"
        || type.FullName == "System.Text.StringBuilder";
}
