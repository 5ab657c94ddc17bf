using PerfRules.Language.Model;

namespace PerfRules.Editor.Names;

/// <summary>名称所指的是什么。</summary>
internal enum NameKind
{
    Field,
    Definition,
    List,
    Column,
    Indicator,
    Option,
    Grade,
}

/// <summary>一个可以引用的名称。</summary>
/// <param name="Detail">一句话的说明，如“数据，金额（万元）”。</param>
/// <param name="Field">数据、列，或选项所属的数据；别的为空。</param>
internal sealed record KnownName(string Name, NameKind Kind, string Detail, Field? Field)
{
    /// <summary>列所属的明细。</summary>
    public RecordList? List { get; init; }

    /// <summary>量纲；不是数的为空。</summary>
    public Expression? Value { get; init; }
}
