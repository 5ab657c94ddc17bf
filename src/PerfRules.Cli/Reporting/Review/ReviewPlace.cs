using PerfRules.Language.Model;
using PerfRules.Language.Text;
using PerfRules.Revision;
using PerfRules.Revision.Changes;

namespace PerfRules.Cli.Reporting.Review;

/// <summary>一处改动的评论写在哪个文件的第几行。</summary>
/// <param name="Path">从仓库的根目录起的路径，以“/”分隔。</param>
/// <param name="Line">行号，从 1 起。</param>
/// <param name="IsOld">是旧版的行：废止的只有旧版有。</param>
internal sealed record ReviewPlace(string Path, int Line, bool IsOld)
{
    /// <summary>新版里的位置；废止的，写在它原来的上级在新版的位置。</summary>
    public static ReviewPlace InNew(CliHost host, RevisionReport report, RuleChange change)
    {
        var location = change.New ?? ParentOf(report, change) ?? report.New.Total.Location;
        return new ReviewPlace(PathOf(host, location.Source), location.LineNumber, IsOld: false);
    }

    /// <summary>文件的路径：相对于当前目录（应是仓库的根目录）。</summary>
    public static string PathOf(CliHost host, SourceText source)
    {
        var relative = System.IO.Path.GetRelativePath(host.WorkingDirectory, host.Resolve(source.Path)).Replace('\\', '/');
        return relative.StartsWith("../", StringComparison.Ordinal) ? source.Path : relative;
    }

    private static Location? ParentOf(RevisionReport report, RuleChange change) => change.Node?.Old is { } old
        ? old.Ancestors().Select(ancestor => report.Matching.Of(ancestor).New).OfType<Indicator>().FirstOrDefault()?.NameLocation
        : null;
}
