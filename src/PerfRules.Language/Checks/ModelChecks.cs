using System.Collections.Immutable;
using System.Runtime.InteropServices;
using PerfRules.Language.Cases;
using PerfRules.Language.Diagnostics;
using PerfRules.Language.Model;

namespace PerfRules.Language.Checks;

/// <summary>对规则模型的全部检查：分值、分档、除数、例外、限幅、等级。每个问题附实例。</summary>
public static class ModelChecks
{
    /// <summary>全部发现，按在文件中的次序。</summary>
    public static ImmutableArray<Diagnostic> Run(Framework framework) => Run(framework, [], null).Diagnostics;

    /// <summary>全部发现；略去因 <paramref name="earlier"/> 中的错误而模型不完整之处的。</summary>
    /// <param name="framework">框架。</param>
    /// <param name="earlier">切词、句法和绑定的问题。</param>
    /// <param name="previous">上一版本记住的；没有为空。</param>
    internal static (ImmutableArray<Diagnostic> Diagnostics, CheckMemory Memory) Run(
        Framework framework, ImmutableArray<Diagnostic> earlier, CheckMemory? previous)
    {
        var incomplete = new IncompleteModel(framework, earlier);
        var context = new CheckContext(framework, previous, incomplete);
        ImmutableArray<Finding> findings =
        [
            .. StructureCheck.Check(context),
            .. WeightCheck.Check(context),
            .. BandGapCheck.Check(context),
            .. BandOverlapCheck.Check(context),
            .. DeadBandCheck.Check(context),
            .. AwardRangeCheck.Check(context),
            .. FullMarksCheck.Check(context),
            .. LowestScoreCheck.Check(context),
            .. ClampCheck.Check(context),
            .. DivisionCheck.Check(context),
            .. ExceptionConflictCheck.Check(context),
            .. DeductionReachCheck.Check(context),
            .. GradeCheck.Check(context),
            .. UnreachableCheck.Check(context),
            .. ReconciliationCheck.Check(context),
        ];
        // 还有错误时，不说哪些没有用到：写错的句子本来可能提到它们。
        if (!incomplete.HasErrors && findings.All(f => f.Diagnostic.Severity != Severity.Error))
            findings = findings.AddRange(UnusedCheck.Check(context));
        var kept = FindingFilter.WithoutIncomplete(FindingFilter.WithoutConsequences(findings), incomplete);
        return ([.. kept.Select(f => WitnessCases.Attach(framework, f)).OrderBy(d => d.Location.Span.Start)], Remember(context, findings));
    }

    private static CheckMemory Remember(CheckContext context, ImmutableArray<Finding> findings)
    {
        var clean = new bool[context.Framework.Indicators.Length];
        Array.Fill(clean, true);
        foreach (var faulty in findings.Select(f => f.Indicator).Concat(context.Involved).Concat(context.Unchecked))
            clean[faulty.Ordinal] = false;
        return new CheckMemory(context.Framework, ImmutableCollectionsMarshal.AsImmutableArray(clean));
    }
}
