using System.Collections.Immutable;
using PerfRules.Language.Diagnostics.Catalogue;
using PerfRules.Language.Model;
using PerfRules.Language.Proof;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Checks;

/// <summary>各项检查共用的：框架、要计分的节点、证明。</summary>
/// <param name="framework">框架。</param>
/// <param name="previous">上一版本检查过而没有发现的；没有为空。</param>
/// <param name="incomplete">不完整、不必检查的部分。</param>
internal sealed class CheckContext(Framework framework, CheckMemory? previous, IncompleteModel incomplete)
{
    private readonly ImmutableArray<Indicator> _changed = previous?.ToCheck(framework) ?? framework.Indicators;
    public Framework Framework { get; } = framework;

    /// <summary>不可能成立的勾稽；证明不以它为前提。</summary>
    public ImmutableArray<Reconciliation> Impossible { get; } = ReconciliationCheck.Impossible(framework);

    /// <summary>要检查的节点；上一版本检查过、规则没有变的不在其中。</summary>
    public ImmutableArray<ScoredNode> Nodes => field.IsDefault ? field = [.. _changed.Where(i => !incomplete.Contains(i)).SelectMany(ScoredNode.Of)] : field;

    /// <summary>变了而没有检查的；下次要检查。</summary>
    public IEnumerable<Indicator> Unchecked => _changed.Where(incomplete.Contains);

    /// <summary>除了发现所在的节点，还牵涉哪些节点；它们下次也要重新检查。</summary>
    public HashSet<Indicator> Involved { get; } = [];

    private ProofEngine Engine => field ??= new ProofEngine(Framework, Impossible);

    public ProofResult Satisfy(params IEnumerable<Formula> goals) => Engine.Satisfy(Formula.All(goals));

    /// <summary>“分值”的写法。</summary>
    public static string Score(Rational value) => ValueText.Of(value, Unit.Score);

    public static Finding Undecided(ScoredNode node, string question, string reason) => new(
        node.Owner, IntervalDiagnostics.Undecided(node.Owner.NameLocation, node.Owner.Name, question, reason));
}
