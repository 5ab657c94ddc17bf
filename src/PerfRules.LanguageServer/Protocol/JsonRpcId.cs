using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PerfRules.LanguageServer.Protocol;

/// <summary>请求的编号（进度的标记也用它）：数或文字，收到什么样，回的就是什么样。</summary>
[JsonConverter(typeof(JsonRpcIdConverter))]
public readonly record struct JsonRpcId
{
    private readonly string _value;
    private readonly bool _isText;

    private JsonRpcId(string value, bool isText) => (_value, _isText) = (value, isText);

    public static JsonRpcId Of(long number) => new(number.ToString(CultureInfo.InvariantCulture), false);

    public static JsonRpcId Of(string text) => new(text, true);

    /// <summary>既不是数也不是文字的不能作编号。</summary>
    public static bool TryRead(JsonElement element, out JsonRpcId id)
    {
        var isText = element.ValueKind == JsonValueKind.String;
        id = isText ? Of(element.GetString()!)
            : element.ValueKind == JsonValueKind.Number ? new JsonRpcId(element.GetRawText(), false)
            : default;
        return id != default;
    }

    public void WriteTo(Utf8JsonWriter writer)
    {
        if (_isText)
            writer.WriteStringValue(_value);
        else
            writer.WriteRawValue(_value);
    }

    public override string ToString() => _value;
}

/// <summary>让编号可以作协议类型的成员。</summary>
public sealed class JsonRpcIdConverter : JsonConverter<JsonRpcId>
{
    public override JsonRpcId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonRpcId.TryRead(JsonElement.ParseValue(ref reader), out var id) ? id : throw new JsonException("编号须是数或文字。");

    public override void Write(Utf8JsonWriter writer, JsonRpcId value, JsonSerializerOptions options) => value.WriteTo(writer);
}
