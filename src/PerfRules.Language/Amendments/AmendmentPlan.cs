using System.Collections.Immutable;
using PerfRules.Language.Diagnostics;
using PerfRules.Language.Diagnostics.Catalogue;
using PerfRules.Language.Syntax;
using PerfRules.Language.Text;

namespace PerfRules.Language.Amendments;

/// <summary>一次合并：原框架的条文、修订，和已经认定的各处改动。</summary>
internal sealed class AmendmentPlan
{
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();

    public AmendmentPlan(Script script, SourceText source, AmendmentFile file, int? baseYear)
    {
        (Script, Source, File) = (script, source, file);
        Targets = new Targets(script, source, file.Source, Report);
        QuietTargets = new Targets(script, source, file.Source, _ => { });
        FormerNames = new FormerNames(baseYear);
        Rewritten = [.. file.Amendments.Select(a => a.Sentence).OfType<ReplaceAmendmentSyntax>().Where(s => s.Mode == ReplaceMode.Criteria)
            .Select(s => QuietTargets.Find(s.Targets[0])).OfType<ScriptPart>()];
    }

    public Script Script { get; }

    /// <summary>原框架的原文。</summary>
    public SourceText Source { get; }

    public AmendmentFile File { get; }

    public Targets Targets { get; }

    /// <summary>同上，找不到不报告。</summary>
    public Targets QuietTargets { get; }

    public Placement Placement { get; } = new();

    public LineEdits Edits { get; } = new();

    public FormerNames FormerNames { get; }

    /// <summary>评分标准整个改写的各项：扣分值以改写的为准。</summary>
    public HashSet<ScriptPart> Rewritten { get; }

    public ImmutableArray<Diagnostic> Diagnostics => _diagnostics.ToImmutable();

    public void Report(Diagnostic diagnostic) => _diagnostics.Add(diagnostic);

    public Location At(TextSpan span) => new(File.Source, span);

    /// <summary>与 <paramref name="first"/> 那一句冲突；为空则没有冲突。</summary>
    public void Conflict(Location cause, ScriptPart part, Location? first)
    {
        if (first is { } other && !_diagnostics.Any(d => d.Descriptor == AmendmentDiagnostics.ConflictDescriptor && d.Location == cause && d.Arguments[0] == part.Name))
            Report(AmendmentDiagnostics.Conflict(cause, part.Name, other));
    }

    /// <summary>有分值和评分标准的只有指标。</summary>
    public ScriptPart? Indicator(AmendedName name)
    {
        if (name.Kind == AmendedKind.Indicator)
            return Targets.Find(name);
        Report(AmendmentDiagnostics.Impossible(
            At(name.Span), $"只有指标有分值和评分标准；{Targets.NameOf(name.Kind)}写“将{Targets.NameOf(name.Kind)}「{name.Name}」修改为：”，下面写新的。"));
        return null;
    }

    /// <summary>所带的条文是不是所说的那一种；不是的报告。</summary>
    public bool ExpectKind(AmendedKind kind, Amendment amendment, bool isLoose)
    {
        var isRight = isLoose ? amendment.HasLoose && amendment.Parts.IsEmpty
            : amendment.Parts.Any(p => p.Kind == Targets.PartOf(kind) && (p.Children.Count > 0 || p.HeadingIndex >= 0))
                && amendment.Parts.All(p => p.Kind == Targets.PartOf(kind)) && !amendment.HasLoose;
        if (!isRight)
            Report(AmendmentDiagnostics.Impossible(amendment.Location, $"这一句下面要写{Targets.NameOf(kind)}，也只能写{Targets.NameOf(kind)}。"));
        return isRight;
    }
}
