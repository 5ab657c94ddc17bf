using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Proof;

/// <summary>证明中的未知数：一项数据，或明细汇总、舍入后的整数等独立看待的量。</summary>
/// <param name="Index">序号。</param>
/// <param name="Range">取值范围。</param>
/// <param name="IsWhole">是否只取整数。</param>
/// <param name="Scale">凑整时的单位（基本单位）。</param>
/// <param name="Field">所代表的数据；独立看待的量为空。</param>
/// <param name="Key">明细汇总的键；其他未知数为空。</param>
internal sealed record Variable(int Index, ValueRange Range, bool IsWhole, Rational Scale, Field? Field, string? Key);
