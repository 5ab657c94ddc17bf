using PerfRules.Language.Text;

namespace PerfRules.Language.Syntax;

/// <summary>由各部门制定：评分标准留待基于本框架的框架写明。</summary>
public sealed class DelegatedSyntax(string by, TextSpan span) : StatementSyntax(span)
{
    /// <summary>由谁制定。</summary>
    public string By { get; } = by;
}
