using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using PerfRules.Language.Model;
using PerfRules.Language.Text;
using PerfRules.Revision.Changes;

namespace PerfRules.Revision.Reporting;

/// <summary>比较结果写成供人读的文字：先实质，再表述、次序，最后是建议。</summary>
public static class TextReport
{
    public static string Write(RevisionReport report)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"旧版：{NameOf(report.Old)}\n新版：{NameOf(report.New)}\n");
        foreach (var @class in new[] { ChangeClass.Substantive, ChangeClass.Wording, ChangeClass.Order })
            Section(text, @class, [.. report.Changes.Where(c => c.Class == @class)]);
        if (!report.Suggestions.IsEmpty)
            text.Append("\n建议\n");
        foreach (var suggestion in report.Suggestions)
            text.Append(CultureInfo.InvariantCulture, $"  {suggestion.Sentence}把握：{Labels.Of(suggestion.Confidence)}。\n");
        text.Append('\n').Append(Summary(report)).Append('\n');
        return text.ToString();
    }

    /// <summary>一句总结。</summary>
    public static string Summary(RevisionReport report)
    {
        if (report.Changes.IsEmpty)
            return "两版没有不同。";
        var counts = new[] { ChangeClass.Substantive, ChangeClass.Wording, ChangeClass.Order }
            .Select(c => string.Create(CultureInfo.InvariantCulture, $"{Labels.Of(c)} {report.Changes.Count(change => change.Class == c)} 处"));
        var undecided = report.Changes.Count(c => c.Proof is NotDecided);
        return $"共有改动：{string.Join("，", counts)}。"
            + (undecided > 0 ? string.Create(CultureInfo.InvariantCulture, $"其中 {undecided} 处没能判定是否影响得分，按实质列出。") : "");
    }

    private static void Section(StringBuilder text, ChangeClass @class, IReadOnlyList<RuleChange> changes)
    {
        if (changes.Count == 0)
            return;
        text.Append(CultureInfo.InvariantCulture, $"\n{Labels.Of(@class)}（{changes.Count} 处）\n");
        foreach (var change in changes)
        {
            text.Append(CultureInfo.InvariantCulture, $"  [{Labels.Of(change.Kind)}] {change.Sentence}。{Places(change)}\n");
            if (change.Proof is not ProvenEquivalent)
                text.Append("      ").Append(ProofOf(change.Proof)).Append('\n');
        }
    }

    /// <summary>证明的一句话。</summary>
    public static string ProofOf(ChangeProof proof) => proof switch
    {
        ProvenEquivalent equivalent => equivalent.Reason + "。",
        ProvenDifferent { Witness: var witness } =>
            $"例如{(witness.Description.Length == 0 ? "" : $"{witness.Description}时，")}{NodeOf(witness)}旧版{witness.OldOutcome}，新版{witness.NewOutcome}。{(witness.IsSampled ? "（抽样找到，已评分证实）" : "")}",
        NotDecided { Samples: > 0 } undecided =>
            string.Create(CultureInfo.InvariantCulture, $"没能判定是否影响得分：{undecided.Reason}；抽样 {undecided.Samples} 组取数，没有发现不同。"),
        NotDecided undecided => $"没能判定是否影响得分：{undecided.Reason}。",
        _ => throw new ArgumentOutOfRangeException(nameof(proof)),
    };

    internal static string NodeOf(ChangeWitness witness) => !witness.NamesNodes && (witness.NewNode ?? witness.OldNode) is { Level: not IndicatorLevel.Total } node ? $"“{node.Name}”" : "";

    /// <summary>两版的行号，如“（旧版第80行，新版第82行）”；拆分、合并的写出各项的。</summary>
    internal static string Places(RuleChange change) => (change.Old, change.New) switch
    {
        ({ } old, { } @new) => $"（旧版{Lines(old, change.OtherOld)}，新版{Lines(@new, change.OtherNew)}）",
        ({ } old, null) => $"（旧版{Line(old)}）",
        (null, { } @new) => $"（新版{Line(@new)}）",
        _ => "",
    };

    private static string Lines(Location first, ImmutableArray<Location> others) =>
        $"第{string.Join("、", others.Prepend(first).Select(place => place.LineNumber.ToString(CultureInfo.InvariantCulture)))}行";

    internal static string Line(Location location) => string.Create(CultureInfo.InvariantCulture, $"第{location.LineNumber}行");

    /// <summary>框架的名称和年度。</summary>
    internal static string NameOf(Framework framework) =>
        framework.Name + (framework.Year is { } year ? string.Create(CultureInfo.InvariantCulture, $" {year}年度") : "");
}
