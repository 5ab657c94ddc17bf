using System.Collections.Immutable;
using PerfRules.Language.Diagnostics;
using PerfRules.Language.Diagnostics.Catalogue;
using PerfRules.Language.Model;
using PerfRules.Language.Proof;
using PerfRules.Language.Text;

namespace PerfRules.Language.Checks;

/// <summary>
/// 每一句都应有取值能让它起作用：例外、否决的条件能成立而不总被压过，限分压得低得分，扣分扣得到分，
/// 算式不总被例外取代。分档由 <see cref="DeadBandCheck"/> 检查。
/// </summary>
internal static class UnreachableCheck
{
    /// <summary>一句话，它起作用的命题，以及压得过它的各条。</summary>
    /// <param name="Stages">起作用的各步，后一步含前一步；各附这一步达不到时的说法。</param>
    private sealed record Sentence(Location Location, ImmutableArray<(Formula Reaches, string Never)> Stages, IReadOnlyList<Overrider> Overriders)
    {
        public string Text => Location.Text.TrimEnd().TrimEnd('；', ';', '。');

        public Formula Acts => Stages[^1].Reaches;
    }

    /// <summary>压得过别的规则的一条例外或否决。</summary>
    private sealed record Overrider(Condition Condition, Location Location);

    public static IEnumerable<Finding> Check(CheckContext context) =>
        from node in context.Nodes
        from sentence in Sentences(context.Framework, node)
        let finding = Check(context, node, sentence)
        where finding is not null
        select finding;

    private static IEnumerable<Sentence> Sentences(Framework framework, ScoredNode node)
    {
        var rule = node.Rule;
        var above = node.Above.SelectMany(Of).ToList();
        List<Overrider> vetoes = [.. above, .. rule.Vetoes.Select(v => new Overrider(v.Condition, v.Location))];
        List<Overrider> all = [.. vetoes, .. rule.Exceptions.Select(e => new Overrider(e.Condition, e.Location))];
        // 证明中的数据都有值；说缺失的句子要缺了数据才起作用，不由取值证明。
        foreach (var (i, veto) in rule.Vetoes.Index().Where(v => !v.Item.Condition.MentionsMissing))
            yield return new Sentence(veto.Location, [Condition(veto.Condition)], vetoes[..(above.Count + i)]);
        foreach (var (i, exception) in rule.Exceptions.Index().Where(e => !e.Item.Condition.MentionsMissing))
            yield return new Sentence(exception.Location, [Condition(exception.Condition)], all[..(vetoes.Count + i)]);
        foreach (var limit in rule.Limits.Where(l => !l.Condition.MentionsMissing))
            yield return new Sentence(limit.Location, [Condition(limit.Condition), .. Lowers(node, limit)], vetoes);
        foreach (var deduction in rule.Deductions)
        {
            (Formula, string) deducts = (ScoreExpressions.Deducts(deduction), "按声明的取值范围，扣不到分");
            yield return new Sentence(deduction.Location, deduction.Condition is { } condition ? [Condition(condition), deducts] : [deducts], all);
        }
        foreach (var limit in rule.Level == IndicatorLevel.Total ? framework.GradeLimits.Where(l => !l.Condition.MentionsMissing) : [])
            yield return new Sentence(limit.Location, [Condition(limit.Condition)], []);
        if (all.Count > 0 && rule.Method is FormulaMethod or ManualMethod)
            yield return new Sentence(rule.Method.Location, [(Formula.True, "")], all);
    }

    private static (Formula, string) Condition(Condition condition) => (Formula.Holds(condition), "按声明的取值范围，条件不会成立");

    private static IEnumerable<Overrider> Of(Indicator node) => node.Vetoes.Select(v => new Overrider(v.Condition, v.Location))
        .Concat(node.Exceptions.Select(e => new Overrider(e.Condition, e.Location)));

    /// <summary>限分压低了得分；下级之和、人工、逐项的得分不在命题中，不作判断。</summary>
    private static IEnumerable<(Formula, string)> Lowers(ScoredNode node, ScoreLimit limit)
    {
        if (ScoreExpressions.HasTooManyCases(node) || ScoreExpressions.Cases(node).ToList() is not [_, ..] cases)
            return [];
        var maximum = ScoreExpressions.Points(limit.Maximum, limit.Location);
        var byMethod = cases.Select(c => Formula.All(node.NoOverride(), c.Guard, Formula.Compare(c.Score, ComparisonOperator.Greater, maximum)));
        var byException = node.Rule.Exceptions.Select(e => e.Points is { } points
            ? Formula.All(Formula.Holds(e.Condition), Formula.Compare(points, ComparisonOperator.Greater, maximum))
            : Formula.Any());
        return
        [
            (Formula.All(Formula.Holds(limit.Condition), Formula.Any(byMethod.Concat(byException))),
                $"条件成立时，得分本来就不超过{CheckContext.Score(limit.Maximum)}"),
        ];
    }

    private static Finding? Check(CheckContext context, ScoredNode node, Sentence sentence)
    {
        var free = sentence.Overriders.Select(o => Formula.Not(Formula.Holds(o.Condition)));
        switch (context.Satisfy([.. free, sentence.Acts]))
        {
            case Undecided undecided:
                return CheckContext.Undecided(node, $"的“{sentence.Text}”会不会起作用", undecided.Reason);
            case Satisfiable:
                return null;
        }
        var (reason, cause) = Why(context, sentence);
        var diagnostic = ReachDiagnostics.Unreachable(sentence.Location, node.Owner.Name, sentence.Text, reason);
        return new Finding(node.Owner, diagnostic with
        {
            Related = cause is null ? [] : [new RelatedLocation(cause.Location, "压过它的一条")],
            Fixes = DeletionFixes.Sentence($"删去“{sentence.Text}”这一句", sentence.Location) is { } fix && sentence.Acts != Formula.True ? [fix] : [],
        });
    }

    private static (string Reason, Overrider? Cause) Why(CheckContext context, Sentence sentence)
    {
        foreach (var (reaches, never) in sentence.Stages)
        {
            if (context.Satisfy(reaches) is Unsatisfiable)
                return (never, null);
        }
        var cause = sentence.Overriders.FirstOrDefault(o =>
            context.Satisfy(sentence.Acts, Formula.Not(Formula.Holds(o.Condition))) is Unsatisfiable);
        return cause is null
            ? ("能起作用时，总有例外或一票否决压过它", null)
            : ($"能起作用时，“{cause.Condition.Location.Text}”总是同时成立，得分由那一条决定", cause);
    }
}
