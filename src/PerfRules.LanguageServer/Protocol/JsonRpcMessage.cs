using System.Text.Json;
using System.Text.Unicode;

namespace PerfRules.LanguageServer.Protocol;

/// <summary>收到的一条消息：有编号有方法是请求，只有方法是通知，只有编号是对方的答复。</summary>
internal sealed record JsonRpcMessage(JsonRpcId? Id, string? Method, JsonElement Params, JsonElement Result, JsonElement Error)
{
    /// <exception cref="JsonException">不是 JSON。</exception>
    /// <exception cref="JsonRpcException">是 JSON，但不是一条消息。</exception>
    public static JsonRpcMessage Parse(byte[] body)
    {
        if (!Utf8.IsValid(body))
            throw new JsonException("消息不是 UTF-8。");
        var root = JsonElement.Parse(body);
        if (root.ValueKind != JsonValueKind.Object)
            throw Invalid("一条消息须是一个对象。");
        try
        {
            return Read(root);
        }
        catch (InvalidOperationException)
        {
            throw Invalid("消息里有不完整的字符。");
        }
    }

    private static JsonRpcMessage Read(JsonElement root)
    {
        JsonRpcId? id = null;
        if (root.TryGetProperty("id", out var idElement))
        {
            if (JsonRpcId.TryRead(idElement, out var read))
                id = read;
            else if (root.TryGetProperty("method", out _))
                throw Invalid("编号须是数或文字。");
        }
        string? method = null;
        if (root.TryGetProperty("method", out var name))
            method = name.ValueKind == JsonValueKind.String ? name.GetString() : throw Invalid("方法须是文字。");
        if (id is null && method is null && !root.TryGetProperty("error", out _))
            throw Invalid("消息既没有编号也没有方法。");
        return new JsonRpcMessage(id, method, Member(root, "params"), Member(root, "result"), Member(root, "error"));
    }

    private static JsonElement Member(JsonElement root, string name) => root.TryGetProperty(name, out var value) ? value : default;

    private static JsonRpcException Invalid(string message) => new(ErrorCode.InvalidRequest, message);
}
