using System.Xml.Linq;
using PerfRules.Testing;

namespace PerfRules.Architecture.Tests;

/// <summary>依赖只朝一个方向：各项目可以引用的项目和程序包逐一列出。</summary>
public class ProjectReferenceTests
{
    // 与总图的一处有意的不同：Language 引用 Runtime，因为有理数和舍入是二者共用的；Runtime 什么也不引用。
    private static readonly Dictionary<string, (string[] Projects, string[] Packages)> Allowed = new()
    {
        ["PerfRules.Runtime"] = ([], []),
        ["PerfRules.Language"] = (["PerfRules.Runtime"], ["Antlr4.Runtime.Standard"]),
        ["PerfRules.Compiler"] = (["PerfRules.Language", "PerfRules.Runtime"], ["Microsoft.CodeAnalysis.CSharp"]),
        ["PerfRules.Revision"] = (["PerfRules.Language"], []),
        ["PerfRules.Documents"] = (["PerfRules.Language"], ["DocumentFormat.OpenXml", "CsvHelper"]),
        // 与总图的另一处不同：编辑器要读用例的取数文件、预览评分结果，所以引用 Documents。
        ["PerfRules.Editor"] = (["PerfRules.Language", "PerfRules.Documents", "PerfRules.Revision"], []),
        ["PerfRules.LanguageServer"] = (["PerfRules.Editor"], []),
        ["PerfRules.Cli"] =
        (
            ["PerfRules.Language", "PerfRules.Runtime", "PerfRules.Compiler", "PerfRules.Documents", "PerfRules.Revision"],
            ["Spectre.Console", "System.CommandLine"]
        ),
    };

    public static TheoryData<string> Projects => [.. Repository.Projects];

    [Theory]
    [MemberData(nameof(Projects))]
    public void 项目只引用允许的项目和程序包(string project)
    {
        var (projects, packages) = Assert.Contains(project, Allowed);
        var file = XDocument.Load(RepositoryRoot.File("src", project, project + ".csproj"));
        Assert.Empty(Includes(file, "ProjectReference").Select(p => Path.GetFileNameWithoutExtension(p.Replace('\\', '/'))).Except(projects));
        Assert.Empty(Includes(file, "PackageReference").Except(packages));
    }

    [Fact]
    public void 协议层不认识规则() =>
        Assert.DoesNotContain(
            Repository.SourceFiles("src/PerfRules.LanguageServer/Protocol"),
            f => Repository.Read(f).Replace("PerfRules.LanguageServer.Protocol", "", StringComparison.Ordinal).Contains("PerfRules", StringComparison.Ordinal));

    [Fact]
    public void 测试项目不引用别的测试项目()
    {
        foreach (var path in Directory.EnumerateFiles(RepositoryRoot.File("tests"), "*.csproj", SearchOption.AllDirectories))
            Assert.DoesNotContain(Includes(XDocument.Load(path), "ProjectReference"), p => p.EndsWith(".Tests.csproj", StringComparison.Ordinal));
    }

    [Fact]
    public void 解决方案含有全部项目()
    {
        var solution = Repository.Read("PerfRules.sln").Replace('\\', '/');
        var projects = Repository.Files("src", "*.csproj").Concat(Repository.Files("tests", "*.csproj"));
        Assert.All(projects, p => Assert.Contains(p, solution, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Includes(XDocument file, string element) =>
        file.Descendants(element).Select(e => e.Attribute("Include")!.Value);
}
