using PerfRules.Language;
using PerfRules.Language.Diagnostics;
using PerfRules.Language.Model;
using PerfRules.Language.Text;
using PerfRules.Revision.Changes;
using PerfRules.Testing;

namespace PerfRules.Revision.Tests;

/// <summary>读入和比较规则文件。</summary>
internal static class RuleFiles
{
    public static string Read(params string[] path) => File.ReadAllText(RepositoryRoot.File(path));

    /// <summary>没有错误的框架；有错误为空。</summary>
    public static Framework? TryCompile(string content)
    {
        var result = RuleFile.Parse(new SourceText(content));
        return result.HasErrors ? null : result.Framework;
    }

    public static Framework Compile(string content)
    {
        var result = RuleFile.Parse(new SourceText(content));
        Assert.Empty(result.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => $"{d.Location.LineNumber} {d.Message}"));
        return Assert.IsType<Framework>(result.Framework);
    }

    public static RevisionReport Compare(string old, string @new) => FrameworkDiff.Compare(Compile(old), Compile(@new), DiffOptions.Default);

    /// <summary>实质改动的实例。</summary>
    public static IEnumerable<ChangeWitness> Witnesses(RevisionReport report) =>
        report.Changes.Select(c => c.Proof).OfType<ProvenDifferent>().Select(p => p.Witness);
}
