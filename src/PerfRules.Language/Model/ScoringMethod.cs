using System.Collections.Immutable;
using PerfRules.Language.Text;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Model;

/// <summary>节点的基本计分方法，给出扣分、限幅、例外之前的得分。</summary>
public abstract record ScoringMethod(Location Location);

/// <summary>下级得分之和。</summary>
public sealed record SumMethod(Location Location) : ScoringMethod(Location);

/// <summary>从分值起扣：只写了扣分规则的指标。</summary>
public sealed record FullMarksMethod(Location Location) : ScoringMethod(Location);

/// <summary>得分＝算式。</summary>
public sealed record FormulaMethod(Expression Value, Location Location) : ScoringMethod(Location);

/// <summary>分档：取第一个条件成立的档；一个都不成立时没有得分（检查保证不会发生）。</summary>
/// <param name="Bands">各档，条件互不重叠（“其余”“依次”已展开为完整条件）。</param>
/// <param name="Subject">各档共同比较的值；按条件或选项分档时为空。</param>
public sealed record BandMethod(ImmutableArray<Band> Bands, Expression? Subject, Location Location) : ScoringMethod(Location);

/// <summary>人工评分：得分由评价人给出，须在 [<see cref="Minimum"/>，<see cref="Maximum"/>] 内且合步长。</summary>
/// <param name="Minimum">最低可给的分。</param>
/// <param name="Maximum">最高可给的分。</param>
/// <param name="Step">给分的最小单位；为空不限。</param>
/// <param name="RequiresReason">得分低于上限时是否须说明理由。</param>
/// <param name="RequiresEvidence">是否须附佐证。</param>
/// <param name="Criterion">评分标准的文字，原样照印。</param>
public sealed record ManualMethod(
    Rational Minimum, Rational Maximum, Rational? Step, bool RequiresReason, bool RequiresEvidence,
    string Criterion, Location Location) : ScoringMethod(Location);

/// <summary>
/// 逐项：明细的每一行按 <see cref="Row"/> 计分后相加。
/// <see cref="Row"/> 的分值为占位，每行的分值是 <see cref="RowPoints"/> 在该行的值，各行合计须等于本指标分值。
/// </summary>
/// <param name="List">明细。</param>
/// <param name="RowPoints">每行的分值。</param>
/// <param name="RowName">作为子项名称的列；没有则用“第N项”。</param>
/// <param name="Row">每行的计分规则，不在指标树中；其方法不为 <see cref="SumMethod"/> 或 <see cref="ListMethod"/>。</param>
public sealed record ListMethod(RecordList List, Expression RowPoints, Field? RowName, Indicator Row, Location Location)
    : ScoringMethod(Location);

/// <summary>由他人制定：评分标准留待基于本框架的框架写明；填写之前没有得分。</summary>
/// <param name="By">由谁制定。</param>
public sealed record DelegatedMethod(string By, Location Location) : ScoringMethod(Location);

/// <summary>一档：条件成立时得多少分。</summary>
/// <param name="Condition">完整的条件。</param>
/// <param name="Award">得分；扣分的档为从分值起扣。</param>
/// <param name="IsOtherwise">是否写作“其余”。</param>
/// <param name="Location">这一句的位置。</param>
public sealed record Band(Condition Condition, Award Award, bool IsOtherwise, Location Location);

/// <summary>一档的得分。</summary>
public abstract record Award(Location Location);

/// <summary>得N分，或得一个算式的分。</summary>
public sealed record PointsAward(Expression Points, Location Location) : Award(Location);

/// <summary>落入这一档后，在范围内由评价人酌定。</summary>
/// <param name="Minimum">最低可给的分。</param>
/// <param name="IncludesMinimum">是否含最低分。</param>
/// <param name="Maximum">最高可给的分。</param>
/// <param name="IncludesMaximum">是否含最高分。</param>
/// <param name="Step">给分的最小单位；为空不限。</param>
/// <param name="RequiresReason">得分低于最高分时是否须说明理由。</param>
/// <param name="RequiresEvidence">是否须附佐证。</param>
public sealed record RangeAward(
    Expression Minimum, bool IncludesMinimum, Expression Maximum, bool IncludesMaximum,
    Rational? Step, bool RequiresReason, bool RequiresEvidence, Location Location) : Award(Location);

/// <summary>分值减去扣分；“扣完为止”时不低于 0。</summary>
public sealed record DeductionAward(StepDeduction Deduction, Location Location) : Award(Location);
