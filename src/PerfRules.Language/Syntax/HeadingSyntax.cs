using System.Collections.Immutable;
using PerfRules.Language.Model;
using PerfRules.Language.Text;

namespace PerfRules.Language.Syntax;

/// <summary>名称及其位置（不含「」）。</summary>
public readonly record struct NameToken(string Text, TextSpan Span);

/// <summary>一句的写法。</summary>
public abstract class StatementSyntax(TextSpan span) : SyntaxNode(span);

/// <summary>框架 名称 2023年度。</summary>
public sealed class FrameworkHeadingSyntax(NameToken name, int? year, TextSpan span) : StatementSyntax(span)
{
    public NameToken Name { get; } = name;

    public int? Year { get; } = year;
}

/// <summary>公用口径 名称：供各框架引用的数据、口径，没有指标。</summary>
public sealed class LibraryHeadingSyntax(NameToken name, TextSpan span) : StatementSyntax(span)
{
    public NameToken Name { get; } = name;
}

/// <summary>数据，或口径。</summary>
public sealed class SectionHeadingSyntax(TextSpan span) : StatementSyntax(span);

/// <summary>明细 名称。</summary>
public sealed class ListHeadingSyntax(NameToken name, TextSpan span) : StatementSyntax(span)
{
    public NameToken Name { get; } = name;
}

/// <summary>用例 名称。</summary>
public sealed class CaseHeadingSyntax(NameToken name, TextSpan span) : StatementSyntax(span)
{
    public NameToken Name { get; } = name;
}

/// <summary>某级指标或评分点的标题。</summary>
public sealed class IndicatorHeadingSyntax(
    IndicatorKind kind, IndicatorLevel level, NameToken name, NumberSyntax? points, bool isAtMost, TextSpan span)
    : StatementSyntax(span)
{
    /// <summary>标题词写明的加分项、扣分项；它们的下级随上级。</summary>
    public IndicatorKind Kind { get; } = kind;

    /// <summary>分值是否写作“最高N分”“最多扣N分”“－2～3分”等，只有加分项、扣分项能这样写。</summary>
    public bool IsAtMost { get; } = isAtMost;

    public IndicatorLevel Level { get; } = level;

    public NameToken Name { get; } = name;

    /// <summary>分值；漏写为空。</summary>
    public NumberSyntax? Points { get; } = points;

    /// <summary>有加有扣的，写明最多扣多少（不带负号）；没有写为空。</summary>
    public NumberSyntax? Lowest { get; init; }

    public override IEnumerable<SyntaxNode> Children => Lowest is null ? Present(Points)
        : Present(Points, Lowest).OrderBy(number => number.Span.Start);
}

/// <summary>说明、注、依据：原样照印。</summary>
public sealed class ProseSyntax(string keyword, string text, TextSpan span) : StatementSyntax(span)
{
    public string Keyword { get; } = keyword;

    public string Text { get; } = text;
}

/// <summary>不能识别的一句；问题已另行报告。</summary>
public sealed class BrokenSyntax(ImmutableArray<string> names, bool startsTable, TextSpan span) : StatementSyntax(span)
{
    /// <summary>它本要声明的数据或口径的名称；引用它们不再报告“没有声明”。</summary>
    public ImmutableArray<string> Names { get; } = names;

    /// <summary>是否本是对照表的标题：后面的各行属于它，不属于前一张表。</summary>
    public bool StartsTable { get; } = startsTable;
}
