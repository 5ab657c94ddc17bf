using PerfRules.Language.Evaluation;
using PerfRules.Language.Model;
using PerfRules.Language.Text;
using PerfRules.Testing;

namespace PerfRules.Language.Tests.Corpus;

/// <summary>rules 下的真实框架：没有诊断，自带的用例都通过。</summary>
public class PublishedFrameworkTests
{
    public static TheoryData<string> Files =>
    [
        .. Directory.EnumerateFiles(RepositoryRoot.File("rules"), "*.prules", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(RepositoryRoot.Path, f).Replace('\\', '/')).Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public void 真实框架没有诊断(string file) =>
        Assert.Equal("", DiagnosticText.Render(Compile(file).Diagnostics));

    [Theory]
    [MemberData(nameof(Files))]
    public void 真实框架的用例都通过(string file)
    {
        var framework = Assert.IsType<Framework>(Compile(file).Framework);
        Assert.NotEmpty(framework.Cases);
        foreach (var testCase in framework.Cases)
        {
            var result = CaseData.Run(framework, RepositoryRoot.File(Path.GetDirectoryName(file)!), testCase);
            Assert.NotEmpty(result.Outcomes);
            Assert.All(result.Outcomes, o => Assert.True(o.Passed, $"{testCase.Name}：{o.Name}{o.Message}"));
        }
    }

    private static CompilationResult Compile(string file) =>
        RuleFile.Parse(new SourceText(File.ReadAllText(RepositoryRoot.File(file)), file));
}
