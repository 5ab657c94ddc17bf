using System.Collections.Immutable;
using PerfRules.Language.Syntax;
using PerfRules.Language.Text;

namespace PerfRules.Editor.Symbols;

/// <summary>一处使用：哪个口径、指标或数据，在哪里，用了谁。</summary>
/// <param name="Index">使用所在的文件。</param>
/// <param name="User">使用者。</param>
/// <param name="Used">被使用者。</param>
/// <param name="Span">使用处的名称；指标省略主语而用了同名的口径的，是标题里的名称。</param>
internal sealed record SymbolUse(SymbolIndex Index, RuleSymbol User, RuleSymbol Used, TextSpan Span);

/// <summary>谁用了谁；用例和勾稽不算使用者。</summary>
internal static class SymbolUses
{
    /// <summary>一个文件里的全部使用，按条文的次序。</summary>
    public static IEnumerable<SymbolUse> In(SymbolIndex index)
    {
        var declared = index.Declared.Where(s => s.Syntax is not null && s.Kind is not (RuleSymbolKind.Option or RuleSymbolKind.Measure))
            .DistinctBy(s => s.Syntax).ToDictionary(s => s.Syntax!);
        var mentions = index.Mentions;
        var next = 0;
        foreach (var place in index.Places)
        {
            var user = User(place, declared);
            if (user is not null && place.Statement is IndicatorHeadingSyntax heading && Implied(index, place) is { } implied)
                yield return new SymbolUse(index, user, implied, heading.Name.Span);
            for (; next < mentions.Length && mentions[next].Span.Start < place.Statement.Span.End; next++)
            {
                if (user is not null && !mentions[next].IsDeclaration && mentions[next].Span.Start >= place.Statement.Span.Start
                    && mentions[next].Symbol is { Kind: not (RuleSymbolKind.Option or RuleSymbolKind.Measure or RuleSymbolKind.Grade or RuleSymbolKind.Indicator) } used)
                    yield return new SymbolUse(index, user, used, mentions[next].Span);
            }
        }
    }

    private static RuleSymbol? User(StatementPlace place, Dictionary<StatementSyntax, RuleSymbol> declared) =>
        place.IsCase ? null
        : place.Indicator is { } node ? Scored(node)
        : place.Table is { } table ? declared.GetValueOrDefault(table)
        : declared.GetValueOrDefault(place.Statement);

    private static RuleSymbol? Scored(IndicatorNode node) => node.Symbol ?? (node.Parent is { } parent ? Scored(parent) : null);

    // 指标的第一个条件省略了主语，或者写作“比率”，就是与它同名的口径或数据。
    private static RuleSymbol? Implied(SymbolIndex index, StatementPlace heading)
    {
        if (index.Scope.Value(heading.Indicator!.Name, null) is not { } value)
            return null;
        var nodes = index.Places.SkipWhile(p => p != heading).Skip(1).TakeWhile(p => p.Indicator == heading.Indicator && p.Statement is not IndicatorHeadingSyntax)
            .SelectMany(p => p.Statement.SelfAndDescendants()).ToList();
        if (nodes.Any(n => n is NameSyntax { Name: "比率" }) && index.Scope.Value("比率", null) is null)
            return value;
        var first = nodes.FirstOrDefault(n => n is ConditionSyntax or EfficacySyntax or DeductionUnitSyntax { Direction: not null });
        return first is ComparisonSyntax { Operands: [null, ..] } or IntervalSyntax { Subject: null } or TopSyntax { Value: null }
            or EfficacySyntax { Subject: null } or DeductionUnitSyntax ? value : null;
    }
}
