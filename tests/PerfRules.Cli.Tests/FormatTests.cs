namespace PerfRules.Cli.Tests;

public sealed class FormatTests : IDisposable
{
    private readonly CliRun _cli = new();

    /// <summary>行尾多了空白的规则。</summary>
    private readonly string _untidy = Sample.Rules.Replace("\n", "  \n", StringComparison.Ordinal);

    public void Dispose() => _cli.Dispose();

    [Fact]
    public void 就地改成规范的版式再改一次不变()
    {
        _cli.Write("规则/甲.prules", _untidy);
        Assert.Equal(0, _cli.Run("format", "规则"));
        Assert.Equal("已改 规则/甲.prules。\n", _cli.Out);
        var formatted = _cli.Read("规则/甲.prules");
        Assert.DoesNotContain(" \n", formatted, StringComparison.Ordinal);
        Assert.Equal(0, _cli.Run("格式化", "规则", "--check"));
        Assert.Equal(0, _cli.Run("format", "规则"));
        Assert.Empty(_cli.Out);
        Assert.Equal(formatted, _cli.Read("规则/甲.prules"));
        Assert.Equal(["规则/甲.prules"], _cli.Files());
    }

    [Fact]
    public void 只检查时不改文件()
    {
        _cli.Write("甲.prules", _untidy);
        Assert.Equal(1, _cli.Run("format", "甲.prules", "--check"));
        Assert.Equal("甲.prules 不是规范的版式。\n", _cli.Out);
        Assert.Equal(_untidy, _cli.Read("甲.prules"));
    }

    [Fact]
    public void 写不成时原文不变()
    {
        _cli.Write("甲.prules", _untidy);
        Directory.CreateDirectory(_cli.PathOf("甲.prules.tmp~"));
        Assert.Equal(2, _cli.Run("format", "甲.prules"));
        Assert.Equal(_untidy, _cli.Read("甲.prules"));
    }

    [Fact]
    public void 解不开的文件不动()
    {
        byte[] content = [0xB5, 0xA5, 0xCE, 0xBB];
        _cli.Write("甲.prules", content);
        Assert.Equal(1, _cli.Run("format", "甲.prules"));
        Assert.Contains("PR1001", _cli.Error, StringComparison.Ordinal);
        Assert.Equal(content, File.ReadAllBytes(_cli.PathOf("甲.prules")));
    }
}
