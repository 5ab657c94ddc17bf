using System.Collections.Immutable;
using PerfRules.Editor.Documents;
using PerfRules.Editor.Symbols;
using PerfRules.Language.Modules;
using PerfRules.Language.Syntax;
using static PerfRules.Language.Syntax.Generated.PerfRulesLexer;

namespace PerfRules.Editor.Links;

/// <summary>条文里写的一个文件。</summary>
/// <param name="Range">路径，不含「」。</param>
/// <param name="TargetPath">所指的文件，已按规则文件所在的目录展开。</param>
/// <param name="Tooltip">打开它是什么。</param>
public sealed record FileLink(DocumentRange Range, string TargetPath, string Tooltip);

/// <summary>“引用「…」”“基于「…」”“取数「…」”等指向的文件。</summary>
public static class LinkFinder
{
    public static ImmutableArray<FileLink> Find(RuleDocument document)
    {
        var index = SymbolIndex.Of(document);
        var links = ImmutableArray.CreateBuilder<FileLink>();
        foreach (var place in index.Places)
        {
            var tooltip = place.Statement switch
            {
                ReferenceSettingSyntax { IsBase: true } => "打开所基于的框架",
                ReferenceSettingSyntax => "打开公用口径",
                FetchSyntax { Kind: FetchKind.Peers } => "打开同类数据",
                FetchSyntax { Kind: FetchKind.LastYear } => "打开上年数据",
                FetchSyntax => "打开取数",
                _ => null,
            };
            if (tooltip is null)
                continue;
            foreach (var token in index.Tree.Tokens.Within(place.Statement.Span))
            {
                if (token.Kind == QUOTED)
                    links.Add(new FileLink(index.RangeOf(WrittenName.Inside(index.Source, token.Span)), ModulePath.Resolve(document.Path, token.Text), tooltip));
            }
        }
        return links.ToImmutable();
    }
}
