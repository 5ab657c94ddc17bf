using PerfRules.Language.Syntax;
using static PerfRules.Language.Syntax.Generated.PerfRulesLexer;

namespace PerfRules.Editor.Completion;

/// <summary>光标所在的指标、评分点的标题写了什么。</summary>
/// <param name="Kind">标题词。</param>
/// <param name="Name">名称；没有写为空串。</param>
/// <param name="Points">分值的写法；没有写为空。</param>
/// <param name="Start">标题的位置。</param>
internal sealed record HeadingInfo(int Kind, string Name, string? Points, int Start)
{
    public static HeadingInfo? Before(Outline outline, int index, bool inHeading)
    {
        for (var i = inHeading ? index - 1 : index; i >= 0; i--)
        {
            if (outline.Groups[i].Line is not { HeadingLength: > 0, IsProse: false } line)
                continue;
            if (line.HeadingKind is not (FIRST_LEVEL or SECOND_LEVEL or THIRD_LEVEL or ITEM or BONUS or PENALTY))
                return null;
            var name = line.Names.Select(n => n.Text).FirstOrDefault() ?? "";
            var points = line.Tokens.Take(line.HeadingLength).LastOrDefault(t => t.Kind == NUMBER).Text;
            return new HeadingInfo(line.HeadingKind, name, points, line.Span.Start);
        }
        return null;
    }
}
