using PerfRules.Testing;

namespace PerfRules.Cli.Tests;

/// <summary>amend 和 consolidate。</summary>
public sealed class AmendTests : IDisposable
{
    private static readonly string New = Sample.Rules.Replace("2023年度", "2024年度", StringComparison.Ordinal)
        .Replace("＜5%", "＜6%", StringComparison.Ordinal).Replace("5%≤", "6%≤", StringComparison.Ordinal);

    private readonly CliRun _cli = new();

    public AmendTests()
    {
        _cli.Write("版本/2023.prules", Sample.Rules + Sample.Cases);
        _cli.Write("新.prules", New);
    }

    public void Dispose() => _cli.Dispose();

    [Fact]
    public void 写出修订再合并就是新版()
    {
        Assert.Equal(0, _cli.Run("amend", "版本/2023.prules", "新.prules", "-o", "版本/2024修订.prules"));
        Assert.Contains("基于「2023.prules」（2023年度），规则摘要「sha256:", _cli.Read("版本/2024修订.prules"), StringComparison.Ordinal);
        Assert.Contains("\n自2024年度起施行\n\n将「编外人员控制率」的界限由5%调整为6%\n", _cli.Read("版本/2024修订.prules"), StringComparison.Ordinal);
        Assert.Equal(0, _cli.Run("consolidate", "版本/2023.prules", "版本/2024修订.prules", "-o", "合并.prules"));
        Assert.Equal("", _cli.Error);
        Assert.Equal(0, _cli.Run("format", "新.prules"));
        Assert.Equal(_cli.Read("新.prules"), _cli.Read("合并.prules"));
    }

    [Fact]
    public void 只写修订就合并到它写明的旧版_写到输出()
    {
        _cli.Run("生成修订", "版本/2023.prules", "新.prules", "-o", "版本/2024修订.prules");
        Assert.Equal(0, _cli.Run("合并修订", "版本/2024修订.prules"));
        Assert.StartsWith("框架 示例区绩效评价 2024年度\n", _cli.Out, StringComparison.Ordinal);
        Assert.Contains("编外人员控制率＜6%的", _cli.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void 修订可以检查和格式化()
    {
        _cli.Run("amend", "版本/2023.prules", "新.prules", "-o", "版本/2024修订.prules");
        Assert.Equal(0, _cli.Run("check", "版本"));
        Assert.Equal(0, _cli.Run("format", "--check", "版本/2024修订.prules"));
    }

    [Fact]
    public void 修订不是完整的框架_不能评分()
    {
        _cli.Run("amend", "版本/2023.prules", "新.prules", "-o", "版本/2024修订.prules");
        Assert.Equal(2, _cli.Run("diff", "版本/2023.prules", "版本/2024修订.prules"));
        Assert.Contains("是修订，不是完整的框架，请先用 perfrules consolidate 合并。", _cli.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void 旧版改过就不合并_已有的输出不变()
    {
        _cli.Run("amend", "版本/2023.prules", "新.prules", "-o", "版本/2024修订.prules");
        _cli.Write("版本/2023.prules", Sample.Rules + "\n// 后来又改了\n");
        _cli.Write("合并.prules", "原有的内容");
        Assert.Equal(1, _cli.Run("consolidate", "版本/2023.prules", "版本/2024修订.prules", "-o", "合并.prules"));
        Assert.Contains("PR7202", _cli.Error, StringComparison.Ordinal);
        Assert.Equal("原有的内容", _cli.Read("合并.prules"));
    }

    [Fact]
    public void 合并出来的框架有错误就不写()
    {
        _cli.Run("amend", "版本/2023.prules", "新.prules", "-o", "版本/2024修订.prules");
        _cli.Write("版本/2024修订.prules", _cli.Read("版本/2024修订.prules") + "将「制度建设」的分值由1分调整为2分\n");
        Assert.Equal(1, _cli.Run("consolidate", "版本/2024修订.prules"));
        Assert.Contains("PR5001", _cli.Error, StringComparison.Ordinal);
        Assert.Equal("", _cli.Out);
    }

    [Fact]
    public void 有错误的两版写不出修订()
    {
        _cli.Write("新.prules", "框架");
        Assert.Equal(1, _cli.Run("amend", "版本/2023.prules", "新.prules"));
        Assert.EndsWith("错误：有错误的框架写不出修订，请先改好。\n", _cli.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("amend", "版本/2023.prules")]
    [InlineData("amend", "版本/2023.prules", "没有.prules")]
    [InlineData("consolidate")]
    [InlineData("consolidate", "版本/2023.prules")]
    [InlineData("consolidate", "版本/2023.prules", "新.prules")]
    [InlineData("consolidate", "没有.prules")]
    [InlineData("consolidate", "版本", "--year", "明年")]
    public void 用法不对(params string[] args) => Assert.Equal(2, _cli.Run(args));

    [Fact]
    public void 从文件夹里选出用于某个年度的一版()
    {
        _cli.Run("amend", "版本/2023.prules", "新.prules", "-o", "版本/2024修订.prules");
        Assert.Equal(0, _cli.Run("consolidate", "版本", "--year", "2025"));
        Assert.StartsWith("框架 示例区绩效评价 2025年度\n", _cli.Out, StringComparison.Ordinal);
        Assert.Contains("编外人员控制率＜6%的", _cli.Out, StringComparison.Ordinal);
        Assert.Equal(0, _cli.Run("consolidate", "版本", "--year", "2023"));
        Assert.Contains("编外人员控制率＜5%的", _cli.Out, StringComparison.Ordinal);
        Assert.Equal(1, _cli.Run("consolidate", "版本", "--year", "2022"));
        Assert.Contains("没有用于2022年度的版本", _cli.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void 两个修订同年施行_检查时警告_不选()
    {
        _cli.Run("amend", "版本/2023.prules", "新.prules", "-o", "版本/甲.prules");
        _cli.Run("amend", "版本/2023.prules", "新.prules", "-o", "版本/乙.prules");
        Assert.Equal(0, _cli.Run("check", "版本"));
        Assert.Contains("PR7207", _cli.Error, StringComparison.Ordinal);
        Assert.Equal(1, _cli.Run("check", "版本", "--strict"));
        Assert.Equal(1, _cli.Run("consolidate", "版本", "--year", "2024"));
        Assert.Contains("用于2024年度的有2个版本", _cli.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void 依次合并几个修订()
    {
        _cli.Run("amend", "版本/2023.prules", "新.prules", "-o", "版本/2024修订.prules");
        _cli.Run("consolidate", "版本/2024修订.prules", "-o", "2024.prules");
        _cli.Write("2025.prules", _cli.Read("2024.prules").Replace("2024年度", "2025年度", StringComparison.Ordinal).Replace("得0.5分", "得0.6分", StringComparison.Ordinal));
        Assert.Equal(0, _cli.Run("amend", "2024.prules", "2025.prules", "-o", "版本/2025修订.prules"));
        Assert.Equal(0, _cli.Run("consolidate", "版本/2023.prules", "版本/2024修订.prules", "版本/2025修订.prules"));
        Assert.Equal(_cli.Read("2025.prules"), _cli.Out);
    }

    [Fact]
    public void 真实的两版()
    {
        Assert.Equal(0, _cli.Run("amend", RepositoryRoot.File("rules", "福田区", "2022.prules"), RepositoryRoot.File("rules", "盐田区", "2023.prules"), "-o", "修订.prules"));
        Assert.Equal(0, _cli.Run("consolidate", RepositoryRoot.File("rules", "福田区", "2022.prules"), "修订.prules", "-o", "新.prules"));
        Assert.Equal(File.ReadAllText(RepositoryRoot.File("rules", "盐田区", "2023.prules")), _cli.Read("新.prules"));
    }
}
