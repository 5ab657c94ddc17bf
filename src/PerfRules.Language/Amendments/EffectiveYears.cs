using PerfRules.Language.Diagnostics;
using PerfRules.Language.Diagnostics.Catalogue;
using PerfRules.Language.Syntax;
using PerfRules.Language.Text;

namespace PerfRules.Language.Amendments;

/// <summary>一个版本用于哪些年度。</summary>
/// <param name="From">从哪个年度起。</param>
/// <param name="To">到哪个年度为止；直到下一次修订为空。</param>
/// <param name="Location">写在哪里。</param>
public sealed record EffectiveYears(int From, int? To, Location Location)
{
    /// <summary>框架只用于标题写明的年度；修订自施行的年度起，没有写施行年度的也只用于标题的年度。没有写年度为空。</summary>
    public static EffectiveYears? Of(SyntaxTree tree)
    {
        Location At(SyntaxNode node) => new(tree.Source, node.Span);
        if (tree.Statements.OfType<EffectiveSyntax>().FirstOrDefault() is { } effective)
            return new EffectiveYears(effective.From, effective.To, At(effective));
        foreach (var statement in tree.Statements)
        {
            var year = (statement as FrameworkHeadingSyntax)?.Year ?? (statement as AmendmentHeadingSyntax)?.Year;
            if (year is { } only)
                return new EffectiveYears(only, only, At(statement));
        }
        return null;
    }

    /// <summary>两个版本先后接不接得上；<paramref name="earlier"/> 没有写到哪个年度为止的，用到后一个施行之前。</summary>
    public static Diagnostic? Check(EffectiveYears earlier, EffectiveYears later)
    {
        // 没有写到哪个年度为止的前一版，用到后一版施行之前。
        var last = earlier.To ?? Math.Max(earlier.From, later.From - 1);
        if (later.From <= last && earlier.From <= (later.To ?? int.MaxValue))
            return AmendmentDiagnostics.Overlap(later.Location, Math.Max(later.From, earlier.From), earlier.Location);
        return later.From > last + 1 ? AmendmentDiagnostics.Hole(later.Location, last, later.From, earlier.Location) : null;
    }
}
