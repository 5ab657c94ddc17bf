using PerfRules.Runtime.Numbers;

namespace PerfRules.Documents.Data;

/// <summary>理解一个值的结果：值，或一句说明错在哪里、应当怎样写的话。</summary>
internal readonly record struct ReadOutcome(Rational? Value, string? Error)
{
    public static ReadOutcome Of(Rational value) => new(value, null);

    public static ReadOutcome Wrong(string error) => new(null, error);
}
