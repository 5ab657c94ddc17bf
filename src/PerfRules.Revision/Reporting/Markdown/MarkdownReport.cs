using System.Globalization;
using System.Text;
using PerfRules.Revision.Changes;
using PerfRules.Revision.Impact;

namespace PerfRules.Revision.Reporting.Markdown;

/// <summary>比较结果写成 Markdown，供合并请求的说明和评论使用：实质的逐处列出，其余折叠。</summary>
public static class MarkdownReport
{
    /// <param name="report">比较结果。</param>
    /// <param name="impact">对各单位的影响；没有数据为空。</param>
    public static string Write(RevisionReport report, ImpactReport? impact)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# 修订比较：{Escape(TextReport.NameOf(report.Old))} → {Escape(TextReport.NameOf(report.New))}\n\n");
        text.Row("性质", "处数").Row("---", "---:");
        foreach (var @class in Enum.GetValues<ChangeClass>())
            text.Row(Labels.Of(@class), report.Changes.Count(c => c.Class == @class).ToString(CultureInfo.InvariantCulture));
        text.Append('\n').Append(TextReport.Summary(report)).Append('\n');
        WriteSubstantive(text, [.. report.Substantive]);
        foreach (var @class in new[] { ChangeClass.Wording, ChangeClass.Order })
            WriteFolded(text, @class, [.. report.Changes.Where(c => c.Class == @class)]);
        if (!report.Suggestions.IsEmpty)
        {
            text.Append("\n## 建议\n\n");
            foreach (var suggestion in report.Suggestions)
                text.Append(CultureInfo.InvariantCulture, $"- {Escape(suggestion.Sentence)}把握：{Labels.Of(suggestion.Confidence)}。\n");
        }
        if (impact is not null)
            MarkdownImpact.Write(text, impact);
        return text.ToString();
    }

    /// <summary>一处改动的评论。</summary>
    public static string Comment(RuleChange change) =>
        $"**{Labels.Of(change.Class)}改动 [{Labels.Of(change.Kind)}]** {Escape(change.Sentence)}{TextReport.Places(change)}\n\n{Escape(TextReport.ProofOf(change.Proof))}";

    private static void WriteSubstantive(StringBuilder text, IReadOnlyList<RuleChange> changes)
    {
        if (changes.Count == 0)
            return;
        text.Append("\n## 实质改动\n\n");
        foreach (var (i, change) in changes.Index())
        {
            text.Append(CultureInfo.InvariantCulture, $"{i + 1}. **[{Labels.Of(change.Kind)}]** {Escape(change.Sentence)}{TextReport.Places(change)}<br>\n");
            text.Append(CultureInfo.InvariantCulture, $"   {Escape(TextReport.ProofOf(change.Proof))}\n");
        }
    }

    private static void WriteFolded(StringBuilder text, ChangeClass @class, IReadOnlyList<RuleChange> changes)
    {
        if (changes.Count == 0)
            return;
        text.Append(CultureInfo.InvariantCulture, $"\n<details>\n<summary>{Labels.Of(@class)}改动 {changes.Count} 处（得分都相同）</summary>\n\n");
        foreach (var change in changes)
            text.Append(CultureInfo.InvariantCulture, $"- [{Labels.Of(change.Kind)}] {Escape(change.Sentence)}{TextReport.Places(change)}<br>{Escape(TextReport.ProofOf(change.Proof))}\n");
        text.Append("\n</details>\n");
    }

    private static string Escape(string text) => MarkdownText.Escape(text);
}
