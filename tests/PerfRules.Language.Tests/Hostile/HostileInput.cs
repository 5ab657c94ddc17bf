using System.Text;
using PerfRules.Language.Diagnostics;
using PerfRules.Language.Text;
using PerfRules.Testing;

namespace PerfRules.Language.Tests.Hostile;

/// <summary>把任意字节当作规则文件读入，并核对不论输入怎样都该成立的事。</summary>
internal static class HostileInput
{
    // 工作量由上限约束；时限只在约束失效时起作用，所以定得很宽。
    private static readonly TimeSpan Failsafe = TimeSpan.FromSeconds(60);

    public static string Example { get; } = File.ReadAllText(RepositoryRoot.File("rules", "示例", "示例区-2023.prules"));

    public static IReadOnlyList<Diagnostic> Compile(string content) => Compile(Encoding.UTF8.GetBytes(content));

    public static IReadOnlyList<Diagnostic> Compile(byte[] bytes)
    {
        var (text, decoding) = RuleFile.Decode(bytes, "坏文件.prules");
        return decoding.IsEmpty ? CompileText(text) : Check(text, decoding);
    }

    public static IReadOnlyList<Diagnostic> CompileText(SourceText text)
    {
        var work = Task.Run(() => RuleFile.Parse(text));
        Assert.True(work.Wait(Failsafe), "一分钟没有读完");
        return Check(text, work.Result.Diagnostics);
    }

    private static IReadOnlyList<Diagnostic> Check(SourceText text, IReadOnlyList<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            Assert.InRange(diagnostic.Location.Span.Start, 0, text.End);
            Assert.InRange(diagnostic.Location.Span.End, diagnostic.Location.Span.Start, text.End);
            Assert.True(diagnostic.Message.Length < 2000, $"消息太长：{diagnostic.Code}，{diagnostic.Message.Length} 字");
            Assert.Empty(DiagnosticText.ForeignWords(diagnostic.Message));
        }
        return diagnostics;
    }
}
