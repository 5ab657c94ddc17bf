using System.Globalization;
using System.Text;
using PerfRules.Language.Diagnostics;
using PerfRules.Language.Text;

namespace PerfRules.Language.Tests.Hostile;

/// <summary>坏文件和恶意文件：都有诊断，从不抛出异常，从不没完没了。</summary>
public class HostileFileTests
{
    private const string Heading = "框架 坏例 2023年度\n";

    private static readonly Dictionary<string, Func<byte[]>> Files = new()
    {
        ["空文件"] = () => [],
        ["只有字节顺序标记"] = () => [0xEF, 0xBB, 0xBF],
        ["只有空白"] = () => Utf8("  \t　\r\n\r\n"),
        ["只有注释"] = () => Utf8("// 什么也没有\n// 还是没有"),
        ["二进制"] = () => [.. Enumerable.Range(0, 4096).Select(i => (byte)(i * 37 + i / 256))],
        ["国标编码"] = () => Convert.FromHexString("BFF2BCDC20CABEC0FDC7F8BFBFB8DD3230323320C4EAB6C80A"),
        ["宽字符编码"] = () => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(HostileInput.Example)],
        ["大端宽字符编码"] = () => [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(HostileInput.Example)],
        ["截断在字的中间"] = () => Cut(Utf8(HostileInput.Example)),
        ["开头就截断"] = () => [0xE6, 0xA1],
        ["夹有空字符"] = () => Utf8(HostileInput.Example.Insert(200, "\0")),
        ["过长编码"] = () => [.. Utf8(Heading), 0xC0, 0xAF],
        ["编码了的代理"] = () => [.. Utf8(Heading), 0xED, 0xA0, 0x80],
        ["一兆左括号"] = () => Utf8(Heading + "口径\n甲＝" + new string('（', 1_000_000)),
        ["一兆括号没有标题"] = () => Utf8(new string('[', 1_000_000)),
        ["一兆右括号"] = () => Utf8(Heading + "口径\n甲＝" + new string(')', 1_000_000)),
        ["一兆汉字没有标点"] = () => Utf8(Repeat("预算绩效评价", 1_000_000)),
        ["计分句里一兆汉字"] = () => Utf8(Heading + "三级指标 甲（100分）\n" + Repeat("得扣按的每", 1_000_000)),
        ["一兆加号"] = () => Utf8(Heading + "口径\n甲＝1" + Repeat("+1", 1_000_000)),
        ["一兆减号"] = () => Utf8(Heading + "口径\n甲＝" + new string('-', 1_000_000) + "1"),
        ["一兆竖线"] = () => Utf8(Heading + "口径\n甲＝" + new string('|', 1_000_000)),
        ["一兆引号"] = () => Utf8(Heading + new string('「', 1_000_000)),
        ["一兆行"] = () => Utf8(Heading + Repeat("得\n", 200_000)),
        ["一万层嵌套"] = () => Utf8(Heading + "口径\n甲＝" + new string('(', 10_000) + "1" + new string(')', 10_000)),
        ["一万层方括号"] = () => Utf8(Heading + "口径\n甲＝" + new string('[', 10_000) + "1" + new string(']', 10_000)),
        ["一万个非"] = () => Utf8(Heading + "数据\n甲：是否\n三级指标 乙（100分）\n" + Repeat("非 ", 20_000) + "甲的，得100分"),
        ["一万个连写比较"] = () => Utf8(Heading + "数据\n甲：比率\n三级指标 乙（100分）\n甲" + Repeat("≤1%", 30_000) + "的，得100分"),
        ["一万个且"] = () => Utf8(Heading + "数据\n甲：是否\n三级指标 乙（100分）\n甲" + Repeat("且甲", 20_000) + "的，得100分"),
        ["很大的数"] = () => Utf8(Heading + "总分 " + new string('9', 100_000) + "分\n三级指标 甲（1分）：人工评分"),
        ["很长的小数"] = () => Utf8(Heading + "总分 0." + new string('9', 100_000) + "分\n三级指标 甲（1分）：人工评分"),
        ["很大的保留位数"] = () => Utf8(Heading + "三级指标得分保留999999999999位小数\n三级指标 甲（1分）：人工评分"),
        ["很大的年度"] = () => Utf8("框架 坏例 99999999999999年度\n三级指标 甲（1分）：人工评分"),
        ["很长的名称没有声明"] = () => Utf8(Heading + "口径\n甲＝" + Repeat("不认得的名称", 6_000)),
        ["口径自引用"] = () => Utf8(Heading + "口径\n甲＝甲＋1\n三级指标 乙（100分）\n得分＝甲×1分，封顶"),
        ["万个口径成环"] = () => Utf8(Heading + "口径\n" + Lines(2_000, i => $"项{i}号＝项{(i + 1) % 2_000}号＋1") + "三级指标 乙（100分）：人工评分"),
        ["长链口径缺一环"] = () => Utf8(Heading + "口径\n" + Lines(2_000, i => $"项{i}号＝项{i + 1}号＋1") + "三级指标 乙（100分）：人工评分"),
        ["两千字的断句"] = () => Utf8(Heading + "三级指标 甲（100分）\n" + Repeat("有", 250) + "的，得1分"),
        ["落单的右括号标题"] = () => Utf8(Heading + "三级指标 ）5分（\n"),
        ["标题只有标题词"] = () => Utf8("框架\n一级指标\n二级指标\n三级指标\n评分点\n明细\n用例\n"),
        ["符号堆"] = () => Utf8(Heading + "@#$^&`~?…—；；；。。。，，，、、、：：：\n"),
        ["表情与生僻字"] = () => Utf8(Heading + "三级指标 😀𠀀（1分）\n  😀＞𠀀的，得1分\n"),
    };

    public static TheoryData<string> Names => [.. Files.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void 坏文件有错误而不崩溃(string name)
    {
        var diagnostics = HostileInput.Compile(Files[name]());
        Assert.Contains(diagnostics, d => d.Severity == Severity.Error);
        Assert.True(diagnostics.Count <= 300_000);
    }

    [Theory]
    [InlineData("国标编码", "PR1001")]
    [InlineData("截断在字的中间", "PR1001")]
    [InlineData("过长编码", "PR1001")]
    [InlineData("编码了的代理", "PR1001")]
    [InlineData("宽字符编码", "PR1002")]
    [InlineData("二进制", "PR1002")]
    [InlineData("夹有空字符", "PR1002")]
    [InlineData("空文件", "PR1012")]
    [InlineData("只有字节顺序标记", "PR1012")]
    [InlineData("只有注释", "PR1012")]
    [InlineData("一万层嵌套", "PR1004")]
    [InlineData("一兆左括号", "PR1004")]
    [InlineData("一兆加号", "PR1004")]
    public void 坏文件的诊断说到点子上(string name, string code) =>
        Assert.Contains(HostileInput.Compile(Files[name]()), d => d.Code == code);

    [Fact]
    public void 超过上限的文件不再细读()
    {
        var diagnostics = HostileInput.CompileText(new SourceText(new string('甲', 2_000_001)));
        Assert.Equal("PR1003", diagnostics[0].Code);
    }

    [Fact]
    public void 落单的代理不崩溃而位置不移()
    {
        var diagnostics = HostileInput.CompileText(new SourceText(Heading + "三级指标 甲（1分）：人工评分\n口径\n  乙＝\uD840＋\uDC00"));
        Assert.Contains(diagnostics, d => d.Severity == Severity.Error && d.Location.LineNumber == 4);
    }

    [Fact]
    public void 字节顺序标记和各种换行不影响结果()
    {
        var content = HostileInput.Example;
        Assert.Empty(HostileInput.Compile(content));
        Assert.Empty(HostileInput.Compile("\uFEFF" + content));
        Assert.Empty(HostileInput.Compile(content.Replace("\n", "\r\n", StringComparison.Ordinal)));
        Assert.Empty(HostileInput.Compile(content.Replace('\n', '\r')));
    }

    [Fact]
    public void 一万个名称能读完()
    {
        var content = Heading + "数据\n" + Lines(10_000, i => $"项目{Numeral(i)}金额数：金额（万元）") + "三级指标 甲（100分）\n得分＝100分";
        Assert.DoesNotContain(HostileInput.Compile(content), d => d.Severity == Severity.Error);
    }

    [Fact]
    public void 很长的名称照样能用()
    {
        var name = Repeat("很长的名称", 2_000);
        var content = $"{Heading}数据\n{name}：比率，范围[0，1]\n三级指标 甲（100分）\n得分＝{name}×100分";
        Assert.DoesNotContain(HostileInput.Compile(content), d => d.Code is "PR1006" or "PR1004");
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    // 截到一个三字节的字只剩两个字节。
    private static byte[] Cut(byte[] bytes)
    {
        var end = bytes.Length / 2;
        while ((bytes[end] & 0xC0) != 0x80 || (bytes[end - 1] & 0xC0) != 0x80)
            end++;
        return bytes[..end];
    }

    private static string Repeat(string piece, int length) => string.Concat(Enumerable.Repeat(piece, length / piece.Length + 1))[..length];

    private static string Lines(int count, Func<int, string> line) => string.Concat(Enumerable.Range(0, count).Select(i => line(i) + "\n"));

    private static string Numeral(int value) =>
        string.Concat(value.ToString("D5", CultureInfo.InvariantCulture).Select(c => "零壹贰叁肆伍陆柒捌玖"[c - '0']));
}
