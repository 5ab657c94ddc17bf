using System.Collections.Immutable;
using PerfRules.Language.Diagnostics;
using PerfRules.Language.Diagnostics.Catalogue;
using PerfRules.Language.Syntax;
using PerfRules.Language.Text;

namespace PerfRules.Language.Amendments;

/// <summary>
/// 把修订合并到原框架的条文里。先把各句都认到原框架的某一项上，再一起改，
/// 所以名称一律是修订以前的，两项可以互换名称。
/// </summary>
internal sealed class Consolidator
{
    private readonly AmendmentPlan _plan;
    private readonly NumberAmendments _numbers;
    private readonly PlaceAmendments _places;
    private readonly BlockAmendments _blocks;

    private Consolidator(AmendmentPlan plan)
    {
        (_plan, _numbers, _places) = (plan, new NumberAmendments(plan), new PlaceAmendments(plan));
        _blocks = new BlockAmendments(plan, _places);
    }

    /// <summary>合并之后的各行；有问题时为空，问题在 <paramref name="diagnostics"/> 里。</summary>
    public static ImmutableArray<WrittenLine>? Consolidate(
        Script script, SourceText source, AmendmentFile file, int? baseYear, out ImmutableArray<Diagnostic> diagnostics)
    {
        var plan = new AmendmentPlan(script, source, file, baseYear);
        var lines = new Consolidator(plan).Run();
        diagnostics = plan.Diagnostics;
        return diagnostics.IsEmpty ? lines : null;
    }

    private ImmutableArray<WrittenLine> Run()
    {
        RenameFramework();
        foreach (var amendment in _plan.File.Amendments)
            Apply(amendment);
        foreach (var amendment in _plan.File.Amendments)
            CheckGone(amendment);
        if (!_plan.Diagnostics.IsEmpty)
            return [];
        var writer = new ScriptWriter(_plan.Placement, _plan.Edits, _plan.FormerNames);
        writer.Write(_plan.Script, _plan.File.Cases);
        foreach (var (part, cause) in _plan.Placement.Moved.Where(m => !writer.HasWritten(m.Part)))
            _plan.Report(AmendmentDiagnostics.Impossible(cause, $"“{part.Name}”移到了自己之下，或者几项互相移来移去，没有一个确定的位置。"));
        return writer.Lines;
    }

    private void RenameFramework()
    {
        if (_plan.Script.OfKind(PartKind.Framework).FirstOrDefault()?.Heading is not FrameworkHeadingSyntax heading)
            return;
        var name = _plan.File.Source.ToString(_plan.File.Heading.Name.Span);
        var year = _plan.File.Heading.Year is { } y ? FormattableString.Invariant($" {y}年度") : "";
        _plan.Edits.Replace(new Location(_plan.Source, heading.Span), $"框架 {name}{year}", new Location(_plan.File.Source, _plan.File.Heading.Span));
    }

    private void Apply(Amendment amendment)
    {
        switch (amendment.Sentence)
        {
            case PointsAmendmentSyntax points:
                ExpectNoBlock(amendment);
                _numbers.ChangePoints(points, amendment.Location);
                break;
            case ThresholdAmendmentSyntax threshold:
                ExpectNoBlock(amendment);
                _numbers.ChangeThreshold(threshold, amendment.Location);
                break;
            case RenameAmendmentSyntax rename:
                ExpectNoBlock(amendment);
                Rename(rename, amendment.Location);
                break;
            case MoveAmendmentSyntax move:
                ExpectNoBlock(amendment);
                _places.Move(move, amendment.Location);
                break;
            case RepealAmendmentSyntax repeal:
                ExpectNoBlock(amendment);
                foreach (var target in repeal.Targets)
                {
                    if (_plan.Targets.Find(target) is { } part)
                        _plan.Conflict(amendment.Location, part, _plan.Placement.Remove(part, [], amendment.Location));
                }
                break;
            case ReplaceAmendmentSyntax { Mode: ReplaceMode.Criteria } criteria:
                _blocks.ChangeCriteria(criteria.Targets[0], amendment);
                break;
            case ReplaceAmendmentSyntax replace:
                _blocks.Replace(replace, amendment);
                break;
            case ReplaceAllAmendmentSyntax all:
                _blocks.ReplaceAll(all.Kind, amendment);
                break;
            case InsertAmendmentSyntax insert:
                _places.Insert(insert, amendment);
                break;
        }
    }

    private void Rename(RenameAmendmentSyntax sentence, Location cause)
    {
        if (_plan.Targets.Find(sentence.Target) is not { } part)
            return;
        if (sentence.Name.Text.Length == 0 || part.Kind is PartKind.List or PartKind.Table or PartKind.Calendar)
        {
            _plan.Report(AmendmentDiagnostics.Impossible(cause, sentence.Name.Text.Length == 0
                ? "请写明改成什么名称。"
                : $"{Targets.NameOf(sentence.Target.Kind)}不能用“更名为”，请写“将{Targets.NameOf(sentence.Target.Kind)}「{part.Name}」修改为：”，下面写新的。"));
            return;
        }
        _plan.Conflict(cause, part, new Renaming(_plan.Script, _plan.Source, _plan.Edits).Rename(part, sentence.Name.Text, cause));
        _plan.FormerNames.Add(part, cause);
    }

    private void ExpectNoBlock(Amendment amendment)
    {
        if (amendment.HasLoose || amendment.Parts.Length > 0)
            _plan.Report(AmendmentDiagnostics.Impossible(amendment.Location, "这一句下面不带条文；带条文的以冒号结尾，例如“在「某项」之下新增：”。"));
    }

    // 废止、换掉的项，别的句子不能再改它和它的下级。
    private void CheckGone(Amendment amendment)
    {
        var names = amendment.Sentence switch
        {
            PointsAmendmentSyntax s => [s.Target],
            ThresholdAmendmentSyntax s => [s.Target],
            RenameAmendmentSyntax s => [s.Target],
            ReplaceAmendmentSyntax { Mode: ReplaceMode.Criteria } s => s.Targets,
            InsertAmendmentSyntax { Anchor: { Name.Length: > 0 } anchor, Position: AmendedPosition.Under } => [anchor],
            MoveAmendmentSyntax { Anchor.Name.Length: > 0, Position: AmendedPosition.Under } s => [s.Anchor],
            _ => ImmutableArray<AmendedName>.Empty,
        };
        foreach (var name in names)
        {
            if (_plan.QuietTargets.Find(name) is { } part && _plan.Placement.GoneAbove(part) is { } cause && cause != amendment.Location)
                _plan.Conflict(amendment.Location, part, cause);
        }
    }
}
