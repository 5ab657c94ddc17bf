using PerfRules.Language.Diagnostics.Catalogue;
using PerfRules.Language.Model;
using PerfRules.Language.Syntax;

namespace PerfRules.Language.Semantics;

/// <summary>“不适用，在某级内折算”：在哪一级折算。须是不适用的指标的某个上级，而且须写明。</summary>
internal static class RemovalBinder
{
    /// <summary>折算的级别；有错时报告后返回空。</summary>
    public static IndicatorLevel? Level(BindingContext context, RemovalSyntax removal, IndicatorDraft target)
    {
        var location = context.At(removal.Redistribution);
        var parents = Ancestors(target).ToList();
        if (target.Heading is ListIntroSyntax)
        {
            context.Report(BindingDiagnostics.Misplaced(location, "逐项的各行不能单独剔除。请把不适用的行从明细中删去，或写成“不适用，得……分”。"));
            return null;
        }
        if (target.Kind != IndicatorKind.Regular)
        {
            context.Report(BindingDiagnostics.Misplaced(location, "加分项、扣分项不占分值，不必折算。请写成“不适用，得0分”。"));
            return null;
        }
        if (removal.Within.Level is not { } level)
        {
            context.Report(RemovalDiagnostics.Level(location, [.. parents.Select(p => Words(p.Level)).Reverse()]));
            return null;
        }
        if (parents.Any(p => p.Level == level))
            return level;
        context.Report(RemovalDiagnostics.Scope(
            context.At(removal.Within.Span), target.Name.Text, [.. parents.Select(p => Words(p.Level))]));
        return null;
    }

    private static IEnumerable<IndicatorDraft> Ancestors(IndicatorDraft draft)
    {
        for (var node = draft.Parent; node is not null; node = node.Parent)
            yield return node;
    }

    private static string Words(IndicatorLevel level) => level switch
    {
        IndicatorLevel.Third => "本指标",
        IndicatorLevel.Second => "本二级指标",
        IndicatorLevel.First => "本一级指标",
        _ => "总分",
    };
}
