using System.Collections.Immutable;
using PerfRules.Language;
using PerfRules.Language.Amendments;
using PerfRules.Language.Diagnostics;
using PerfRules.Language.Modules;
using PerfRules.Language.Syntax;

namespace PerfRules.Revision.Amendments;

/// <summary>一组框架和修订，各个年度用哪一版。</summary>
public static class VersionTimeline
{
    /// <summary>施行年度的重叠和空缺。一个修订与它所修订的那一版之间的，分析它的时候已经报告，这里不再说。</summary>
    public static ImmutableArray<Diagnostic> Check(IReadOnlyList<CompilationResult> results)
    {
        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var versions in Groups(results))
        {
            foreach (var (earlier, later) in versions.Zip(versions.Skip(1)))
            {
                if (BaseOf(later.Result)?.Tree.Source.Path != earlier.Path && EffectiveYears.Check(earlier.Years, later.Years) is { } finding)
                    found.Add(finding);
            }
        }
        return found.ToImmutable();
    }

    /// <summary>用于某个年度的各版：恰有一个就是它，没有是空缺，几个是重叠。</summary>
    public static ImmutableArray<RuleVersion> Choose(IReadOnlyList<CompilationResult> results, int year)
    {
        var all = Versions(results).ToList();
        // 没有写到哪个年度为止的，用到下一版施行之前；修订了的，用修订以后的。
        var current = all.Where(v => v.Years.From <= year && year <= (v.Years.To ?? all.Where(o => o.Years.From > v.Years.From).Select(o => o.Years.From - 1).DefaultIfEmpty(int.MaxValue).Min())).ToList();
        return [.. current.Where(v => !current.Any(o => Ancestors(o.Result).Contains(v.Path)))];
    }

    private static IEnumerable<RuleVersion> Versions(IEnumerable<CompilationResult> results) =>
        results.Where(r => r.Framework is not null || r.IsAmendment).Select(RuleVersion.Of).OfType<RuleVersion>();

    // 同一部框架和由它修订来的，按施行的先后；没有修订的不看：几个文件夹里各有一部同年度的框架不是重叠。
    private static IEnumerable<List<RuleVersion>> Groups(IReadOnlyList<CompilationResult> results) =>
        Versions(results).GroupBy(v => Ancestors(v.Result).LastOrDefault() ?? v.Path)
            .Where(g => g.Any(v => v.Result.IsAmendment)).Select(g => g.OrderBy(v => v.Years.From).ToList());

    private static IEnumerable<string> Ancestors(CompilationResult result)
    {
        for (var module = BaseOf(result); module is not null; module = module.IsAmendment ? module.Base?.Module : null)
            yield return module.Tree.Source.Path;
    }

    private static RuleModule? BaseOf(CompilationResult result) => result.IsAmendment ? result.Module?.Base?.Module : null;
}

/// <summary>一个版本：一部框架，或者合并到所修订的框架之后的修订。</summary>
/// <param name="Result">分析的结果。</param>
/// <param name="Years">用于哪些年度。</param>
public sealed record RuleVersion(CompilationResult Result, EffectiveYears Years)
{
    public string Path => Result.Syntax.Source.Path;

    /// <summary>没有写年度的不分年度，为空。</summary>
    public static RuleVersion? Of(CompilationResult result) => EffectiveYears.Of(result.Syntax) is { } years ? new RuleVersion(result, years) : null;

    /// <summary>完整的条文，标题写上所用的年度；有错误的为空。</summary>
    public string? TextFor(int year)
    {
        var complete = Result.IsAmendment ? Result.Consolidated : Result;
        if (Result.HasErrors || complete?.Syntax.Statements.OfType<FrameworkHeadingSyntax>().FirstOrDefault() is not { } heading)
            return null;
        var source = complete.Syntax.Source;
        var written = source.ToString(heading.Span);
        var digits = heading.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "";
        var at = digits.Length == 0 ? -1 : written.LastIndexOf(digits, StringComparison.Ordinal);
        if (at < 0 || heading.Year == year)
            return source.Content;
        var start = source.ToIndex(heading.Span.Start) + at;
        return source.Content.Remove(start, digits.Length).Insert(start, year.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }
}
