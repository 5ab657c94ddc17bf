using System.Text.Json;
using PerfRules.Testing;

namespace PerfRules.Cli.Tests;

/// <summary>比较时给了数据：对各单位的影响。</summary>
public sealed class ImpactTests : IDisposable
{
    private const string Old = """
        框架 小 2022年度
        总分 10分
        等级：优 ≥9分；良 ≥6分；差 ＜6分

        数据
          满意度：比率，范围[0%，100%]
          差错：数量（项）

        三级指标 满意（6分）
          满意度≥90%的，得6分；80%≤满意度＜90%的，得4分；满意度＜80%的，得0分

        三级指标 质量（4分）
          每发现1项差错扣1分，扣完为止

        """;

    private readonly CliRun _cli = new();

    public ImpactTests()
    {
        _cli.Write("旧.prules", Old);
        _cli.Write("新.prules", Old.Replace("2022年度", "2023年度", StringComparison.Ordinal)
            .Replace("满意度≥90%的，得6分；80%≤满意度＜90%", "满意度≥95%的，得6分；80%≤满意度＜95%", StringComparison.Ordinal)
            .Replace("扣1分", "扣0.5分", StringComparison.Ordinal));
        _cli.Write("今年.csv", "单位,年度,满意度,差错\n甲单位,2023,94%,0\n乙,2023,96%,2\n丙局,2023,50%,\n");
        _cli.Write("上年.csv", "单位,年度,满意度,差错\n甲单位,2022,91%,1\n");
    }

    public void Dispose() => _cli.Dispose();

    [Fact]
    public void 文字逐项说明()
    {
        Assert.Equal(1, _cli.Run("diff", "旧.prules", "新.prules", "--data", "今年.csv", "--last-year", "上年.csv"));
        Assert.Equal("", _cli.Error);
        var text = _cli.Out[_cli.Out.IndexOf("对各单位的影响", StringComparison.Ordinal)..];
        Assert.Equal(Expected, text);
    }

    private const string Expected = """
        对各单位的影响（3 个单位）
          单位    旧版总分  新版总分  变化  旧版等级  新版等级  旧版名次  新版名次
          甲单位        10         8    -2  优        良               1         2
          乙             8         9    +1  良        优               2         1
          丙局        0～4      0～4     –  –         –                –         –
          “丙局”按两版都不能评分，总分可能是0～4分：缺少“差错”。因此不分摊总分的变化。

        总分变化的来历（各处改动依次生效，次序有先有后；取各种次序里带来变化的平均，合计恰好是总分的变化）
          甲单位：10 → 8，-2
            -2  “满意”分档的界限有调整：“满意度≥90%”改为“满意度≥95%”，“80%≤满意度且满意度＜90%”改为“80%≤满意度且满意度＜95%”
          乙：8 → 9，+1
            +1  “质量”的扣分由“每发现1项差错扣1分，扣完为止”改为“每发现1项差错扣0.5分，扣完为止”

        各处改动的影响
          单位数  平均  最低  最高  改动
               1    -2    -2    -2  “满意”分档的界限有调整：“满意度≥90%”改为“满意度≥95%”，“80%≤满意度且满意度＜90%”改为“80%≤满意度且满意度＜95%”
               1    +1    +1    +1  “质量”的扣分由“每发现1项差错扣1分，扣完为止”改为“每发现1项差错扣0.5分，扣完为止”

        总分的分布
          总分      旧版  新版
          优           1     1
          良           1     1
          差           0     0
          不能评分     1     1
          等级由“良”变为“优”的 1 个：乙
          等级由“优”变为“良”的 1 个：甲单位

        按新版差一点的（单改一项数据，改动不超过现值的5%就越过界限；等级是差1%以内的分）
          “满意”满意度≥95%的，得6分（新版第10行）：1 个单位
            甲单位：现得4分，满意度达到95%时得满分（其他数据不变），多得2分

        可比口径（同一份数据按两版的标准各评一次；同一版的标准下，两年的得分才可比）
          甲单位
            指标  上年数据按旧标准  上年数据按新标准  今年数据按旧标准  今年数据按新标准
            总分                 9               7.5                10                 8
            满意                 6                 4                 6                 4
            质量                 3               3.5                 4                 4
          乙
            指标     上年数据按旧标准     上年数据按新标准  今年数据按旧标准  今年数据按新标准
            总分  –（没有上年的数据）  –（没有上年的数据）                 8                 9
            满意  –（没有上年的数据）  –（没有上年的数据）                 6                 6
            质量  –（没有上年的数据）  –（没有上年的数据）                 2                 3
          丙局
            指标     上年数据按旧标准     上年数据按新标准  今年数据按旧标准  今年数据按新标准
            总分  –（没有上年的数据）  –（没有上年的数据）   –（缺少“差错”）   –（缺少“差错”）
            满意  –（没有上年的数据）  –（没有上年的数据）                 0                 0
            质量  –（没有上年的数据）  –（没有上年的数据）   –（缺少“差错”）   –（缺少“差错”）

        """;

    [Fact]
    public void 数据都能评分时正常退出()
    {
        _cli.Write("今年.csv", "单位,满意度,差错\n甲单位,94%,0\n");
        Assert.Equal(0, _cli.Run("比较", "旧.prules", "新.prules", "-d", "今年.csv"));
        Assert.DoesNotContain("可比口径", _cli.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void JSON里的各份相加等于变化()
    {
        _cli.Write("旧.prules", File.ReadAllText(RepositoryRoot.File("rules", "福田区", "2022.prules")));
        _cli.Write("新.prules", File.ReadAllText(RepositoryRoot.File("rules", "盐田区", "2023.prules")));
        var real = new[] { "福田区/data/投推和企服中心-2022.json", "福田区/data/香蜜湖-2023.json", "盐田区/data/区委办-2023.json" }
            .Select(file => RepositoryRoot.File(["rules", .. file.Split('/')]));
        Assert.Equal(0, _cli.Run(["diff", "旧.prules", "新.prules", "--format", "json", "--data", .. real, "--last-year", real.First()]));
        using var report = JsonDocument.Parse(_cli.Out);
        var impact = report.RootElement.GetProperty("影响");
        var units = impact.GetProperty("单位").EnumerateArray().ToList();
        Assert.Equal([-0.07m, -0.06m, 0.98m], units.Select(unit => unit.GetProperty("变化").GetDecimal()));
        Assert.All(units, unit =>
        {
            var parts = unit.GetProperty("来历").EnumerateArray().ToList();
            Assert.Equal(unit.GetProperty("变化").GetDecimal(), parts.Sum(part => part.GetProperty("分").GetDecimal()));
            Assert.Equal(unit.GetProperty("变化").GetDecimal(), unit.GetProperty("新版").GetProperty("总分").GetDecimal() - unit.GetProperty("旧版").GetProperty("总分").GetDecimal());
            // “改动”是“改动”列表的下标。
            Assert.All(parts, part => Assert.Equal(
                part.GetProperty("说明").GetString(), report.RootElement.GetProperty("改动")[part.GetProperty("改动").GetInt32()].GetProperty("说明").GetString()));
        });
        Assert.Equal(3, impact.GetProperty("可比口径").GetArrayLength());
    }

    [Fact]
    public void 不能评分的写出可能范围和原因()
    {
        Assert.Equal(1, _cli.Run("diff", "旧.prules", "新.prules", "--format", "json", "--data", "今年.csv"));
        using var report = JsonDocument.Parse(_cli.Out);
        var unit = report.RootElement.GetProperty("影响").GetProperty("单位")[2];
        Assert.Equal(JsonValueKind.Null, unit.GetProperty("新版").GetProperty("总分").ValueKind);
        Assert.Equal([0, 4], unit.GetProperty("新版").GetProperty("可能范围").EnumerateArray().Select(each => each.GetInt32()));
        Assert.Equal("缺少“差错”", unit.GetProperty("新版").GetProperty("错误")[0].GetString());
        Assert.False(unit.TryGetProperty("来历", out _));
    }

    [Theory]
    [InlineData("diff", "旧.prules", "新.prules", "--data", "没有.csv")]
    [InlineData("diff", "旧.prules", "新.prules", "--data")]
    [InlineData("diff", "旧.prules", "新.prules", "--last-year", "上年.csv")]
    [InlineData("diff", "旧.prules", "新.prules", "--peers", "上年.csv")]
    public void 用法不对(params string[] args)
    {
        Assert.Equal(2, _cli.Run(args));
        Assert.Empty(_cli.Out);
    }

    [Fact]
    public void 写错的数据只说一次而且不妨碍别的单位()
    {
        _cli.Write("今年.csv", "单位,满意度,差错\n甲单位,94%,0\n乙,150%,2\n");
        Assert.Equal(1, _cli.Run("diff", "旧.prules", "新.prules", "--data", "今年.csv"));
        Assert.Single(_cli.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith("错误 今年.csv：第3行：“满意度”", _cli.Error, StringComparison.Ordinal);
        Assert.Contains("“乙”按旧版不能评分", _cli.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void 两版都没有的列不能比较()
    {
        _cli.Write("今年.csv", "单位,满意度,差措\n甲单位,94%,0\n");
        Assert.Equal(1, _cli.Run("diff", "旧.prules", "新.prules", "--data", "今年.csv"));
        Assert.Contains("差措", _cli.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("对各单位的影响", _cli.Out, StringComparison.Ordinal);
    }
}
