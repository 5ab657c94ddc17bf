using System.Text.Json;

namespace PerfRules.LanguageServer.Protocol.Types;

/// <summary>改法的种类。</summary>
public static class CodeActionKind
{
    public const string QuickFix = "quickfix";
    public const string Refactor = "refactor";
    public const string RefactorExtract = "refactor.extract";
    public const string RefactorRewrite = "refactor.rewrite";
    public const string Source = "source";
}

/// <summary>要改什么问题，只要哪几种改法。</summary>
public sealed record CodeActionContext(IReadOnlyList<Diagnostic> Diagnostics, IReadOnlyList<string>? Only = null, int? TriggerKind = null);

/// <summary>textDocument/codeAction。</summary>
public sealed record CodeActionParams(TextDocumentIdentifier TextDocument, Range Range, CodeActionContext Context);

/// <summary>一种改法。</summary>
public sealed record CodeAction(
    string Title,
    string? Kind = null,
    IReadOnlyList<Diagnostic>? Diagnostics = null,
    bool? IsPreferred = null,
    WorkspaceEdit? Edit = null,
    Command? Command = null,
    JsonElement? Data = null);

/// <summary>会哪几种改法。</summary>
public sealed record CodeActionOptions(IReadOnlyList<string>? CodeActionKinds = null, bool? ResolveProvider = null);

/// <summary>workspace/executeCommand。</summary>
public sealed record ExecuteCommandParams(string Command, IReadOnlyList<JsonElement>? Arguments = null);

/// <summary>会哪几种命令。</summary>
public sealed record ExecuteCommandOptions(IReadOnlyList<string> Commands);
