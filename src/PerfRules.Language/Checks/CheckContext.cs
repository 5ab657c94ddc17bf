using System.Collections.Immutable;
using PerfRules.Language.Diagnostics.Catalogue;
using PerfRules.Language.Model;
using PerfRules.Language.Proof;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Checks;

/// <summary>各项检查共用的：框架、要计分的节点、证明。</summary>
internal sealed class CheckContext(Framework framework)
{
    private readonly ProofEngine _engine = new(framework, ReconciliationCheck.Impossible(framework));

    public Framework Framework { get; } = framework;

    public ImmutableArray<ScoredNode> Nodes { get; } = [.. ScoredNode.All(framework)];

    public ProofResult Satisfy(params IEnumerable<Formula> goals) => _engine.Satisfy(Formula.All(goals));

    /// <summary>“分值”的写法。</summary>
    public static string Score(Rational value) => ValueText.Of(value, Unit.Score);

    public static Finding Undecided(ScoredNode node, string question, string reason) => new(
        node.Owner, IntervalDiagnostics.Undecided(node.Owner.NameLocation, node.Owner.Name, question, reason));
}
