using PerfRules.Editor.Symbols;
using PerfRules.Language.Explanation;
using PerfRules.Language.Model;
using PerfRules.Language.Syntax;
using PerfRules.Language.Text;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Editor.Outlines;

/// <summary>正在读的一项提纲。</summary>
internal sealed class OutlineDraft(string name, RuleSymbolKind? kind, TextSpan span, TextSpan selection)
{
    public IndicatorLevel? Level { get; init; }

    public NumberSyntax? Points { get; init; }

    /// <summary>有加有扣的，最多扣多少；没有写为空。</summary>
    public NumberSyntax? Lowest { get; init; }

    /// <summary>加分项、扣分项不算在上级的分值之内。</summary>
    public IndicatorKind IndicatorKind { get; init; }

    public List<OutlineDraft> Children { get; } = [];

    public List<StatementSyntax> Statements { get; } = [];

    /// <summary>到目前为止的最后一句的末尾。</summary>
    public int End { get; set; } = span.End;

    public OutlineItem Build(SymbolIndex index)
    {
        var mismatch = Mismatch();
        return new OutlineItem(
            name, kind, Level is { } level ? LevelName.Of(level, IndicatorKind) : null, Written, mismatch ?? Remark(), mismatch is not null,
            index.RangeOf(TextSpan.FromBounds(span.Start, End)), index.RangeOf(selection), [.. Children.Select(c => c.Build(index))]);
    }

    private string? Written => (Points, Lowest, IndicatorKind, Level) switch
    {
        (null, _, _, _) => null,
        ({ } points, { } lowest, _, _) => $"－{lowest.Digits}～{points.Digits}分",
        ({ } points, _, IndicatorKind.Bonus, IndicatorLevel.First) => $"最多加{points.Digits}分",
        ({ } points, _, IndicatorKind.Penalty, IndicatorLevel.First) => $"最多扣{points.Digits}分",
        ({ } points, _, _, _) => $"{points.Digits}分",
    };

    private string? Mismatch()
    {
        var parts = Children.Where(c => c is { Points: not null, IndicatorKind: IndicatorKind.Regular } && c.Level is not null).ToList();
        if (Points?.Value is not { } points || parts.Count == 0 || IndicatorKind != IndicatorKind.Regular)
            return null;
        var sum = parts.Aggregate(Rational.Zero, (total, part) => total + (part.Points?.Value ?? Rational.Zero));
        return sum == points ? null
            : $"下级合计{ValueFormatter.Number(sum)}分，{(sum < points ? "少" : "多")}{ValueFormatter.Number((sum - points).Abs())}分";
    }

    private string? Remark()
    {
        foreach (var statement in Statements)
        {
            switch (statement)
            {
                case ManualSyntax:
                    return "人工评分";
                case DelegatedSyntax delegated:
                    return $"由{delegated.By}制定";
                case ListIntroSyntax list:
                    return $"逐项 {list.List.Name}";
            }
        }
        return null;
    }
}
