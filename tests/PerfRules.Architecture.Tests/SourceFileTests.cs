using System.Text.RegularExpressions;

namespace PerfRules.Architecture.Tests;

/// <summary>源文件的规矩：命名空间即文件夹，文件不长。</summary>
public partial class SourceFileTests
{
    private const int LongestFile = 400;

    [Theory]
    [InlineData("src")]
    [InlineData("tests")]
    public void 命名空间就是文件夹(string folder)
    {
        var wrong =
            from file in Repository.SourceFiles(folder)
            let declared = Namespace().Match(Repository.Read(file))
            let expected = string.Join('.', Path.GetDirectoryName(file)!.Replace('\\', '/').Split('/').Skip(1))
            where declared.Success && declared.Groups[1].Value != expected
            select $"{file}：{declared.Groups[1].Value}";
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("src")]
    [InlineData("tests")]
    public void 文件不超过四百行(string folder) =>
        Assert.DoesNotContain(Repository.SourceFiles(folder), f => Repository.Read(f).Count(c => c == '\n') > LongestFile);

    [Fact]
    public void 没有折叠块和关掉的警告() =>
        Assert.DoesNotContain(Repository.SourceFiles("src"), f => Banned().IsMatch(Repository.Read(f)));

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"^\s*#(region|pragma warning disable)", RegexOptions.Multiline)]
    private static partial Regex Banned();
}
