using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Emit;
using PerfRules.Compiler.CSharp;
using PerfRules.Language.Model;
using PerfRules.Language.Text;
using PerfRules.Runtime.Scoring;

namespace PerfRules.Compiler;

/// <summary>把规则模型编译成只需 PerfRules.Runtime 即可运行的程序集。</summary>
public static class FrameworkCompiler
{
    private const string AssemblyName = "PerfRules.Compiled";

    private const string SourceFileName = "CompiledRules.g.cs";

    private static readonly CSharpCompilationOptions Options = new(
        OutputKind.DynamicallyLinkedLibrary,
        optimizationLevel: OptimizationLevel.Release,
        deterministic: true,
        generalDiagnosticOption: ReportDiagnostic.Error,
        nullableContextOptions: NullableContextOptions.Enable,
        concurrentBuild: false);

    public static CompiledAssembly Compile(Framework framework)
    {
        var methods = new MethodTable();
        var root = CSharpEmitter.Emit(framework, methods);
        var csharp = root.ToFullString();
        var tree = CSharpSyntaxTree.Create(root, new CSharpParseOptions(LanguageVersion.CSharp14), SourceFileName, Encoding.UTF8);
        var compilation = CSharpCompilation.Create(AssemblyName, [tree], References.All, Options);
        using var image = new MemoryStream();
        using var pdb = new MemoryStream();
        var result = compilation.Emit(
            image,
            pdb,
            manifestResources:
            [
                Resource(CompiledFramework.SourceResourceName, framework.Source),
                .. framework.References.Select(r => Resource(CompiledFramework.ReferenceResourcePrefix + r.Path, r.Text)),
            ],
            options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb),
            embeddedTexts: [EmbeddedText.FromSource(SourceFileName, tree.GetText())]);
        return result.Success
            ? new CompiledAssembly([.. image.ToArray()], [.. pdb.ToArray()], csharp)
            : throw new InvalidOperationException(Describe(result.Diagnostics, methods));
    }

    private static ResourceDescription Resource(string name, SourceText text) =>
        new(name, () => new MemoryStream(Encoding.UTF8.GetBytes(text.Content)), isPublic: true);

    /// <summary>生成的代码有错必是本项目的错：指明是哪一条规则、C# 的哪一行。</summary>
    private static string Describe(ImmutableArray<Microsoft.CodeAnalysis.Diagnostic> diagnostics, MethodTable methods)
    {
        var first = diagnostics.First(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        var method = first.Location.SourceTree?.GetRoot().FindNode(first.Location.SourceSpan)
            .FirstAncestorOrSelf<MethodDeclarationSyntax>()?.Identifier.ValueText;
        var rule = method is not null && methods.Locations.TryGetValue(method, out var location)
            ? $"（规则第{location.LineNumber}行，{method}）"
            : "";
        return $"内部错误：生成的 C# 不能编译{rule}：{first}";
    }
}
