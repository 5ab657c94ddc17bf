namespace PerfRules.LanguageServer.Protocol.Types;

/// <summary>着色用到的种类，后面的结果里以序号表示。</summary>
public sealed record SemanticTokensLegend(IReadOnlyList<string> TokenTypes, IReadOnlyList<string> TokenModifiers);

/// <summary>textDocument/semanticTokens/full/delta。</summary>
public sealed record SemanticTokensDeltaParams(TextDocumentIdentifier TextDocument, string PreviousResultId);

/// <summary>每个词五个数：隔几行、隔几列、长度、种类、修饰。</summary>
public sealed record SemanticTokens(IReadOnlyList<int> Data, string? ResultId = null);

/// <summary>与上次相比改动的一段数。</summary>
public sealed record SemanticTokensEdit(int Start, int DeleteCount, IReadOnlyList<int>? Data = null);

/// <summary>与上次相比的改动；上次的已经不在了，就给出全部（<see cref="Data"/>）。</summary>
public sealed record SemanticTokensDelta(string? ResultId = null, IReadOnlyList<SemanticTokensEdit>? Edits = null, IReadOnlyList<int>? Data = null);

/// <summary>全文着色时会不会只给改动。</summary>
public sealed record SemanticTokensFullOptions(bool? Delta = null);

/// <summary>会怎样着色。</summary>
public sealed record SemanticTokensOptions(SemanticTokensLegend Legend, SemanticTokensFullOptions Full, bool? Range = null);
