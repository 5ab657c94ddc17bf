using PerfRules.Language.Model;
using PerfRules.Revision.Matching;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Revision.Impact;

/// <summary>一个末级指标在两版的得分情况。</summary>
/// <param name="Indicator">指标；在一版是末级，另一版分了评分点的，也在内。</param>
/// <param name="Old">在旧版的；旧版没有的为空。</param>
/// <param name="New">在新版的；废止的为空。</param>
public sealed record IndicatorImpact(Match<Indicator> Indicator, IndicatorScores? Old, IndicatorScores? New);

/// <summary>一批单位在一个指标上的得分。</summary>
/// <param name="Units">有确定得分的单位数；不适用的不计。</param>
/// <param name="Mean">这些单位的平均；一个也没有时为空。</param>
/// <param name="AllFull">是不是人人满分，区分不出高低。</param>
/// <param name="AllZero">是不是人人不得分。</param>
public sealed record IndicatorScores(int Units, Rational? Mean, bool AllFull, bool AllZero);
