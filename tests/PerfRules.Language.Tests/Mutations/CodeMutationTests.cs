using System.Text;
using PerfRules.Language.Diagnostics;
using PerfRules.Language.Diagnostics.Catalogue;
using PerfRules.Language.Tests.Diagnostics;
using PerfRules.Language.Text;
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

    /// <summary>说明页的示例不能只差一处的，另写没有问题的文字和改过的文字。</summary>
    private static readonly Dictionary<string, Func<DiagnosticPage, (string Valid, string Mutated)>> TextMutations = new()
    {
        ["PR5061"] = page => (page.Wrong.Replace("由各部门制定", "人工评分", StringComparison.Ordinal), page.Wrong),
    };

    public static TheoryData<string> Codes => [.. DiagnosticCatalogue.All.Select(d => d.Code).Where(code => code != "PR2064")];

    [Fact]
    public void 引用的文件太多()
    {
        var page = DiagnosticPage.Read("PR2064");
        var many = string.Concat(Enumerable.Range(0, 100).Select(i => $"引用「口径{i}.prules」\n"));
        var mutated = page.Right.Replace("引用「", many + "引用「", StringComparison.Ordinal);
        var result = RuleFile.Parse(new SourceText(mutated), path =>
            (new SourceText(page.Files.GetValueOrDefault(path, $"公用口径 {path[..^7]}\n"), path), []));
        Assert.Contains(result.Diagnostics, d => d.Code == "PR2064");
    }

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
        if (TextMutations.TryGetValue(code, out var change))
        {
            var (valid, mutated) = change(page);
            Assert.Equal("", DiagnosticText.Render(page.Parse(valid).Diagnostics));
            Assert.Contains(page.Parse(mutated).Diagnostics, d => d.Code == code);
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
