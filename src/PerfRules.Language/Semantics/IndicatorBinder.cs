using System.Collections.Immutable;
using PerfRules.Language.Diagnostics.Catalogue;
using PerfRules.Language.Model;
using PerfRules.Language.Syntax;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Semantics;

/// <summary>由提纲建立指标树。先建下级后建上级，因为下级的句子可以作用到上级（“本指标得0分”）。</summary>
internal sealed class IndicatorBinder
{
    private int _next;

    public Indicator BindTotal(IndicatorDraft total, NumberSyntax? written)
    {
        Rational.TryParse(written?.Digits ?? "100", out var points);
        var result = Bind(total, points);
        Link(result);
        return result;
    }

    private Indicator Bind(IndicatorDraft draft, Rational points)
    {
        var ordinal = _next++;
        var context = draft.Context;
        var children = draft.Children.Select(c => Bind(c, PointsOf(c))).ToImmutableArray();
        var scoring = new ScoringBinder(draft, points);
        scoring.Bind();
        if (scoring.Points.Count > 0)
            children = children.AddRange(scoring.Points.Select(point => Point(point, context)));
        var method = Method(draft, scoring, children);
        var isItem = draft.Level == IndicatorLevel.Item;
        var caps = scoring.Caps ?? (isItem ? context.CapsItems : null);
        return new Indicator
        {
            Level = draft.Level,
            Name = draft.Name.Text,
            Points = points,
            Ordinal = ordinal,
            Location = context.At(draft.Heading.Span),
            NameLocation = context.At(draft.Name.Span),
            Children = children,
            Method = method,
            Deductions = [.. scoring.Deductions],
            FloorsAtZero = !isItem || caps == true || scoring.StopsAtZero,
            CapsAtPoints = isItem ? caps == true : caps != false,
            IsUncapped = caps == false,
            // 写明优先的先看，其余依条文次序；可能冲突的已由检查要求写明优先。
            Exceptions = [.. scoring.Exceptions.Concat(draft.LiftedExceptions).OrderByDescending(e => e.HasPriority)],
            Limits = [.. scoring.Limits, .. draft.LiftedLimits],
            Vetoes = [.. scoring.Vetoes, .. draft.LiftedVetoes],
            Rounding = context.Roundings.TryGetValue(draft.Level, out var rounding) ? rounding : null,
            Prose = [.. draft.Prose.Select(p => new Prose(p.Keyword, p.Text))],
        };
    }

    private static ScoringMethod Method(IndicatorDraft draft, ScoringBinder scoring, ImmutableArray<Indicator> children)
    {
        var context = draft.Context;
        var location = context.At(draft.Heading.Span);
        if (!children.IsEmpty)
        {
            if (scoring.Method is not null || scoring.Deductions.Count > 0)
                context.Report(BindingDiagnostics.RuleBesideChildren(scoring.Method?.Location ?? scoring.Deductions[0].Location, draft.Name.Text));
            return new SumMethod(location);
        }
        if (scoring.Method is not null)
            return scoring.Method;
        if (scoring.Deductions.Count == 0 && !scoring.HasErrors && draft.Level != IndicatorLevel.Total)
            context.Report(BindingDiagnostics.NoRule(context.At(draft.Name.Span), draft.Name.Text));
        return draft.Level == IndicatorLevel.Total ? new SumMethod(location) : new FullMarksMethod(location);
    }

    private Indicator Point(PointSyntax point, BindingContext context)
    {
        Rational.TryParse(point.Points.Digits, out var points);
        var location = context.At(point.Span);
        return new Indicator
        {
            Level = IndicatorLevel.Point,
            Name = point.Label.Text,
            Points = points,
            Ordinal = _next++,
            Location = location,
            NameLocation = context.At(point.Label.Span),
            Method = new ManualMethod(Rational.Zero, points, null, false, false, "", location),
        };
    }

    private static Rational PointsOf(IndicatorDraft draft) =>
        draft.Points is { } points && Rational.TryParse(points.Digits, out var value) ? value : Rational.Zero;

    private static void Link(Indicator indicator)
    {
        foreach (var child in indicator.Children)
        {
            child.Parent = indicator;
            Link(child);
        }
    }
}
