using System.Text;
using PerfRules.Documents.Data;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Documents.Tests;

public sealed class CsvDataTests
{
    private const string Csv = "单位,采购计划金额,备注\r\n投推中心,\"1,602.69\",〇一\r\n朱镕基纪念馆,42.33万元,\r\n";

    public static TheoryData<string> Encodings => ["utf-8", "utf-8 BOM", "utf-16LE BOM", "utf-16BE BOM", "GB18030"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void 各种编码读出同样的内容(string name)
    {
        var encoding = name switch
        {
            "utf-8" => new UTF8Encoding(false),
            "utf-8 BOM" => new UTF8Encoding(true),
            "utf-16LE BOM" => new UnicodeEncoding(false, true),
            "utf-16BE BOM" => new UnicodeEncoding(true, true),
            _ => CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!,
        };
        var data = Sample.Read("单位.csv", [.. encoding.GetPreamble(), .. encoding.GetBytes(Csv)]);
        Assert.Empty(data.AllProblems);
        Assert.Equal(["投推中心", "朱镕基纪念馆"], data.Units.Select(unit => unit.Record.Unit));
        Assert.Equal([16026900, 423300], data.Units.Select(unit => (int)Sample.Value(unit, "采购计划金额")!.Value.Numerator));
        Assert.Equal(["〇一", null], data.Units.Select(unit => unit.Record.Texts.GetValueOrDefault(Sample.Framework.Fields.First(field => field.Name == "备注"))));
    }

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x41 })]
    [InlineData(new byte[] { 0x81, 0x20, 0xFF })]
    [InlineData(new byte[] { 0xB5, 0xA5, 0xCE })]
    [InlineData(new byte[] { 0, 1, 2, 3 })]
    [InlineData(new byte[] { 0xAA, 0xA1, 0x2C, 0x31 })]
    public void 认不出编码的报告而不产生乱码(byte[] content)
    {
        var data = Sample.Read("单位.csv", content);
        Assert.Contains("认不出文件的编码", Assert.Single(data.Problems).Message, StringComparison.Ordinal);
        Assert.Empty(data.Units);
    }

    [Fact]
    public void 人工评分自评和表头的单位()
    {
        var data = Sample.ReadCsv("""
            单位,年度,采购计划金额（元）,满意度（%）,预算编制规范性,预算编制规范性/理由,人工评分/会计核算规范性,会计核算规范性/佐证,预算编制合理性/1,自评得分/总分
            甲,2023,5000,95.2,4,迟报,1,报告,是,19.5
            """);
        Assert.Empty(data.AllProblems);
        var unit = Assert.Single(data.Units);
        Assert.Equal((Rational)5000, Sample.Value(unit, "采购计划金额"));
        Assert.Equal(Rational.FromFraction(952, 1000), Sample.Value(unit, "满意度"));
        Assert.Equal("迟报", unit.Record.ManualScores[Sample.Indicator("部门管理/预算编制规范性")].Reason);
        Assert.Equal("报告", unit.Record.ManualScores[Sample.Indicator("部门管理/财务合规性/会计核算规范性")].Evidence);
        Assert.Equal(Rational.One, unit.Record.ManualScores[Sample.Indicator("部门管理/预算编制合理性/编制符合规定")].Score);
        Assert.Equal(Rational.FromFraction(39, 2), unit.Record.SelfScores[Sample.Framework.Total]);
    }

    [Fact]
    public void 明细在另一个文件里以单位相连()
    {
        var data = Read(("单位.csv", "单位\n甲\n乙\n"), ("项目.csv", "单位,项目名称,投资额（元）,得分\n乙,乙路,100,1\n甲,甲路,200,\n乙,丙路,300,0.5\n"));
        Assert.Empty(data.AllProblems);
        Assert.Equal(["甲路"], data.Units[0].Record.Lists[0].Select(row => row.Texts[0]));
        Assert.Equal(["乙路", "丙路"], data.Units[1].Record.Lists[0].Select(row => row.Texts[0]));
        Assert.Equal((Rational)300, data.Units[1].Record.Lists[0][1].Values[2]);
        Assert.Equal(Rational.One, data.Units[1].Record.Lists[0][0].Manual!.Score);
        Assert.True(data.Units[0].Record.Lists[1].IsDefault);
    }

    [Fact]
    public void 有明细文件而没有行的单位是空明细()
    {
        var data = Read(("项目.csv", "单位,项目名称\n甲,甲路\n"), ("单位.csv", "单位\n甲\n乙\n"));
        Assert.False(data.Units[1].Record.Lists[0].IsDefault);
        Assert.Empty(data.Units[1].Record.Lists[0]);
    }

    [Fact]
    public void 明细的单位也能与JSON相连()
    {
        var data = Read(("数据.json", """{ "单位": "甲" }"""), ("项目.csv", "单位,项目名称\n甲,甲路\n"));
        Assert.Equal("甲路", data.Units[0].Record.Lists[0][0].Texts[0]);
    }

    [Theory]
    [InlineData("项目.csv", "单位,项目名称\n丙中心,x\n", "第2行", "没有单位“丙中心”的数据")]
    [InlineData("项目.csv", "单位,项目名\n甲,x\n", "第1行", "没有“项目名”这一列。是不是“项目名称”")]
    [InlineData("项目.csv", "项目名称\nx\n", "第1行", "表头缺少“单位”一列")]
    [InlineData("项目.csv", "", "", "文件是空的")]
    [InlineData("别的.csv", "单位,满意度,满意度\n丁,1,1\n", "第1行", "“满意度”出现了不止一次")]
    [InlineData("别的.csv", "单位,满意渡\n丁,1\n", "第1行", "框架没有声明数据“满意渡”。是不是“满意度”")]
    [InlineData("别的.csv", "单位,采购计划金额（人）\n丁,1\n", "第1行", "单位“人”不对")]
    [InlineData("别的.csv", "单位,合规性\n丁,1\n", "第1行", "可以指 2 个指标")]
    [InlineData("别的.csv", "单位,采购计划金额\n丁,1,602.69\n", "第2行", "这一行有 3 格，表头只有 2 列")]
    [InlineData("别的.csv", "单位,备注\n丁,\"未完\n", "第2行", "双引号不成对")]
    [InlineData("别的.txt", "单位\n丁\n", "", "不认识这种数据文件")]
    public void 文件的错误说出行号(string name, string content, string place, string fragment)
    {
        var data = Read(("单位.csv", "单位\n甲\n乙\n"), (name, content));
        var problem = Assert.Single(data.Problems);
        Assert.Equal((name, place), (problem.File, problem.Place));
        Assert.Contains(fragment, problem.Message, StringComparison.Ordinal);
        Assert.Equal(2, data.Units.Length);
    }

    [Fact]
    public void 行内的错误说出行号且不影响其他行()
    {
        var data = Sample.ReadCsv("单位,备注,满意度\n甲,\"两\n行\",1\n乙,,九成\n丙,,0.5\n,,1\n");
        Assert.Equal([[], ["第4行"], [], ["第6行"]], data.Units.Select(unit => unit.Problems.Select(problem => problem.Place).ToArray()));
    }

    [Fact]
    public void 有多个年度的单位明细须写年度()
    {
        const string Units = "单位,年度\n甲,2023\n甲,2022\n";
        Assert.Contains("请加“年度”一列", Assert.Single(Read(("a.csv", Units), ("项目.csv", "单位,项目名称\n甲,x\n")).Problems).Message, StringComparison.Ordinal);
        var joined = Read(("a.csv", Units), ("项目.csv", "单位,年度,项目名称\n甲,2022,x\n"));
        Assert.Equal([0, 1], joined.Units.Select(unit => unit.Record.Lists[0].Length));
    }

    private static DataSet Read(params (string Name, string Content)[] files) => DataReader.Read(
        Sample.Framework, files.Select(file => new DataFile(file.Name, Encoding.UTF8.GetBytes(file.Content))));
}
