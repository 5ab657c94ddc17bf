using System.Text.Json;
using System.Text.Json.Serialization;

namespace PerfRules.LanguageServer.Protocol.Types;

/// <summary>位置，行和列都从 0 起，列以 UTF-16 单元计，与 .NET 的字符串一致。</summary>
public readonly record struct Position(int Line, int Character);

/// <summary>一段文字，含起点不含终点。</summary>
public readonly record struct Range(Position Start, Position End);

/// <summary>某个文件中的一段。</summary>
public sealed record Location(DocumentId Uri, Range Range);

/// <summary>从文中一处（<see cref="OriginSelectionRange"/>）到定义的链接。</summary>
/// <param name="TargetUri">定义所在的文件。</param>
/// <param name="TargetRange">整个定义。</param>
/// <param name="TargetSelectionRange">定义中的名称。</param>
/// <param name="OriginSelectionRange">鼠标所指的词。</param>
public sealed record LocationLink(DocumentId TargetUri, Range TargetRange, Range TargetSelectionRange, Range? OriginSelectionRange = null);

/// <summary>把一段换成新的文字。</summary>
public sealed record TextEdit(Range Range, string NewText);

/// <summary>带格式的说明。</summary>
public sealed record MarkupContent(string Kind, string Value)
{
    public static MarkupContent Markdown(string value) => new("markdown", value);

    public static MarkupContent PlainText(string value) => new("plaintext", value);
}

/// <summary>编辑器里点了就执行的命令；<see cref="Name"/> 为空串的只显示标题。</summary>
/// <param name="Title">显示的标题。</param>
/// <param name="Name">命令的编号。</param>
/// <param name="Arguments">参数。</param>
public sealed record Command(
    string Title, [property: JsonPropertyName("command")] string Name, IReadOnlyList<JsonElement>? Arguments = null);
