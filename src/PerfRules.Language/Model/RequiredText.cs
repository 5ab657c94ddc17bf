using System.Collections.Immutable;
using PerfRules.Language.Text;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Model;

/// <summary>须填写的文字：得分（舍入后）低于界限的单位应当填写；与得分无关，在评分之外核对。</summary>
/// <param name="Bound">得分的界限。</param>
/// <param name="Texts">须填写的文本类数据；逐项计分的行里，可以是明细的列。</param>
/// <param name="IsError">没有填写时不能评分；否则只提示。</param>
/// <param name="Location">整句。</param>
public sealed record RequiredText(ScoreBound Bound, ImmutableArray<Field> Texts, bool IsError, Location Location);

/// <summary>得分的界限：一个分数，或者分值的几成。</summary>
/// <param name="Value">分数；或者占分值的比率，“低于分值”是 1。</param>
/// <param name="IsShare">是不是占分值的比率。</param>
public sealed record ScoreBound(Rational Value, bool IsShare)
{
    /// <summary>分值是 <paramref name="points"/> 时的分数。</summary>
    public Rational Of(Rational points) => IsShare ? Value * points : Value;
}
