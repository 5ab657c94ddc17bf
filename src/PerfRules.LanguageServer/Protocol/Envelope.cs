using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace PerfRules.LanguageServer.Protocol;

/// <summary>写出一条消息的字节。</summary>
internal static class Envelope
{
    // 默认的编码把每个汉字写成六个字节的转义，跟踪里也没法读。
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Request<T>(JsonRpcId id, string method, T value, JsonTypeInfo<T> type) => Write(writer =>
    {
        WriteId(writer, id);
        WriteCall(writer, method, value, type);
    });

    public static byte[] Notification<T>(string method, T value, JsonTypeInfo<T> type) => Write(writer => WriteCall(writer, method, value, type));

    /// <summary>成功的答复；没有结果也要写出 result，否则就不是答复。</summary>
    public static byte[] Result<T>(JsonRpcId id, T? value, JsonTypeInfo<T> type) => Write(writer =>
    {
        WriteId(writer, id);
        writer.WritePropertyName("result");
        if (value is null)
            writer.WriteNullValue();
        else
            JsonSerializer.Serialize(writer, value, type);
    });

    public static byte[] NullResult(JsonRpcId id) => Write(writer =>
    {
        WriteId(writer, id);
        writer.WriteNull("result");
    });

    /// <param name="id">读不出编号的消息，以空的编号答复。</param>
    /// <param name="retrigger">告诉客户端可以马上再问。</param>
    public static byte[] Error(JsonRpcId? id, int code, string message, bool retrigger = false) => Write(writer =>
    {
        WriteId(writer, id);
        writer.WriteStartObject("error");
        writer.WriteNumber("code", code);
        writer.WriteString("message", message);
        if (retrigger)
        {
            writer.WriteStartObject("data");
            writer.WriteBoolean("retriggerRequest", true);
            writer.WriteEndObject();
        }
        writer.WriteEndObject();
    });

    private static byte[] Write(Action<Utf8JsonWriter> content)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer, Options);
        writer.WriteStartObject();
        writer.WriteString("jsonrpc", "2.0");
        content(writer);
        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteId(Utf8JsonWriter writer, JsonRpcId? id)
    {
        writer.WritePropertyName("id");
        if (id is { } known)
            known.WriteTo(writer);
        else
            writer.WriteNullValue();
    }

    private static void WriteCall<T>(Utf8JsonWriter writer, string method, T value, JsonTypeInfo<T> type)
    {
        writer.WriteString("method", method);
        writer.WritePropertyName("params");
        JsonSerializer.Serialize(writer, value, type);
    }
}
