using System.Collections.Immutable;
using PerfRules.Language.Text;
using static PerfRules.Language.Syntax.Generated.PerfRulesLexer;

namespace PerfRules.Language.Syntax;

/// <summary>
/// 修订里的一行是修订的一句，还是它所带的条文。只凭行首：修订的句子说的名称都加「」，
/// 条文里没有“将「…」”“废止「…」”这样的句子，所以不靠缩进也分得清。
/// </summary>
internal static class AmendmentLine
{
    private static readonly ImmutableArray<string> Kinds = ["约定", "数据", "口径", "明细", "对照表", "日历", "指标"];

    /// <param name="line">一行的记号。</param>
    /// <param name="section">上一行所在的部分：所基于的框架只写在开头。</param>
    public static bool Is(ImmutableArray<SyntaxToken> line, Section section)
    {
        // 词与词之间可以有空白，所以看连起来的。
        var length = line.TakeWhile(t => t.Kind is not (QUOTED or NUMBER or COLON)).Count();
        if (length == 0 || length == line.Length)
            return false;
        var lead = string.Concat(line.Take(length).Select(t => t.Text));
        return line[length].Kind switch
        {
            QUOTED => Leads(lead, "将") || Leads(lead, "废止") || Leads(lead, "在") && IsEnacting(line)
                || length == 1 && line[0].Kind == BASED_ON && section == Section.Amendment,
            NUMBER => lead == "自" && line[^1].Text.EndsWith("施行", StringComparison.Ordinal),
            _ => length == line.Length - 1
                && (lead == "在总分之下新增" || Kinds.Any(kind => lead == "新增" + kind || lead == $"将{kind}修改为")),
        };
    }

    /// <summary>以冒号结尾的，下面的条文从哪个部分读起；标题另起自己的部分。</summary>
    public static Section BlockOf(ImmutableArray<SyntaxToken> line)
    {
        if (line[^1].Kind != COLON)
            return Section.Amendment;
        bool Has(string word) => line.Any(t => t.Kind != QUOTED && t.Text.Contains(word, StringComparison.Ordinal));
        return Has("数据") ? Section.Data : Has("口径") ? Section.Definitions : Has("约定") ? Section.Framework : Section.Scoring;
    }

    /// <summary>改成的名称，从此可以在条文里使用。</summary>
    public static ImmutableArray<DeclaredName> NewNames(ImmutableArray<SyntaxToken> line)
    {
        for (var i = 2; i < line.Length; i++)
        {
            if (line[i].Kind == QUOTED && line[i - 1].Text == "更名为" && line[i].Text.Length > 2)
                return [new DeclaredName(line[i].Text[1..^1], new TextSpan(line[i].Span.Start + 1, line[i].Span.Length - 2), false)];
        }
        return [];
    }

    private static bool IsEnacting(ImmutableArray<SyntaxToken> line) =>
        line[^1].Kind == COLON && line[^2].Text.EndsWith("新增", StringComparison.Ordinal);

    private static bool Leads(string word, string verb) =>
        word == verb || word.StartsWith(verb, StringComparison.Ordinal) && Kinds.Contains(word[verb.Length..]);
}
