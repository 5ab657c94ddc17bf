using PerfRules.Language.Syntax;

namespace PerfRules.Language.Semantics;

/// <summary>读提纲时的一张对照表：标题和它下面的各行。</summary>
internal sealed class TableDraft(TableHeadingSyntax heading)
{
    public TableHeadingSyntax Heading { get; } = heading;

    public List<TableRowSyntax> Rows { get; } = [];

    /// <summary>有没有一行没能识别，已经报告过。</summary>
    public bool IsBroken { get; private set; }

    public void MarkBroken() => IsBroken = true;
}
