using PerfRules.Editor.Actions;
using PerfRules.Editor.Documents;
using PerfRules.Language.Diagnostics;
using PerfRules.Testing;

namespace PerfRules.Editor.Tests.Actions;

/// <summary>有错的语料上，每种改法都消除它的发现，改后的文件照样读得通。</summary>
public class ActionLawTests
{
    public static TheoryData<string> Files =>
        [.. MarkedDocument.AllFiles.Where(f => f.StartsWith("tests/corpus/", StringComparison.Ordinal)).Where(f => f.Contains("/mistakes/", StringComparison.Ordinal)
            || f.Contains("/wording/", StringComparison.Ordinal) || f.Contains("/holes/", StringComparison.Ordinal) || f.Contains("/pasted/", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Files))]
    public void 改法消除它的发现(string file) => CheckAll(MarkedDocument.OpenFile(file));

    [Fact]
    public void 说明页的错误示例也一样()
    {
        foreach (var page in Directory.EnumerateFiles(RepositoryRoot.File("grammar", "diagnostics"), "*.md").Order(StringComparer.Ordinal))
        {
            var text = File.ReadAllText(page);
            if (text.Contains("## 示例引用的文件", StringComparison.Ordinal) || text.IndexOf("```prules\n", StringComparison.Ordinal) is not (>= 0 and var start))
                continue;
            start += "```prules\n".Length;
            CheckAll(MarkedDocument.Open("main.prules", text[start..text.IndexOf("```", start, StringComparison.Ordinal)]));
        }
    }

    private static void CheckAll(RuleDocument document)
    {
        foreach (var finding in document.Diagnostics.Where(d => d.Location.Source == document.Text))
        {
            foreach (var action in RuleActions.For(document, finding))
            {
                var after = MarkedDocument.Open(document.Path, MarkedDocument.Apply(document.Text, action.Edits));
                var name = $"{finding.Code} {finding.Message} → {action.Title}";
                Assert.True(Syntax(after) <= Syntax(document), $"{name}：改后读不通");
                if (action.Kind == RuleActionKind.Fix)
                    Assert.True(Same(after, finding) < Same(document, finding), $"{name}：发现还在");
            }
        }
    }

    private static int Syntax(RuleDocument document) => document.Diagnostics.Count(d => d.Severity == Severity.Error && d.Code.StartsWith("PR1", StringComparison.Ordinal));

    private static int Same(RuleDocument document, Diagnostic finding) => document.Diagnostics.Count(d => d.Code == finding.Code && d.Message == finding.Message);
}
