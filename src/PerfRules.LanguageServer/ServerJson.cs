using System.Text.Json.Serialization;
using PerfRules.LanguageServer.Comparing;
using PerfRules.LanguageServer.Features;
using PerfRules.LanguageServer.Protocol;
using PerfRules.LanguageServer.Scoring;

namespace PerfRules.LanguageServer;

/// <summary>perfrules/analyzed：一个文件分析过了，各面板可以来取新的结果。</summary>
internal sealed record AnalyzedParams(DocumentId Uri, int Version);

/// <summary>自定的消息的源生成的读写。</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(AnalyzedParams))]
[JsonSerializable(typeof(CallItemData))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(PreviewParams))]
[JsonSerializable(typeof(PreviewAnswer))]
[JsonSerializable(typeof(FileParams))]
[JsonSerializable(typeof(OutlineAnswer))]
[JsonSerializable(typeof(CasesAnswer))]
[JsonSerializable(typeof(RunCasesParams))]
[JsonSerializable(typeof(RunCasesAnswer))]
[JsonSerializable(typeof(ExportParams))]
[JsonSerializable(typeof(ExportAnswer))]
[JsonSerializable(typeof(CompareParams))]
[JsonSerializable(typeof(CompareAnswer))]
internal sealed partial class ServerJson : JsonSerializerContext;
