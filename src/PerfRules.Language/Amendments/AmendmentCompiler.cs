using System.Collections.Immutable;
using PerfRules.Language.Diagnostics;
using PerfRules.Language.Diagnostics.Catalogue;
using PerfRules.Language.Formatting;
using PerfRules.Language.Modules;
using PerfRules.Language.Text;

namespace PerfRules.Language.Amendments;

/// <summary>分析一个修订：合并到所修订的框架，再分析合并之后的条文；那里的问题说到修订的句子上。</summary>
/// <param name="compile">分析所修订的框架。</param>
/// <param name="load">读合并之后的条文；它的路径与所修订的框架相同，引用照样找得到。</param>
internal sealed class AmendmentCompiler(Func<RuleModule, CompilationResult> compile, Func<SourceText, RuleModule> load)
{
    /// <returns>合并之后的；合并不了为空。</returns>
    public (CompilationResult? Consolidated, ImmutableArray<Diagnostic> Diagnostics) Compile(RuleModule module)
    {
        if (AmendmentFile.Read(module) is not { } file)
            return (null, []);
        if (file.Base is not { } written)
        {
            // 写坏了的，已经报告过。
            var isBroken = module.Outline.References.Any();
            return (null, isBroken ? [] : [AmendmentDiagnostics.NoBase(At(module, file.Heading.Span))]);
        }
        if (module.Base is not { } reference || BaseOf(reference.Module) is not { Framework: { } framework } original)
            return (null, []);
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        if (written.Year != framework.Year)
        {
            var year = framework.Year is { } y ? FormattableString.Invariant($"是{y}年度的") : "没有写年度";
            diagnostics.Add(AmendmentDiagnostics.OtherBase(At(module, written.Span), $"“{written.Path}”{year}，不是{(written.Year is { } other ? FormattableString.Invariant($"{other}年度的") : "没有写年度的")}"));
        }
        else if (written.Digest != framework.Digest)
        {
            diagnostics.Add(AmendmentDiagnostics.OtherBase(At(module, written.Span), $"“{written.Path}”的规则摘要是“{framework.Digest}”，与写明的不同"));
        }
        if (EffectiveYears.Of(reference.Module.Tree) is { } earlier && EffectiveYears.Of(module.Tree) is { } later
            && EffectiveYears.Check(earlier, later) is { } finding)
            diagnostics.Add(finding);
        else if (file is { Effective: { } effective, Heading.Year: { } heading } && effective.From != heading)
            diagnostics.Add(AmendmentDiagnostics.OtherYear(At(module, effective.Span), effective.From, heading, At(module, file.Heading.Span)));
        var lines = Consolidator.Consolidate(Script.Read(original.Module!), framework.Source, file, framework.Year, out var problems);
        diagnostics.AddRange(problems);
        if (lines is null)
            return (null, diagnostics.ToImmutable());
        var text = new SourceText(string.Concat(lines.Value.Select(l => l.Text + "\n")), framework.Source.Path);
        var formatted = new SourceText(Formatter.Format(load(text).Tree), framework.Source.Path);
        var consolidated = compile(load(formatted));
        var origins = new Origins(formatted, lines.Value);
        var known = original.Diagnostics.Select(d => (d.Code, d.Location.Source, d.Location.LineNumber)).ToHashSet();
        diagnostics.AddRange(consolidated.Diagnostics.Select(origins.Trace)
            .Where(d => !known.Contains((d.Code, d.Location.Source, d.Location.LineNumber))));
        return (consolidated, diagnostics.ToImmutable());
    }

    // 所修订的本身是修订的，是它合并之后的。
    private CompilationResult? BaseOf(RuleModule module)
    {
        var result = compile(module);
        return result.HasErrors ? null : module.IsAmendment ? result.Consolidated : result;
    }

    private static Location At(RuleModule module, TextSpan span) => new(module.Tree.Source, span);
}
