using System.Collections.Immutable;
using PerfRules.Language.Text;

namespace PerfRules.Language.Model;

/// <summary>明细：每个单位填报若干行的表。</summary>
public sealed class RecordList(string name, int ordinal, Location location)
{
    public string Name { get; } = name;

    public int Ordinal { get; } = ordinal;

    public Location Location { get; } = location;

    /// <summary>各列；由绑定器在发布模型之前一次填入。</summary>
    public ImmutableArray<Field> Fields { get; internal set; } = [];

    /// <summary>各行的口径，只在逐项和汇总中按行求值。</summary>
    public ImmutableArray<Definition> Definitions { get; internal set; } = [];

    /// <summary>名为“其中”的是否列：为“是”的行是前面某行的一部分，汇总时不重复计；没有这一列为空。</summary>
    public Field? PartOfAbove => Fields.FirstOrDefault(f => f is { Name: PartName, Type: BooleanType });

    public const string PartName = "其中";

    /// <summary>逐行人工评分的一列。</summary>
    public const string ScoreName = "得分";

    /// <summary>有的行由评价人评分时，填得分的一列；没有为空。</summary>
    public Field? RowScore => Fields.FirstOrDefault(f => f is { Name: ScoreName, Type: NumberType { Unit: var unit } } && unit == Unit.Score);

    public override string ToString() => Name;
}
