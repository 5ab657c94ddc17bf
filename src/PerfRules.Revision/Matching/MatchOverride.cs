namespace PerfRules.Revision.Matching;

/// <summary>
/// 比较的人指明：旧版的这一个就是新版的那一个，或者不是。压过其他一切依据。
/// 一个旧的指明是几个新的，就是拆分；几个旧的指明是一个新的，就是合并。
/// </summary>
/// <param name="Old">旧版的名称，或以“/”相连的路径。</param>
/// <param name="New">新版的名称或路径。</param>
/// <param name="IsSame">是同一个；否则指明不是。</param>
public sealed record MatchOverride(string Old, string New, bool IsSame = true);
