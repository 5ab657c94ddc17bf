using PerfRules.Revision.Changes;

namespace PerfRules.Revision.Reporting.Html;

/// <summary>性质的标记：颜色之外还有形状和文字。</summary>
internal static class Marks
{
    public static string ClassName(ChangeClass @class) => @class switch
    {
        ChangeClass.Substantive => "substantive",
        ChangeClass.Wording => "wording",
        ChangeClass.Order => "order",
        _ => throw new ArgumentOutOfRangeException(nameof(@class)),
    };

    public static string Symbol(ChangeClass @class) => @class switch
    {
        ChangeClass.Substantive => "◆",
        ChangeClass.Wording => "○",
        ChangeClass.Order => "⇅",
        _ => throw new ArgumentOutOfRangeException(nameof(@class)),
    };

    public static HtmlWriter Badge(this HtmlWriter html, ChangeClass @class, string text) => html
        .Start("span", ("class", $"badge {ClassName(@class)}"))
        .Element("span", Symbol(@class), ("aria-hidden", "true")).Text(" " + text)
        .End();
}
