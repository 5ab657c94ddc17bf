using PerfRules.Editor.Calls;
using PerfRules.Editor.Completion;
using PerfRules.Editor.Formatting;
using PerfRules.Editor.Highlighting;
using PerfRules.Editor.Hints;
using PerfRules.Editor.Hovers;
using PerfRules.Editor.Navigation;
using PerfRules.Editor.Signatures;
using PerfRules.Editor.Structure;
using PerfRules.Language.Text;
using PerfRules.Testing;

namespace PerfRules.Editor.Tests.Amendments;

/// <summary>打开的文件是修订：没有自己的模型，各项功能照样可用，不显示不相干的东西。</summary>
public class AmendmentDocumentTests
{
    public static TheoryData<string> Cases =>
        [.. Directory.EnumerateDirectories(RepositoryRoot.File("tests", "corpus", "amendments")).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void 处处都问得(string name)
    {
        var files = Open(name);
        var document = files.Workspace.Find("main.prules")!;
        Assert.Empty(document.Result.Diagnostics.Where(d => d.Location.Source.Path == "main.prules").Select(d => d.Message));
        Assert.Empty(LayoutEdits.OfDocument(document));
        Assert.Empty(CodeLenses.Of(document));
        Assert.Empty(InlayHints.In(document, new TextSpan(0, document.Text.End)));
        Assert.NotEmpty(Highlighter.All(document));
        Assert.NotEmpty(Folding.Of(document));
        for (var line = 0; line < document.Text.LineCount; line++)
        {
            var span = document.Text.GetLineSpan(line);
            for (var offset = span.Start; offset <= span.End; offset += 3)
            {
                _ = Completer.Complete(document, offset);
                _ = HoverFinder.Find(document, files.Workspace, offset);
                _ = DefinitionFinder.Find(document, offset);
                _ = SignatureHelper.At(document, offset);
                _ = CallHierarchy.Prepare(document, offset);
                _ = Selection.At(document, offset);
            }
        }
    }

    [Fact]
    public void 旧版在编辑中改了_修订跟着报告()
    {
        var files = Open("界限");
        Assert.DoesNotContain(files.Workspace.Find("main.prules")!.Result.Diagnostics, d => d.Code == "PR7202");
        var changed = files.Workspace.Open("old.prules", 2, files.Workspace.Find("old.prules")!.Text.Content + "\n// 又改了\n");
        Assert.Contains(changed.Find("main.prules")!.Result.Diagnostics, d => d.Code == "PR7202");
    }

    private static MarkedFiles Open(string name)
    {
        string Read(string file) => File.ReadAllText(RepositoryRoot.File("tests", "corpus", "amendments", name, file));
        return MarkedFiles.Open([("main.prules", Read("main.prules")), ("old.prules", Read("old.prules"))]);
    }
}
