using System.Collections.Immutable;

namespace PerfRules.Revision.Matching;

/// <summary>拆分、合并：旧版的这几项成了新版的那几项，至少有一边不止一项。各项都不再单独对应。</summary>
/// <param name="Old">旧版的，按次序。</param>
/// <param name="New">新版的，按次序。</param>
/// <param name="Basis">凭什么认定：沿革，或者比较的人指明。</param>
public sealed record Regrouping<T>(ImmutableArray<T> Old, ImmutableArray<T> New, MatchBasis Basis)
    where T : class
{
    /// <summary>新版只有一项。几项成了几项的，算拆分。</summary>
    public bool IsMerge => New.Length == 1;
}
