using System.Collections.Immutable;
using PerfRules.Language.Model;

namespace PerfRules.Revision.Matching;

/// <summary>两版框架中各样东西的对应：指标、数据、明细、口径。</summary>
public sealed class FrameworkMatching
{
    private readonly Dictionary<Indicator, Match<Indicator>> _indicators = [];
    private readonly Dictionary<Field, Match<Field>> _fields = [];
    private readonly Dictionary<Definition, Match<Definition>> _definitions = [];
    private readonly Dictionary<Match<Indicator>, Match<Indicator>> _rows = [];

    private FrameworkMatching(Framework old, Framework @new, ImmutableArray<MatchOverride> overrides)
    {
        (Old, New, Overrides) = (old, @new, overrides);
        var slips = new SlipFinder(this);
        (Fields, FieldRegroupings) = Match(old.Fields, @new.Fields, Identity.Of, overrides, _fields, slips.AreSame);
        Lists = NamedMatcher.Match(old.Lists, @new.Lists, new Claims<RecordList>(old.Lists, @new.Lists, list => new Identity(list.Name, list.Name, Lineage.None), overrides));
        var columns = Lists.Select(pair => Match(pair.Old?.Fields ?? [], pair.New?.Fields ?? [], Identity.Of, overrides, _fields, slips.AreSame)).ToList();
        Columns = [.. columns.SelectMany(each => each.Pairs)];
        FieldRegroupings = FieldRegroupings.AddRange(columns.SelectMany(each => each.Regroupings));
        // 各行的口径可以引用框架的口径，所以在后。
        var (definitions, regroupings) = Match(old.Definitions, @new.Definitions, Identity.Of, overrides, _definitions, slips.AreSame);
        var rows = Lists.Select(pair => Match(pair.Old?.Definitions ?? [], pair.New?.Definitions ?? [], Identity.Of, overrides, _definitions, slips.AreSame)).ToList();
        Definitions = [.. definitions, .. rows.SelectMany(each => each.Pairs)];
        DefinitionRegroupings = [.. regroupings, .. rows.SelectMany(each => each.Regroupings)];
        var claims = new Claims<Indicator>([.. old.Total.SelfAndDescendants()], [.. @new.Total.SelfAndDescendants()], Identity.Of, overrides);
        Indicators = new IndicatorMatcher(claims, slips.AreSame).Match(old.Total, @new.Total);
        Regroupings = claims.Regroupings;
        Index(Indicators, _indicators);
        foreach (var pair in Indicators)
        {
            var row = new Match<Indicator>((pair.Old?.Method as ListMethod)?.Row, (pair.New?.Method as ListMethod)?.Row, MatchBasis.Name);
            if (row.IsPaired && Lists.Any(list => list.Old == ((ListMethod)pair.Old!.Method).List && list.New == ((ListMethod)pair.New!.Method).List))
                _rows[pair] = row;
        }
        Suggestions = [.. new RenameSuggester(this).Suggest()];
    }

    public Framework Old { get; }

    public Framework New { get; }

    /// <summary>比较的人指明的。</summary>
    public ImmutableArray<MatchOverride> Overrides { get; }

    /// <summary>各指标：新版的按次序在前，废止的在后。</summary>
    public ImmutableArray<Match<Indicator>> Indicators { get; }

    /// <summary>框架的数据。</summary>
    public ImmutableArray<Match<Field>> Fields { get; }

    public ImmutableArray<Match<RecordList>> Lists { get; }

    /// <summary>各明细的列。</summary>
    public ImmutableArray<Match<Field>> Columns { get; }

    /// <summary>口径，含明细各行的口径。</summary>
    public ImmutableArray<Match<Definition>> Definitions { get; }

    /// <summary>指标的拆分、合并，按新版的次序。</summary>
    public ImmutableArray<Regrouping<Indicator>> Regroupings { get; }

    /// <summary>数据的拆分、合并。</summary>
    public ImmutableArray<Regrouping<Field>> FieldRegroupings { get; }

    /// <summary>口径的拆分、合并。</summary>
    public ImmutableArray<Regrouping<Definition>> DefinitionRegroupings { get; }

    /// <summary>没有沿革的，可能是更名、拆分、合并。</summary>
    public ImmutableArray<Suggestion> Suggestions { get; }

    /// <summary>找出两版的对应。</summary>
    /// <param name="overrides">比较的人指明的；没有为空表。</param>
    public static FrameworkMatching Match(Framework old, Framework @new, ImmutableArray<MatchOverride> overrides) => new(old, @new, overrides);

    public Match<Indicator> Of(Indicator node) => _indicators[node];

    public Match<Field> Of(Field field) => _fields[field];

    public Match<Definition> Of(Definition definition) => _definitions[definition];

    /// <summary>两版都逐项计分、明细也对应的，每行的规则的对应；否则为空。</summary>
    public Match<Indicator>? RowOf(Match<Indicator> pair) => _rows.GetValueOrDefault(pair);

    /// <summary>这一项所在的拆分、合并；没有为空。</summary>
    public Regrouping<Indicator>? RegroupingOf(Indicator node) => Regroupings.FirstOrDefault(each => each.Old.Contains(node) || each.New.Contains(node));

    /// <summary>指明的名称在那一版里没有的：旧版的，或者新版的。</summary>
    public IEnumerable<(string Name, bool IsOld)> UnknownNames() => Overrides.SelectMany(each => new[] { (each.Old, true), (each.New, false) })
        .Where(each => !Identities(each.Item2 ? Old : New).Any(identity => identity.Is(each.Item1)));

    private static IEnumerable<Identity> Identities(Framework framework) => framework.Total.SelfAndDescendants().Select(Identity.Of)
        .Concat(framework.Fields.Concat(framework.Lists.SelectMany(list => list.Fields)).Select(Identity.Of))
        .Concat(framework.Definitions.Concat(framework.Lists.SelectMany(list => list.Definitions)).Select(Identity.Of))
        .Concat(framework.Lists.Select(list => new Identity(list.Name, list.Name, Lineage.None)));

    /// <summary>按名称配对，再把疑似笔误的配上；内容提到的也是疑似笔误的，配上之后再看一遍。</summary>
    private static (ImmutableArray<Match<T>> Pairs, ImmutableArray<Regrouping<T>> Regroupings) Match<T>(
        ImmutableArray<T> old, ImmutableArray<T> @new, Func<T, Identity> identity, ImmutableArray<MatchOverride> overrides,
        Dictionary<T, Match<T>> index, Func<T, T, bool> areSame)
        where T : class
    {
        var claims = new Claims<T>(old, @new, identity, overrides);
        var pairs = NamedMatcher.Match(old, @new, claims);
        int paired;
        do
        {
            Index(pairs, index);
            paired = pairs.Length;
            pairs = SlipFinder.Pair(pairs, old, claims, areSame);
        }
        while (pairs.Length < paired);
        return (pairs, claims.Regroupings);
    }

    private static void Index<T>(ImmutableArray<Match<T>> pairs, Dictionary<T, Match<T>> index)
        where T : class
    {
        foreach (var pair in pairs)
        {
            foreach (var side in new[] { pair.Old, pair.New }.OfType<T>())
                index[side] = pair;
        }
    }
}
