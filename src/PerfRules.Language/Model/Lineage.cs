using System.Collections.Immutable;

namespace PerfRules.Language.Model;

/// <summary>编号和沿革：改了名称，凭它们认出还是同一样东西。</summary>
/// <param name="Code">编号；没有写为空。</param>
/// <param name="FormerNames">以前的名称。</param>
public sealed record Lineage(string? Code, ImmutableArray<FormerName> FormerNames)
{
    /// <summary>都没有写。</summary>
    public static Lineage None { get; } = new(null, []);

    /// <summary>是不是什么也没有写。</summary>
    public bool IsEmpty => Code is null && FormerNames.IsEmpty;
}

/// <summary>一个原名。</summary>
/// <param name="Name">名称。</param>
/// <param name="Year">用到哪个年度；没有写为空。</param>
public sealed record FormerName(string Name, int? Year);

/// <summary>一个选项的原名。</summary>
/// <param name="Option">现在的写法。</param>
/// <param name="Former">原名。</param>
public sealed record OptionLineage(string Option, FormerName Former);
