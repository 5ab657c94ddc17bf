using PerfRules.Language.Diagnostics.Catalogue;
using PerfRules.Language.Syntax;

namespace PerfRules.Language.Amendments;

/// <summary>把一项换成修订所带的条文：修改、拆分、合并，以及整种修改。</summary>
/// <param name="plan">改动记在这里。</param>
/// <param name="places">还没有这一种的，放在它通常的位置。</param>
internal sealed class BlockAmendments(AmendmentPlan plan, PlaceAmendments places)
{
    public void ChangeCriteria(AmendedName target, Amendment amendment)
    {
        if (plan.Indicator(target) is not { } part)
            return;
        if (!amendment.HasLoose || amendment.Parts.Length > 0)
        {
            plan.Report(AmendmentDiagnostics.Impossible(amendment.Location, amendment.HasLoose
                ? $"“评分标准修改为”下面只写“{part.Name}”自己的句子；连同标题、评分点一起改的，写“将「{part.Name}」修改为：”。"
                : "下面要写新的评分标准。"));
            return;
        }
        plan.Conflict(amendment.Location, part, plan.Placement.Rewrite(part, amendment.Block.Loose, amendment.Location));
    }

    public void Replace(ReplaceAmendmentSyntax sentence, Amendment amendment)
    {
        var parts = sentence.Targets.Select(plan.Targets.Find).OfType<ScriptPart>().ToList();
        if (parts.Count != sentence.Targets.Length)
            return;
        var isEntry = parts[0].Kind is PartKind.Data or PartKind.Definitions;
        var written = isEntry ? amendment.Parts.SelectMany(p => p.Children).ToList() : [.. amendment.Parts];
        var expected = sentence.Mode switch
        {
            ReplaceMode.Split => written.Count >= 2 ? null : "拆分以后至少有两项",
            _ => written.Count == 1 ? null : "这里恰好写一项",
        };
        if (written.Any(w => w.Kind != parts[0].Kind) || !isEntry && amendment.HasLoose)
            expected = $"这里只写{Targets.NameOf(sentence.Targets[0].Kind)}";
        if (expected is null && PlaceAmendments.Obstacle(written, parts[0], AmendedPosition.After) is { } obstacle)
            expected = obstacle.TrimEnd('。');
        if (expected is not null)
        {
            plan.Report(AmendmentDiagnostics.Impossible(amendment.Location, $"{expected}。"));
            return;
        }
        foreach (var part in parts)
            plan.Conflict(amendment.Location, part, plan.Placement.Remove(part, part == parts[0] ? amendment.Parts : [], amendment.Location));
        foreach (var part in written)
            plan.FormerNames.Add(part, parts, amendment.Location);
    }

    public void ReplaceAll(AmendedKind kind, Amendment amendment)
    {
        var parts = plan.Script.OfKind(Targets.PartOf(kind)).ToList();
        if (kind == AmendedKind.Conventions)
        {
            if (!plan.ExpectKind(kind, amendment, isLoose: true))
                return;
            plan.Conflict(amendment.Location, parts[0], plan.Placement.Rewrite(parts[0], amendment.Block.Loose, amendment.Location));
            return;
        }
        if (!plan.ExpectKind(kind, amendment, isLoose: false))
            return;
        foreach (var part in parts)
            plan.Conflict(amendment.Location, part, plan.Placement.Remove(part, part == parts[0] ? amendment.Parts : [], amendment.Location));
        if (parts.Count == 0)
            places.Place(kind, amendment);
    }
}
