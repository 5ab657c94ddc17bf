namespace PerfRules.LanguageServer.Protocol;

/// <summary>没有参数的方法；对方带了参数也不理会。</summary>
public sealed record NoParams;
