using System.Collections.Immutable;
using System.Globalization;
using PerfRules.Editor.Documents;
using PerfRules.Editor.Names;
using PerfRules.Language.Syntax;
using PerfRules.Language.Text;

namespace PerfRules.Editor.Completion;

/// <summary>补全：在光标处可写的名称、关键词、单位和句式。</summary>
public static class Completer
{
    /// <summary>输入这些字符也给候选；汉字和字母由编辑器按词触发。</summary>
    public static ImmutableArray<string> TriggerCharacters { get; } = ["：", "，", "；", "＝", "=", "（", "、", "＋", "－", "×", "÷", "≥", "≤", "＞", "＜", " ", "按", "得", "为"];

    /// <summary>光标处的候选，好的在前。句子没有写完、别处写坏都照样给出。</summary>
    public static ImmutableArray<CompletionCandidate> Complete(RuleDocument document, int offset)
    {
        var context = CursorContext.At(document, offset);
        if (context.IsFrozen)
            return [];
        var names = NameCatalog.Of(document);
        var offers = new OfferSource(context, names, ListedChoices(document, context, names, offset)).All().DistinctBy(o => (o.Label, o.Kind)).ToList();
        if (!document.Result.Syntax.Statements.Any(s => s is FrameworkHeadingSyntax or LibraryHeadingSyntax) && context.StartsLine)
            offers.AddRange(Snippets.FileHeadings.Select(s => new Offer(s.Label, CompletionKind.Snippet, s.Body, s.Detail, 0) { IsSnippet = true }));
        var typed = new TypedWord(context.Sentence);
        var isBetweenWords = !typed.IsLetters && EndsWord(context, typed, offers);
        var column = document.Text.GetPosition(offset).Column;
        var candidates =
            from pair in offers.Select((offer, order) => (Offer: offer, Order: order, Match: typed.Match(offer.Label)))
            let length = Math.Min(pair.Match.Length, column)
            where length > 0 ? length < pair.Offer.NewText.Length || pair.Offer.IsSnippet || pair.Match.Rank > 0 : isBetweenWords
            orderby length == 0, pair.Match.Rank, pair.Offer.Priority, pair.Order
            select (pair.Offer, length);
        return [.. candidates.Select((c, i) => new CompletionCandidate(
            c.Offer.Label, c.Offer.Kind, c.Offer.NewText, c.Offer.IsSnippet, new TextSpan(offset - c.length, c.length),
            string.Join(' ', PinyinInitials.Of(c.Offer.Label).Prepend(c.Offer.Label)), i.ToString("D5", CultureInfo.InvariantCulture), c.Offer.Detail))];
    }

    // 前一个词已经写完：行首、标点和数之后，或者恰是一个名称、一个关键词。
    private static bool EndsWord(CursorContext context, TypedWord typed, List<Offer> offers)
    {
        var sentence = context.Sentence;
        if (sentence.Length == 0 || !char.IsLetter(sentence[^1]))
            return true;
        return offers.Any(o => o.Kind != CompletionKind.Snippet && typed.EndsWith(o.Label))
            || Enumerable.Range(1, Math.Min(sentence.Length, SyntaxFacts.LongestKeyword))
                .Any(l => SyntaxFacts.Find(sentence.AsSpan(sentence.Length - l)) is { } keyword && (keyword.Sections & context.Section) != 0);
    }

    /// <summary>“按某项计分”之后的各句，条件是那一项的选项。</summary>
    private static ImmutableArray<string> ListedChoices(RuleDocument document, CursorContext context, ImmutableArray<KnownName> names, int offset)
    {
        if (context.Heading is not { } heading)
            return [];
        var intro = document.Result.Syntax.Statements.OfType<ChoiceIntroSyntax>().LastOrDefault(s => s.Span.Start >= heading.Start && s.Span.End <= offset);
        return intro is null ? [] : [.. names.Where(n => n.Kind == NameKind.Option && n.Field?.Name == intro.Subject.Name).Select(n => n.Name)];
    }
}
