using PerfRules.Language.Model;
using PerfRules.Language.Text;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Syntax;

/// <summary>基于「…」，或引用「…」。</summary>
/// <param name="isBase">是基于，不是引用。</param>
/// <param name="path">相对于本文件的路径。</param>
public sealed class ReferenceSettingSyntax(bool isBase, string path, TextSpan span) : StatementSyntax(span)
{
    public bool IsBase { get; } = isBase;

    public string Path { get; } = path;
}

/// <summary>总分 N分。</summary>
public sealed class TotalSettingSyntax(NumberSyntax points, TextSpan span) : StatementSyntax(span)
{
    public NumberSyntax Points { get; } = points;

    public override IEnumerable<SyntaxNode> Children => [Points];
}

/// <summary>某级得分保留N位小数。</summary>
public sealed class RoundingSettingSyntax(IndicatorLevel level, Rounding rounding, TextSpan span) : StatementSyntax(span)
{
    public IndicatorLevel Level { get; } = level;

    public Rounding Rounding { get; } = rounding;
}

/// <summary>某级得分显示N位小数：只影响怎样写，不改变值。</summary>
public sealed class DisplaySettingSyntax(IndicatorLevel level, int places, TextSpan span) : StatementSyntax(span)
{
    public IndicatorLevel Level { get; } = level;

    public int Places { get; } = places;
}

/// <summary>全框架的计数方式：每超出、每低于的部分按比例计算。</summary>
public sealed class StepModeSettingSyntax(StepMode mode, TextSpan span) : StatementSyntax(span)
{
    public StepMode Mode { get; } = mode;
}

/// <summary>评分点得分封顶，或不封顶。</summary>
public sealed class CapSettingSyntax(bool caps, TextSpan span) : StatementSyntax(span)
{
    public bool Caps { get; } = caps;
}

/// <summary>1%按1个百分点计。</summary>
public sealed class PercentSettingSyntax(bool isConsistent, TextSpan span) : StatementSyntax(span)
{
    /// <summary>前后的数相同：不是“1%按2个百分点计”。</summary>
    public bool IsConsistent { get; } = isConsistent;
}

/// <summary>加分项计入总分，总分不超过N分；或者在总分以外另计。</summary>
public sealed class AdjustmentSettingSyntax(NumberSyntax? cap, TextSpan span) : StatementSyntax(span)
{
    /// <summary>总分不超过多少；另计的为空。</summary>
    public NumberSyntax? Cap { get; } = cap;

    public override IEnumerable<SyntaxNode> Children => Present(Cap);
}

/// <summary>等级的一档：优 ≥9分。</summary>
public sealed class GradeSettingSyntax(NameToken name, ComparisonOperator op, NumberSyntax bound, TextSpan span) : StatementSyntax(span)
{
    public NameToken Name { get; } = name;

    public ComparisonOperator Operator { get; } = op;

    public NumberSyntax Bound { get; } = bound;

    public override IEnumerable<SyntaxNode> Children => [Bound];
}
