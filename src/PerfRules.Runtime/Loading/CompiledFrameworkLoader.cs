using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.Loader;
using PerfRules.Runtime.Scoring;

namespace PerfRules.Runtime.Loading;

/// <summary>把编译好的规则程序集装入可回收的上下文；只需要 PerfRules.Runtime。</summary>
[RequiresUnreferencedCode("装入编译好的规则须能动态装入程序集")]
[RequiresDynamicCode("装入编译好的规则须能动态装入程序集")]
public static class CompiledFrameworkLoader
{
    /// <summary>装入一个程序集；内容不是编译好的规则时为空。</summary>
    public static LoadedFramework? TryLoad(Stream image)
    {
        var context = new FrameworkLoadContext();
        if (TryCreate(context, image) is { } framework)
            return new LoadedFramework(framework, context);
        context.Unload();
        return null;
    }

    private static CompiledFramework? TryCreate(FrameworkLoadContext context, Stream image)
    {
        try
        {
            var type = context.LoadFromStream(image).GetType(CompiledFramework.TypeName);
            return type is { IsAbstract: false } && type.IsSubclassOf(typeof(CompiledFramework))
                ? Activator.CreateInstance(type) as CompiledFramework
                : null;
        }
        catch (Exception exception) when (exception is BadImageFormatException or FileLoadException
            or FileNotFoundException or TypeLoadException or MissingMethodException)
        {
            // 不是托管程序集、引用不到、与本版 PerfRules.Runtime 不相容：都不是能用的规则。
            return null;
        }
    }

    /// <summary>规则程序集只引用 PerfRules.Runtime 和基础库，都用宿主已有的那一份。</summary>
    private sealed class FrameworkLoadContext() : AssemblyLoadContext(name: null, isCollectible: true)
    {
        protected override Assembly? Load(AssemblyName assemblyName) =>
            assemblyName.Name == typeof(CompiledFramework).Assembly.GetName().Name
                ? typeof(CompiledFramework).Assembly
                : null;
    }
}
