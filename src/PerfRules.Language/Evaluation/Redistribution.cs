using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Evaluation;

/// <summary>一级的折算：得分＝其余下级得分之和×<see cref="Points"/>÷<see cref="Remaining"/>。</summary>
/// <param name="Points">折算到的分值：本级的分值，减去下级中移到更上一级折算的分值。</param>
/// <param name="Remaining">其余下级的分值合计。</param>
public sealed record Redistribution(Rational Points, Rational Remaining)
{
    public Rational Factor => Points / Remaining;
}
