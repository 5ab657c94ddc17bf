using System.Collections.Immutable;
using PerfRules.Language.Syntax.Generated;
using PerfRules.Language.Text;

namespace PerfRules.Language.Syntax;

/// <summary>
/// 切词：把连写的汉字盖成关键词、名称和量词，词数最少者胜，两个名称不相邻；
/// 盖不住的部分作为不认识的名称。词数相同而切法不同是歧义。
/// </summary>
internal sealed class WordSplitter(NameTable names)
{
    // 不认识的一段总比认得的贵，且越长越贵；紧挨实词的不认识的字多半是同一个名称的一部分。
    private const int UnknownCost = 1000;
    private const int UnknownCharacterCost = 10;
    private const int GluedContentCost = 500;
    private const int LongestRun = 300;

    private enum Word
    {
        Start,
        Keyword,
        EdgeKeyword,
        Name,
        Measure,
        Unknown,
    }

    private readonly record struct Step(int Cost, int Ways, int From, Word Previous, int Kind);

    /// <summary>切开的结果；有歧义时另给出第二种切法。</summary>
    public readonly record struct Result(ImmutableArray<SyntaxToken> Tokens, bool IsAmbiguous);

    /// <param name="text">原文中的一段连写。</param>
    /// <param name="start">它在文中的位置。</param>
    /// <param name="section">所在的部分。</param>
    /// <param name="followsNumber">前一个记号是不是数：是则开头可以是量词。</param>
    public Result Split(string text, int start, Section section, bool followsNumber)
    {
        if (text.Length > LongestRun)
            return new Result([new SyntaxToken(PerfRulesLexer.NAME, text, new TextSpan(start, text.Length))], false);
        var folded = CharacterFolding.Fold(text);
        var best = Cover(folded, section, followsNumber);
        return Collect(text, start, best);
    }

    private Dictionary<Word, Step>[] Cover(string text, Section section, bool followsNumber)
    {
        var best = new Dictionary<Word, Step>[text.Length + 1];
        best[0] = new() { [Word.Start] = new Step(0, 1, -1, Word.Start, 0) };
        var longest = Math.Max(SyntaxFacts.LongestKeyword, Math.Max(names.LongestSimple, names.LongestMeasure));
        for (var end = 1; end <= text.Length; end++)
        {
            best[end] = [];
            for (var from = Math.Max(0, end - longest); from < end; from++)
            {
                var piece = text.AsSpan(from, end - from);
                foreach (var (previous, step) in best[from])
                    AddWords(best[end], piece, from, previous, step, section, followsNumber, end == text.Length);
            }
        }
        return best;
    }

    private void AddWords(
        Dictionary<Word, Step> target, ReadOnlySpan<char> piece, int from, Word previous, Step step, Section section, bool followsNumber,
        bool isLast)
    {
        var measureFits = followsNumber && from == 0 || step.Kind == PerfRulesLexer.CHINESE_DIGIT && from > 0;
        if (piece.Length <= SyntaxFacts.LongestKeyword && SyntaxFacts.Find(piece) is { } keyword && (keyword.Sections & section) != 0 && (isLast || !keyword.IsLast))
        {
            var word = keyword.IsEdge ? Word.EdgeKeyword : Word.Keyword;
            var glue = previous == Word.Unknown && word == Word.Keyword ? GluedContentCost : 0;
            Offer(target, word, new Step(step.Cost + 1 + glue, step.Ways, from, previous, keyword.Kind));
            // 与关键词同形的名称要用「」，否则读作关键词。
        }
        else if (piece.Length <= names.LongestSimple && previous is not (Word.Name or Word.Unknown) && names.ContainsSimple(piece))
        {
            Offer(target, Word.Name, new Step(step.Cost + 1, step.Ways, from, previous, PerfRulesLexer.NAME));
        }
        if (measureFits && piece.Length <= names.LongestMeasure && names.ContainsMeasure(piece))
            Offer(target, Word.Measure, new Step(step.Cost + 1, step.Ways, from, previous, PerfRulesLexer.MEASURE));
        if (piece.Length == 1 && previous != Word.Name)
        {
            var begin = previous == Word.Unknown ? 0 : UnknownCost + (previous == Word.Keyword ? GluedContentCost : 0);
            Offer(target, Word.Unknown, new Step(step.Cost + begin + UnknownCharacterCost, step.Ways, from, previous, PerfRulesLexer.NAME));
        }
    }

    private static void Offer(Dictionary<Word, Step> target, Word word, Step step)
    {
        if (!target.TryGetValue(word, out var known) || step.Cost < known.Cost)
            target[word] = step;
        else if (step.Cost == known.Cost)
            target[word] = known with { Ways = Math.Min(known.Ways + step.Ways, 2) };
    }

    private static Result Collect(string text, int start, Dictionary<Word, Step>[] best)
    {
        var last = best[text.Length].OrderBy(p => p.Value.Cost).ThenBy(p => p.Key).ToList();
        var cost = last[0].Value.Cost;
        var ways = last.Where(p => p.Value.Cost == cost).Sum(p => p.Value.Ways);
        var tokens = new List<SyntaxToken>();
        for (var (end, word) = (text.Length, last[0].Key); end > 0;)
        {
            var step = best[end][word];
            while (word == Word.Unknown && step.Previous == Word.Unknown)
                step = best[step.From][Word.Unknown];
            tokens.Add(new SyntaxToken(step.Kind, text[step.From..end], TextSpan.FromBounds(start + step.From, start + end)));
            (end, word) = (step.From, step.Previous);
        }
        tokens.Reverse();
        return new Result([.. tokens], ways > 1 && cost < UnknownCost);
    }
}
