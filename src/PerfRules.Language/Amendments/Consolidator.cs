using System.Collections.Immutable;
using PerfRules.Language.Diagnostics;
using PerfRules.Language.Diagnostics.Catalogue;
using PerfRules.Language.Model;
using PerfRules.Language.Syntax;
using PerfRules.Language.Text;

namespace PerfRules.Language.Amendments;

/// <summary>
/// 把修订合并到原框架的条文里。先把各句都认到原框架的某一项上，再一起改，
/// 所以名称一律是修订以前的，两项可以互换名称。
/// </summary>
internal sealed class Consolidator
{
    private readonly Script _script;
    private readonly SourceText _source;
    private readonly AmendmentFile _file;
    private readonly Targets _targets;
    private readonly Targets _quietTargets;
    private readonly HashSet<ScriptPart> _rewritten;
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
    private readonly Placement _placement = new();
    private readonly LineEdits _edits = new();
    private readonly FormerNames _formerNames;

    private Consolidator(Script script, SourceText source, AmendmentFile file, int? baseYear)
    {
        (_script, _source, _file) = (script, source, file);
        _targets = new Targets(script, source, file.Source, _diagnostics.Add);
        _quietTargets = new Targets(script, source, file.Source, _ => { });
        _rewritten = [.. file.Amendments.Select(a => a.Sentence).OfType<ReplaceAmendmentSyntax>().Where(s => s.Mode == ReplaceMode.Criteria)
            .Select(s => _quietTargets.Find(s.Targets[0])).OfType<ScriptPart>()];
        _formerNames = new FormerNames(baseYear);
    }

    /// <summary>合并之后的各行；有问题时为空，问题在 <paramref name="diagnostics"/> 里。</summary>
    public static ImmutableArray<WrittenLine>? Consolidate(
        Script script, SourceText source, AmendmentFile file, int? baseYear, out ImmutableArray<Diagnostic> diagnostics)
    {
        var consolidator = new Consolidator(script, source, file, baseYear);
        var lines = consolidator.Run();
        diagnostics = consolidator._diagnostics.ToImmutable();
        return diagnostics.IsEmpty ? lines : null;
    }

    private ImmutableArray<WrittenLine> Run()
    {
        RenameFramework();
        foreach (var amendment in _file.Amendments)
            Apply(amendment);
        foreach (var amendment in _file.Amendments)
            CheckGone(amendment);
        if (_diagnostics.Count > 0)
            return [];
        var writer = new ScriptWriter(_placement, _edits, _formerNames);
        writer.Write(_script, _file.Cases);
        foreach (var (part, cause) in _placement.Moved.Where(m => !writer.HasWritten(m.Part)))
            _diagnostics.Add(AmendmentDiagnostics.Impossible(cause, $"“{part.Name}”移到了自己之下，或者几项互相移来移去，没有一个确定的位置。"));
        return writer.Lines;
    }

    private void RenameFramework()
    {
        if (_script.OfKind(PartKind.Framework).FirstOrDefault()?.Heading is not FrameworkHeadingSyntax heading)
            return;
        var name = _file.Source.ToString(_file.Heading.Name.Span);
        var year = _file.Heading.Year is { } y ? FormattableString.Invariant($" {y}年度") : "";
        _edits.Replace(new Location(_source, heading.Span), $"框架 {name}{year}", new Location(_file.Source, _file.Heading.Span));
    }

    private void Apply(Amendment amendment)
    {
        switch (amendment.Sentence)
        {
            case PointsAmendmentSyntax points:
                ExpectNoBlock(amendment);
                ChangePoints(points, amendment.Location);
                break;
            case ThresholdAmendmentSyntax threshold:
                ExpectNoBlock(amendment);
                ChangeThreshold(threshold, amendment.Location);
                break;
            case RenameAmendmentSyntax rename:
                ExpectNoBlock(amendment);
                Rename(rename, amendment.Location);
                break;
            case MoveAmendmentSyntax move:
                ExpectNoBlock(amendment);
                Move(move, amendment.Location);
                break;
            case RepealAmendmentSyntax repeal:
                ExpectNoBlock(amendment);
                foreach (var target in repeal.Targets)
                {
                    if (_targets.Find(target) is { } part)
                        Conflict(amendment.Location, part, _placement.Remove(part, [], amendment.Location));
                }
                break;
            case ReplaceAmendmentSyntax { Mode: ReplaceMode.Criteria } criteria:
                ChangeCriteria(criteria.Targets[0], amendment);
                break;
            case ReplaceAmendmentSyntax replace:
                Replace(replace, amendment);
                break;
            case ReplaceAllAmendmentSyntax all:
                ReplaceAll(all.Kind, amendment);
                break;
            case InsertAmendmentSyntax insert:
                Insert(insert, amendment);
                break;
        }
    }

    private void ChangePoints(PointsAmendmentSyntax sentence, Location cause)
    {
        if (Indicator(sentence.Target) is not { } part)
            return;
        var written = (part.Heading as IndicatorHeadingSyntax)?.Points;
        if (written is null || BodyNumbers.ValueOf(written.Digits) != BodyNumbers.ValueOf(sentence.From.Digits))
        {
            var actual = written is null ? "没有写分值" : $"的分值是{written.Digits}分";
            _diagnostics.Add(AmendmentDiagnostics.OtherValue(
                At(sentence.From.Span), $"原框架里“{part.Name}”{actual}，不是{sentence.From.Digits}分。", new Location(_source, written?.Span ?? part.Location.Span)));
            return;
        }
        Edit(new Location(_source, written.Span), sentence.To.Digits, cause, part);
        // 评分标准另有一句整个改写的，扣分值以改写的为准。
        var deductions = BodyNumbers.Deductions(part).ToList();
        if (deductions.Count > 0 && sentence.ScalesDeductions is null && !_rewritten.Contains(part))
            _diagnostics.Add(AmendmentDiagnostics.Deductions(cause, part.Name, new Location(_source, part.Body.First(s => s.Span.Contains(deductions[0].Span)).Span)));
        if (sentence.ScalesDeductions != true)
            return;
        var ratio = BodyNumbers.ValueOf(sentence.To.Digits)!.Value / BodyNumbers.ValueOf(sentence.From.Digits)!.Value;
        foreach (var token in deductions)
        {
            var text = (BodyNumbers.ValueOf(token.Text)!.Value * ratio).ToString();
            if (text.Contains('/', StringComparison.Ordinal))
            {
                _diagnostics.Add(AmendmentDiagnostics.Impossible(
                    cause, $"“{part.Name}”的扣分值{token.Text}分同步调整以后除不尽（{text}分）。请写“，扣分值不变”，再写明“将「{part.Name}」的评分标准修改为：”。"));
                return;
            }
            Edit(new Location(_source, token.Span), text, cause, part);
        }
    }

    private void ChangeThreshold(ThresholdAmendmentSyntax sentence, Location cause)
    {
        if (Indicator(sentence.Target) is not { } part)
            return;
        var found = BodyNumbers.Thresholds(part, sentence.From).ToList();
        if (found.Count == 0 || sentence.From.Unit != sentence.To.Unit)
        {
            _diagnostics.Add(AmendmentDiagnostics.OtherValue(
                At(sentence.From.Span),
                found.Count == 0 ? $"原框架里“{part.Name}”的评分标准中没有“{At(sentence.From.Span).Text}”这个界限。" : "界限前后的单位要相同。",
                part.Location));
        }
        foreach (var token in found)
            Edit(new Location(_source, token.Span), sentence.To.Digits, cause, part);
    }

    private void Rename(RenameAmendmentSyntax sentence, Location cause)
    {
        if (_targets.Find(sentence.Target) is not { } part)
            return;
        if (sentence.Name.Text.Length == 0 || part.Kind is PartKind.List or PartKind.Table or PartKind.Calendar)
        {
            _diagnostics.Add(AmendmentDiagnostics.Impossible(cause, sentence.Name.Text.Length == 0
                ? "请写明改成什么名称。"
                : $"{Targets.NameOf(sentence.Target.Kind)}不能用“更名为”，请写“将{Targets.NameOf(sentence.Target.Kind)}「{part.Name}」修改为：”，下面写新的。"));
            return;
        }
        Conflict(cause, part, new Renaming(_script, _source, _edits).Rename(part, sentence.Name.Text, cause));
        _formerNames.Add(part, cause);
    }

    private void Move(MoveAmendmentSyntax sentence, Location cause)
    {
        if (_targets.Find(sentence.Target) is not { } part || Anchor(sentence.Anchor, sentence.Position) is not { } anchor)
            return;
        if (Obstacle([part], anchor, sentence.Anchor.Name.Length == 0 ? null : sentence.Position) is { } obstacle)
            _diagnostics.Add(AmendmentDiagnostics.Impossible(cause, obstacle));
        else
            Conflict(cause, part, _placement.Move(part, anchor, PositionAt(sentence.Anchor, sentence.Position), cause));
    }

    private void ChangeCriteria(AmendedName target, Amendment amendment)
    {
        if (Indicator(target) is not { } part)
            return;
        if (!amendment.HasLoose || amendment.Parts.Length > 0)
        {
            _diagnostics.Add(AmendmentDiagnostics.Impossible(amendment.Location, amendment.HasLoose
                ? $"“评分标准修改为”下面只写“{part.Name}”自己的句子；连同标题、评分点一起改的，写“将「{part.Name}」修改为：”。"
                : "下面要写新的评分标准。"));
            return;
        }
        Conflict(amendment.Location, part, _placement.Rewrite(part, amendment.Block.Loose, amendment.Location));
    }

    private void Replace(ReplaceAmendmentSyntax sentence, Amendment amendment)
    {
        var parts = sentence.Targets.Select(_targets.Find).OfType<ScriptPart>().ToList();
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
        if (expected is null && Obstacle(written, parts[0], AmendedPosition.After) is { } obstacle)
            expected = obstacle.TrimEnd('。');
        if (expected is not null)
        {
            _diagnostics.Add(AmendmentDiagnostics.Impossible(amendment.Location, $"{expected}。"));
            return;
        }
        foreach (var part in parts)
            Conflict(amendment.Location, part, _placement.Remove(part, part == parts[0] ? amendment.Parts : [], amendment.Location));
        foreach (var part in written)
            _formerNames.Add(part, parts, amendment.Location);
    }

    private void ReplaceAll(AmendedKind kind, Amendment amendment)
    {
        var parts = _script.OfKind(Targets.PartOf(kind)).ToList();
        if (kind == AmendedKind.Conventions)
        {
            if (!ExpectKind(kind, amendment, isLoose: true))
                return;
            Conflict(amendment.Location, parts[0], _placement.Rewrite(parts[0], amendment.Block.Loose, amendment.Location));
            return;
        }
        if (!ExpectKind(kind, amendment, isLoose: false))
            return;
        foreach (var part in parts)
            Conflict(amendment.Location, part, _placement.Remove(part, part == parts[0] ? amendment.Parts : [], amendment.Location));
        if (parts.Count == 0)
            Place(kind, amendment);
    }

    private void Insert(InsertAmendmentSyntax sentence, Amendment amendment)
    {
        if (!ExpectKind(sentence.Kind, amendment, isLoose: false))
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
            _diagnostics.Add(AmendmentDiagnostics.Impossible(amendment.Location, obstacle));
        else
            _placement.Place(amendment.Parts, anchor, PositionAt(name, sentence.Position));
    }

    // 没有说放在哪里的，放在同一种的最后；还没有这一种的，放在它通常的位置。
    private void Place(AmendedKind kind, Amendment amendment)
    {
        var same = _script.OfKind(Targets.PartOf(kind)).LastOrDefault();
        if (same is not null && kind is AmendedKind.Data or AmendedKind.Definition)
            _placement.Place(amendment.Parts, same, AmendedPosition.Under);
        else
            _placement.Place(amendment.Parts, same ?? _script.Parts.Last(p => p.Kind <= Targets.PartOf(kind)), AmendedPosition.After);
    }

    private ScriptPart? Indicator(AmendedName name)
    {
        if (name.Kind == AmendedKind.Indicator)
            return _targets.Find(name);
        _diagnostics.Add(AmendmentDiagnostics.Impossible(
            At(name.Span), $"只有指标有分值和评分标准；{Targets.NameOf(name.Kind)}写“将{Targets.NameOf(name.Kind)}「{name.Name}」修改为：”，下面写新的。"));
        return null;
    }

    // “总分之下”在最后一个指标之后。
    private ScriptPart? Anchor(AmendedName name, AmendedPosition position)
    {
        if (name.Name.Length > 0)
            return _targets.Find(name);
        if (position == AmendedPosition.Under)
            return _script.OfKind(PartKind.Indicator).LastOrDefault() ?? _script.Parts.Last(p => p.Kind <= PartKind.Indicator);
        _diagnostics.Add(AmendmentDiagnostics.Impossible(At(name.Span), "总分没有前后，请写“总分之下”，或者写明在哪个指标之前、之后。"));
        return null;
    }

    private static AmendedPosition PositionAt(AmendedName name, AmendedPosition position) => name.Name.Length == 0 ? AmendedPosition.After : position;

    /// <summary>放不到那里的原因；<paramref name="position"/> 为空是总分之下。</summary>
    private static string? Obstacle(IEnumerable<ScriptPart> parts, ScriptPart anchor, AmendedPosition? position)
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

    private bool ExpectKind(AmendedKind kind, Amendment amendment, bool isLoose)
    {
        var isRight = isLoose ? amendment.HasLoose && amendment.Parts.IsEmpty
            : amendment.Parts.Any(p => p.Kind == Targets.PartOf(kind) && (p.Children.Count > 0 || p.HeadingIndex >= 0))
                && amendment.Parts.All(p => p.Kind == Targets.PartOf(kind)) && !amendment.HasLoose;
        if (!isRight)
            _diagnostics.Add(AmendmentDiagnostics.Impossible(amendment.Location, $"这一句下面要写{Targets.NameOf(kind)}，也只能写{Targets.NameOf(kind)}。"));
        return isRight;
    }

    private void ExpectNoBlock(Amendment amendment)
    {
        if (amendment.HasLoose || amendment.Parts.Length > 0)
            _diagnostics.Add(AmendmentDiagnostics.Impossible(amendment.Location, "这一句下面不带条文；带条文的以冒号结尾，例如“在「某项」之下新增：”。"));
    }

    private void Edit(Location place, string text, Location cause, ScriptPart part) => Conflict(cause, part, _edits.Replace(place, text, cause));

    private void Conflict(Location cause, ScriptPart part, Location? first)
    {
        if (first is { } other && !_diagnostics.Any(d => d.Descriptor == AmendmentDiagnostics.ConflictDescriptor && d.Location == cause && d.Arguments[0] == part.Name))
            _diagnostics.Add(AmendmentDiagnostics.Conflict(cause, part.Name, other));
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
            if (_quietTargets.Find(name) is { } part && _placement.GoneAbove(part) is { } cause && cause != amendment.Location)
                Conflict(amendment.Location, part, cause);
        }
    }

    private Location At(TextSpan span) => new(_file.Source, span);
}
