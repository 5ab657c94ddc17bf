using System.Collections.Immutable;
using PerfRules.Language.Model;
using PerfRules.Revision.Matching;

namespace PerfRules.Revision.Space;

/// <summary>任取若干处改动使之生效，得到介于两版之间的框架；都不生效就是旧版，都生效就是新版。</summary>
internal sealed class HybridBuilder
{
    private readonly Dictionary<Match<Indicator>, NodeClauses> _clauses;

    public HybridBuilder(JointSpace space)
    {
        Space = space;
        var key = space.Key();
        var rows = space.Matching.Indicators.Select(space.Matching.RowOf).OfType<Match<Indicator>>();
        _clauses = space.Matching.Indicators.Concat(rows).Where(pair => pair.IsPaired).ToDictionary(pair => pair, pair => new NodeClauses(pair, key));
    }

    public JointSpace Space { get; }

    /// <summary>两版都有的节点的各条款。</summary>
    public NodeClauses ClausesOf(Match<Indicator> pair) => _clauses[pair];

    /// <summary>一版的口径的算式，所用的口径都取同一版的。</summary>
    public Expression ValueOf(Definition definition) => new ModelTranslator(Space, Pure).Of(definition.Value);

    private Definition Pure(Definition definition) => new(definition.Name, ValueOf(definition), definition.IsRatio, definition.Location);

    public Hybrid Build(Func<ChangePart, bool> applied) => new Assembly(this, applied).Build();

    /// <summary>一次组装。</summary>
    private sealed class Assembly
    {
        private readonly HybridBuilder _builder;
        private readonly Func<ChangePart, bool> _applied;
        private readonly ModelTranslator _translator;
        private readonly Dictionary<Match<Indicator>, Indicator> _nodes = [];
        private readonly Dictionary<Match<Definition>, Definition> _definitions = [];
        private readonly HashSet<Match<Definition>> _visiting = [];
        private readonly ILookup<Match<Indicator>, Match<Indicator>> _children;
        private int _ordinal;

        public Assembly(HybridBuilder builder, Func<ChangePart, bool> applied)
        {
            (_builder, _applied) = (builder, applied);
            _translator = new ModelTranslator(builder.Space, DefinitionOf);
            _children = Matching.Indicators.Where(pair => pair.Either.Parent is not null)
                .Select(pair => (Pair: pair, Parent: ParentOf(pair))).Where(each => each.Parent is not null)
                .ToLookup(each => each.Parent!, each => each.Pair);
        }

        private FrameworkMatching Matching => _builder.Space.Matching;

        public Hybrid Build()
        {
            var total = Node(Matching.Of(Matching.New.Total));
            var grades = Side(_applied(new GradePart(false))).Grades;
            var limits = Side(_applied(new GradePart(Matching.Old.Grades.Length == Matching.New.Grades.Length))).GradeLimits;
            var framework = new Framework
            {
                Name = Matching.New.Name,
                Year = Matching.New.Year,
                Source = Matching.New.Source,
                Fields = _builder.Space.Fields,
                Lists = _builder.Space.Lists,
                Calendar = Matching.New.Calendar ?? Matching.Old.Calendar,
                Reconciliations = [.. Reconciliations(Matching.Old), .. Reconciliations(Matching.New)],
                Total = total,
                Grades = grades,
                GradeLimits = [.. limits.Select(_translator.Of)],
            };
            return new Hybrid(framework, _nodes);
        }

        private Framework Side(bool isNew) => isNew ? Matching.New : Matching.Old;

        /// <summary>两版的勾稽和数据的关系都要满足，取数才能在两版都评分。</summary>
        private IEnumerable<Reconciliation> Reconciliations(Framework side)
        {
            foreach (var reconciliation in side.Reconciliations)
            {
                yield return reconciliation with
                {
                    Condition = _translator.Of(reconciliation.Condition),
                    List = reconciliation.List is { } list ? _builder.Space.Of(list) : null,
                };
            }
            foreach (var field in side.Fields.Concat(side.Lists.SelectMany(l => l.Fields)))
            {
                foreach (var constraint in field.Constraints)
                {
                    yield return new Reconciliation(
                        _translator.Of(constraint), true, field.Owner is { } list ? _builder.Space.Of(list) : null, constraint.Location, constraint.Location);
                }
            }
        }

        private Definition DefinitionOf(Definition definition)
        {
            var pair = Matching.Of(definition);
            if (_definitions.TryGetValue(pair, out var known))
                return known;
            // 两版的口径混用，互相引用可以成环；这时里面的一律取同一版的。
            if (!_visiting.Add(pair))
                return _builder.Pure(definition);
            var chosen = !pair.IsPaired ? pair.Either : _applied(new DefinitionPart(pair)) ? pair.New! : pair.Old!;
            var result = new Definition(chosen.Name, _translator.Of(chosen.Value), chosen.IsRatio, chosen.Location);
            _visiting.Remove(pair);
            return _definitions[pair] = result;
        }

        private Match<Indicator>? ParentOf(Match<Indicator> pair)
        {
            var (old, @new) = (Parent(pair.Old), Parent(pair.New));
            var isApplied = _applied(new NodePart(pair, NodeAspect.Place));
            if (!pair.IsPaired)
                return Exists(pair) ? old ?? @new : null;
            var chosen = isApplied ? @new : old;
            return chosen is not null && Exists(chosen) ? chosen : isApplied ? old : @new;
        }

        private Match<Indicator>? Parent(Indicator? node) => node?.Parent is { } parent ? Matching.Of(parent) : null;

        /// <summary>新增的生效才有，废止的不生效才有；随上级一起新增、废止的看上级。</summary>
        private bool Exists(Match<Indicator> pair)
        {
            if (pair.IsPaired)
                return true;
            var top = pair;
            while (Parent(top.Either) is { IsPaired: false } parent)
                top = parent;
            return _applied(new NodePart(top, NodeAspect.Place)) == pair.Old is null;
        }

        private Indicator Node(Match<Indicator> pair)
        {
            var ordinal = _ordinal++;
            var parts = _children[pair].OrderBy(p => p.Either.Ordinal).Select(Node).ToList();
            var isAdjusted = pair.Either.Level == IndicatorLevel.Total;
            return Create(pair, ordinal, [.. parts.Where(p => !isAdjusted || p.Kind == IndicatorKind.Regular)],
                [.. parts.Where(p => isAdjusted && p.Kind != IndicatorKind.Regular)]);
        }

        private Indicator Create(Match<Indicator> pair, int ordinal, ImmutableArray<Indicator> children, ImmutableArray<Indicator> adjustments)
        {
            var points = Choose(pair, NodeAspect.Points);
            var clamp = Choose(pair, NodeAspect.Clamp);
            var clauses = pair.IsPaired ? _builder.ClausesOf(pair) : null;
            var node = new Indicator
            {
                Level = pair.Either.Level,
                Kind = pair.Either.Kind,
                Name = pair.Either.Name,
                Points = points.Points,
                Minimum = points.Minimum,
                Ordinal = ordinal,
                Location = pair.Either.Location,
                NameLocation = pair.Either.NameLocation,
                Children = children,
                Adjustments = adjustments,
                AdjustedCap = points.AdjustedCap,
                Method = Method(pair, clauses),
                Deductions = Clauses(pair, NodeAspect.Deduction, clauses?.Deductions, n => n.Deductions, _translator.Of),
                FloorsAtZero = clamp.FloorsAtZero,
                CapsAtPoints = clamp.CapsAtPoints,
                IsUncapped = clamp.IsUncapped,
                Exceptions = Clauses(pair, NodeAspect.Exception, clauses?.Exceptions, n => n.Exceptions, _translator.Of),
                Limits = Clauses(pair, NodeAspect.Limit, clauses?.Limits, n => n.Limits, _translator.Of),
                Vetoes = Clauses(pair, NodeAspect.Veto, clauses?.Vetoes, n => n.Vetoes, _translator.Of),
                RequiredTexts = Clauses(pair, NodeAspect.RequiredText, clauses?.RequiredTexts, n => n.RequiredTexts, _translator.Of),
                Rounding = Choose(pair, NodeAspect.Rounding).Rounding,
            };
            foreach (var child in children.Concat(adjustments))
                child.Parent = node;
            _nodes[pair] = node;
            return node;
        }

        private Indicator Choose(Match<Indicator> pair, NodeAspect aspect, int index = 0) =>
            !pair.IsPaired ? pair.Either : _applied(new NodePart(pair, aspect, index)) ? pair.New! : pair.Old!;

        private ImmutableArray<T> Clauses<T>(
            Match<Indicator> pair, NodeAspect aspect, ImmutableArray<Aligned<T>>? aligned, Func<Indicator, ImmutableArray<T>> all, Func<T, T> translate)
            where T : class => aligned is not { } clauses
                ? [.. all(pair.Either).Select(translate)]
                : [.. clauses.Select((clause, i) => _applied(new NodePart(pair, aspect, i)) ? clause.New : clause.Old).OfType<T>().Select(translate)];

        private ScoringMethod Method(Match<Indicator> pair, NodeClauses? clauses)
        {
            var method = Choose(pair, NodeAspect.Method).Method;
            // 各档逐一对应的，界限和每档的得分分别取。
            if (method is BandMethod bands && clauses?.Bands is { } aligned)
            {
                var usesNew = _applied(new NodePart(pair, NodeAspect.BandBounds));
                return bands with
                {
                    Subject = bands.Subject is { } subject ? _translator.Of(subject) : null,
                    Bands = [.. aligned.Select((band, i) => Chosen(band, usesNew, _applied(new NodePart(pair, NodeAspect.BandAward, i))))],
                };
            }
            return method is ListMethod list ? ListMethodOf(pair, list) : _translator.Of(method);
        }

        private Band Chosen(Aligned<Band> band, bool usesNewBound, bool usesNewAward) => _translator.Of((usesNewBound ? band.New : band.Old)!) with
        {
            Award = _translator.Of((usesNewAward ? band.New : band.Old)!.Award),
        };

        private ListMethod ListMethodOf(Match<Indicator> pair, ListMethod list)
        {
            var row = Matching.RowOf(pair) ?? new Match<Indicator>(null, list.Row, null);
            return list with
            {
                List = _builder.Space.Of(list.List),
                RowPoints = _translator.Of(list.RowPoints),
                RowName = list.RowName is { } name ? _builder.Space.Of(name) : null,
                Row = Create(row, 0, [], []),
            };
        }
    }
}
