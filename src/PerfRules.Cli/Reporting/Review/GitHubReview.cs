using System.Text.Json;
using PerfRules.Language.Model;
using PerfRules.Language.Text;
using PerfRules.Revision;
using PerfRules.Revision.Changes;
using PerfRules.Revision.Impact;
using PerfRules.Revision.Reporting.Markdown;

namespace PerfRules.Cli.Reporting.Review;

/// <summary>
/// GitHub 的一次评审，就是“创建拉取请求评审”接口（POST /repos/…/pulls/…/reviews）的请求正文：
/// 实质的改动逐处评论在条文上，全部改动在评审的说明里。
/// </summary>
internal sealed class GitHubReview(CliHost host, RevisionReport report)
{
    // 同一个文件改动前后比较的，只有差异之中的行能评论；不是同一个文件的，新版是新增的文件，各行都在差异之中。
    private readonly LineHunks? _hunks = ReviewPlace.PathOf(host, report.Old.Source) == ReviewPlace.PathOf(host, report.New.Source)
        ? LineHunks.Between(LinesOf(report.Old), LinesOf(report.New)) : null;

    public static string Write(CliHost host, RevisionReport report, ImpactReport? impact)
    {
        var review = new GitHubReview(host, report);
        return JsonText.Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("event", "COMMENT");
            json.WriteString("body", MarkdownReport.Write(report, impact));
            json.WriteArray("comments", report.Substantive.Select(change => (Change: change, Place: review.PlaceOf(change))).Where(each => each.Place is not null),
                each => Write(json, each.Change, each.Place!));
            json.WriteEndObject();
        });
    }

    private static void Write(Utf8JsonWriter json, RuleChange change, ReviewPlace place)
    {
        json.WriteString("path", place.Path);
        json.WriteNumber("line", place.Line);
        json.WriteString("side", place.IsOld ? "LEFT" : "RIGHT");
        json.WriteString("body", MarkdownReport.Comment(change));
    }

    /// <summary>能评论的位置；改动的行不在差异之中的（如引用的文件改了）为空，只写在说明里。</summary>
    private ReviewPlace? PlaceOf(RuleChange change)
    {
        var place = ReviewPlace.InNew(host, report, change);
        if (_hunks is null)
            return place.Path == ReviewPlace.PathOf(host, report.New.Source) ? place : null;
        if (change.New is { } @new && IsIn(@new, report.New, _hunks.New))
            return place;
        return change.Old is { } old && IsIn(old, report.Old, _hunks.Old) ? new ReviewPlace(place.Path, old.LineNumber, IsOld: true) : null;
    }

    private static bool IsIn(Location location, Framework framework, IReadOnlySet<int> lines) =>
        location.Source == framework.Source && lines.Contains(location.LineNumber);

    private static string[] LinesOf(Framework framework) =>
        [.. Enumerable.Range(0, framework.Source.LineCount).Select(line => framework.Source.ToString(framework.Source.GetLineSpan(line)))];
}
