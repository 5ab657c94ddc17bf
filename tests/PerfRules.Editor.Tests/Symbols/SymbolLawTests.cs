using PerfRules.Editor.Documents;
using PerfRules.Editor.Navigation;
using PerfRules.Editor.Symbols;
using PerfRules.Language.Syntax;
using PerfRules.Testing;
using static PerfRules.Language.Syntax.Generated.PerfRulesLexer;

namespace PerfRules.Editor.Tests.Symbols;

/// <summary>对全部已发布的规则和语料：索引的各条规矩。</summary>
public class SymbolLawTests
{
    public static TheoryData<string> Files =>
    [
        .. PublishedRules.Files,
        .. Directory.EnumerateFiles(RepositoryRoot.File("tests/corpus"), "*.prules", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(RepositoryRoot.Path, f).Replace('\\', '/')).Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public void 提到的文字就是名称而且定义在引用之中(string file)
    {
        var workspace = new RuleWorkspace(path => File.Exists(RepositoryRoot.File(path)) ? File.ReadAllBytes(RepositoryRoot.File(path)) : null)
            .Open(file, 1, File.ReadAllText(RepositoryRoot.File(file)));
        var document = workspace.Find(file)!;
        var index = SymbolIndex.Of(document);
        var end = int.MinValue;
        foreach (var mention in index.Mentions.Where(m => m.Symbol.Kind != RuleSymbolKind.File))
        {
            Assert.True(mention.WrittenSpan.Start >= end);
            end = mention.WrittenSpan.End;
            Assert.Equal(CharacterFolding.Fold(mention.Symbol.Name), CharacterFolding.Fold(document.Text.ToString(mention.Span)));
            Assert.Same(mention, index.SymbolAt(mention.Span.Start));
            var target = DefinitionFinder.Find(document, mention.Span.Start);
            var references = ReferenceFinder.Find(document, workspace, mention.Span.Start, includesDeclaration: true);
            Assert.Contains(index.RangeOf(mention.Span), references.Select(r => r.Range));
            Assert.Contains(target!.Name, references.Select(r => r.Range));
        }
    }

    public static TheoryData<string> Published => [.. PublishedRules.Files];

    /// <summary>逐步改动之后的索引，与把改后的文本重新打开的相同。</summary>
    [Theory]
    [MemberData(nameof(Published))]
    public void 改动之后的索引与重新打开的相同(string file)
    {
        RuleWorkspace Empty() => new(path => File.Exists(RepositoryRoot.File(path)) ? File.ReadAllBytes(RepositoryRoot.File(path)) : null);
        var workspace = Empty().Open(file, 1, File.ReadAllText(RepositoryRoot.File(file)));
        for (var step = 0; step < 12; step++)
        {
            _ = SymbolIndex.Of(workspace.Find(file)!).Mentions;
            var line = step * 37 % workspace.Find(file)!.Text.LineCount;
            TextChange change = step % 3 == 0 ? new(new(line, 0), new(line + 1, 0), "") : new(new(line, 0), new(line, 0), step % 3 == 1 ? "\n" : "（");
            workspace = workspace.Change(file, step + 2, [change]);
            var fresh = Empty().Open(file, 1, workspace.Find(file)!.Text.Content);
            Assert.Equal(Shown(fresh.Find(file)!), Shown(workspace.Find(file)!));
        }
    }

    private static IEnumerable<string> Shown(RuleDocument document)
    {
        var index = SymbolIndex.Of(document);
        return index.Mentions.Where(m => m.Symbol.Declaration is not null)
            .Select(m => $"{index.RangeOf(m.Span)} {m.Symbol.Id} {m.IsDeclaration} {document.Resolve(m.Symbol.Declaration!.Value)}");
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void 没有错误的文件里切出的名称都认得(string file)
    {
        var result = PublishedRules.Compile(file);
        if (result.HasErrors)
            return;
        var index = SymbolIndex.Build(result.Module!, null);
        var starts = index.Mentions.Select(m => m.WrittenSpan.Start).ToHashSet();
        var unknown = result.Syntax.Tokens
            .Where(t => t.Kind == NAME && !starts.Contains(t.Span.Start))
            .Where(t => index.Scope.Value(t.Text, null) is not null || index.Scope.List(t.Text) is not null)
            .Select(t => $"{result.Syntax.Source.GetPosition(t.Span.Start).Line + 1}：{t.Text}");
        Assert.Empty(unknown);
    }
}
