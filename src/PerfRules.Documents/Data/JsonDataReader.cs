using System.Globalization;
using System.Text;
using System.Text.Json;
using PerfRules.Language.Text;

namespace PerfRules.Documents.Data;

/// <summary>读 JSON：一个单位的对象，或单位的列表。</summary>
internal static class JsonDataReader
{
    public static void Read(DataSetDraft draft, DataFile file, string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            if (JsonStrings.AreReadable(text))
                ReadRoot(draft, file, document.RootElement);
            else
                draft.Report(file, "", "有的文字里“\\u”转义不成字，请直接写汉字。");
        }
        catch (JsonException exception)
        {
            draft.Report(file, Place(text, exception), "不是合法的 JSON：请检查这里附近的引号、逗号和括号。");
        }
    }

    private static void ReadRoot(DataSetDraft draft, DataFile file, JsonElement root)
    {
        if (root.ValueKind == JsonValueKind.Object)
        {
            JsonUnitReader.Read(draft, file, root, "");
        }
        else if (root.ValueKind == JsonValueKind.Array)
        {
            var index = 0;
            foreach (var element in root.EnumerateArray())
            {
                var place = string.Create(CultureInfo.InvariantCulture, $"[{index++}]");
                if (element.ValueKind == JsonValueKind.Object)
                    JsonUnitReader.Read(draft, file, element, place);
                else
                    draft.Report(file, place, "应为一个单位的数据，形如 { \"单位\": …, \"数据\": … }。");
            }
        }
        else
        {
            draft.Report(file, "", "应为一个单位的数据，或这样的数据的列表。");
        }
    }

    /// <summary>解析器按 UTF-8 字节数列，这里换成字数。</summary>
    private static string Place(string text, JsonException exception)
    {
        var source = new SourceText(text);
        if (exception.LineNumber is not { } line || line >= source.LineCount)
            return "";
        var content = Encoding.UTF8.GetBytes(source.ToString(source.GetLineSpan((int)line)));
        var bytes = (int)Math.Min(exception.BytePositionInLine ?? 0, content.Length);
        var column = Encoding.UTF8.GetCharCount(content, 0, bytes) + 1;
        return string.Create(CultureInfo.InvariantCulture, $"第{line + 1}行第{column}列");
    }
}
