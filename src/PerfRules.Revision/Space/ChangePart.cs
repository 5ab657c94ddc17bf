using PerfRules.Language.Model;
using PerfRules.Revision.Matching;

namespace PerfRules.Revision.Space;

/// <summary>一处改动落在模型的哪里：生效就用新版的这一部分，不生效用旧版的。</summary>
public abstract record ChangePart;

/// <summary>一个节点的一个方面。</summary>
/// <param name="Node">节点；逐项的行是行的对应。</param>
/// <param name="Aspect">哪一方面。</param>
/// <param name="Index">这一方面里的第几条（对齐之后），从 0 起；不分条的为 0。</param>
public sealed record NodePart(Match<Indicator> Node, NodeAspect Aspect, int Index = 0) : ChangePart;

/// <summary>一个口径的算式。</summary>
public sealed record DefinitionPart(Match<Definition> Definition) : ChangePart;

/// <summary>等级，或等级限制。</summary>
/// <param name="IsLimit">是等级限制。</param>
public sealed record GradePart(bool IsLimit) : ChangePart;

/// <summary>节点的各个方面。</summary>
public enum NodeAspect
{
    /// <summary>分值、最低分，以及加减之后的上限。</summary>
    Points,

    /// <summary>新增、废止、移动：在不在，在哪个上级之下。</summary>
    Place,

    /// <summary>整个计分方法。</summary>
    Method,

    /// <summary>各档的界限（条件）。</summary>
    BandBounds,

    /// <summary>一档的得分。</summary>
    BandAward,

    /// <summary>一条扣分、加分。</summary>
    Deduction,

    /// <summary>一条例外。</summary>
    Exception,

    /// <summary>一条限分。</summary>
    Limit,

    /// <summary>一条一票否决。</summary>
    Veto,

    /// <summary>一条须填写的文字。</summary>
    RequiredText,

    /// <summary>封顶和保底。</summary>
    Clamp,

    /// <summary>舍入。</summary>
    Rounding,
}
