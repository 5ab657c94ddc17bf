using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using PerfRules.Language.Model;
using PerfRules.Revision.Impact;
using PerfRules.Revision.Reporting;
using PerfRules.Revision.Reporting.Html;

namespace PerfRules.Revision.Tests.Reporting;

public partial class HtmlReportTests
{
    private static readonly RevisionReport Report = SampleImpact.Published();

    [Fact]
    public void 每处改动一张卡片_说明和证明都在()
    {
        var cards = ByClass(Page(), "change").ToList();
        Assert.Equal(Report.Changes.Length, cards.Count);
        foreach (var (card, change) in cards.Zip(Report.Changes))
        {
            Assert.Contains(change.Sentence, card.Value, StringComparison.Ordinal);
            Assert.Equal(Labels.Of(change.Class), card.Attribute("data-class")!.Value);
        }
        Assert.Contains("绩效目标不符合项＝0项", cards[4].Value, StringComparison.Ordinal);
        Assert.Contains("旧版得3分→新版得5分", cards[4].Value, StringComparison.Ordinal);
    }

    [Fact]
    public void 卡片里标出条文改了的部分() =>
        Assert.Equal(["3", "5"], ByClass(Page(), "change").ElementAt(4).Descendants("mark").Select(m => m.Value));

    [Fact]
    public void 对照表一行一个指标_分值并排()
    {
        var rows = Page().Descendants("table").First(t => Class(t) == "tree").Elements("tbody").First().Elements("tr").ToList();
        Assert.Equal(Report.Matching.Indicators.Length, rows.Count);
        var row = rows.Single(r => r.Elements("td").First().Value == "绩效目标完整性");
        Assert.Equal(["绩效目标完整性", "3", "绩效目标完整性", "5"], row.Elements("td").Take(4).Select(d => d.Value));
        Assert.StartsWith("changed", Class(row), StringComparison.Ordinal);
        Assert.Equal("#change-5", row.Descendants("a").Single().Attribute("href")!.Value);
    }

    [Fact]
    public void 拆分的各项在对照表里都指向那一处改动_卡片里有各项的条文()
    {
        var report = RuleFiles.Compare(RuleFiles.Read("tests", "corpus", "revisions", "沿革拆分", "old.prules"), RuleFiles.Read("tests", "corpus", "revisions", "沿革拆分", "new.prules"));
        var page = Parse(HtmlReport.Write(report, null, null));
        var rows = page.Descendants("table").First(t => Class(t) == "tree").Descendants("tr").Where(r => r.Descendants("a").Any(a => a.Value.Contains("拆分", StringComparison.Ordinal))).ToList();
        Assert.Equal(["资金支出规范性", "资金拨付合规", "费用标准合规"], rows.SelectMany(r => r.Elements("td")).Where(d => Class(d) == "name").Select(d => d.Nodes().OfType<XText>().FirstOrDefault()?.Value).OfType<string>());
        Assert.Equal(["拆分为资金拨付合规、费用标准合规", "拆分自资金支出规范性", "拆分自资金支出规范性"], rows.SelectMany(r => r.Descendants("span")).Where(e => Class(e) == "note").Select(e => e.Value));
        Assert.All(rows, row => Assert.Equal("拆分", row.Descendants("span").First(e => Class(e) == "sign").Attribute("aria-label")!.Value));
        var card = ByClass(page, "change").First();
        Assert.Equal(3, card.Descendants("div").Where(d => Class(d).StartsWith("side ", StringComparison.Ordinal)).SelectMany(d => d.Elements("pre")).Count());
        Assert.Contains("新版 第38行", card.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void 页内的链接都有去处()
    {
        var page = Page(SampleImpact.Of(Report));
        var ids = page.Descendants().Attributes("id").Select(a => a.Value).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.Empty(page.Descendants("a").Select(a => a.Attribute("href")!.Value.TrimStart('#')).Except(ids));
        Assert.Empty(page.Descendants().Attributes("aria-labelledby").Select(a => a.Value).Except(ids));
    }

    [Fact]
    public void 内容安全策略不许联网_只许自己的样式和脚本()
    {
        var text = Write(null);
        var policy = WebUtility.HtmlDecode(Policy().Match(text).Groups[1].Value);
        Assert.StartsWith("default-src 'none';", policy, StringComparison.Ordinal);
        Assert.Contains($"style-src '{Hash(Style().Match(text).Groups[1].Value)}'", policy, StringComparison.Ordinal);
        Assert.Contains($"script-src '{Hash(Script().Match(text).Groups[1].Value)}'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("http://", text, StringComparison.Ordinal);
        Assert.DoesNotContain("https://", text, StringComparison.Ordinal);
        Assert.DoesNotContain(" style=", text, StringComparison.Ordinal);
    }

    [Fact]
    public void 名称里的符号不会变成标签()
    {
        var text = HtmlReport.Write(Report, SampleImpact.Of(Report), "{\"单位\":\"</script><script>alert(1)</script>\"}");
        Assert.DoesNotContain("<img", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", text, StringComparison.Ordinal);
        Assert.Contains(SampleImpact.Hostile, Parse(text).Descendants("option").Select(o => o.Value));
    }

    [Fact]
    public void 嵌入的数据就是给出的JSON()
    {
        const string Json = "{\"说明\":\"1<2\"}";
        var embedded = Embedded().Match(HtmlReport.Write(Report, null, Json)).Groups[1].Value;
        Assert.Equal("1<2", System.Text.Json.JsonDocument.Parse(embedded).RootElement.GetProperty("说明").GetString());
    }

    [Fact]
    public void 没有脚本也全部列出()
    {
        var hidden = Page(SampleImpact.Of(Report)).Descendants().Where(e => e.Attribute("hidden") is not null).Select(Class);
        Assert.Equal(["filters", "nothing", "picker"], hidden);
    }

    [Fact]
    public void 瀑布图每处改动一行_位置首尾相接()
    {
        var chart = Page(SampleImpact.Of(Report)).Descendants("table").Where(t => Class(t) == "waterfall").ElementAt(1);
        Assert.Equal(["91.00", "▲ +0.50", "▼ −2.00", "89.50"], chart.Descendants("td").Where(d => Class(d).StartsWith("number", StringComparison.Ordinal)).Select(d => d.Value));
        // 横轴89到92分，左右各留12：一分合325.33。
        var bars = chart.Descendants("rect").Where(r => Class(r) is "up" or "down").Select(r => (Class(r), r.Attribute("x")!.Value, r.Attribute("width")!.Value));
        Assert.Equal([("up", "662.7", "162.7"), ("down", "174.7", "650.7")], bars);
    }

    [Fact]
    public void 不能评分的单位说明原因()
    {
        var unit = Page(SampleImpact.Of(Report)).Descendants("details").Where(d => Class(d) == "unit").ElementAt(2);
        Assert.Contains("按新版不能评分：", unit.Value, StringComparison.Ordinal);
        Assert.Contains("缺少“在编人数”", unit.Value, StringComparison.Ordinal);
        Assert.Contains("不能评分（70.00～85.00）", unit.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void 单位再多_表是全的_名次图只画升降最大的()
    {
        var page = Page(SampleImpact.Many(Report, 1000));
        Assert.Equal(1000, page.Descendants("table").Single(t => Class(t) == "units").Element("tbody")!.Elements("tr").Count());
        Assert.Equal(1000, page.Descendants("table").Count(t => Class(t) == "waterfall"));
        var ranks = page.Descendants("svg").Single(s => Class(s) == "ranks");
        Assert.Equal(20, ranks.Elements("g").Count());
        Assert.Contains("1000 个单位中升降最大的 20 个", ranks.Parent!.Parent!.Element("figcaption")!.Value, StringComparison.Ordinal);
        Assert.Contains(ranks.Elements("g"), g => g.Element("title")!.Value == "单位1：由第 1 名到第 1000 名");
        Assert.True(page.ToString().Length < 6_000_000);
    }

    [Fact]
    public void 对照表里废止的插在原来的位置()
    {
        const string Old = "框架 示例 2023年度\n总分 3分\n三级指标 甲（1分）：人工评分\n三级指标 乙（1分）：人工评分\n三级指标 丙（1分）：人工评分\n";
        var report = RuleFiles.Compare(Old, "框架 示例 2023年度\n总分 3分\n三级指标 甲（1分）：人工评分\n三级指标 丙（1分）：人工评分\n三级指标 丁（1分）：人工评分\n");
        Assert.Equal(["0总分总分", "1甲甲", "1乙", "1丙丙", "1丁"], TreeRows.Of(report.Matching).Select(r => $"{r.Depth}{NameOf(r.Pair.Old)}{NameOf(r.Pair.New)}"));

        static string NameOf(Indicator? node) => node?.Name ?? "";
    }

    [Theory]
    [InlineData("甲（3分）", "甲（5分）", 2, 2)]
    [InlineData("甲甲", "甲甲甲", 2, 0)]
    [InlineData("甲", "甲", 1, 0)]
    [InlineData("\ud83d\ude00", "\ud83d\ude01", 0, 0)]
    public void 相同的开头和结尾(string left, string right, int prefix, int suffix) => Assert.Equal((prefix, suffix), Excerpt.Common(left, right));

    private static string Write(ImpactReport? impact) => HtmlReport.Write(Report, impact, "{}");

    private static XElement Page(ImpactReport? impact = null) => Parse(Write(impact));

    // 网页按 XML 的规矩写，样式和脚本除外，所以能照 XML 读。
    private static XElement Parse(string html) => XDocument.Parse(Scripts().Replace(html, "")).Root!;

    private static IEnumerable<XElement> ByClass(XElement page, string name) => page.Descendants().Where(e => Class(e).Split(' ').Contains(name));

    private static string Class(XElement element) => element.Attribute("class")?.Value ?? "";

    private static string Hash(string content) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)));

    [GeneratedRegex("http-equiv=\"Content-Security-Policy\" content=\"([^\"]*)\"")]
    private static partial Regex Policy();

    [GeneratedRegex("<style>(.*?)</style>", RegexOptions.Singleline)]
    private static partial Regex Style();

    [GeneratedRegex("<script>(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex Script();

    [GeneratedRegex("<script type=\"application/json\" id=\"report\">(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex Embedded();

    [GeneratedRegex("<!DOCTYPE html>|<(style|script)[ >].*?</\\1>", RegexOptions.Singleline)]
    private static partial Regex Scripts();
}
