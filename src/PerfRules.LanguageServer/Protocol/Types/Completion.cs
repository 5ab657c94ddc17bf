using System.Text.Json;

namespace PerfRules.LanguageServer.Protocol.Types;

/// <summary>怎么触发的。</summary>
public enum CompletionTriggerKind
{
    Invoked = 1,
    TriggerCharacter,
    TriggerForIncompleteCompletions,
}

/// <summary>候选的图标。</summary>
public enum CompletionItemKind
{
    Text = 1,
    Method,
    Function,
    Constructor,
    Field,
    Variable,
    Class,
    Interface,
    Module,
    Property,
    Unit,
    Value,
    Enum,
    Keyword,
    Snippet,
    Color,
    File,
    Reference,
    Folder,
    EnumMember,
    Constant,
    Struct,
    Event,
    Operator,
    TypeParameter,
}

/// <summary>插入的是文字，还是带占位的片段。</summary>
public enum InsertTextFormat
{
    PlainText = 1,
    Snippet,
}

/// <summary>触发的情形。</summary>
public sealed record CompletionContext(CompletionTriggerKind TriggerKind, string? TriggerCharacter = null);

/// <summary>textDocument/completion。</summary>
public sealed record CompletionParams(TextDocumentIdentifier TextDocument, Position Position, CompletionContext? Context = null);

/// <summary>候选名称旁边的小字。</summary>
public sealed record CompletionItemLabelDetails(string? Detail = null, string? Description = null);

/// <summary>一个候选。<see cref="FilterText"/> 里可以放拼音首字母。</summary>
public sealed record CompletionItem(
    string Label,
    CompletionItemKind? Kind = null,
    CompletionItemLabelDetails? LabelDetails = null,
    string? Detail = null,
    MarkupContent? Documentation = null,
    bool? Preselect = null,
    string? SortText = null,
    string? FilterText = null,
    string? InsertText = null,
    InsertTextFormat? InsertTextFormat = null,
    TextEdit? TextEdit = null,
    IReadOnlyList<TextEdit>? AdditionalTextEdits = null,
    IReadOnlyList<string>? CommitCharacters = null,
    Command? Command = null,
    JsonElement? Data = null);

/// <summary>全部候选；不完整的，继续输入时再问。</summary>
public sealed record CompletionList(bool IsIncomplete, IReadOnlyList<CompletionItem> Items);

/// <summary>会怎样补全。</summary>
public sealed record CompletionOptions(IReadOnlyList<string>? TriggerCharacters = null, bool? ResolveProvider = null);
