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
        (Old, New) = (old, @new);
        Indicators = new IndicatorMatcher(overrides).Match(old.Total, @new.Total);
        Fields = NamedMatcher.Match(old.Fields, @new.Fields, IdentityOf, overrides);
        Lists = NamedMatcher.Match(old.Lists, @new.Lists, list => new Identity(list.Name, list.Name, Lineage.None), overrides);
        Columns = [.. Lists.SelectMany(pair => NamedMatcher.Match(pair.Old?.Fields ?? [], pair.New?.Fields ?? [], IdentityOf, overrides))];
        Definitions =
        [
            .. NamedMatcher.Match(old.Definitions, @new.Definitions, IdentityOf, overrides),
            .. Lists.SelectMany(pair => NamedMatcher.Match(pair.Old?.Definitions ?? [], pair.New?.Definitions ?? [], IdentityOf, overrides)),
        ];
        Index(Indicators, _indicators);
        Index([.. Fields, .. Columns], _fields);
        Index(Definitions, _definitions);
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

    /// <summary>各指标：新版的按次序在前，废止的在后。</summary>
    public ImmutableArray<Match<Indicator>> Indicators { get; }

    /// <summary>框架的数据。</summary>
    public ImmutableArray<Match<Field>> Fields { get; }

    public ImmutableArray<Match<RecordList>> Lists { get; }

    /// <summary>各明细的列。</summary>
    public ImmutableArray<Match<Field>> Columns { get; }

    /// <summary>口径，含明细各行的口径。</summary>
    public ImmutableArray<Match<Definition>> Definitions { get; }

    /// <summary>没有沿革的，可能是更名、笔误、拆分、合并。</summary>
    public ImmutableArray<Suggestion> Suggestions { get; }

    /// <summary>找出两版的对应。</summary>
    /// <param name="overrides">比较的人指明的；没有为空表。</param>
    public static FrameworkMatching Match(Framework old, Framework @new, ImmutableArray<MatchOverride> overrides) => new(old, @new, overrides);

    public Match<Indicator> Of(Indicator node) => _indicators[node];

    public Match<Field> Of(Field field) => _fields[field];

    public Match<Definition> Of(Definition definition) => _definitions[definition];

    /// <summary>两版都逐项计分、明细也对应的，每行的规则的对应；否则为空。</summary>
    public Match<Indicator>? RowOf(Match<Indicator> pair) => _rows.GetValueOrDefault(pair);

    private static void Index<T>(ImmutableArray<Match<T>> pairs, Dictionary<T, Match<T>> index)
        where T : class
    {
        foreach (var pair in pairs)
        {
            foreach (var side in new[] { pair.Old, pair.New }.OfType<T>())
                index[side] = pair;
        }
    }

    private static Identity IdentityOf(Field field) => new(field.Name, field.Name, field.Lineage);

    private static Identity IdentityOf(Definition definition) => new(definition.Name, definition.Name, definition.Lineage);
}
