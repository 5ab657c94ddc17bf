using System.Collections.Immutable;
using PerfRules.Language.Model;
using PerfRules.Language.Text;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Revision.Impact;

/// <summary>新版的一条界限：越过它，得分一下子变化；以及差一点就越过的单位。</summary>
/// <param name="Indicator">哪个指标；等级的界限是总分。</param>
/// <param name="Title">界限的一句话，如“‘编外人员控制率’得0.5分”“等级‘优’（≥90分）”。</param>
/// <param name="Location">写在哪里；说不清是哪一句的，是指标所在的地方。</param>
/// <param name="Units">差一点的单位，差得最少的在前。</param>
public sealed record Cliff(Indicator Indicator, string Title, Location Location, ImmutableArray<CliffUnit> Units);

/// <summary>差一点的单位。</summary>
/// <param name="Unit">单位的名称。</param>
/// <param name="Score">现在的得分（等级的界限是总分）。</param>
/// <param name="Gain">越过之后多得多少分；等级的界限是还差多少分。</param>
/// <param name="Distance">差多少：要改的那一项占现值的几成（0.05 是 5%）；等级的界限占总分的分值。</param>
/// <param name="Sentence">怎样就能越过，如“满意度达到90%时得满分（其他数据不变）”。</param>
public sealed record CliffUnit(string Unit, Rational Score, Rational Gain, Rational Distance, string Sentence);
