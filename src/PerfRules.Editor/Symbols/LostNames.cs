using PerfRules.Language.Syntax;
using PerfRules.Language.Text;

namespace PerfRules.Editor.Symbols;

/// <summary>
/// 最近一次没有错误的版本里声明过、现在声明不见了的名称。它们不参加切词，所以直接在各句的文字里找；
/// 声明写了一半的时候，提到它的地方因此仍然认得。
/// </summary>
internal static class LostNames
{
    public static void Find(SyntaxTree tree, SymbolScope now, SymbolScope before, IReadOnlyCollection<Mention> known, Action<RuleSymbol, TextSpan, bool> mention)
    {
        var lost = before.Visible.SelectMany(s => s.Fields.Values.Select(f => f.Symbol).Concat(s.Definitions.Values))
            .Where(s => now.Value(s.Name, null) is null).OrderByDescending(s => s.Name.Length).ToList();
        if (lost.Count == 0)
            return;
        var taken = known.Select(m => m.WrittenSpan).ToList();
        foreach (var statement in tree.Statements.Where(s => s is not ProseSyntax))
        {
            var text = CharacterFolding.Fold(tree.Source.ToString(statement.Span));
            foreach (var symbol in lost)
            {
                for (var at = text.IndexOf(symbol.Id.Name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(symbol.Id.Name, at + 1, StringComparison.Ordinal))
                {
                    var span = new TextSpan(tree.Source.Advance(statement.Span.Start, at), symbol.Id.Name.Length);
                    if (taken.Exists(t => t.Start < span.End && span.Start < t.End))
                        continue;
                    taken.Add(span);
                    mention(symbol.WithoutDeclaration(), span, false);
                }
            }
        }
    }
}
