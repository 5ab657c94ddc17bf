using System.Text.RegularExpressions;

namespace PerfRules.Cli.Tests;

/// <summary>用法、帮助、退出码 2。用户看到的都是中文。</summary>
public sealed partial class UsageTests : IDisposable
{
    private readonly CliRun _cli = new();

    public void Dispose() => _cli.Dispose();

    [Theory]
    [InlineData("", "没有写命令。")]
    [InlineData("chek", "不认识命令“chek”。是不是“check”？")]
    [InlineData("检察", "不认识命令“检察”。是不是“检查”？")]
    [InlineData("--halp", "不认识选项“--halp”。是不是“--help”？")]
    [InlineData("check", "缺少参数 PATH：")]
    [InlineData("check 没有.prules", "不能读“没有.prules”：文件不存在。")]
    [InlineData("check .", "目录“.”里没有 .prules 文件。")]
    [InlineData("check a --fromat json", "不认识选项“--fromat”。是不是“--format”？")]
    [InlineData("check a --format xml", "选项 --format 不能是“xml”，可写：text、json、sarif。")]
    [InlineData("check a --format", "选项 --format 后面须写 text|json|sarif。")]
    [InlineData("check a --format json --format json", "选项 --format 只能写一次")]
    [InlineData("score a", "缺少选项 --data FILE…：数据文件")]
    [InlineData("score a --data", "选项 --data 后面须写 FILE…。")]
    [InlineData("score a --data b --engine fast", "选项 --engine 不能是“fast”")]
    [InlineData("score a --data b --out c.pdf", "不知道“c.pdf”用什么格式")]
    [InlineData("score a --data b", "不能读“a”：文件不存在。")]
    [InlineData("diff a", "缺少参数 NEW：")]
    [InlineData("compile a", "缺少选项 --out FILE.dll：")]
    [InlineData("dump a b", "多出了参数“b”。")]
    [InlineData("test a --format html", "选项 --format 不能是“html”，可写：text、junit、json。")]
    public void 用错了命令退出码是二并说明怎样用(string args, string message)
    {
        Assert.Equal(2, _cli.Run(args.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        Assert.Contains($"错误：{message}", _cli.Error, StringComparison.Ordinal);
        Assert.Contains("用法：perfrules ", _cli.Error, StringComparison.Ordinal);
        Assert.Empty(_cli.Out);
        AssertChinese(_cli.Error);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("check --help")]
    [InlineData("检查 -h")]
    [InlineData("format --help")]
    [InlineData("test --help")]
    [InlineData("score --help")]
    [InlineData("compile --help")]
    [InlineData("diff --help")]
    [InlineData("dump --help")]
    public void 帮助是中文(string args)
    {
        Assert.Equal(0, _cli.Run(args.Split(' ')));
        Assert.Contains("用法：\n  perfrules ", _cli.Out, StringComparison.Ordinal);
        Assert.Contains("显示帮助", _cli.Out, StringComparison.Ordinal);
        Assert.Empty(_cli.Error);
        AssertChinese(_cli.Out);
    }

    [Fact]
    public void 只列出已有的命令()
    {
        _cli.Run("--help");
        var commands = CommandLine().Matches(_cli.Out).Select(match => match.Groups[1].Value);
        Assert.Equal(["check、检查", "format、格式化", "test、测试", "score、评分", "diff、比较", "consolidate、合并修订", "amend、生成修订", "compile、编译", "dump、转储"], commands);
    }

    [Fact]
    public void 版本()
    {
        Assert.Equal(0, _cli.Run("--version"));
        Assert.Equal("perfrules 0.1.0\n", _cli.Out);
    }

    [Fact]
    public void 内部错误的退出码是三且不露出调用栈()
    {
        using var broken = new StringWriter();
        var host = new CliHost(new BrokenWriter(), broken, ".");
        Assert.Equal(3, Program.Run(["--version"], host));
        Assert.Contains("内部错误", broken.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", broken.ToString(), StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => Program.Run(["--version"], host with { IsDebugging = true }));
    }

    /// <summary>除命令、选项、文件名的写法外没有英文单词。</summary>
    private static void AssertChinese(string text)
    {
        var words = EnglishWord().Matches(text).Select(match => match.Value).Except(
            ["perfrules", "check", "format", "test", "score", "diff", "consolidate", "amend", "compile", "dump", "help", "version", "chek", "halp", "fromat",
             "text", "different", "textconv", "git", "json", "sarif", "junit", "xml", "html", "github", "gitlab", "csv", "txt", "pdf", "dll", "prules", "data", "peers", "last", "year", "out", "engine", "compiled", "reference", "fast",
             "strict", "explain", "coverage", "witness", "cases", "csharp", "stage", "same", "OLD", "NEW", "tokens", "syntax", "model", "PATH", "RULES", "FILE", "CSV", "PerfRules", "Runtime"]);
        Assert.Empty(words);
    }

    [GeneratedRegex("[A-Za-z]{3,}")]
    private static partial Regex EnglishWord();

    [GeneratedRegex(@"^  ([a-z]+、\w+)", RegexOptions.Multiline)]
    private static partial Regex CommandLine();

    private sealed class BrokenWriter : StringWriter
    {
        public override void WriteLine(string? value) => throw new InvalidOperationException();
    }
}
