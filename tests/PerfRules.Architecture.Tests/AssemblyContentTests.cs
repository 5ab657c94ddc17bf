namespace PerfRules.Architecture.Tests;

/// <summary>规则语言是纯计算：不碰文件、控制台、时钟、网络和反射，也不引用 Roslyn。</summary>
public class AssemblyContentTests
{
    private static readonly string[] Outside =
    [
        "System.IO.File", "System.IO.FileInfo", "System.IO.FileStream", "System.IO.Directory", "System.IO.StreamReader",
        "System.IO.StreamWriter", "System.Diagnostics.Process", "System.Threading.Thread", "System.TimeProvider",
        "System.Activator", "System.Random",
    ];

    // 生成的分析器有一个从不使用的构造函数，默认写到控制台；迭代器要问线程号。所以这两个类型按成员列出。
    private static readonly string[] Harmless =
        ["System.Console.get_Out", "System.Console.get_Error", "System.Environment.get_CurrentManagedThreadId"];

    private static readonly string[] Clocks =
        ["System.DateTime.get_Now", "System.DateTime.get_UtcNow", "System.DateTime.get_Today", "System.DateTimeOffset.get_Now", "System.DateTimeOffset.get_UtcNow"];

    [Fact]
    public void 规则语言不碰外界()
    {
        var content = new AssemblyContent("PerfRules.Language");
        Assert.Empty(content.Types.Intersect(Outside));
        Assert.Empty(content.Members.Intersect(Clocks));
        Assert.Empty(content.Members
            .Where(m => m.StartsWith("System.Console.", StringComparison.Ordinal) || m.StartsWith("System.Environment.", StringComparison.Ordinal))
            .Except(Harmless));
        Assert.DoesNotContain(content.Types, t => t.StartsWith("System.Net.", StringComparison.Ordinal));
    }

    [Fact]
    public void 运行时不碰控制台和时钟()
    {
        var content = new AssemblyContent("PerfRules.Runtime");
        Assert.DoesNotContain("System.Console", content.Types);
        Assert.Empty(content.Members.Intersect(Clocks));
    }

    [Fact]
    public void 规则语言只依赖运行时和语法分析的运行库() =>
        Assert.Empty(ThirdParty("PerfRules.Language").Except(["PerfRules.Runtime", "Antlr4.Runtime.Standard"]));

    [Fact]
    public void 运行时没有任何依赖() => Assert.Empty(ThirdParty("PerfRules.Runtime"));

    [Fact]
    public void 读写文档的项目不引用编译器() =>
        Assert.DoesNotContain(ThirdParty("PerfRules.Documents"), r => r.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) || r == "PerfRules.Compiler");

    private static IEnumerable<string> ThirdParty(string assembly) => new AssemblyContent(assembly).References
        .Where(r => r is not "netstandard" && !r.StartsWith("System.", StringComparison.Ordinal));
}
