using System.Collections.Immutable;
using PerfRules.Language.Model;
using PerfRules.Language.Text;
using PerfRules.Revision.Matching;
using PerfRules.Revision.Space;

namespace PerfRules.Revision.Changes;

/// <summary>两版之间的一处改动，用政策的话说。</summary>
public sealed record RuleChange
{
    public required ChangeKind Kind { get; init; }

    /// <summary>实质、表述、次序。</summary>
    public required ChangeClass Class { get; init; }

    /// <summary>改的是什么：指标的路径、口径或数据的名称、“等级”“框架”。</summary>
    public required string Path { get; init; }

    /// <summary>一句话，带旧值和新值，如“‘绩效目标完整性’的分值由3分调整为5分”。</summary>
    public required string Sentence { get; init; }

    /// <summary>旧版中的位置；新增的为空。</summary>
    public required Location? Old { get; init; }

    /// <summary>新版中的位置；废止的为空。</summary>
    public required Location? New { get; init; }

    /// <summary>拆分、合并的其余各项在旧版中的位置。</summary>
    public ImmutableArray<Location> OtherOld { get; init; } = [];

    /// <summary>拆分、合并的其余各项在新版中的位置。</summary>
    public ImmutableArray<Location> OtherNew { get; init; } = [];

    /// <summary>对得分有没有影响，是怎样知道的。</summary>
    public required ChangeProof Proof { get; init; }

    /// <summary>改的是哪个节点；不是节点的为空。拆分、合并的是其中单独的一项。</summary>
    public Match<Indicator>? Node { get; init; }

    /// <summary>指标的拆分、合并；不是的为空。</summary>
    public Regrouping<Indicator>? Regrouping { get; init; }

    /// <summary>在模型的哪些地方生效；对计算没有影响的为空表。</summary>
    public ImmutableArray<ChangePart> Parts { get; init; } = [];

    /// <summary>逐一生效时的先后，从 0 起：表述的改动不影响得分，是在前面各处都已生效时证明的。没有生效之处的为空。</summary>
    internal int? Step { get; init; }
}
