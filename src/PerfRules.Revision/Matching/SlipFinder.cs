using System.Collections.Immutable;
using PerfRules.Language.Model;
using PerfRules.Revision.Space;

namespace PerfRules.Revision.Matching;

/// <summary>
/// 疑似笔误：没有更名的依据，但在同一位置、内容完全相同，名称只差一个字，按同一样东西比较。
/// 所差的是用来区别的字（数字、内外、应实等）的不算：那多半真是两样东西。
/// </summary>
internal sealed class SlipFinder(FrameworkMatching matching)
{
    // 名称太短的，差一个字就是两样东西，如“数量”和“质量”。
    private const int ShortestName = 4;

    private const string Distinguishing =
        "0123456789０１２３４５６７８９一二三四五六七八九十百千万亿零〇甲乙丙丁戊己庚辛壬癸ABCDEFGabcdefg"
        + "上下左右前后内外里间增减加扣收支进出应实预决大小多少高低长短新旧男女老少本正负副年季月周日旬时初中末始终首尾东南西北"
        + "城乡国省市区县镇村单双优良差有无未已是非可主次供需借贷总分人财物事先再缺";

    /// <summary>把剩下的里面疑似笔误的配成对；其余的照旧。</summary>
    /// <param name="matches">新版的按次序在前，只有旧版有的在后。</param>
    /// <param name="olds">旧版的各项，按次序。</param>
    /// <param name="claims">两版里还有这个名称的、另有来历的，不是笔误。</param>
    /// <param name="areSame">除名称外内容是否相同。</param>
    public static ImmutableArray<Match<T>> Pair<T>(ImmutableArray<Match<T>> matches, IReadOnlyList<T> olds, Claims<T> claims, Func<T, T, bool> areSame)
        where T : class
    {
        var news = matches.Select(m => m.New).OfType<T>().ToList();
        var byOld = matches.Where(m => m.Old is not null).ToDictionary(m => m.Old!);
        var byNew = matches.Where(m => m.New is not null).ToDictionary(m => m.New!);
        var slips = (from n in news
                     where byNew[n].Old is null
                     from o in olds
                     where byOld[o].New is null && AreClose(claims.Of(o).Name, claims.Of(n).Name) && claims.AreFree(o, n)
                         && Above(olds, o, byOld) == Above(news, n, byNew) && areSame(o, n)
                     select (Old: o, New: n)).ToList();
        var sure = slips.Where(s => slips.Count(other => other.Old == s.Old || other.New == s.New) == 1).ToDictionary(s => s.New, s => s.Old);
        return sure.Count == 0 ? matches :
        [
            .. matches.Where(m => m.Old is null || m.New is not null || !sure.ContainsValue(m.Old))
                .Select(m => m.New is { } n && sure.TryGetValue(n, out var old) ? new Match<T>(old, n, MatchBasis.Slip) : m),
        ];
    }

    /// <summary>名称只差一个字，而且不是用来区别的字。</summary>
    public static bool AreClose(string left, string right)
    {
        if (left.Length != right.Length || left.Length < ShortestName)
            return false;
        var differences = left.Zip(right).Where(pair => pair.First != pair.Second).ToList();
        return differences is [var (first, second)] && !(Distinguishing.Contains(first, StringComparison.Ordinal) && Distinguishing.Contains(second, StringComparison.Ordinal));
    }

    /// <summary>数据的内容相同：类型、单位、取值范围、来源等。</summary>
    public bool AreSame(Field old, Field @new)
    {
        var key = Key(old, @new);
        return AreSameTypes(old.Type, @new.Type) && old.Range == @new.Range && old.DefaultValue == @new.DefaultValue && old.Origin == @new.Origin
            && old.IsGrouping == @new.IsGrouping && old.IsTarget == @new.IsTarget && old.Source is null && @new.Source is null
            && old.Constraints.Select(key.Of).SequenceEqual(@new.Constraints.Select(key.Of));
    }

    public bool AreSame(Definition old, Definition @new)
    {
        var key = Key();
        return key.Of(old.Value) == key.Of(@new.Value) && old.DisplayPlaces == @new.DisplayPlaces;
    }

    /// <summary>指标的规则、分值、下级的名称都相同。</summary>
    public bool AreSame(Indicator old, Indicator @new)
    {
        var key = Key();
        return old.Level == @new.Level && old.Kind == @new.Kind && old.Points == @new.Points && key.Rule(old) == key.Rule(@new)
            && old.Children.Select(child => child.Name).SequenceEqual(@new.Children.Select(child => child.Name));
    }

    // 数据、口径已经对应好了，按新版的名称比较；说到自己的也算相同。
    private StructureKey Key(Field? old = null, Field? @new = null) => new(
        field => field == old || field == @new ? "" : matching.Of(field).Either.Name,
        definition => matching.Of(definition).Either.Name,
        (field, option) => ((ChoiceType)field.Type).Options[option]);

    private static bool AreSameTypes(FieldType old, FieldType @new) => (old, @new) switch
    {
        (ChoiceType before, ChoiceType after) => before.IsDirection == after.IsDirection && before.Options.SequenceEqual(after.Options),
        _ => old == @new,
    };

    /// <summary>前面最近的一个两版都有的；没有为空。</summary>
    private static Match<T>? Above<T>(IReadOnlyList<T> items, T item, Dictionary<T, Match<T>> matches)
        where T : class => items.TakeWhile(each => each != item).Select(each => matches[each]).LastOrDefault(m => m.IsPaired);
}
