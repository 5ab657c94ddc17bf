using System.Collections.Immutable;
using PerfRules.Language.Cases;
using PerfRules.Language.Evaluation;
using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Revision.Changes;

/// <summary>使两版结果不同的一组取数，写成两版各自的取数，都已评过分。</summary>
public sealed record ChangeWitness
{
    /// <summary>旧版的取数。</summary>
    public required UnitRecord OldRecord { get; init; }

    /// <summary>新版的取数；数据、指标对应的，取值相同。</summary>
    public required UnitRecord NewRecord { get; init; }

    /// <summary>有关的取值，如“一季度末累计支出＝30万元，全年预算数＝100万元”；与数据无关的为空串。</summary>
    public required string Description { get; init; }

    /// <summary>在旧版看哪个节点的得分；旧版没有、或不看得分的为空。</summary>
    public Indicator? OldNode { get; init; }

    /// <summary>在新版看哪个节点的得分。</summary>
    public Indicator? NewNode { get; init; }

    /// <summary>旧版的结果，如“得3分”“不能评分”“没有这一项”。</summary>
    public required string OldOutcome { get; init; }

    /// <summary>新版的结果。</summary>
    public required string NewOutcome { get; init; }

    /// <summary>两版的结果里已经写明是哪几项：拆分、合并的各项都看。</summary>
    public bool NamesNodes { get; init; }

    /// <summary>旧版的得分；没有确定的得分为空。</summary>
    public Rational? OldScore { get; init; }

    public Rational? NewScore { get; init; }

    /// <summary>有关的数据，旧版的。</summary>
    public ImmutableArray<Field> OldFields { get; init; } = [];

    /// <summary>有关的数据，新版的。</summary>
    public ImmutableArray<Field> NewFields { get; init; } = [];

    /// <summary>是不是由抽样找到的；否则由证明求出。</summary>
    public bool IsSampled { get; init; }

    /// <summary>写成旧版的一个用例；有的取值写不成条文时为空。</summary>
    public string? OldCase(Framework old, string name) => CaseOf(old, name, OldRecord, OldFields, OldNode, OldScore);

    /// <summary>写成新版的一个用例。</summary>
    public string? NewCase(Framework @new, string name) => CaseOf(@new, name, NewRecord, NewFields, NewNode, NewScore);

    private static string? CaseOf(Framework framework, string name, UnitRecord record, ImmutableArray<Field> fields, Indicator? node, Rational? score)
    {
        if (node is null)
            return null;
        var inputs = fields.Where(f => record.Values[f.Ordinal] is not null).Select(f => KeyValuePair.Create(f, record.Values[f.Ordinal]!.Value));
        var lists = framework.Lists.Where(l => !record.Lists[l.Ordinal].IsDefault && NeedsRows(node, l)).Select(l => KeyValuePair.Create(l, record.Lists[l.Ordinal]));
        var manual = node.SelfAndDescendants().Where(record.ManualScores.ContainsKey)
            .Where(n => record.ManualScores[n].Score == n.Points)
            .Select(n => KeyValuePair.Create(n, record.ManualScores[n].Score));
        return CaseText.Write(framework, new CaseDraft(name, [.. inputs])
        {
            Lists = [.. lists],
            ManualScores = [.. manual],
            Expectations = score is null ? [] : [KeyValuePair.Create(node, score)],
        });
    }

    private static bool NeedsRows(Indicator node, RecordList list) =>
        node.SelfAndDescendants().Any(n => n.Method is ListMethod method && method.List == list);
}
