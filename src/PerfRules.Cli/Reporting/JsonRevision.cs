using System.Text.Json;
using PerfRules.Language.Evaluation;
using PerfRules.Language.Model;
using PerfRules.Language.Text;
using PerfRules.Revision;
using PerfRules.Revision.Changes;
using PerfRules.Revision.Impact;
using PerfRules.Revision.Reporting;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Cli.Reporting;

/// <summary>比较结果写成 JSON。实例的取数就是数据文件的写法，可以直接评分。</summary>
internal static class JsonRevision
{
    /// <param name="impact">对各单位的影响；没有给数据为空。</param>
    public static string Write(RevisionReport report, ImpactReport? impact) => JsonText.Write(json =>
    {
        json.WriteStartObject();
        json.WriteObject("旧版", () => Write(json, report.Old));
        json.WriteObject("新版", () => Write(json, report.New));
        json.WriteArray("改动", report.Changes, change => Write(json, report, change));
        json.WriteArray("建议", report.Suggestions, suggestion =>
        {
            WriteStrings(json, "旧", suggestion.Old);
            WriteStrings(json, "新", suggestion.New);
            json.WriteString("把握", Labels.Of(suggestion.Confidence));
            json.WriteString("说明", suggestion.Sentence);
        });
        if (impact is not null)
            json.WriteObject("影响", () => JsonImpact.Write(json, impact));
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, Framework framework)
    {
        json.WriteString("框架", framework.Name);
        if (framework.Year is { } year)
            json.WriteNumber("年度", year);
        json.WriteString("规则摘要", framework.Digest);
    }

    private static void Write(Utf8JsonWriter json, RevisionReport report, RuleChange change)
    {
        json.WriteString("性质", Labels.Of(change.Class));
        json.WriteString("种类", Labels.Of(change.Kind));
        json.WriteString("路径", change.Path);
        json.WriteString("说明", change.Sentence);
        WritePlace(json, "旧版位置", change.Old);
        WritePlace(json, "新版位置", change.New);
        if (!change.OtherOld.IsEmpty)
            WriteStrings(json, "旧版其余位置", change.OtherOld.Select(FindingWriter.Place));
        if (!change.OtherNew.IsEmpty)
            WriteStrings(json, "新版其余位置", change.OtherNew.Select(FindingWriter.Place));
        if ((change.Regrouping?.Basis ?? change.Node?.Basis) is { } basis)
            json.WriteString("对应依据", Labels.Of(basis));
        json.WriteString("证明", change.Proof switch
        {
            ProvenEquivalent => "等价",
            ProvenDifferent { Witness.IsSampled: true } => "不同（抽样）",
            ProvenDifferent => "不同",
            _ => "未判定",
        });
        json.WriteString("证明说明", TextReport.ProofOf(change.Proof));
        if (change.Proof is ProvenDifferent { Witness: var witness })
            json.WriteObject("实例", () => Write(json, report, change, witness));
    }

    private static void Write(Utf8JsonWriter json, RevisionReport report, RuleChange change, ChangeWitness witness)
    {
        json.WriteString("取值", witness.Description);
        WriteSide(json, "旧版", report.Old, witness.OldRecord, witness.OldNode, witness.OldOutcome, witness.OldScore, witness.OldCase(report.Old, change.Sentence));
        WriteSide(json, "新版", report.New, witness.NewRecord, witness.NewNode, witness.NewOutcome, witness.NewScore, witness.NewCase(report.New, change.Sentence));
    }

    private static void WriteSide(
        Utf8JsonWriter json, string name, Framework framework, UnitRecord record, Indicator? node, string outcome, Rational? score, string? @case) =>
        json.WriteObject(name, () =>
        {
            json.WriteString("结果", outcome);
            if (node is not null)
                json.WriteString("指标", node.Path);
            if (score is { } value)
                json.WriteString("得分", value.ToString());
            json.WriteObject("取数", () => JsonRecord.Write(json, framework, record));
            if (@case is not null)
                json.WriteString("用例", @case);
        });

    private static void WritePlace(Utf8JsonWriter json, string name, Location? location)
    {
        if (location is { } place)
            json.WriteString(name, FindingWriter.Place(place));
    }

    private static void WriteStrings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
