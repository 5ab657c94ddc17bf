using System.Collections.Immutable;
using PerfRules.Language.Model;
using PerfRules.Revision.Changes;
using PerfRules.Revision.Matching;

namespace PerfRules.Revision;

/// <summary>两版框架的比较结果。</summary>
/// <param name="Old">旧版。</param>
/// <param name="New">新版。</param>
/// <param name="Matching">各样东西的对应。</param>
/// <param name="Changes">各处改动：实质的在前，然后是表述、次序；各自按新版的次序。</param>
public sealed record RevisionReport(Framework Old, Framework New, FrameworkMatching Matching, ImmutableArray<RuleChange> Changes)
{
    /// <summary>没有沿革的，可能是更名、笔误、拆分、合并。</summary>
    public ImmutableArray<Suggestion> Suggestions => Matching.Suggestions;

    /// <summary>实质的改动。</summary>
    public IEnumerable<RuleChange> Substantive => Changes.Where(c => c.Class == ChangeClass.Substantive);
}
