namespace PerfRules.Language.Coverage;

/// <summary>用例应当用到的规则的种类。</summary>
public enum CoverageKind
{
    /// <summary>得分＝算式：由它得出了得分。</summary>
    Formula,

    /// <summary>分档：落入了这一档。</summary>
    Band,

    /// <summary>扣分（加分）条款：确实扣（加）了分；扣0分不算用到。</summary>
    Deduction,

    /// <summary>例外：适用了这一条。</summary>
    Exception,

    /// <summary>限分：确实压低了得分。</summary>
    Limit,

    /// <summary>一票否决：适用了这一条。</summary>
    Veto,

    /// <summary>等级限制：改定了等级。</summary>
    GradeLimit,

    /// <summary>选项：取了这一选项，而且得分看它。</summary>
    Option,
}
