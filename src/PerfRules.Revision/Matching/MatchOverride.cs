namespace PerfRules.Revision.Matching;

/// <summary>比较的人指明：旧版的这一个就是新版的那一个。压过其他一切依据。</summary>
/// <param name="Old">旧版的名称，或以“/”相连的路径。</param>
/// <param name="New">新版的名称或路径。</param>
public sealed record MatchOverride(string Old, string New);
