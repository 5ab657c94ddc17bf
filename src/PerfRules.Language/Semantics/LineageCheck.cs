using PerfRules.Language.Diagnostics;
using PerfRules.Language.Diagnostics.Catalogue;
using PerfRules.Language.Model;
using PerfRules.Language.Text;

namespace PerfRules.Language.Semantics;

/// <summary>指标、数据、口径的编号各不相同。</summary>
internal static class LineageCheck
{
    public static IEnumerable<Diagnostic> Check(Framework framework)
    {
        var first = new Dictionary<string, (string Name, Location Place)>(StringComparer.Ordinal);
        foreach (var (name, code, place) in Coded(framework))
        {
            if (!first.TryAdd(code, (name, place)))
                yield return LineageDiagnostics.DuplicateCode(place, name, first[code].Name, code, first[code].Place);
        }
    }

    private static IEnumerable<(string Name, string Code, Location Place)> Coded(Framework framework) =>
        framework.Fields.Concat(framework.Lists.SelectMany(l => l.Fields)).Where(f => f.Lineage.Code is not null).Select(f => (f.Name, f.Lineage.Code!, f.Location))
            .Concat(framework.Definitions.Concat(framework.Lists.SelectMany(l => l.Definitions))
                .Where(d => d.Lineage.Code is not null).Select(d => (d.Name, d.Lineage.Code!, d.Location)))
            .Concat(framework.Indicators.Where(i => i.Lineage.Code is not null).Select(i => (i.Name, i.Lineage.Code!, i.NameLocation)));
}
