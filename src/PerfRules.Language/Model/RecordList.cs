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

    public override string ToString() => Name;
}
