using System.Text;
using PerfRules.Language.Syntax;

namespace PerfRules.Editor.Completion;

/// <summary>一个句式：<c>${1:默认}</c> 是空位，<c>{s}</c> 等换成 <see cref="SnippetValues"/> 的名称和分值。</summary>
/// <param name="Label">显示的文字，与输入比对。</param>
/// <param name="Body">句式。</param>
/// <param name="Detail">一句话的说明。</param>
internal sealed record Snippet(string Label, string Body, string Detail)
{
    /// <summary>要有明细才用得上。</summary>
    public bool NeedsList => Body.Contains("{l}", StringComparison.Ordinal);

    /// <summary>各空位取默认时的文字。</summary>
    public static string Plain(string body)
    {
        var text = new StringBuilder();
        for (var i = 0; i < body.Length; i++)
        {
            if (body[i] != '$' || i + 1 == body.Length || body[i + 1] != '{')
            {
                text.Append(body[i]);
                continue;
            }
            var colon = body.IndexOf(':', i);
            var end = body.IndexOf('}', i);
            text.Append(body, colon + 1, end - colon - 1);
            i = end;
        }
        return text.ToString();
    }
}

/// <summary>各部分的句式。</summary>
internal static partial class Snippets
{
    /// <summary>某一部分里可写的句式，常用的在前。</summary>
    public static IEnumerable<Snippet> In(Section section) => section switch
    {
        Section.Framework => Settings,
        Section.Data => Fields,
        Section.Definitions => Definitions,
        Section.Table => Rows,
        Section.Calendar => Calendar,
        Section.Scoring => Scoring,
        Section.Case => CaseSentences,
        _ => [],
    };
}
