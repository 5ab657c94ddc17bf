using System.Collections.Immutable;
using PerfRules.Language.Explanation;
using PerfRules.Language.Model;
using PerfRules.Language.Text;
using PerfRules.Revision.Changes;
using PerfRules.Revision.Matching;
using PerfRules.Revision.Space;

namespace PerfRules.Revision.Detection;

/// <summary>一个节点自己的规则的不同：方法、档位、扣分、例外、限分、否决、封顶、舍入。</summary>
internal sealed class RuleDetector(HybridBuilder builder)
{
    private readonly StructureKey _key = builder.Space.Key();

    /// <param name="pair">节点，或逐项的一行。</param>
    /// <param name="label">句子里的叫法。</param>
    /// <param name="path">路径。</param>
    public IEnumerable<ChangeDraft> Detect(Match<Indicator> pair, string label, string path)
    {
        var (old, @new) = (pair.Old!, pair.New!);
        var clauses = builder.ClausesOf(pair);
        return Methods(pair, clauses, label, path)
            .Concat(Clauses(pair, clauses.Deductions, NodeAspect.Deduction, ChangeKind.Deduction, d => d.Location, RuleText.Of, _key.Of, label, path, d => d.IsAddition ? "加分" : "扣分"))
            .Concat(Clauses(pair, clauses.Exceptions, NodeAspect.Exception, ChangeKind.Exception, e => e.Location, RuleText.Of, _key.Of, label, path, _ => "例外"))
            .Concat(Clauses(pair, clauses.Limits, NodeAspect.Limit, ChangeKind.Limit, l => l.Location, RuleText.Of, _key.Of, label, path, _ => "限分"))
            .Concat(Clauses(pair, clauses.Vetoes, NodeAspect.Veto, ChangeKind.Veto, v => v.Location, RuleText.Of, _key.Of, label, path, _ => "一票否决"))
            .Concat(Texts(pair, clauses, label, path))
            .Concat(Settings(pair, old, @new, label, path));
    }

    /// <summary>分值变了，人工评分的最高分跟着变，算一处。</summary>
    public static bool FollowsPoints(Indicator old, Indicator @new) => old.Points != @new.Points
        && old.Method is ManualMethod before && @new.Method is ManualMethod after
        && before.Maximum == old.Points && after.Maximum == @new.Points
        && StructureKey.Constraints(before) == StructureKey.Constraints(after);

    private IEnumerable<ChangeDraft> Methods(Match<Indicator> pair, NodeClauses clauses, string label, string path)
    {
        var (old, @new) = (pair.Old!, pair.New!);
        switch (old.Method, @new.Method)
        {
            case (BandMethod before, BandMethod after):
                return clauses.Bands is { } aligned ? SameBands(pair, aligned, label, path).Concat(BandOrder(pair, before, after, aligned, label, path))
                    : [OtherBands(pair, before, after, label, path)];
            case (ListMethod before, ListMethod after) when builder.Space.Matching.RowOf(pair) is { } row:
                var own = _key.Of(before.RowPoints) == _key.Of(after.RowPoints) ? [] : Enumerable.Repeat(Method(pair, label, path), 1);
                return own.Concat(Detect(row, $"{label}每一项", path));
            case (ManualMethod before, ManualMethod after) when FollowsPoints(old, @new) || SameManual(before, after):
                return before.Criterion == after.Criterion ? [] :
                [
                    Draft(pair, ChangeKind.Text, path, $"{label}的评分标准文字有改动", before.Location, after.Location) with
                    {
                        Known = ChangeClass.Wording,
                        Reason = "由评价人掌握的文字，给的分不变，得分就不变",
                    },
                ];
            default:
                return _key.Of(old.Method) == _key.Of(@new.Method) ? [] : [Method(pair, label, path)];
        }
    }

    private static bool SameManual(ManualMethod before, ManualMethod after) =>
        before.Maximum == after.Maximum && StructureKey.Constraints(before) == StructureKey.Constraints(after);

    private static ChangeDraft Method(Match<Indicator> pair, string label, string path)
    {
        var (old, @new) = (pair.Old!.Method, pair.New!.Method);
        return Draft(pair, ChangeKind.Method, path, $"{label}的计分方法由{RuleText.Quote(RuleText.Of(old))}改为{RuleText.Quote(RuleText.Of(@new))}", old.Location, @new.Location) with
        {
            Parts = [new NodePart(pair, NodeAspect.Method)],
        };
    }

    private IEnumerable<ChangeDraft> SameBands(Match<Indicator> pair, ImmutableArray<Aligned<Band>> bands, string label, string path)
    {
        var moved = bands.Where(b => _key.Of(b.Old!.Condition) != _key.Of(b.New!.Condition)).ToList();
        if (moved.Count > 0)
        {
            var changes = string.Join("，", moved.Select(b => $"{RuleText.Quote(ConditionPrinter.Print(b.Old!.Condition))}改为{RuleText.Quote(ConditionPrinter.Print(b.New!.Condition))}"));
            yield return Draft(pair, ChangeKind.Band, path, $"{label}分档的界限有调整：{changes}", moved[0].Old!.Location, moved[0].New!.Location) with
            {
                Parts = [new NodePart(pair, NodeAspect.BandBounds)],
            };
        }
        foreach (var (i, band) in bands.Index().Where(b => _key.Of(b.Item.Old!.Award) != _key.Of(b.Item.New!.Award)))
        {
            var isStep = band.Old!.Award is DeductionAward && band.New!.Award is DeductionAward;
            var change = isStep
                ? $"{label}的扣分{RuleText.Change(band.Old.Location, band.New!.Location, () => Of(band.Old), () => Of(band.New))}"
                : $"{label}在{RuleText.Quote(ConditionPrinter.Print(band.New!.Condition))}这一档，由{RuleText.Of(band.Old.Award)}改为{RuleText.Of(band.New.Award)}";
            yield return Draft(pair, isStep ? ChangeKind.Deduction : ChangeKind.Band, path, change, band.Old.Location, band.New.Location) with
            {
                Parts = [new NodePart(pair, NodeAspect.BandAward, i)],
            };
        }
    }

    private static IEnumerable<ChangeDraft> BandOrder(
        Match<Indicator> pair, BandMethod before, BandMethod after, ImmutableArray<Aligned<Band>> bands, string label, string path)
    {
        // 对齐的结果依新版的次序；旧版的次序不同，就是换了先后。
        if (bands.Select(b => b.Old!).SequenceEqual(before.Bands))
            return [];
        return
        [
            Draft(pair, ChangeKind.Order, path, $"{label}各档的先后有调整", before.Location, after.Location) with
            {
                Known = ChangeClass.Order,
                Reason = "各档互不重叠，与先后无关",
            },
        ];
    }

    private ChangeDraft OtherBands(Match<Indicator> pair, BandMethod before, BandMethod after, string label, string path)
    {
        var aligned = Alignment.Of(before.Bands, after.Bands, b => _key.Of(b.Condition));
        var changes = aligned.Where(b => b.Old is null || b.New is null || _key.Of(b.Old) != _key.Of(b.New)).Select(b => b switch
        {
            { Old: null, New: { } added } => $"新增一档{RuleText.Quote(Of(added))}",
            { Old: { } removed, New: null } => $"取消一档{RuleText.Quote(Of(removed))}",
            _ => $"{RuleText.Quote(Of(b.Old!))}改为{RuleText.Quote(Of(b.New!))}",
        });
        return Draft(pair, ChangeKind.Band, path, $"{label}的分档有调整：{string.Join("，", changes)}", before.Location, after.Location) with
        {
            Parts = [new NodePart(pair, NodeAspect.Method)],
        };
    }

    private static string Of(Band band) => $"{ConditionPrinter.Print(band.Condition)}的，{RuleText.Of(band.Award)}";

    private IEnumerable<ChangeDraft> Texts(Match<Indicator> pair, NodeClauses clauses, string label, string path)
    {
        var drafts = Clauses(pair, clauses.RequiredTexts, NodeAspect.RequiredText, ChangeKind.RequiredText, t => t.Location, RuleText.Of, _key.Of, label, path, _ => "须填写的文字");
        foreach (var draft in drafts)
        {
            var (old, @new) = clauses.RequiredTexts[((NodePart)draft.Parts[0]).Index];
            yield return old is { IsError: true } || @new is { IsError: true }
                ? draft : draft with { Known = ChangeClass.Wording, Reason = "只提示，不影响得分" };
        }
    }

    private static IEnumerable<ChangeDraft> Clauses<T>(
        Match<Indicator> pair, ImmutableArray<Aligned<T>> clauses, NodeAspect aspect, ChangeKind kind, Func<T, Location> place,
        Func<T, string> meaning, Func<T, string> key, string label, string path, Func<T, string> noun)
        where T : class
    {
        foreach (var (i, (old, @new)) in clauses.Index())
        {
            if (old is not null && @new is not null && key(old) == key(@new))
                continue;
            var sentence = (old, @new) switch
            {
                (null, { } added) => $"{label}新增{noun(added)}{RuleText.Quote(RuleText.Source(place(added)))}",
                ({ } removed, null) => $"{label}取消{noun(removed)}{RuleText.Quote(RuleText.Source(place(removed)))}",
                _ => $"{label}的{noun(@new!)}{RuleText.Change(place(old!), place(@new!), () => meaning(old!), () => meaning(@new!))}",
            };
            yield return Draft(pair, kind, path, sentence, old is null ? null : place(old), @new is null ? null : place(@new)) with
            {
                Parts = [new NodePart(pair, aspect, i)],
            };
        }
    }

    private static IEnumerable<ChangeDraft> Settings(Match<Indicator> pair, Indicator old, Indicator @new, string label, string path)
    {
        if ((old.FloorsAtZero, old.CapsAtPoints, old.IsUncapped) != (@new.FloorsAtZero, @new.CapsAtPoints, @new.IsUncapped))
        {
            yield return Draft(pair, ChangeKind.Clamp, path, $"{label}由{Clamp(old)}改为{Clamp(@new)}", old.Location, @new.Location) with
            {
                Parts = [new NodePart(pair, NodeAspect.Clamp)],
            };
        }
        if (old.Rounding != @new.Rounding)
        {
            yield return Draft(pair, ChangeKind.Rounding, path, $"{label}的得分由{RuleText.Of(old.Rounding)}改为{RuleText.Of(@new.Rounding)}", old.NameLocation, @new.NameLocation) with
            {
                Parts = [new NodePart(pair, NodeAspect.Rounding)],
            };
        }
    }

    private static string Clamp(Indicator node) =>
        $"{(node.IsUncapped ? "写明不封顶" : node.CapsAtPoints ? "封顶" : "不写封顶")}{(node.FloorsAtZero ? "、保底" : "")}";

    private static ChangeDraft Draft(Match<Indicator> pair, ChangeKind kind, string path, string sentence, Location? old, Location? @new) =>
        new(kind, path, sentence, old, @new) { Node = pair };
}
