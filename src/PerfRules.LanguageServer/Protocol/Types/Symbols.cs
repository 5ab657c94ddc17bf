using System.Text.Json;

namespace PerfRules.LanguageServer.Protocol.Types;

/// <summary>符号的图标。</summary>
public enum SymbolKind
{
    File = 1,
    Module,
    Namespace,
    Package,
    Class,
    Method,
    Property,
    Field,
    Constructor,
    Enum,
    Interface,
    Function,
    Variable,
    Constant,
    String,
    Number,
    Boolean,
    Array,
    Object,
    Key,
    Null,
    EnumMember,
    Struct,
    Event,
    Operator,
    TypeParameter,
}

/// <summary>大纲的一项。</summary>
/// <param name="Name">名称。</param>
/// <param name="Kind">图标。</param>
/// <param name="Range">整个部分。</param>
/// <param name="SelectionRange">点击时选中的名称，须在 <paramref name="Range"/> 之内。</param>
/// <param name="Detail">名称旁边的小字，如分值。</param>
/// <param name="Children">下级。</param>
public sealed record DocumentSymbol(
    string Name, SymbolKind Kind, Range Range, Range SelectionRange, string? Detail = null, IReadOnlyList<DocumentSymbol>? Children = null);

/// <summary>workspace/symbol。</summary>
public sealed record WorkspaceSymbolParams(string Query);

/// <summary>各文件中的一个符号。</summary>
public sealed record WorkspaceSymbol(string Name, SymbolKind Kind, Location Location, string? ContainerName = null, JsonElement? Data = null);
