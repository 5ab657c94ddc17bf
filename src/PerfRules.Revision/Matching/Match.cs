namespace PerfRules.Revision.Matching;

/// <summary>两版中的同一样东西；只有一版有的，另一边为空。</summary>
/// <param name="Old">旧版的；新增的为空。</param>
/// <param name="New">新版的；废止的为空。</param>
/// <param name="Basis">凭什么认定是同一样；只有一版有的为空。</param>
public sealed record Match<T>(T? Old, T? New, MatchBasis? Basis)
    where T : class
{
    /// <summary>两版都有。</summary>
    public bool IsPaired => Old is not null && New is not null;

    /// <summary>新版的；废止的取旧版的。</summary>
    public T Either => New ?? Old ?? throw new InvalidOperationException("两边都没有");
}

/// <summary>凭什么认定两版中的是同一样东西；依次优先。</summary>
public enum MatchBasis
{
    /// <summary>比较的人指明。</summary>
    Author,

    /// <summary>编号相同。</summary>
    Code,

    /// <summary>沿革：新版写明的原名就是旧版的名称。</summary>
    History,

    /// <summary>名称相同，上级也相同。</summary>
    Name,

    /// <summary>名称相同而且只此一个，上级不同。</summary>
    UniqueName,

    /// <summary>疑似笔误：位置、内容都相同，名称只差一个字。</summary>
    Slip,
}
