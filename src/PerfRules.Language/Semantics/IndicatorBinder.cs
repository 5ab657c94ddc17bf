using System.Collections.Immutable;
using PerfRules.Language.Diagnostics.Catalogue;
using PerfRules.Language.Model;
using PerfRules.Language.Semantics.Incremental;
using PerfRules.Language.Syntax;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Semantics;

/// <summary>由提纲建立指标树。先建下级后建上级，因为下级的句子可以作用到上级（“本指标得0分”）。</summary>
internal sealed class IndicatorBinder
{
    private int _next;

    public Indicator BindTotal(IndicatorDraft total, NumberSyntax? written)
    {
        var result = Bind(total, written?.Value ?? 100);
        Link(result);
        return result;
    }

    private Indicator Bind(IndicatorDraft draft, Rational points)
    {
        var ordinal = _next++;
        var context = draft.Context;
        var children = Bind(draft.Children);
        var adjustments = Bind(draft.Adjustments);
        if (draft.Adjustments.Count > 0 && context.AdjustmentSetting is null && draft.Adjustments.FirstOrDefault(a => a.Kind == IndicatorKind.Bonus) is { } bonus)
            context.Report(AdjustmentDiagnostics.Unsaid(context.At(bonus.Name.Span), bonus.Name.Text, points.ToString(), EndOfLine(draft)));
        var minimum = draft.Kind == IndicatorKind.Penalty ? -points
            : draft is { Kind: IndicatorKind.Bonus, Lowest.Value: { } most } ? -most
            : Rational.Zero;
        points = draft.Kind == IndicatorKind.Penalty ? Rational.Zero : points;
        var scoring = Scoring(draft, points, minimum);
        if (!scoring.Points.IsEmpty)
            children = children.AddRange(scoring.Points.Select(p => Point(p, draft)));
        var method = Method(draft, scoring, children);
        var isItem = draft.Level == IndicatorLevel.Item;
        // 加分项、扣分项的标题写明了最多加、扣多少。
        var caps = draft.Kind != IndicatorKind.Regular ? true : scoring.Caps ?? (isItem ? context.CapsItems : null);
        return new Indicator
        {
            Level = draft.Level,
            Kind = draft.Kind,
            Name = draft.Name.Text,
            Points = points,
            Minimum = minimum,
            Ordinal = ordinal,
            Location = context.At(draft.Heading.Span),
            NameLocation = context.At(draft.Name.Span),
            Children = children,
            Adjustments = adjustments,
            AdjustedCap = adjustments.IsEmpty ? null : AdjustedCap(context, points),
            Method = method,
            Rules = scoring,
            Deductions = scoring.Deductions,
            FloorsAtZero = !isItem || caps == true || scoring.StopsAtZero,
            CapsAtPoints = isItem ? caps == true : caps != false,
            IsUncapped = caps == false,
            Exceptions = ScoringBinder.Ordered(scoring.Exceptions.AddRange(draft.Lifted.Exceptions)),
            Limits = scoring.Limits.AddRange(draft.Lifted.Limits),
            Vetoes = scoring.Vetoes.AddRange(draft.Lifted.Vetoes),
            RequiredTexts = scoring.RequiredTexts.AddRange(draft.Lifted.Texts),
            Rounding = context.Roundings.TryGetValue(draft.Level, out var rounding) ? rounding : null,
            DisplayPlaces = context.Displays.TryGetValue(draft.Level, out var display) ? display : null,
            Lineage = draft.Identities.IsEmpty ? Lineage.None : new LineageBinder(context).Bind(draft.Identities),
            Prose = ProseOf(draft),
        };
    }

    private static ImmutableArray<Prose> ProseOf(IndicatorDraft draft) => draft.Prose.Count == 0 ? [] : [.. draft.Prose.Select(p => new Prose(p.Keyword, p.Text))];

    private ImmutableArray<Indicator> Bind(List<IndicatorDraft> drafts)
    {
        if (drafts.Count == 0)
            return [];
        var bound = ImmutableArray.CreateBuilder<Indicator>(drafts.Count);
        foreach (var draft in drafts)
            bound.Add(Bind(draft, PointsOf(draft)));
        return bound.MoveToImmutable();
    }

    /// <summary>绑定名下的计分句；没有变的沿用上一次的，连同它对上级和等级的作用。</summary>
    private static BoundScoring Scoring(IndicatorDraft draft, Rational points, Rational minimum)
    {
        var context = draft.Context;
        var entry = context.Reuse.Scoring(draft);
        if (entry is not null)
        {
            if (!entry.Lifted.IsEmpty)
            {
                foreach (var (target, lifted) in draft.Chain.Zip(entry.Lifted))
                    target.Lift(lifted);
            }
            context.GradeLimits.AddRange(entry.GradeLimits);
        }
        else
        {
            var chain = draft.Chain.ToImmutableArray();
            var (mark, grades, lifts) = (context.Mark, context.GradeLimits.Count, chain.Select(d => d.Lifted).ToList());
            var binder = new ScoringBinder(draft, points) { Minimum = minimum };
            context.SeenSettings = draft.Parent is null ? Setting.Total : Setting.None;
            binder.Bind();
            var lifted = chain.Zip(lifts, (d, before) => d.Lifted.Since(before)).ToImmutableArray();
            entry = new ScoringEntry(
                [.. draft.Statements], [.. chain.Select(d => d.Heading)], draft.Children.Count > 0, new BoundScoring(binder),
                lifted.All(l => l.IsEmpty) ? [] : lifted, [.. context.GradeLimits.Skip(grades)])
            {
                Settings = context.SeenSettings,
            };
            if (context.Mark != mark)
                return entry.Result;
        }
        context.Reuse.Memory.Scorings[draft.Heading] = entry;
        return entry.Result;
    }

    private static ScoringMethod Method(IndicatorDraft draft, BoundScoring scoring, ImmutableArray<Indicator> children)
    {
        var context = draft.Context;
        var location = context.At(draft.Heading.Span);
        if (!children.IsEmpty)
        {
            if (scoring.Method is not null || !scoring.Deductions.IsEmpty)
                context.Report(BindingDiagnostics.RuleBesideChildren(scoring.Method?.Location ?? scoring.Deductions[0].Location, draft.Name.Text));
            return new SumMethod(location);
        }
        if (scoring.Method is not null)
            return scoring.Method;
        if (scoring.Deductions.IsEmpty && !scoring.HasErrors && draft.Level != IndicatorLevel.Total)
            context.Report(BindingDiagnostics.NoRule(context.At(draft.Name.Span), draft.Name.Text));
        // 加分项从 0 起加；扣分项的分值就是 0。
        return draft.Level == IndicatorLevel.Total ? new SumMethod(location)
            : draft.Kind == IndicatorKind.Bonus ? new FormulaMethod(new NumberExpression(Rational.Zero, Unit.Score, location), location)
            : new FullMarksMethod(location);
    }

    /// <summary>加减之后总分不超过多少。只有扣分项时，总分本来就不会超过分值。</summary>
    private static Rational? AdjustedCap(BindingContext context, Rational points) => context.AdjustmentSetting switch
    {
        null => points,
        { Cap.Value: { } cap } => cap,
        _ => null,
    };

    private static int EndOfLine(IndicatorDraft draft)
    {
        var source = draft.Context.Source;
        return source.GetLineSpan(source.GetPosition(draft.Heading.Span.Start).Line).End;
    }

    private Indicator Point(PointSyntax point, IndicatorDraft draft)
    {
        var context = draft.Context;
        var points = point.Points.Value;
        var location = context.At(point.Span);
        return new Indicator
        {
            Level = IndicatorLevel.Point,
            Kind = draft.Kind,
            Name = point.Label.Text,
            Points = points,
            Ordinal = _next++,
            Location = location,
            NameLocation = context.At(point.Label.Span),
            Method = new ManualMethod(Rational.Zero, points, null, false, false, "", location),
            Rules = point,
        };
    }

    private static Rational PointsOf(IndicatorDraft draft) =>
        draft.Points?.Value ?? Rational.Zero;

    private static void Link(Indicator indicator)
    {
        Link(indicator, indicator.Children);
        Link(indicator, indicator.Adjustments);
    }

    private static void Link(Indicator parent, ImmutableArray<Indicator> children)
    {
        foreach (var child in children)
        {
            child.Parent = parent;
            Link(child);
        }
    }
}
