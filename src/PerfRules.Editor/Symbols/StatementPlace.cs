using PerfRules.Language.Syntax;

namespace PerfRules.Editor.Symbols;

/// <summary>一句在哪里：明细的、指标的、对照表的还是用例的。</summary>
/// <param name="Statement">一句。</param>
/// <param name="Row">所在的明细；不在明细里为空。</param>
/// <param name="Indicator">所在的指标；不在指标里为空。</param>
/// <param name="Table">所在的对照表；不在对照表里为空。</param>
/// <param name="IsCase">是否在用例里。</param>
internal sealed record StatementPlace(
    StatementSyntax Statement, RowScope? Row = null, IndicatorNode? Indicator = null, TableHeadingSyntax? Table = null, bool IsCase = false);
