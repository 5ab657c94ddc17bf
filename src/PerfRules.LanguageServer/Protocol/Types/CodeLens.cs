using System.Text.Json;

namespace PerfRules.LanguageServer.Protocol.Types;

/// <summary>显示在一行上方的小字；没有命令的，显示之前还要问一次（codeLens/resolve）。</summary>
public sealed record CodeLens(Range Range, Command? Command = null, JsonElement? Data = null);

/// <summary>小字要不要再问一次。</summary>
public sealed record CodeLensOptions(bool? ResolveProvider = null);
