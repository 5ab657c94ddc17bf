using System.Text;
using PerfRules.Language.Diagnostics;
using PerfRules.Language.Diagnostics.Catalogue;
using PerfRules.Language.Modules;
using PerfRules.Language.Syntax;
using PerfRules.Language.Text;
using System.Collections.Immutable;

namespace PerfRules.Language;

/// <summary>规则文件的入口：解码、分析、检查。从不抛出异常，一切问题都是诊断。</summary>
public static class RuleFile
{
    /// <summary>按 UTF-8 严格解码（可有 BOM）；解不开时返回空文本和诊断，绝不猜测编码。</summary>
    public static (SourceText Text, ImmutableArray<Diagnostic> Diagnostics) Decode(byte[] bytes, string path)
    {
        var start = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        var text = new SourceText("", path);
        var nowhere = new Location(text, new TextSpan(0, 0));
        if (bytes.AsSpan().Contains((byte)0))
            return (text, [SyntaxDiagnostics.Binary(nowhere)]);
        var invalid = FirstInvalid(bytes.AsSpan(start));
        return invalid < 0
            ? (new SourceText(Encoding.UTF8.GetString(bytes, start, bytes.Length - start), path), [])
            : (text, [SyntaxDiagnostics.NotUtf8(nowhere, start + invalid + 1)]);
    }

    /// <summary>分析一个不引用别的文件的规则文件；有引用的，一律当作找不到。</summary>
    public static CompilationResult Parse(SourceText source) => Parse(source, _ => null);

    /// <summary>分析一个规则文件，连同它所基于、所引用的文件。</summary>
    public static CompilationResult Parse(SourceText source, SourceLookup lookup) => 
        new ModuleCompiler(null, text => new ModuleLoader(lookup, null).Load(text)).Compile(new ModuleLoader(lookup, null).Load(source));

    /// <summary>
    /// 分析一个文件的新版本，结果与从头分析完全相同，只是没有改动的部分沿用 <paramref name="previous"/> 的。
    /// 文本须由上一版本 <see cref="SourceText.Replace"/> 而来。
    /// </summary>
    public static CompilationResult Update(CompilationResult previous, SourceText source, SourceLookup lookup) =>
        new ModuleCompiler(previous, text => new ModuleLoader(lookup, null).Load(text)).Compile(new ModuleLoader(lookup, previous.Module).Load(source));

    /// <summary>分析一个修订，用在 <paramref name="basis"/> 上，不看它写的路径；结果见 <see cref="CompilationResult.Consolidated"/>。</summary>
    public static CompilationResult ParseAmendment(SourceText amendment, SourceText basis, SourceLookup lookup)
    {
        var written = Outline.Read(amendment).References.Where(r => r.IsBase).Select(r => ModulePath.Resolve(amendment.Path, r.Path)).FirstOrDefault();
        return Parse(amendment, path => path == written ? (basis, []) : lookup(path));
    }

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        for (var position = 0; position < bytes.Length;)
        {
            if (Rune.DecodeFromUtf8(bytes[position..], out _, out var length) != System.Buffers.OperationStatus.Done)
                return position;
            position += length;
        }
        return -1;
    }
}
