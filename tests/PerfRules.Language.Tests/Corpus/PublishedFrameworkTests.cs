using PerfRules.Language.Model;
using PerfRules.Testing;

namespace PerfRules.Language.Tests.Corpus;

/// <summary>rules 下的真实框架：没有诊断，自带的用例都通过。</summary>
public class PublishedFrameworkTests
{
    public static TheoryData<string> Files => [.. PublishedRules.Files];

    public static TheoryData<string> Scorable =>
        [.. PublishedRules.Frameworks.Where(f => PublishedRules.Compile(f).Framework!.Indicators.All(i => i.Method is not DelegatedMethod))];

    [Theory]
    [MemberData(nameof(Files))]
    public void 真实框架除由他人制定的以外没有诊断(string file) =>
        Assert.All(PublishedRules.Compile(file).Diagnostics, d => Assert.Equal("PR5061", d.Code));

    [Theory]
    [MemberData(nameof(Scorable))]
    public void 真实框架的用例都通过(string file)
    {
        var framework = Assert.IsType<Framework>(PublishedRules.Compile(file).Framework);
        Assert.NotEmpty(framework.Cases);
        foreach (var testCase in framework.Cases)
        {
            var result = CaseData.Run(framework, RepositoryRoot.File(Path.GetDirectoryName(file)!), testCase);
            Assert.NotEmpty(result.Outcomes);
            Assert.All(result.Outcomes, o => Assert.True(o.Passed, $"{testCase.Name}：{o.Name}{o.Message}"));
        }
    }
}
