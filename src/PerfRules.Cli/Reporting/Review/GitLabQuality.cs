using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using PerfRules.Revision;
using PerfRules.Revision.Changes;
using PerfRules.Revision.Reporting;

namespace PerfRules.Cli.Reporting.Review;

/// <summary>GitLab 的代码质量报告（artifacts:reports:codequality）：每处改动一条，显示在合并请求里。</summary>
internal static class GitLabQuality
{
    public static string Write(CliHost host, RevisionReport report)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        return JsonText.Write(json =>
        {
            json.WriteStartArray();
            foreach (var change in report.Changes)
                Write(json, ReviewPlace.InNew(host, report, change), change, seen);
            json.WriteEndArray();
        });
    }

    private static void Write(Utf8JsonWriter json, ReviewPlace place, RuleChange change, Dictionary<string, int> seen)
    {
        json.WriteStartObject();
        json.WriteString("description", $"{change.Sentence}。{TextReport.ProofOf(change.Proof)}");
        json.WriteString("check_name", $"perfrules/{Labels.Of(change.Class)}/{Labels.Of(change.Kind)}");
        json.WriteString("fingerprint", Fingerprint($"{place.Path}\n{Labels.Of(change.Kind)}\n{change.Path}\n{change.Sentence}", seen));
        json.WriteString("severity", change.Class == ChangeClass.Substantive ? "major" : "info");
        json.WriteObject("location", () =>
        {
            json.WriteString("path", place.Path);
            json.WriteObject("lines", () => json.WriteNumber("begin", place.Line));
        });
        json.WriteEndObject();
    }

    /// <summary>不随行号变；相同的再编号，因为同一指纹只显示一条。</summary>
    private static string Fingerprint(string content, Dictionary<string, int> seen)
    {
        seen[content] = seen.GetValueOrDefault(content) + 1;
        var numbered = string.Create(CultureInfo.InvariantCulture, $"{content}\n{seen[content]}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(numbered)));
    }
}
