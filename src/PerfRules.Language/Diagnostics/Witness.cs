using System.Collections.Immutable;
using PerfRules.Language.Evaluation;
using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Diagnostics;

/// <summary>
/// 使问题发生的一组取数。<see cref="Replays"/> 为真时这组取数满足全部声明，
/// 代入评分即可重现；为假时只在把部分算式当作独立的量时成立。
/// </summary>
/// <param name="Values">各数据项的取值（基本单位）；明细的各行在 <see cref="Lists"/> 中。</param>
/// <param name="Description">供消息使用的短句，如“编外人员控制率＝10%”。</param>
/// <param name="Replays">能否用评分重现。</param>
public sealed record Witness(
    ImmutableArray<KeyValuePair<Field, Rational>> Values,
    string Description,
    bool Replays)
{
    /// <summary>有关的明细的各行；没有说到的列不填。</summary>
    public ImmutableArray<KeyValuePair<RecordList, ImmutableArray<RecordRow>>> Lists { get; init; } = [];
}
