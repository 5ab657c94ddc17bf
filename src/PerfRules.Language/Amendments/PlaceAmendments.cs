using PerfRules.Language.Diagnostics.Catalogue;
using PerfRules.Language.Model;
using PerfRules.Language.Syntax;
using PerfRules.Language.Text;

namespace PerfRules.Language.Amendments;

/// <summary>移动和新增：放在哪里。</summary>
internal sealed class PlaceAmendments(AmendmentPlan plan)
{
    public void Move(MoveAmendmentSyntax sentence, Location cause)
    {
        if (plan.Targets.Find(sentence.Target) is not { } part || Anchor(sentence.Anchor, sentence.Position) is not { } anchor)
            return;
        if (Obstacle([part], anchor, sentence.Anchor.Name.Length == 0 ? null : sentence.Position) is { } obstacle)
            plan.Report(AmendmentDiagnostics.Impossible(cause, obstacle));
        else
            plan.Conflict(cause, part, plan.Placement.Move(part, anchor, PositionAt(sentence.Anchor, sentence.Position), cause));
    }

    public void Insert(InsertAmendmentSyntax sentence, Amendment amendment)
    {
        if (!plan.ExpectKind(sentence.Kind, amendment, isLoose: false))
            return;
        if (sentence.Anchor is not { } name)
        {
            Place(sentence.Kind, amendment);
            return;
        }
        if (Anchor(name, sentence.Position) is not { } anchor)
            return;
        var added = sentence.Kind is AmendedKind.Data or AmendedKind.Definition ? amendment.Parts.SelectMany(p => p.Children) : amendment.Parts;
        if (Obstacle(added, anchor, name.Name.Length == 0 ? null : sentence.Position) is { } obstacle)
            plan.Report(AmendmentDiagnostics.Impossible(amendment.Location, obstacle));
        else
            plan.Placement.Place(amendment.Parts, anchor, PositionAt(name, sentence.Position));
    }

    // 没有说放在哪里的，放在同一种的最后；还没有这一种的，放在它通常的位置。
    public void Place(AmendedKind kind, Amendment amendment)
    {
        var same = plan.Script.OfKind(Targets.PartOf(kind)).LastOrDefault();
        if (same is not null && kind is AmendedKind.Data or AmendedKind.Definition)
            plan.Placement.Place(amendment.Parts, same, AmendedPosition.Under);
        else
            plan.Placement.Place(amendment.Parts, same ?? plan.Script.Parts.Last(p => p.Kind <= Targets.PartOf(kind)), AmendedPosition.After);
    }

    // “总分之下”在最后一个指标之后。
    private ScriptPart? Anchor(AmendedName name, AmendedPosition position)
    {
        if (name.Name.Length > 0)
            return plan.Targets.Find(name);
        if (position == AmendedPosition.Under)
            return plan.Script.OfKind(PartKind.Indicator).LastOrDefault() ?? plan.Script.Parts.Last(p => p.Kind <= PartKind.Indicator);
        plan.Report(AmendmentDiagnostics.Impossible(plan.At(name.Span), "总分没有前后，请写“总分之下”，或者写明在哪个指标之前、之后。"));
        return null;
    }

    private static AmendedPosition PositionAt(AmendedName name, AmendedPosition position) => name.Name.Length == 0 ? AmendedPosition.After : position;

    /// <summary>放不到那里的原因；<paramref name="position"/> 为空是总分之下。</summary>
    public static string? Obstacle(IEnumerable<ScriptPart> parts, ScriptPart anchor, AmendedPosition? position)
    {
        foreach (var part in parts)
        {
            if (part.Kind != anchor.Kind && position is not null)
                return $"“{part.Name}”和“{anchor.Name}”不是同一种，放不到一起。";
            if (part.Kind is PartKind.Data or PartKind.Definitions && position == AmendedPosition.Under)
                return $"“{anchor.Name}”之下不能再放，请写“之前”或者“之后”。";
            if (part.Kind != PartKind.Indicator)
                continue;
            var parent = position switch { null => null, AmendedPosition.Under => anchor, _ => anchor.Parent };
            if (parent is not null && part.Level <= parent.Level || position is AmendedPosition.Before or AmendedPosition.After && part.Level > anchor.Level)
                return $"“{part.Name}”的级别放不到“{anchor.Name}”{(position switch { AmendedPosition.Under => "之下", AmendedPosition.Before => "之前", _ => "之后" })}。";
            if (position is null && part.Level == IndicatorLevel.Item)
                return $"评分点“{part.Name}”要放在某个指标之下。";
        }
        return null;
    }
}
