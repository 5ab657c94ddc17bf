using System.Collections.Immutable;
using PerfRules.Language.Explanation;
using PerfRules.Language.Model;
using PerfRules.Revision.Changes;
using PerfRules.Revision.Matching;
using PerfRules.Revision.Space;

namespace PerfRules.Revision.Detection;

/// <summary>数据、明细、口径、勾稽的不同。</summary>
internal sealed class DataDetector(HybridBuilder builder)
{
    private const string NotScored = "本身不参与计算，用到它的条文另行比较";

    private readonly FrameworkMatching _matching = builder.Space.Matching;
    private readonly StructureKey _key = builder.Space.Key();

    public IEnumerable<ChangeDraft> Detect() => _matching.Fields.Concat(_matching.Columns).SelectMany(Fields)
        .Concat(Regrouped("数据", _matching.FieldRegroupings, NameOf, f => f.Location))
        .Concat(_matching.Lists.Where(l => !l.IsPaired).Select(List))
        .Concat(Order("数据", _matching.Fields, f => f.Ordinal, f => f.Location))
        .Concat(_matching.Definitions.SelectMany(Definitions))
        .Concat(Regrouped("口径", _matching.DefinitionRegroupings, d => d.Name, d => d.Location))
        .Concat(Reconciliations());

    private IEnumerable<ChangeDraft> Fields(Match<Field> pair)
    {
        if (!pair.IsPaired)
        {
            var field = pair.Either;
            if (_matching.FieldRegroupings.Any(each => each.Old.Contains(field) || each.New.Contains(field))
                || field.Owner is { } owner && _matching.Lists.Any(l => !l.IsPaired && l.Either == owner))
                return [];
            return
            [
                new ChangeDraft(pair.Old is null ? ChangeKind.Added : ChangeKind.Removed, field.Name,
                    $"{(pair.Old is null ? "新增" : "废止")}数据“{NameOf(field)}”（{RuleText.Type(field)}）", pair.Old?.Location, pair.New?.Location)
                {
                    Known = ChangeClass.Wording,
                    Reason = "数据" + NotScored,
                },
            ];
        }
        return Paired(pair, pair.Old!, pair.New!);
    }

    private IEnumerable<ChangeDraft> Paired(Match<Field> pair, Field old, Field @new)
    {
        var name = NameOf(@new);
        if (old.Name != @new.Name)
        {
            yield return (pair.Basis == MatchBasis.Slip
                ? Draft(pair, ChangeKind.Slip, RuleText.Slip("数据", NameOf(old), name, "位置、内容"), null)
                : Draft(pair, ChangeKind.Renamed, $"数据“{NameOf(old)}”更名为“{name}”", null)) with { Known = ChangeClass.Wording, Reason = "名称不参与计算" };
        }
        if (!JointSpace.AreCompatible(old, @new))
        {
            yield return Draft(pair, ChangeKind.Data, $"数据“{name}”由{RuleText.Type(old)}（{RuleText.Range(old)}）改为{RuleText.Type(@new)}（{RuleText.Range(@new)}）", FieldAspect.Other);
            yield break;
        }
        if (old.Range != @new.Range || IsWhole(old) != IsWhole(@new) || !Relations(old).SequenceEqual(Relations(@new)))
            yield return Draft(pair, ChangeKind.Data, $"数据“{name}”的取值由{RuleText.Range(old)}改为{RuleText.Range(@new)}", FieldAspect.Domain);
        if (old.Type is NumberType { Unit: var before } && @new.Type is NumberType { Unit: var after } && before != after)
        {
            yield return Draft(pair, ChangeKind.Data, $"数据“{name}”的单位由{UnitName(before)}改为{UnitName(after)}，填报的数字须相应换算", null) with
            {
                Known = ChangeClass.Wording,
                Reason = "同样的量，换算之后得分不变",
            };
        }
        if (old.DefaultValue != @new.DefaultValue)
            yield return Draft(pair, ChangeKind.Data, $"数据“{name}”缺失时由{DefaultOf(old)}改为{DefaultOf(@new)}", FieldAspect.Default);
        if (old.Origin != @new.Origin)
        {
            yield return Draft(pair, ChangeKind.Data, $"数据“{name}”的来源由{OriginOf(old)}改为{OriginOf(@new)}", null) with { Known = ChangeClass.Wording };
        }
        if (old.Type is ChoiceType oldChoice && @new.Type is ChoiceType newChoice)
        {
            var options = OptionNames.Renamed(old, @new);
            foreach (var (was, now) in oldChoice.Options.Zip(options).Where(o => o.First != o.Second))
                yield return Draft(pair, ChangeKind.Renamed, $"数据“{name}”的选项“{was}”更名为“{now}”", null) with { Known = ChangeClass.Wording, Reason = "名称不参与计算" };
            if (!options.SequenceEqual(newChoice.Options))
                yield return Options(pair, name, options, newChoice.Options);
        }
        if (old.IsGrouping != @new.IsGrouping)
            yield return Draft(pair, ChangeKind.Data, $"数据“{name}”{(@new.IsGrouping ? "改为用于分组" : "不再用于分组")}", FieldAspect.Other);
        if (SourceOf(old) != SourceOf(@new))
            yield return Draft(pair, ChangeKind.Data, $"“{name}”怎样由别的单位或上年的数据得出有改动", FieldAspect.Other);
    }

    private static ChangeDraft Options(Match<Field> pair, string name, ImmutableArray<string> old, ImmutableArray<string> @new)
    {
        var (added, removed) = (@new.Except(old).ToList(), old.Except(@new).ToList());
        if (added.Count + removed.Count == 0)
        {
            return Draft(pair, ChangeKind.Order, $"数据“{name}”各选项的次序有调整", null) with { Known = ChangeClass.Order, Reason = "选项按名称认，与先后无关" };
        }
        var changes = added.Select(o => $"新增选项“{o}”").Concat(removed.Select(o => $"取消选项“{o}”"));
        return Draft(pair, ChangeKind.Data, $"数据“{name}”{string.Join("，", changes)}", FieldAspect.Options);
    }

    private IEnumerable<string> Relations(Field field) => field.Constraints.Select(_key.Of).Order(StringComparer.Ordinal);

    private string SourceOf(Field field) => field.Source switch
    {
        null => "",
        PeerSource peer => $"{peer.Function} {_key.Of(peer.Of)} {peer.Rule}",
        PeerScoreSource score => $"score {score.Rule}",
        var source => _key.Of(source.Value),
    };

    private static bool IsWhole(Field field) => field.Type is NumberType { IsWhole: true };

    private static string UnitName(Unit unit) => unit.Text.Length == 0 ? "没有单位" : unit.Text;

    private static string DefaultOf(Field field) => field.DefaultValue is { } value ? $"取{ValueFormatter.Field(field, value)}" : "不能评分";

    private static string OriginOf(Field field) => field.Origin is { } origin ? $"「{origin}」" : "没有写明";

    private static string NameOf(Field field) => field.Owner is { } list ? $"{list.Name}·{field.Name}" : field.Name;

    private static ChangeDraft List(Match<RecordList> pair) =>
        new(pair.Old is null ? ChangeKind.Added : ChangeKind.Removed, pair.Either.Name,
            $"{(pair.Old is null ? "新增" : "废止")}明细“{pair.Either.Name}”", pair.Old?.Location, pair.New?.Location)
        {
            Known = ChangeClass.Wording,
            Reason = "明细" + NotScored,
        };

    private IEnumerable<ChangeDraft> Definitions(Match<Definition> pair)
    {
        if (!pair.IsPaired)
        {
            return _matching.DefinitionRegroupings.Any(each => each.Old.Contains(pair.Either) || each.New.Contains(pair.Either)) ? [] :
            [
                new ChangeDraft(pair.Old is null ? ChangeKind.Added : ChangeKind.Removed, pair.Either.Name,
                    $"{(pair.Old is null ? "新增" : "废止")}口径{RuleText.Quote(RuleText.Source(pair.Either.Location))}", pair.Old?.Location, pair.New?.Location)
                {
                    Known = ChangeClass.Wording,
                    Reason = "口径" + NotScored,
                },
            ];
        }
        return Paired(pair, pair.Old!, pair.New!);
    }

    private IEnumerable<ChangeDraft> Paired(Match<Definition> pair, Definition old, Definition @new)
    {
        if (old.Name != @new.Name)
        {
            var isSlip = pair.Basis == MatchBasis.Slip;
            yield return new ChangeDraft(isSlip ? ChangeKind.Slip : ChangeKind.Renamed, @new.Name,
                isSlip ? RuleText.Slip("口径", old.Name, @new.Name, "位置、算式") : $"口径“{old.Name}”更名为“{@new.Name}”", old.Location, @new.Location)
            {
                Known = ChangeClass.Wording,
                Reason = "名称不参与计算",
            };
        }
        if (old.DisplayPlaces != @new.DisplayPlaces)
        {
            yield return new ChangeDraft(ChangeKind.Text, @new.Name, $"口径“{@new.Name}”显示的小数位数有改动", old.Location, @new.Location)
            {
                Known = ChangeClass.Wording,
                Reason = "只影响怎样写出来，不改变值",
            };
        }
        if (_key.Of(old.Value) != _key.Of(@new.Value))
        {
            var change = RuleText.Change(RuleText.Value(old), RuleText.Value(@new), () => ExpressionPrinter.Print(old.Value), () => ExpressionPrinter.Print(@new.Value));
            yield return new ChangeDraft(ChangeKind.Definition, @new.Name, $"口径“{@new.Name}”{change}", old.Location, @new.Location)
            {
                Parts = [new DefinitionPart(pair)],
            };
        }
    }

    private static IEnumerable<ChangeDraft> Regrouped<T>(
        string what, ImmutableArray<Regrouping<T>> groups, Func<T, string> nameOf, Func<T, PerfRules.Language.Text.Location> place)
        where T : class => groups.Select(group => new ChangeDraft(
            group.IsMerge ? ChangeKind.Merge : ChangeKind.Split, nameOf(group.IsMerge ? group.New[0] : group.Old[0]),
            what + RuleText.Regrouped([.. group.Old.Select(each => $"“{nameOf(each)}”")], [.. group.New.Select(each => $"“{nameOf(each)}”")]),
            place(group.Old[0]), place(group.New[0]))
        {
            OtherOld = [.. group.Old.Skip(1).Select(place)],
            OtherNew = [.. group.New.Skip(1).Select(place)],
            Known = ChangeClass.Wording,
            Reason = what + NotScored,
        });

    private IEnumerable<ChangeDraft> Reconciliations()
    {
        foreach (var pair in Alignment.Of(_matching.Old.Reconciliations, _matching.New.Reconciliations, r => $"{r.List?.Name}:{_key.Of(r.Condition)}:{r.IsError}"))
        {
            if (pair is { Old: { } before, New: { } after } && _key.Of(before.Condition) == _key.Of(after.Condition) && before.IsError == after.IsError)
                continue;
            var sentence = pair switch
            {
                { Old: null, New: { } added } => $"新增勾稽{RuleText.Quote(Describe(added))}",
                { Old: { } removed, New: null } => $"废止勾稽{RuleText.Quote(Describe(removed))}",
                _ => $"勾稽由{RuleText.Quote(Describe(pair.Old!))}改为{RuleText.Quote(Describe(pair.New!))}",
            };
            var draft = new ChangeDraft(ChangeKind.Reconciliation, "勾稽", sentence, pair.Old?.Location, pair.New?.Location) { Reconciliation = pair };
            yield return pair.Old is { IsError: true } || pair.New is { IsError: true }
                ? draft : draft with { Known = ChangeClass.Wording, Reason = "只提示，不影响评分" };
        }
    }

    private static string Describe(Reconciliation reconciliation) => $"{reconciliation.Text}，否则{(reconciliation.IsError ? "报错" : "提示")}";

    private static IEnumerable<ChangeDraft> Order<T>(
        string what, IEnumerable<Match<T>> pairs, Func<T, int> ordinal, Func<T, PerfRules.Language.Text.Location> place)
        where T : class
    {
        var both = pairs.Where(p => p.IsPaired).ToList();
        var byOld = both.OrderBy(p => ordinal(p.Old!)).ToList();
        if (byOld.SequenceEqual(both.OrderBy(p => ordinal(p.New!))))
            yield break;
        yield return new ChangeDraft(ChangeKind.Order, what, $"{what}的先后次序有调整", place(byOld[0].Old!), place(both[0].New!))
        {
            Known = ChangeClass.Order,
            Reason = $"{what}按名称认，与先后无关",
        };
    }

    private static ChangeDraft Draft(Match<Field> pair, ChangeKind kind, string sentence, FieldAspect? aspect) =>
        new(kind, pair.New!.Name, sentence, pair.Old!.Location, pair.New.Location) { Field = pair, Aspect = aspect };
}
