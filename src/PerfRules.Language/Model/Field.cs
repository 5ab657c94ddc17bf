using System.Collections.Immutable;
using PerfRules.Language.Text;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Model;

/// <summary>数据：单位填报的一项，或明细中的一列。以引用相等区分。</summary>
public sealed class Field(string name, FieldType type, int ordinal, Location location)
{
    public string Name { get; } = name;

    public FieldType Type { get; } = type;

    /// <summary>
    /// 在所属表（框架的数据，或一个明细）中的序号，即它的值在取数里的下标，从 0 起。从头分析的框架里连续；
    /// 一边改一边分析的，框架的数据可能跳号，因为没有变的数据不重新编号。
    /// </summary>
    public int Ordinal { get; } = ordinal;

    public Location Location { get; } = location;

    /// <summary>声明它的整句，改法写在它的末尾。</summary>
    public Location Declaration { get; init; } = location;

    /// <summary>所属明细；框架的数据为空。</summary>
    public RecordList? Owner { get; init; }

    /// <summary>声明的取值范围（基本单位）；金额、数量未声明时不小于 0。</summary>
    public ValueRange Range { get; init; } = ValueRange.All;

    /// <summary>来源「…」。</summary>
    public string? Origin { get; init; }

    /// <summary>缺失时取的值（基本单位）；为空表示必填。</summary>
    public Rational? DefaultValue { get; init; }

    /// <summary>与其他数据的声明关系（“不超过 固定资产总额”）；数据须满足，证明可以使用。</summary>
    public ImmutableArray<Condition> Constraints { get; internal set; } = [];

    /// <summary>从哪里算来；为空是单位填报的。</summary>
    public FieldSource? Source { get; init; }

    /// <summary>是否用于分组：同类比较只在本项相同的单位之间。</summary>
    public bool IsGrouping { get; init; }

    /// <summary>个性指标的目标值：事先定好的，不建议改它来得分。</summary>
    public bool IsTarget { get; internal set; }

    /// <summary>编号和沿革。</summary>
    public Lineage Lineage { get; init; } = Lineage.None;

    /// <summary>选项的沿革。</summary>
    public ImmutableArray<OptionLineage> OptionLineages { get; init; } = [];

    public Dimension Dimension => Type switch
    {
        NumberType number => number.Unit.Dimension,
        DateType => Dimension.Date,
        _ => Dimension.None,
    };

    public override string ToString() => Name;
}
