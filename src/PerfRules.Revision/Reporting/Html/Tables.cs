namespace PerfRules.Revision.Reporting.Html;

/// <summary>表格的表头和数字格。</summary>
internal static class Tables
{
    /// <summary>表头；名称后写“|number”的是数字列。</summary>
    public static HtmlWriter Head(this HtmlWriter html, params ReadOnlySpan<string> columns)
    {
        html.Start("thead").Start("tr");
        foreach (var column in columns)
        {
            var name = column.Split('|');
            html.Element("th", name[0], ("scope", "col"), ("class", name.Length > 1 ? name[1] : null));
        }
        return html.End().End();
    }

    public static HtmlWriter Number(this HtmlWriter html, string number, string kind = "") => html.Element("td", number, ("class", $"number {kind}".TrimEnd()));
}
