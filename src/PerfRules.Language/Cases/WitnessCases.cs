using PerfRules.Language.Checks;
using PerfRules.Language.Diagnostics;
using PerfRules.Language.Model;
using PerfRules.Language.Text;

namespace PerfRules.Language.Cases;

/// <summary>发现的实例写成用例。改好条文之后，补上应得，就能防止同样的问题再出现。</summary>
internal static class WitnessCases
{
    private const string Title = "把这个取值存为用例";

    /// <summary>实例能重现时，附上“存为用例”。</summary>
    public static Diagnostic Attach(Framework framework, Finding finding)
    {
        var diagnostic = finding.Diagnostic;
        return diagnostic.Location.Source == framework.Source && TextOf(framework, finding) is { } text
            ? diagnostic with { SaveWitness = CodeFix.Insert(Title, framework.Source.End, Separator(framework.Source) + text) }
            : diagnostic;
    }

    private static string? TextOf(Framework framework, Finding finding) => finding.Diagnostic.Witness is { Replays: true } witness && !(witness.Values.IsEmpty && witness.Lists.IsEmpty)
        ? CaseText.Write(framework, new CaseDraft($"{finding.Indicator.Name}：{finding.Diagnostic.Descriptor.Title}", witness.Values)
        {
            Lists = witness.Lists,
            Remarks = [finding.Diagnostic.Message, "改好之后请补上应得"],
        })
        : null;

    /// <summary>用例之前空一行。</summary>
    private static string Separator(SourceText source)
    {
        var lines = source.Lines;
        return lines[^1].Length > 0 ? "\n\n"
            : lines.Length == 1 || lines.Length > 2 && lines[^2].Text == "\n" ? ""
            : "\n";
    }
}
