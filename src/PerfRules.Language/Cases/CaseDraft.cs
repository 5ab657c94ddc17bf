using System.Collections.Immutable;
using PerfRules.Language.Evaluation;
using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Cases;

/// <summary>待写成条文的一个用例。</summary>
/// <param name="Name">用例的名称。</param>
/// <param name="Inputs">写明的取数（基本单位）。</param>
public sealed record CaseDraft(string Name, ImmutableArray<KeyValuePair<Field, Rational>> Inputs)
{
    /// <summary>取数「…」；没有为空。</summary>
    public string? DataPath { get; init; }

    /// <summary>写明的明细各行。</summary>
    public ImmutableArray<KeyValuePair<RecordList, ImmutableArray<RecordRow>>> Lists { get; init; } = [];

    /// <summary>写明的人工评分。</summary>
    public ImmutableArray<KeyValuePair<Indicator, Rational>> ManualScores { get; init; } = [];

    /// <summary>应得的分；应不适用而剔除的为空。</summary>
    public ImmutableArray<KeyValuePair<Indicator, Rational?>> Expectations { get; init; } = [];

    /// <summary>写在用例里的注释，各占一行。</summary>
    public ImmutableArray<string> Remarks { get; init; } = [];

    /// <summary>只有写明的取数和默认值的一个单位。</summary>
    public UnitRecord ToRecord(Framework framework)
    {
        var values = framework.MissingValues();
        foreach (var (field, value) in Inputs)
            values[field.Ordinal] = value;
        var lists = framework.Lists.Select(_ => default(ImmutableArray<RecordRow>)).ToArray();
        foreach (var (list, rows) in Lists)
            lists[list.Ordinal] = rows;
        return new UnitRecord
        {
            Unit = Name,
            Year = framework.Year,
            Values = [.. values],
            Lists = [.. lists],
        };
    }
}
