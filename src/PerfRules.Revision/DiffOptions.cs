using System.Collections.Immutable;
using PerfRules.Revision.Matching;

namespace PerfRules.Revision;

/// <summary>比较的选项。</summary>
public sealed record DiffOptions
{
    /// <summary>不作任何指明。</summary>
    public static DiffOptions Default { get; } = new();

    /// <summary>指明旧版的哪个就是新版的哪个。</summary>
    public ImmutableArray<MatchOverride> Overrides { get; init; } = [];

    /// <summary>证明判断不了时，抽样比较多少组取数。</summary>
    public int Samples { get; init; } = 200;
}
