using PerfRules.Editor.Documents;
using PerfRules.Editor.Symbols;
using PerfRules.Language.Explanation;
using PerfRules.Language.Model;
using PerfRules.Language.Syntax;
using static PerfRules.Language.Syntax.Generated.PerfRulesLexer;

namespace PerfRules.Editor.Hovers;

/// <summary>悬停：名称的含义和用处，关键词的意思，分档里的数所在的一档。</summary>
public static class HoverFinder
{
    /// <summary>没有可说的为空。</summary>
    public static HoverText? Find(RuleDocument document, RuleWorkspace workspace, int offset)
    {
        var index = SymbolIndex.Of(document);
        if (index.SymbolAt(offset) is { } mention)
            return new HoverText(index.RangeOf(mention.WrittenSpan), string.Join("\n\n", new SymbolText(document, workspace, index).Describe(mention.Symbol)));
        if (TokenAt(index, offset) is not { } token)
            return null;
        var text = token.Kind is NUMBER or PERCENT or SCORE_UNIT or PERCENTAGE_POINT ? BandAt(document, offset) : null;
        text ??= KeywordMeanings.Of(token.Kind) is { } meaning ? $"**{MarkdownText.Escape(token.Text)}** {meaning}" : null;
        return text is null ? null : new HoverText(index.RangeOf(token.Span), text);
    }

    private static SyntaxToken? TokenAt(SymbolIndex index, int offset)
    {
        var tokens = index.Tree.Tokens;
        var after = tokens.FirstFrom(offset + 1);
        return after > 0 && tokens[after - 1].Span.Contains(offset) ? tokens[after - 1]
            : after > 1 && tokens[after - 2].Span.End == offset ? tokens[after - 2]
            : after > 0 && tokens[after - 1].Span.End == offset ? tokens[after - 1]
            : null;
    }

    private static string? BandAt(RuleDocument document, int offset)
    {
        var framework = document.Result.HasErrors ? document.LastGood?.Framework : document.Framework;
        var bands =
            from indicator in framework?.Indicators ?? []
            from band in indicator.Method is BandMethod method ? method.Bands : indicator.Method is ListMethod { Row.Method: BandMethod rows } ? rows.Bands : []
            where band.Location.Source == document.Text && band.Location.Span.Start <= offset && offset <= band.Location.Span.End
            select $"这一档：{MarkdownText.Escape(RuleDescriber.Describe(band))}";
        return bands.FirstOrDefault();
    }
}
