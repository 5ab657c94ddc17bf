namespace PerfRules.Testing;

/// <summary>实际结果与存下的期望不符。</summary>
public sealed class BaselineMismatchException(string message) : Exception(message);
