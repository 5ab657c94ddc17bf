namespace PerfRules.LanguageServer.Protocol.Types;

/// <summary>句式的一个空位；<see cref="Label"/> 是它在句式中的起止。</summary>
public sealed record ParameterInformation(IReadOnlyList<int> Label, MarkupContent? Documentation = null);

/// <summary>一个句式。</summary>
public sealed record SignatureInformation(
    string Label, MarkupContent? Documentation = null, IReadOnlyList<ParameterInformation>? Parameters = null, int? ActiveParameter = null);

/// <summary>正在写的句子可能的句式。</summary>
public sealed record SignatureHelp(IReadOnlyList<SignatureInformation> Signatures, int? ActiveSignature = null, int? ActiveParameter = null);

/// <summary>输入什么时提示句式。</summary>
public sealed record SignatureHelpOptions(IReadOnlyList<string>? TriggerCharacters = null, IReadOnlyList<string>? RetriggerCharacters = null);
