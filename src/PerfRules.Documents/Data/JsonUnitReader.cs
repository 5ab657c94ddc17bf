using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using PerfRules.Language.Model;
using PerfRules.Language.Text;

namespace PerfRules.Documents.Data;

/// <summary>读一个单位的 JSON 对象。</summary>
internal sealed class JsonUnitReader(DataSetDraft draft, UnitDraft unit)
{
    private static readonly ImmutableArray<string> Sections = ["单位", "年度", "数据", "人工评分", "自评得分"];

    public static void Read(DataSetDraft draft, DataFile file, JsonElement element, string place)
    {
        var unit = draft.AddUnit(file, place);
        new JsonUnitReader(draft, unit).ReadUnit(element, place);
    }

    private void ReadUnit(JsonElement element, string root)
    {
        var named = false;
        foreach (var (name, value, place) in Members(element, root))
        {
            switch (name)
            {
                case "单位" when value.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(value.GetString()):
                    unit.Unit = value.GetString()!.Trim();
                    named = true;
                    break;
                case "单位":
                    break;
                case "年度":
                    unit.SetYear(Raw(value), place);
                    break;
                case "数据":
                    ForEach(value, place, ReadData);
                    break;
                case "人工评分":
                    ForEach(value, place, (key, item, at) => unit.SetManual(key, Manual(key, item, at), at));
                    break;
                case "自评得分":
                    ForEach(value, place, (key, item, at) => unit.SetSelf(key, Raw(item), at));
                    break;
                default:
                    Unknown(name, Sections, place);
                    break;
            }
        }
        if (!named)
            unit.Report(unit.File, Join(root, "单位"), "单位", "缺少“单位”：请写明单位的名称。");
    }

    private void ReadData(string name, JsonElement value, string place)
    {
        if (draft.Names.Field(name) is { } field)
            unit.SetField(field, Raw(value), place);
        else if (draft.Names.List(name) is { } list)
            ReadList(list, value, place);
        else
            unit.UnknownField(name, place);
    }

    private void ReadList(RecordList list, JsonElement value, string place)
    {
        if (value.ValueKind == JsonValueKind.Null)
            return;
        if (value.ValueKind != JsonValueKind.Array)
        {
            unit.Report(unit.File, place, list.Name, $"明细“{list.Name}”应为各行的列表，形如 [ {{ … }}, {{ … }} ]。");
            return;
        }
        unit.StartList(list);
        var reader = new RowReader(draft, list, unit.File);
        var index = 0;
        foreach (var row in value.EnumerateArray())
        {
            var rowPlace = string.Create(CultureInfo.InvariantCulture, $"{place}[{index++}]");
            var cells = row.ValueKind == JsonValueKind.Object
                ? Members(row, rowPlace).Select(member => new RawCell(member.Name, Raw(member.Value), member.Place)) : [];
            if (row.ValueKind == JsonValueKind.Object)
                unit.AddRow(list, reader.Read(cells, rowPlace, unit.Problems));
            else
                unit.Report(unit.File, rowPlace, list.Name, $"明细“{list.Name}”的一行应为一个对象，形如 {{ \"列名\": 值 }}。");
        }
    }

    private RawManual Manual(string key, JsonElement value, string place)
    {
        if (value.ValueKind != JsonValueKind.Object)
            return new RawManual(Raw(value), null, null);
        var manual = new RawManual(default, null, null);
        foreach (var (name, item, at) in Members(value, place))
        {
            var raw = Raw(item);
            var text = raw.Kind == RawKind.Text && !string.IsNullOrWhiteSpace(raw.Text) ? raw.Text : null;
            switch (name)
            {
                case "得分":
                    manual = manual with { Score = raw };
                    break;
                case "理由":
                    manual = manual with { Reason = text };
                    break;
                case "佐证":
                    manual = manual with { Evidence = text };
                    break;
                default:
                    Unknown(name, ["得分", "理由", "佐证"], at);
                    break;
            }
        }
        if (manual.Score.IsMissing && manual is { Reason: null, Evidence: null })
            unit.Report(unit.File, place, key, $"“{key}”缺少“得分”。");
        return manual;
    }

    private void ForEach(JsonElement value, string place, Action<string, JsonElement, string> read)
    {
        if (value.ValueKind == JsonValueKind.Null)
            return;
        if (value.ValueKind != JsonValueKind.Object)
        {
            unit.Report(unit.File, place, null, "应为 { \"名称\": 值, … }。");
            return;
        }
        foreach (var (name, item, at) in Members(value, place))
            read(name, item, at);
    }

    /// <summary>对象的各项；同名的第二项报告为错误，不再给出。</summary>
    private IEnumerable<(string Name, JsonElement Value, string Place)> Members(JsonElement element, string place)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in element.EnumerateObject())
        {
            var at = Join(place, member.Name);
            if (seen.Add(member.Name))
                yield return (member.Name, member.Value, at);
            else
                unit.Report(unit.File, at, member.Name, $"“{member.Name}”写了不止一次。");
        }
    }

    private void Unknown(string name, IEnumerable<string> known, string place)
    {
        var hint = Suggestions.Closest(name, known) is { } closest ? $"是不是“{closest}”？" : $"这里可以写：{string.Join("、", known)}。";
        unit.Report(unit.File, place, name, $"不认识“{name}”。{hint}");
    }

    private static RawValue Raw(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => new RawValue(RawKind.Number, value.GetRawText()),
        JsonValueKind.String when string.IsNullOrWhiteSpace(value.GetString()) => default,
        JsonValueKind.String => new RawValue(RawKind.Text, value.GetString()!.Trim()),
        JsonValueKind.True => new RawValue(RawKind.Boolean, "true"),
        JsonValueKind.False => new RawValue(RawKind.Boolean, "false"),
        JsonValueKind.Null => default,
        _ => new RawValue(RawKind.Compound, value.ValueKind == JsonValueKind.Array ? "[…]" : "{…}"),
    };

    private static string Join(string place, string name) => place.Length == 0 ? name : $"{place}.{name}";
}
