using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PerfRules.Language.Text;
using PerfRules.Revision.Changes;
using PerfRules.Revision.Impact;

namespace PerfRules.Revision.Reporting.Html;

/// <summary>
/// 比较结果写成一个网页：样式、脚本、图都在里面，打开时不联网。没有脚本也能看，筛选才要脚本。
/// </summary>
public static class HtmlReport
{
    /// <param name="report">比较结果。</param>
    /// <param name="impact">对各单位的影响；没有数据为空。</param>
    /// <param name="json">同一结果的 JSON，嵌在网页里供程序读取；不需要为空。</param>
    /// <param name="linkOf">点一处条文到哪里去；没有去处为空。</param>
    public static string Write(RevisionReport report, ImpactReport? impact, string? json, Func<Location, string?>? linkOf = null)
    {
        var (style, script) = (Resource("report.css"), Resource("report.js"));
        var changes = NumberedChange.Of(report);
        var title = $"修订比较：{TextReport.NameOf(report.Old)} → {TextReport.NameOf(report.New)}";
        var html = new HtmlWriter();
        html.Start("html", ("lang", "zh-Hans")).Start("head").Empty("meta", ("charset", "utf-8"))
            .Empty("meta", ("http-equiv", "Content-Security-Policy"),
                ("content", $"default-src 'none'; style-src '{Hash(style)}'; script-src '{Hash(script)}'; base-uri 'none'; form-action 'none'"))
            .Empty("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"))
            .Empty("meta", ("name", "color-scheme"), ("content", "light dark"))
            .Element("title", title).Raw("style", style).End()
            .Start("body");
        WriteHeader(html, report, impact);
        html.Start("main").Start("div", ("class", "filtered"));
        WriteFilters(html, report);
        new ChangeSection(html, report, linkOf).Write(changes);
        WriteSuggestions(html, report);
        TreeSection.Write(html, report, changes, NumberedChange.ByIndicator(report, changes));
        html.End();
        if (impact is not null)
            ImpactSection.Write(html, impact, changes);
        html.End();
        html.Start("footer").Element("p", $"旧版 {report.Old.Digest}").Element("p", $"新版 {report.New.Digest}").End();
        if (json is not null)
            html.Raw("script", json.Replace("<", "\\u003c", StringComparison.Ordinal), ("type", "application/json"), ("id", "report"));
        html.Raw("script", script).End().End();
        return html.ToString() + "\n";
    }

    private static void WriteHeader(HtmlWriter html, RevisionReport report, ImpactReport? impact)
    {
        html.Start("header").Element("p", "修订比较", ("class", "eyebrow")).Start("h1").Element("span", TextReport.NameOf(report.Old), ("class", "old"))
            .Element("span", "→", ("class", "arrow"), ("role", "img"), ("aria-label", "改为")).Element("span", TextReport.NameOf(report.New), ("class", "new")).End()
            .Start("ul", ("class", "tiles"));
        foreach (var @class in Enum.GetValues<ChangeClass>())
        {
            html.Start("li", ("class", Marks.ClassName(@class))).Element("strong", Count(report.Changes.Count(c => c.Class == @class)))
                .Start("span").Element("span", Marks.Symbol(@class), ("aria-hidden", "true")).Text($" 处{Labels.Of(@class)}").End().End();
        }
        if (!report.Suggestions.IsEmpty)
            html.Start("li").Element("strong", Count(report.Suggestions.Length)).Element("span", "条建议").End();
        html.End();
        // 处数已在上面；只在没有不同、有没能判定的时候再说。
        if (report.Changes.IsEmpty || report.Changes.Any(c => c.Proof is NotDecided))
            html.Element("p", TextReport.Summary(report), ("class", "summary"));
        html.Start("nav", ("aria-label", "页内")).Element("a", "各处改动", ("href", "#changes"));
        if (!report.Suggestions.IsEmpty)
            html.Text(" ").Element("a", "建议", ("href", "#suggestions"));
        html.Text(" ").Element("a", "指标对照", ("href", "#tree"));
        if (impact is not null)
            html.Text(" ").Element("a", "对各单位的影响", ("href", "#impact"));
        html.End().End();
    }

    private static void WriteFilters(HtmlWriter html, RevisionReport report)
    {
        html.Start("form", ("class", "filters"), ("role", "search"), ("aria-label", "筛选改动"), ("hidden", "hidden"))
            .Start("fieldset").Element("legend", "性质");
        foreach (var @class in Enum.GetValues<ChangeClass>())
        {
            html.Start("label").Empty("input", ("type", "checkbox"), ("name", "class"), ("value", Labels.Of(@class)), ("checked", "checked"))
                .Badge(@class, Labels.Of(@class)).End();
        }
        html.End().Start("label", ("class", "search")).Text("文字").Empty("input", ("type", "search"), ("name", "text"), ("placeholder", "指标、口径、数值……")).End()
            .Start("label").Empty("input", ("type", "checkbox"), ("name", "changed")).Text("对照表只列有改动的").End()
            .Element("p", string.Create(CultureInfo.InvariantCulture, $"{report.Changes.Length} 处改动"), ("class", "count"), ("role", "status"))
            .End();
    }

    private static void WriteSuggestions(HtmlWriter html, RevisionReport report)
    {
        if (report.Suggestions.IsEmpty)
            return;
        html.Start("section", ("id", "suggestions"), ("aria-labelledby", "suggestions-title")).Element("h2", "建议", ("id", "suggestions-title")).Start("ul", ("class", "suggestions"));
        foreach (var suggestion in report.Suggestions)
            html.Start("li").Text(suggestion.Sentence).Element("span", $"把握：{Labels.Of(suggestion.Confidence)}", ("class", "hint")).End();
        html.End().End();
    }

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static string Hash(string content) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)));

    // 换行统一，内容安全策略的摘要才不随检出的方式变化。
    private static string Resource(string name)
    {
        using var stream = typeof(HtmlReport).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
