using System.Text;
using System.Text.Json;

namespace PerfRules.Cli.Tests;

public sealed class ScoreTests : IDisposable
{
    private readonly CliRun _cli = new();

    public ScoreTests()
    {
        _cli.Write("规则.prules", Sample.Rules);
        _cli.Write("甲.json", Sample.Unit);
    }

    public void Dispose() => _cli.Dispose();

    [Fact]
    public void 默认写出指标树()
    {
        Assert.Equal(0, _cli.Run("score", "规则.prules", "--data", "甲.json"));
        Assert.Equal("""
            示例区绩效评价

            某某中心 2023年度：总分 1.30 分（满分 4 分），等级：差
            └── 管理（4 分） 得 1.30 分，扣 2.70 分
                ├── 编外人员控制率（1 分） 得 0.00 分，扣 1.00 分
                ├── 政府采购执行情况（2 分） 得 0.30 分，扣 1.70 分
                └── 制度建设（1 分） 得 1.00 分

            """, _cli.Out);
        Assert.Empty(_cli.Error);
    }

    [Fact]
    public void 终端上有颜色而文件里没有()
    {
        _cli.RunOnTerminal("评分", "规则.prules", "-d", "甲.json");
        Assert.Contains("\u001b[", _cli.Out, StringComparison.Ordinal);
        _cli.Run("评分", "规则.prules", "-d", "甲.json", "--out", "结果.txt");
        Assert.DoesNotContain("\u001b[", _cli.Read("结果.txt"), StringComparison.Ordinal);
        Assert.Contains("总分 1.30 分", _cli.Read("结果.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public void 解释只写在失分的项下()
    {
        Assert.Equal(0, _cli.Run("score", "规则.prules", "--data", "甲.json", "--explain"));
        Assert.Contains("编外人员控制率＝16÷（12＋16）＝57.14%，＞10%，得0分（满分1分），扣1分。依据第16行。", _cli.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("人工评分1分", _cli.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("reference")]
    [InlineData("compiled")]
    public void 两种求值写出同样的JSON(string engine)
    {
        Assert.Equal(0, _cli.Run("score", "规则.prules", "--data", "甲.json", "--format", "json", "--engine", engine));
        using var json = JsonDocument.Parse(_cli.Out);
        var unit = json.RootElement.GetProperty("结果")[0];
        Assert.Equal(("1.30", "差"), (unit.GetProperty("总分").GetRawText(), unit.GetProperty("等级").GetString()));
        var leaves = unit.GetProperty("指标")[0].GetProperty("子项").EnumerateArray();
        Assert.Equal(["0.00", "0.30", "1.00"], leaves.Select(leaf => leaf.GetProperty("得分").GetRawText()));
        Assert.All(leaves, leaf => Assert.NotEmpty(leaf.GetProperty("说明").GetString()!));
    }

    [Theory]
    [InlineData("reference")]
    [InlineData("compiled")]
    public void 所缺的数据不影响结果时仍有总分(string engine)
    {
        _cli.Write("限分.prules", """
            框架 限分 2023年度
            总分 10分
            数据
              完成率：比率，范围[0%，100%]
              发生重大事故：是否
            三级指标 完成情况（10分）
              得分＝完成率×10分
              发生重大事故的，总分不超过8分
              完成率低于60%的，总分不超过5分
            """);
        _cli.Write("乙.json", "{\"单位\":\"乙中心\",\"年度\":2023,\"数据\":{\"完成率\":\"59%\"}}");
        Assert.Equal(0, _cli.Run("score", "限分.prules", "--data", "乙.json", "--format", "csv", "--engine", engine));
        Assert.Contains("乙中心,2023,5,", _cli.Out.Replace("5.00,", "5,", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("reference")]
    [InlineData("compiled")]
    public void 加分项扣分项和等级限制(string engine)
    {
        _cli.Write("加分.prules", """
            框架 加分 2023年度
            总分 100分
            加分项在100分以外另计
            等级：优 ≥90分；良 ＜90分
            数据
              完成率：比率，范围[0%，100%]
              表彰：数量（项）
              批评：数量（次）
              虚报：是否
            三级指标 完成情况（100分）
              得分＝完成率×100分
              虚报的，等级不高于良
            加分项 表彰奖励（最高3分）
              每获得1项表彰加2分
            扣分项 通报（最多扣5分）
              每出现1次批评扣1.5分
            """);
        _cli.Write("乙.json", "{\"单位\":\"乙中心\",\"年度\":2023,\"数据\":{\"完成率\":\"99%\",\"表彰\":2,\"批评\":1,\"虚报\":true}}");
        _cli.Write("丙.json", "{\"单位\":\"丙中心\",\"年度\":2023,\"数据\":{\"完成率\":\"99%\",\"表彰\":0,\"批评\":0}}");
        Assert.Equal(0, _cli.Run("score", "加分.prules", "--data", "乙.json", "--data", "丙.json", "--format", "csv", "--engine", engine));
        Assert.Contains("乙中心,2023,100.50,良,99.00,3.00,-1.50,", _cli.Out, StringComparison.Ordinal);
        Assert.Contains("丙中心,2023,99.00,,99.00,0.00,0.00,等级不能确定：缺少“虚报”", _cli.Out, StringComparison.Ordinal);
        Assert.Equal(0, _cli.Run("score", "加分.prules", "--data", "乙.json", "--format", "json", "--engine", engine));
        using var json = JsonDocument.Parse(_cli.Out);
        var unit = json.RootElement.GetProperty("结果")[0];
        Assert.Equal("总分100.5分，应为“优”；虚报，等级不高于“良”，定为“良”。依据第12行。", unit.GetProperty("等级说明").GetString());
        Assert.Equal(["加分项", "扣分项"], unit.GetProperty("指标").EnumerateArray().Skip(1).Select(node => node.GetProperty("类别").GetString()));
        Assert.Equal("-1.50", unit.GetProperty("指标")[2].GetProperty("得分").GetRawText());
        Assert.Equal(0, _cli.Run("score", "加分.prules", "--data", "乙.json", "--explain", "--engine", engine));
        Assert.Contains("表彰奖励（最多加 3 分） 加 3.00 分", _cli.Out, StringComparison.Ordinal);
        Assert.Contains("通报（最多扣 5 分） 扣 1.50 分", _cli.Out, StringComparison.Ordinal);
        Assert.Contains("定为“良”", _cli.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("reference")]
    [InlineData("compiled")]
    public void 不适用的没有得分而写明状态(string engine)
    {
        _cli.Write("折算.prules", """
            框架 折算 2023年度
            总分 10分
            数据
              完成率：比率，范围[0%，100%]
              没有信访事项：是否
            三级指标 完成情况（6分）
              得分＝完成率×6分
            三级指标 信访（4分）
              没有信访事项的，不适用，在总分内折算
              人工评分
            """);
        _cli.Write("乙.json", "{\"单位\":\"乙中心\",\"年度\":2023,\"数据\":{\"完成率\":\"90%\",\"没有信访事项\":true}}");
        Assert.Equal(0, _cli.Run("score", "折算.prules", "--data", "乙.json", "--format", "csv", "--engine", engine));
        Assert.Contains("乙中心,2023,9.00,,5.40,不适用,", _cli.Out, StringComparison.Ordinal);
        Assert.Equal(0, _cli.Run("score", "折算.prules", "--data", "乙.json", "--format", "json", "--engine", engine));
        using var json = JsonDocument.Parse(_cli.Out);
        var item = json.RootElement.GetProperty("结果")[0].GetProperty("指标")[1];
        Assert.Equal((JsonValueKind.Null, "不适用"), (item.GetProperty("得分").ValueKind, item.GetProperty("状态").GetString()));
        Assert.False(item.TryGetProperty("可能范围", out _));
        Assert.Equal(0, _cli.Run("score", "折算.prules", "--data", "乙.json", "--explain", "--engine", engine));
        Assert.Contains("信访（4 分） 不适用", _cli.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("reference")]
    [InlineData("compiled")]
    public void CSV从GB18030读入也写得出(string engine)
    {
        var gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
        _cli.Write("单位.csv", gb18030.GetBytes("单位,采购计划金额（元）,实际采购金额,在编人数,编外人数,制度建设\r\n朱镕中心,195000,2.96,12,16,1\r\n乙,,0,10,0,0.5\r\n"));
        Assert.Equal(1, _cli.Run("score", "规则.prules", "--data", "单位.csv", "--format", "csv", "--engine", engine));
        Assert.Equal("""
            单位,年度,总分,等级,管理,编外人员控制率,政府采购执行情况,制度建设,错误
            朱镕中心,,1.30,差,1.30,0.00,0.30,1.00,
            乙,,,,,1.00,,0.50,缺少“采购计划金额”

            """, _cli.Out.ReplaceLineEndings("\n"));
        Assert.Contains("错误 乙：缺少“采购计划金额”", _cli.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void 有错的单位不评分其余照评()
    {
        _cli.Write("多.json", $$"""[ { "单位": "乙", "数据": { "在编人": 1 } }, {{Sample.Unit}} ]""");
        Assert.Equal(1, _cli.Run("score", "规则.prules", "--data", "多.json", "--format", "json"));
        Assert.Contains("错误 多.json：[0].数据.在编人：框架没有声明数据“在编人”。是不是“在编人数”？", _cli.Error, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(_cli.Out);
        var units = json.RootElement.GetProperty("结果");
        Assert.Equal(JsonValueKind.Null, units[0].GetProperty("总分").ValueKind);
        Assert.Equal(["0.00", "4.00"], units[0].GetProperty("可能范围").EnumerateArray().Select(end => end.GetRawText()));
        Assert.Equal("1.30", units[1].GetProperty("总分").GetRawText());
    }

    [Fact]
    public void 编译出的程序集评出同样的分()
    {
        Assert.Equal(0, _cli.Run("compile", "规则.prules", "-o", "规则.dll", "--csharp", "规则.cs"));
        Assert.Contains("class CompiledRules", _cli.Read("规则.cs"), StringComparison.Ordinal);
        _cli.Run("score", "规则.prules", "--data", "甲.json", "--format", "json");
        var expected = _cli.Out;
        File.Delete(_cli.PathOf("规则.prules"));
        Assert.Equal(0, _cli.Run("score", "规则.dll", "--data", "甲.json", "--format", "json"));
        Assert.Equal(expected, _cli.Out);
    }

    [Fact]
    public void 不是编译出的程序集说明原因()
    {
        _cli.Write("假.dll", "MZ");
        Assert.Equal(2, _cli.Run("score", "假.dll", "--data", "甲.json"));
        Assert.Contains("“假.dll”不是由 perfrules compile 编译的规则", _cli.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void 规则有错时不评分()
    {
        _cli.Write("坏.prules", Sample.Rules.Replace("得0.5分", "得0.5万元", StringComparison.Ordinal));
        Assert.Equal(1, _cli.Run("score", "坏.prules", "--data", "甲.json", "--out", "结果.json"));
        Assert.Contains("坏.prules:16:", _cli.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("结果.json", _cli.Files());
    }

    [Fact]
    public void 写不成时原有的结果不变()
    {
        _cli.Write("结果.json", "原有的");
        Directory.CreateDirectory(_cli.PathOf("结果.json.tmp~"));
        Assert.Equal(2, _cli.Run("score", "规则.prules", "--data", "甲.json", "--out", "结果.json"));
        Assert.Equal("原有的", _cli.Read("结果.json"));
        Directory.Delete(_cli.PathOf("结果.json.tmp~"));
        Assert.Equal(0, _cli.Run("score", "规则.prules", "--data", "甲.json", "--out", "结果.json"));
        Assert.StartsWith("{", _cli.Read("结果.json"), StringComparison.Ordinal);
        Assert.Equal(["甲.json", "结果.json", "规则.prules"], _cli.Files().Order());
    }

    [Theory]
    [InlineData("没有/结果.json", "目录不存在")]
    [InlineData("子", "这是一个目录")]
    public void 不能写的地方说明原因(string path, string reason)
    {
        Directory.CreateDirectory(_cli.PathOf("子"));
        Assert.Equal(2, _cli.Run("score", "规则.prules", "--data", "甲.json", "--format", "json", "--out", path));
        Assert.Contains($"不能写“{path}”：{reason}。", _cli.Error, StringComparison.Ordinal);
        Assert.Equal(["甲.json", "规则.prules"], _cli.Files().Order());
    }
}
