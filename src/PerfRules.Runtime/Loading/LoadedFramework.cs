using System.Runtime.Loader;
using PerfRules.Runtime.Scoring;

namespace PerfRules.Runtime.Loading;

/// <summary>从程序集装入的框架。释放后程序集在不再被引用时由垃圾回收卸载。</summary>
public sealed class LoadedFramework : IDisposable
{
    private readonly AssemblyLoadContext _context;

    internal LoadedFramework(CompiledFramework framework, AssemblyLoadContext context) =>
        (Framework, _context) = (framework, context);

    public CompiledFramework Framework { get; }

    public void Dispose() => _context.Unload();
}
