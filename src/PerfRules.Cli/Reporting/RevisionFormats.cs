using System.Collections.Immutable;
using PerfRules.Cli.Reporting.Review;
using PerfRules.Revision;
using PerfRules.Revision.Impact;
using PerfRules.Revision.Reporting;
using PerfRules.Revision.Reporting.Html;
using PerfRules.Revision.Reporting.Markdown;

namespace PerfRules.Cli.Reporting;

/// <summary>比较结果的各种格式。</summary>
internal static class RevisionFormats
{
    public static ImmutableArray<string> Names => ["text", "json", "md", "html", "github", "gitlab"];

    /// <summary>由文件的扩展名看格式；看不出为空。</summary>
    public static string? OfFile(string? file) => Path.GetExtension(file)?.ToUpperInvariant() switch
    {
        ".TXT" => "text",
        ".JSON" => "json",
        ".MD" => "md",
        ".HTML" or ".HTM" => "html",
        _ => null,
    };

    /// <param name="host">命令的环境；评论里的路径相对于当前目录。</param>
    /// <param name="format">格式。</param>
    /// <param name="report">比较结果。</param>
    /// <param name="impact">对各单位的影响；没有数据为空。</param>
    public static string Write(CliHost host, string format, RevisionReport report, ImpactReport? impact) => format switch
    {
        "json" => JsonRevision.Write(report, impact) + "\n",
        "md" => MarkdownReport.Write(report, impact),
        "html" => HtmlReport.Write(report, impact, JsonRevision.Write(report, impact)),
        "github" => GitHubReview.Write(host, report, impact) + "\n",
        "gitlab" => GitLabQuality.Write(host, report) + "\n",
        _ => TextReport.Write(report) + (impact is null ? "" : string.Concat(ImpactText.Lines(impact).Select(line => line + "\n"))),
    };
}
