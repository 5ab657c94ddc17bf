using PerfRules.Editor.Calls;
using PerfRules.Editor.Documents;
using PerfRules.Editor.Hovers;
using PerfRules.Editor.Links;
using PerfRules.Editor.Navigation;
using PerfRules.Editor.Outlines;
using PerfRules.Editor.Renaming;
using PerfRules.Editor.Symbols;
using PerfRules.Testing;

namespace PerfRules.Editor.Tests.Navigation;

/// <summary>随意改动的文件：各项功能都有回答，而且指的都是文件里的一段。</summary>
public class RandomEditTests
{
    private const int Edits = 40;

    public static TheoryData<string> Files => [.. PublishedRules.Files];

    [Theory]
    [MemberData(nameof(Files))]
    public void 改成什么样都有回答(string file)
    {
        var random = new Random(20240611);
        var edits = new RandomEdits(20240611);
        var workspace = new RuleWorkspace(path => File.Exists(RepositoryRoot.File(path)) ? File.ReadAllBytes(RepositoryRoot.File(path)) : null)
            .Open(file, 1, File.ReadAllText(RepositoryRoot.File(file)));
        for (var i = 0; i < Edits; i++)
        {
            var edit = edits.Next(workspace.Find(file)!.Text);
            workspace = workspace.Change(file, i + 2, [new TextChange(edit.Start, edit.End, edit.Text)]);
            Check(workspace, workspace.Find(file)!, random);
        }
    }

    private static void Check(RuleWorkspace workspace, RuleDocument document, Random random)
    {
        foreach (var item in Outline.Of(document))
            AssertInside(document, item.Range);
        foreach (var link in LinkFinder.Find(document))
            AssertInside(document, link.Range);
        var mentions = SymbolIndex.Of(document).Mentions;
        for (var i = 0; i < 4; i++)
        {
            var text = document.Text;
            var line = text.Lines[random.Next(text.LineCount)];
            var offset = i % 2 == 0 || mentions.IsEmpty ? line.Start + random.Next(line.Length + 1) : mentions[random.Next(mentions.Length)].Span.Start;
            if (HoverFinder.Find(document, workspace, offset) is { } hover)
                AssertInside(document, hover.Range);
            var references = ReferenceFinder.Find(document, workspace, offset, includesDeclaration: true);
            foreach (var reference in references)
                AssertInside(document, reference.Range);
            if (DefinitionFinder.Find(document, offset) is { } target && target.Name.Start != target.Name.End)
                Assert.Contains(target.Name, references.Select(r => r.Range));
            if (CallHierarchy.Prepare(document, offset) is { } call)
                Assert.All(CallHierarchy.Outgoing(document, workspace, call.Symbol), r => Assert.NotEmpty(r.Ranges));
            _ = Renamer.Prepare(document, workspace, offset, out _);
        }
    }

    private static void AssertInside(RuleDocument document, DocumentRange range)
    {
        if (range.Path != document.Path)
            return;
        Assert.True((range.Start.Line, range.Start.Column).CompareTo((range.End.Line, range.End.Column)) <= 0);
        Assert.InRange(range.End.Line, 0, document.Text.LineCount - 1);
        Assert.InRange(range.End.Column, 0, document.Text.Lines[range.End.Line].Text.Length);
    }
}
