using System.Text;
using System.Text.Json;

namespace PerfRules.Documents.Data;

/// <summary>JSON 语法不管字符串里的转义是否成字；不成字的（单个代理项）在这里查出。</summary>
internal static class JsonStrings
{
    /// <summary>每个名称和文字都能读出时为真。</summary>
    public static bool AreReadable(string json)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped && !IsReadable(ref reader))
                return false;
        }
        return true;
    }

    private static bool IsReadable(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString() is not null;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
