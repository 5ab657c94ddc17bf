using System.Collections.Immutable;
using PerfRules.Language.Text;

namespace PerfRules.Language.Syntax;

/// <summary>修订 名称 2023年度：名称和年度是修订以后的。</summary>
public sealed class AmendmentHeadingSyntax(NameToken name, int? year, TextSpan span) : StatementSyntax(span)
{
    public NameToken Name { get; } = name;

    public int? Year { get; } = year;
}

/// <summary>修订里的一句。</summary>
public abstract class AmendmentSyntax(TextSpan span) : StatementSyntax(span);

/// <summary>基于「…」（2022年度），规则摘要「…」：所修订的框架。</summary>
public sealed class AmendedBaseSyntax(string path, int? year, string digest, TextSpan span) : AmendmentSyntax(span)
{
    public string Path { get; } = path;

    public int? Year { get; } = year;

    public string Digest { get; } = digest;
}

/// <summary>自2023年度起施行；自2023年度至2025年度施行。</summary>
public sealed class EffectiveSyntax(int from, int? to, TextSpan span) : AmendmentSyntax(span)
{
    public int From { get; } = from;

    /// <summary>到哪个年度为止；直到下一次修订为空。</summary>
    public int? To { get; } = to;
}

/// <summary>所说的是哪一种。</summary>
public enum AmendedKind
{
    /// <summary>各级指标，包括评分点。</summary>
    Indicator,

    /// <summary>总分、等级等约定和框架的说明。</summary>
    Conventions,

    Data,

    Definition,

    List,

    Table,

    Calendar,
}

/// <summary>所说的一项：「名称」，指标也可以写「上级/名称」；空的名称是总分。</summary>
public sealed class AmendedName(AmendedKind kind, string name, TextSpan span) : SyntaxNode(span)
{
    public AmendedKind Kind { get; } = kind;

    public string Name { get; } = name;
}

/// <summary>放在哪里。</summary>
public enum AmendedPosition
{
    Under,
    Before,
    After,
}

/// <summary>将「某项」的分值由3分调整为5分，扣分值同步调整。</summary>
public sealed class PointsAmendmentSyntax(AmendedName target, NumberSyntax from, NumberSyntax to, bool? scalesDeductions, TextSpan span) : AmendmentSyntax(span)
{
    public AmendedName Target { get; } = target;

    public NumberSyntax From { get; } = from;

    public NumberSyntax To { get; } = to;

    /// <summary>扣分值是否同步调整；没有说为空。</summary>
    public bool? ScalesDeductions { get; } = scalesDeductions;

    public override IEnumerable<SyntaxNode> Children => [Target, From, To];
}

/// <summary>将「某项」的界限由5%调整为8%：它的条件里凡写作5%的都改为8%。</summary>
public sealed class ThresholdAmendmentSyntax(AmendedName target, NumberSyntax from, NumberSyntax to, TextSpan span) : AmendmentSyntax(span)
{
    public AmendedName Target { get; } = target;

    public NumberSyntax From { get; } = from;

    public NumberSyntax To { get; } = to;

    public override IEnumerable<SyntaxNode> Children => [Target, From, To];
}

/// <summary>将「某项」更名为「某名」。</summary>
public sealed class RenameAmendmentSyntax(AmendedName target, NameToken name, TextSpan span) : AmendmentSyntax(span)
{
    public AmendedName Target { get; } = target;

    public NameToken Name { get; } = name;

    public override IEnumerable<SyntaxNode> Children => [Target];
}

/// <summary>将「某项」移至「某项」之下（之前、之后）。</summary>
public sealed class MoveAmendmentSyntax(AmendedName target, AmendedName anchor, AmendedPosition position, TextSpan span) : AmendmentSyntax(span)
{
    public AmendedName Target { get; } = target;

    public AmendedName Anchor { get; } = anchor;

    public AmendedPosition Position { get; } = position;

    public override IEnumerable<SyntaxNode> Children => [Target, Anchor];
}

/// <summary>废止「某项」。</summary>
public sealed class RepealAmendmentSyntax(ImmutableArray<AmendedName> targets, TextSpan span) : AmendmentSyntax(span)
{
    public ImmutableArray<AmendedName> Targets { get; } = targets;

    public override IEnumerable<SyntaxNode> Children => Targets;
}

/// <summary>将一项换成、拆成，或将几项合成下面的条文。</summary>
public sealed class ReplaceAmendmentSyntax(ImmutableArray<AmendedName> targets, ReplaceMode mode, TextSpan span) : AmendmentSyntax(span)
{
    public ImmutableArray<AmendedName> Targets { get; } = targets;

    public ReplaceMode Mode { get; } = mode;

    public override IEnumerable<SyntaxNode> Children => Targets;
}

/// <summary>怎样换。</summary>
public enum ReplaceMode
{
    /// <summary>将「某项」修改为：整项换成下面的。</summary>
    Whole,

    /// <summary>将「某项」的评分标准修改为：只换标题之下的句子。</summary>
    Criteria,

    /// <summary>将「某项」拆分为：下面的几项都出自它。</summary>
    Split,

    /// <summary>将「甲」「乙」合并为：下面的一项出自它们。</summary>
    Merge,
}

/// <summary>将数据（口径、约定等）修改为：这一种全部换成下面的。</summary>
public sealed class ReplaceAllAmendmentSyntax(AmendedKind kind, TextSpan span) : AmendmentSyntax(span)
{
    public AmendedKind Kind { get; } = kind;
}

/// <summary>在「某项」之下（之前、之后）新增：下面的条文；或新增数据（口径等）：下面的条文。</summary>
/// <param name="kind">哪一种。</param>
/// <param name="anchor">放在哪一项的上下；没有写为空。</param>
/// <param name="position">在它的哪里。</param>
public sealed class InsertAmendmentSyntax(AmendedKind kind, AmendedName? anchor, AmendedPosition position, TextSpan span) : AmendmentSyntax(span)
{
    public AmendedKind Kind { get; } = kind;

    public AmendedName? Anchor { get; } = anchor;

    public AmendedPosition Position { get; } = position;

    public override IEnumerable<SyntaxNode> Children => Present(Anchor);
}
