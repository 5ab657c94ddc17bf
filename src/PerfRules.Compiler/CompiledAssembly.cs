using System.Collections.Immutable;

namespace PerfRules.Compiler;

/// <summary>一个框架编译的结果；同样的规则总得到逐字节相同的结果。</summary>
/// <param name="Image">程序集，只需 PerfRules.Runtime 即可运行。</param>
/// <param name="Pdb">可移植的调试信息，内含 C# 源码。</param>
/// <param name="CSharp">生成的 C# 源码。</param>
public sealed record CompiledAssembly(ImmutableArray<byte> Image, ImmutableArray<byte> Pdb, string CSharp);
