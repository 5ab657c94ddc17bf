namespace PerfRules.Language.Model;

/// <summary>
/// 不由单位填报、而是从别处算来的数据。求值、生成、证明都把它当作一项数据；
/// 评分之前由 <see cref="Evaluation.DerivedValues"/> 填入，用例也可以直接给出。
/// </summary>
/// <param name="Value">比较或取上年的是哪个值；同类平均得分为空。</param>
public abstract record FieldSource(Expression? Value);

/// <summary>上年（X）：本单位上一年度的取数算出的 X；没有上年的数据就没有值。</summary>
public sealed record LastYearSource(Expression Of) : FieldSource(Of);

/// <summary>同类单位之间的比较。</summary>
public sealed record PeerSource(PeerFunction Function, Expression Of, PeerRule Rule) : FieldSource(Of);

/// <summary>取同类平均：同类单位中适用的，本指标得分的平均。指标是以本数据为例外得分的那一个。</summary>
public sealed record PeerScoreSource(PeerRule Rule) : FieldSource((Expression?)null);

public enum PeerFunction
{
    /// <summary>名次，第一名为 1。</summary>
    Rank,

    /// <summary>名次÷单位数。</summary>
    RankShare,

    /// <summary>全体平均。</summary>
    Mean,

    /// <summary>最优值。</summary>
    Best,

    /// <summary>去掉一个最高、一个最低之后的平均。</summary>
    TrimmedMean,
}

/// <summary>同类比较的规则。</summary>
/// <param name="HighIsBest">以高的为好；与高低无关的为空。</param>
/// <param name="Ties">并列怎样排。</param>
/// <param name="Absent">没有这个值的单位怎样处理。</param>
/// <param name="MinimumUnits">至少要有几个单位；不足就没有值。</param>
public sealed record PeerRule(bool? HighIsBest, TieRule? Ties, AbsentRule Absent, int MinimumUnits);

public enum TieRule
{
    /// <summary>并列同名次，其后跳过：1、1、3。</summary>
    Shared,

    /// <summary>并列不占名次：1、1、2。</summary>
    Dense,

    /// <summary>并列取末位名次：2、2、3。</summary>
    Last,

    /// <summary>并列取平均名次：1.5、1.5、3。</summary>
    Average,
}

public enum AbsentRule
{
    /// <summary>不参加比较。</summary>
    Skipped,

    /// <summary>按 0 参加比较。</summary>
    Zero,

    /// <summary>有一个单位没有，就没有值。</summary>
    Fails,
}
