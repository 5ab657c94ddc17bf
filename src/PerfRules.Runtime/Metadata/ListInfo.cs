namespace PerfRules.Runtime.Metadata;

/// <summary>编译后的规则所需的一张明细。</summary>
public sealed record ListInfo(string Name, IReadOnlyList<FieldInfo> Columns);
