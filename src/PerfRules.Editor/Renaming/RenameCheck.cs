using PerfRules.Editor.Documents;
using PerfRules.Editor.Symbols;
using PerfRules.Language;
using PerfRules.Language.Diagnostics;
using static PerfRules.Language.Syntax.Generated.PerfRulesLexer;

namespace PerfRules.Editor.Renaming;

/// <summary>
/// 改名之后重新分析，与原来比较：记号的种类、问题的种类、哪些名称是同一个，都要与原来一样，模型才一样。
/// 名称怎样切词、省略的主语是谁，都由分析自己回答，不在这里另写一套规矩。
/// </summary>
internal static class RenameCheck
{
    /// <summary>改名之后的含义与原来一样为空，否则说明哪里不一样。</summary>
    public static string? Compare(RuleDocument document, IReadOnlyDictionary<string, string> texts, string name)
    {
        var after = document.Try(texts);
        var (old, now) = (SymbolIndex.Of(document), SymbolIndex.Build(after.Module!, null));
        if (NewProblem(document.Result, after) is { } problem)
            return $"改成“{name}”以后，{problem.Location.Source.FileName}第{problem.Location.LineNumber}行会有问题：{problem.Message}";
        return IsSame([old, .. old.Dependencies], [now, .. now.Dependencies])
            ? null
            : $"改成“{name}”以后，有的句子会读成别的意思，请换一个名称。";
    }

    private static Diagnostic? NewProblem(CompilationResult before, CompilationResult after)
    {
        var known = before.Diagnostics.CountBy(d => (d.Code, d.Location.Source.Path)).ToDictionary();
        foreach (var diagnostic in after.Diagnostics.OrderByDescending(d => d.Severity))
        {
            var key = (diagnostic.Code, diagnostic.Location.Source.Path);
            if (known.GetValueOrDefault(key) == 0)
                return diagnostic;
            known[key]--;
        }
        return null;
    }

    private static bool IsSame(IReadOnlyList<SymbolIndex> before, IReadOnlyList<SymbolIndex> after) =>
        Tokens(before).SequenceEqual(Tokens(after)) && Structure(before).SequenceEqual(Structure(after));

    /// <summary>各记号的种类；名称怎样写都是名称（等级可以叫“中”，那也是关键词）。</summary>
    private static IEnumerable<int> Tokens(IEnumerable<SymbolIndex> indexes) => indexes.SelectMany(index =>
    {
        var names = index.Mentions.Select(m => m.WrittenSpan.Start).ToHashSet();
        return index.Tree.Tokens.Select(t => t.Kind == QUOTED || names.Contains(t.Span.Start) ? NAME : t.Kind);
    });

    /// <summary>各次出现的是第几个名称，与叫什么无关。</summary>
    private static IEnumerable<(int, RuleSymbolKind, bool)> Structure(IEnumerable<SymbolIndex> indexes)
    {
        var numbers = new Dictionary<SymbolId, int>();
        foreach (var mention in indexes.SelectMany(i => i.Mentions))
        {
            if (!numbers.TryGetValue(mention.Symbol.Id, out var number))
                numbers[mention.Symbol.Id] = number = numbers.Count;
            yield return (number, mention.Symbol.Kind, mention.IsDeclaration);
        }
    }
}
