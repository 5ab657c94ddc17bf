using System.Text.Json;
using System.Text.Json.Serialization;

namespace PerfRules.LanguageServer.Protocol;

/// <summary>
/// 一个文件的身份。同一个文件的 URI 有多种写法（<c>file:///c%3A/…</c> 与 <c>file:///C:/…</c>），以归一后的键比较；
/// 答复时照客户端的写法，因为客户端也按写法认文件。不用 <see cref="System.Uri"/>：它不认为那两种写法相同，
/// 解码之后再解析又会在文件名的“#”处截断。
/// </summary>
[JsonConverter(typeof(DocumentIdConverter))]
public sealed class DocumentId : IEquatable<DocumentId>
{
    private readonly string _key;

    private DocumentId(string uri)
    {
        Uri = uri;
        var colon = uri.IndexOf(':', StringComparison.Ordinal);
        Scheme = colon < 0 ? "" : uri[..colon].ToLowerInvariant();
        var rest = Decode(uri[(colon + 1)..]);
        _key = Scheme + ":" + (Scheme == "file" ? NormaliseFile(rest) : rest);
    }

    /// <summary>客户端的写法。</summary>
    public string Uri { get; }

    /// <summary>小写的协议名，如 file、untitled；没有时为空串。</summary>
    public string Scheme { get; }

    public static DocumentId Parse(string uri) => new(uri);

    /// <summary>由文件路径得出，写法与 VS Code 相同：除字母、数字和 <c>-._~/</c> 之外都编码。</summary>
    public static DocumentId FromFilePath(string path)
    {
        var forward = path.Replace('\\', '/');
        if (forward.StartsWith("//", StringComparison.Ordinal))
            return new DocumentId("file:" + Encode(forward));
        if (HasDrive(forward, 0))
            forward = "/" + char.ToLowerInvariant(forward[0]) + forward[1..];
        return new DocumentId("file://" + Encode(forward));
    }

    /// <summary>文件路径；不是磁盘上的文件（如还没保存的）时为空。有盘符或主机名的写成 Windows 的路径。</summary>
    public string? ToFilePath()
    {
        if (Scheme != "file")
            return null;
        // 键里还编着码的只有分隔用的字符，路径不会再解析，可以全部解开。
        var path = System.Uri.UnescapeDataString(_key["file:".Length..]);
        if (!path.StartsWith("//", StringComparison.Ordinal))
            return path;
        path = path[2..];
        if (!path.StartsWith('/'))
            return @"\\" + path.Replace('/', '\\');
        return HasDrive(path, 1) ? path[1..].Replace('/', '\\') : path;
    }

    public bool Equals(DocumentId? other) => other is not null && string.Equals(_key, other._key, StringComparison.Ordinal);

    public override bool Equals(object? obj) => Equals(obj as DocumentId);

    public override int GetHashCode() => _key.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Uri;

    // “#”“?”“%”“/”解开之后意思就变了，保持编码。
    private static string Decode(string text) => System.Uri.UnescapeDataString(text
        .Replace("%25", "%2525", StringComparison.Ordinal)
        .Replace("%23", "%2523", StringComparison.Ordinal)
        .Replace("%3F", "%253F", StringComparison.OrdinalIgnoreCase)
        .Replace("%2F", "%252F", StringComparison.OrdinalIgnoreCase));

    private static string Encode(string path) => string.Join('/', path.Split('/').Select(System.Uri.EscapeDataString));

    private static string NormaliseFile(string rest)
    {
        var path = rest;
        if (!path.StartsWith("//", StringComparison.Ordinal))
            path = "//" + (path.StartsWith('/') ? path : "/" + path);
        var slash = path.IndexOf('/', 2);
        if (slash < 0)
            return path.ToLowerInvariant();
        var host = path[2..slash].ToLowerInvariant();
        path = path[slash..];
        if (HasDrive(path, 1))
            path = "/" + char.ToLowerInvariant(path[1]) + path[2..];
        return "//" + (host == "localhost" ? "" : host) + path;
    }

    private static bool HasDrive(string path, int start) =>
        path.Length > start + 1 && char.IsAsciiLetter(path[start]) && path[start + 1] == ':' && (path.Length == start + 2 || path[start + 2] == '/');
}

/// <summary>在消息里写成 URI，也可以作字典的键。</summary>
public sealed class DocumentIdConverter : JsonConverter<DocumentId>
{
    public override DocumentId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String ? DocumentId.Parse(reader.GetString()!) : throw new JsonException("URI 须是文字。");

    public override void Write(Utf8JsonWriter writer, DocumentId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Uri);

    public override DocumentId ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        DocumentId.Parse(reader.GetString()!);

    public override void WriteAsPropertyName(Utf8JsonWriter writer, DocumentId value, JsonSerializerOptions options) => writer.WritePropertyName(value.Uri);
}
