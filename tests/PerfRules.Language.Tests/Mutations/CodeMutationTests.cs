using System.Text;
using PerfRules.Language.Diagnostics;
using PerfRules.Language.Diagnostics.Catalogue;
using PerfRules.Language.Tests.Diagnostics;
using PerfRules.Testing;

namespace PerfRules.Language.Tests.Mutations;

/// <summary>
/// 目录里的每个编号至少有一处改动能引出它：没有问题的框架，改一处，恰是那个编号。
/// 改动取自说明页的正确示例与错误示例之差，所以新增编号只须写好说明页；说文件本身的几条另写改法。
/// </summary>
public class CodeMutationTests
{
    /// <summary>一处改动最多涉及的行。</summary>
    private const int MostLines = 12;

    private static readonly Dictionary<string, Func<byte[], byte[]>> FileMutations = new()
    {
        ["PR1001"] = valid => [.. valid, 0xFF],
        ["PR1002"] = valid => [.. valid, 0],
        ["PR1003"] = valid => [.. valid, .. Encoding.UTF8.GetBytes($"\n注：{new string('长', 2_000_000)}\n")],
    };

    public static TheoryData<string> Codes => [.. DiagnosticCatalogue.All.Select(d => d.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void 改一处就引出这个编号(string code)
    {
        var page = DiagnosticPage.Read(code);
        Assert.Equal("", DiagnosticText.Render(Check(page, Encoding.UTF8.GetBytes(page.Right))));
        if (FileMutations.TryGetValue(code, out var mutate))
        {
            Assert.Equal(code, Assert.Single(Check(page, mutate(Encoding.UTF8.GetBytes(page.Right)))).Code);
            return;
        }
        Assert.True(page.WrongLanguage == "prules", $"{code}的错误示例不是一个文件，请在 FileMutations 里写明怎样改出它");
        var (removed, added) = Edit(page.Right.Split('\n'), page.Wrong.Split('\n'));
        Assert.True(removed + added > 0 && removed <= MostLines && added <= MostLines,
            $"{code}的正确示例和错误示例应只差一处，不超过{MostLines}行；现在要把{removed}行换成{added}行");
        Assert.Contains(Check(page, Encoding.UTF8.GetBytes(page.Wrong)), d => d.Code == code);
    }

    private static IReadOnlyList<Diagnostic> Check(DiagnosticPage page, byte[] bytes)
    {
        var (text, problems) = RuleFile.Decode(bytes, "框架.prules");
        return problems.IsEmpty ? page.Parse(text.Content).Diagnostics : problems;
    }

    /// <summary>把一段连续的行换成另一段，最少要换几行。</summary>
    private static (int Removed, int Added) Edit(string[] from, string[] to)
    {
        var shorter = Math.Min(from.Length, to.Length);
        var first = Enumerable.Range(0, shorter).TakeWhile(i => from[i] == to[i]).Count();
        var last = Enumerable.Range(1, shorter - first).TakeWhile(i => from[^i] == to[^i]).Count();
        return (from.Length - first - last, to.Length - first - last);
    }
}
