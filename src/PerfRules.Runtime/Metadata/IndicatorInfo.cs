using PerfRules.Runtime.Numbers;

namespace PerfRules.Runtime.Metadata;

/// <summary>指标树的一个节点，按先根次序排列，下标即序号，总分为 0。</summary>
/// <param name="Name">名称。</param>
/// <param name="Path">从一级指标起、以“/”相连的名称。</param>
/// <param name="Level">层级的写法，如“三级指标”。</param>
/// <param name="Parent">上级的序号；总分为 -1。</param>
/// <param name="Points">分值。</param>
/// <param name="Places">得分保留的小数位数；为空则保持精确，输出至多 20 位小数。</param>
/// <param name="IsManual">得分是否由评价人给出。</param>
public sealed record IndicatorInfo(
    string Name, string Path, string Level, int Parent, Rational Points, int? Places, bool IsManual);
