namespace PerfRules.LanguageServer.Protocol;

/// <summary>字节流不再能分出消息：从哪里起是下一条已不可知，只能结束会话。</summary>
public sealed class FramingException(string message) : Exception(message);
