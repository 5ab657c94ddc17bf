using System.Collections.Immutable;
using System.Text;
using PerfRules.Language.Evaluation;
using PerfRules.Language.Model;

namespace PerfRules.Language.Cases;

/// <summary>把明细的各行写成用例的句子，一行一句。</summary>
internal static class RowText
{
    /// <summary>各句；有的取值写不尽、有的名称写不出时为空。</summary>
    public static string? Write(RecordList list, ImmutableArray<RecordRow> rows)
    {
        if (CaseText.Name(list.Name) is not { } name)
            return null;
        if (rows.IsEmpty)
            return $"  {name}：无\n";
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            if (Cells(list, row) is not { IsEmpty: false } cells || cells.Contains(null))
                return null;
            text.Append("  ").Append(name).Append('：').AppendJoin('，', cells).Append('\n');
        }
        return text.ToString();
    }

    private static ImmutableArray<string?> Cells(RecordList list, RecordRow row) =>
    [
        .. list.Fields.Where(field => field.Type is TextType ? row.Texts[field.Ordinal] is not null : IsWritten(field, row)).Select(field => Cell(field, row)),
        .. row.Manual is { } manual && list.RowScore is null ? [$"{RecordList.ScoreName}＝{manual.Score}分"] : Array.Empty<string?>(),
    ];

    // 默认值不必写；全都是默认值的一行仍要写出，免得没有列可写。
    private static bool IsWritten(Field field, RecordRow row) => row.Values[field.Ordinal] is { } value
        && (value != field.DefaultValue || row.Values.Zip(field.Owner!.Fields).All(pair => pair.First == pair.Second.DefaultValue));

    private static string? Cell(Field field, RecordRow row)
    {
        var value = field.Type is TextType ? Text(row.Texts[field.Ordinal]!) : CaseText.Value(field, row.Values[field.Ordinal]!.Value);
        return CaseText.Name(field.Name) is { } name && value is not null ? $"{name}＝{value}" : null;
    }

    // 文字一律括起来：里面的数字、标点不断句。
    private static string? Text(string text) => text.AsSpan().ContainsAny('「', '」', '\n') ? null : $"「{text}」";
}
