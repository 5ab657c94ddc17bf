using System.Collections.Immutable;
using PerfRules.Language.Model;
using PerfRules.Language.Text;
using PerfRules.Revision.Changes;
using PerfRules.Revision.Matching;
using PerfRules.Revision.Space;

namespace PerfRules.Revision.Detection;

/// <summary>找出的一处不同，还没有判断对得分有没有影响。</summary>
internal sealed record ChangeDraft(ChangeKind Kind, string Path, string Sentence, Location? Old, Location? New)
{
    public ImmutableArray<ChangePart> Parts { get; init; } = [];

    public Match<Indicator>? Node { get; init; }

    /// <summary>指标的拆分、合并；不是的为空。</summary>
    public Regrouping<Indicator>? Regrouping { get; init; }

    /// <summary>拆分、合并的其余各项在旧版中的位置。</summary>
    public ImmutableArray<Location> OtherOld { get; init; } = [];

    public ImmutableArray<Location> OtherNew { get; init; } = [];

    public Match<Field>? Field { get; init; }

    /// <summary>数据的哪一方面不同；不是数据的为空。</summary>
    public FieldAspect? Aspect { get; init; }

    public Aligned<Reconciliation>? Reconciliation { get; init; }

    /// <summary>一看就知道是表述或次序的；要证明的为空。</summary>
    public ChangeClass? Known { get; init; }

    /// <summary>知道不影响得分的理由。</summary>
    public string Reason { get; init; } = "只是文字，不参与计算";
}

/// <summary>数据的各个方面。</summary>
internal enum FieldAspect
{
    /// <summary>哪些取值可以接受：范围、整数、与其他数据的关系。</summary>
    Domain,

    /// <summary>选项。</summary>
    Options,

    /// <summary>缺失时取的值。</summary>
    Default,

    /// <summary>怎样算来、分组、类型：不能用同一份取数比较。</summary>
    Other,
}
