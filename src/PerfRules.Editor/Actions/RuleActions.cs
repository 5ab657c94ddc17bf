using System.Collections.Immutable;
using PerfRules.Editor.Documents;
using PerfRules.Editor.Formatting;
using PerfRules.Language.Diagnostics;
using PerfRules.Language.Diagnostics.Catalogue;
using PerfRules.Language.Text;

namespace PerfRules.Editor.Actions;

/// <summary>一段条文上的改法：目录里的、依发现另算的、存为用例、提取口径。</summary>
public static class RuleActions
{
    public static ImmutableArray<RuleAction> At(RuleDocument document, TextSpan range)
    {
        var findings = document.Diagnostics.Where(d => d.Location.Source == document.Text && Touches(d.Location.Span, range));
        var extract = DefinitionExtractor.Extract(document, range);
        return [.. findings.SelectMany(d => For(document, d)), .. extract is null ? [] : new[] { extract }];
    }

    /// <summary>一条发现的各种改法。</summary>
    public static ImmutableArray<RuleAction> For(RuleDocument document, Diagnostic finding)
    {
        var fixes = finding.Fixes.Select(f => new RuleAction(f.Title, RuleActionKind.Fix, f.Edits, finding));
        var computed = finding.Descriptor == IntervalDiagnostics.GapDescriptor || finding.Descriptor == IntervalDiagnostics.UncoveredOptionDescriptor ? MissingBands.For(document, finding)
            : finding.Descriptor == SyntaxDiagnostics.AmbiguousWordsDescriptor || finding.Descriptor == SyntaxDiagnostics.NotUnderstoodDescriptor ? GluedWords.For(document, finding)
            : finding.Descriptor == BindingDiagnostics.UnknownNameDescriptor ? GluedWords.For(document, finding).Concat(MissingDeclarations.For(document, finding))
            : [];
        ImmutableArray<RuleAction> all = [.. fixes.Concat(computed).DistinctBy(a => a.Title)];
        if (all.Length == 1)
            all = [all[0] with { IsPreferred = true }];
        return finding.SaveWitness is { } save ? all.Add(new RuleAction(save.Title, RuleActionKind.SaveWitness, save.Edits, finding)) : all;
    }

    /// <summary>整理全文的版式，不改变任何含义，可以在保存时自动采用；已经是标准版式为空。</summary>
    public static RuleAction? Layout(RuleDocument document) =>
        LayoutEdits.OfDocument(document) is { IsEmpty: false } edits ? new RuleAction("整理全文的版式", RuleActionKind.Layout, edits, null) : null;

    private static bool Touches(TextSpan span, TextSpan range) => span.Start <= range.End && range.Start <= span.End;
}
