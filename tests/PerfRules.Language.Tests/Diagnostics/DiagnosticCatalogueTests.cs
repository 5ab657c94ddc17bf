using PerfRules.Language.Diagnostics;
using PerfRules.Language.Diagnostics.Catalogue;
using PerfRules.Testing;

namespace PerfRules.Language.Tests.Diagnostics;

public class DiagnosticCatalogueTests
{
    // 这几条说的是文件本身，或要许多文件，示例的文字里写不出来；另有测试。
    private static readonly string[] AboutTheFile = ["PR1001", "PR1002", "PR1003", "PR2064"];

    public static TheoryData<string> Codes => [.. DiagnosticCatalogue.All.Select(d => d.Code)];

    [Fact]
    public void 编号合乎规定且不重复()
    {
        Assert.All(DiagnosticCatalogue.All, d => Assert.Matches("^PR[1-9][0-9]{3}$", d.Code));
        Assert.Distinct(DiagnosticCatalogue.All.Select(d => d.Code));
        Assert.Distinct(DiagnosticCatalogue.All.Select(d => d.Title));
    }

    [Fact]
    public void 各阶段声明的诊断都在目录里()
    {
        var declared = typeof(DiagnosticCatalogue).Assembly.GetTypes()
            .SelectMany(t => t.GetFields()).Where(f => f.FieldType == typeof(DiagnosticDescriptor))
            .Select(f => ((DiagnosticDescriptor)f.GetValue(null)!).Code);
        Assert.Equal(declared.Order(StringComparer.Ordinal), DiagnosticCatalogue.All.Select(d => d.Code));
    }

    [Fact]
    public void 消息模板只用中文说话() =>
        Assert.All(DiagnosticCatalogue.All, d => Assert.Empty(DiagnosticText.ForeignWords(d.Title + d.Format)));

    [Fact]
    public void 没有多余的说明页()
    {
        var pages = Directory.EnumerateFiles(DiagnosticPage.Folder).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal);
        Assert.Equal(DiagnosticCatalogue.All.Select(d => d.Code + ".md"), pages);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void 说明页的题目与目录一致并有说明(string code)
    {
        var page = DiagnosticPage.Read(code);
        Assert.Equal($"# {code} {DiagnosticCatalogue.All.Single(d => d.Code == code).Title}", page.Title);
        Assert.True(page.Help.Length >= 30, "说明太短");
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void 错误示例恰有这一种诊断(string code)
    {
        var page = DiagnosticPage.Read(code);
        Assert.Equal(AboutTheFile.Contains(code) ? "text" : "prules", page.WrongLanguage);
        if (AboutTheFile.Contains(code))
            return;
        var diagnostics = page.Parse(page.Wrong).Diagnostics;
        Assert.True(diagnostics.Length > 0 && diagnostics.All(d => d.Code == code), DiagnosticText.Render(diagnostics));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void 正确示例没有诊断(string code)
    {
        var page = DiagnosticPage.Read(code);
        Assert.Equal("", DiagnosticText.Render(page.Parse(page.Right).Diagnostics));
    }
}
