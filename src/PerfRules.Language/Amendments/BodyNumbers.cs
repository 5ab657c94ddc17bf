using PerfRules.Language.Syntax;
using static PerfRules.Language.Syntax.Generated.PerfRulesLexer;

namespace PerfRules.Language.Amendments;

/// <summary>一个指标自己的句子里的数：扣多少分，界限是多少。原样照印的文字里的不算。</summary>
internal static class BodyNumbers
{
    /// <summary>扣分的数：扣1分、最多扣2分、直至1分扣完为止。</summary>
    public static IEnumerable<SyntaxToken> Deductions(ScriptPart part) =>
        from sentence in Sentences(part)
        from i in Enumerable.Range(1, Math.Max(0, sentence.Length - 2))
        where sentence[i].Kind == NUMBER && sentence[i + 1].Kind == SCORE_UNIT
            && sentence[i - 1].Kind is DEDUCT or AT_MOST_DEDUCT or DISCRETION_DEDUCT or UP_TO
        select sentence[i];

    /// <summary>写作某个值的界限；“每超出1个百分点”的步长不算。</summary>
    public static IEnumerable<SyntaxToken> Thresholds(ScriptPart part, NumberSyntax value) =>
        from sentence in Sentences(part)
        from i in Enumerable.Range(0, sentence.Length)
        where sentence[i].Kind == NUMBER && WrittenNumber.ValueOf(sentence[i].Text) == value.Value && UnitAfter(sentence, i) == value.Unit
            && !(i > 0 && sentence[i - 1].Kind == EVERY) && !(i > 1 && sentence[i - 2].Kind == EVERY)
        select sentence[i];

    // 各句的记号，不含标题。
    private static IEnumerable<SyntaxToken[]> Sentences(ScriptPart part)
    {
        foreach (var line in part.Lines.Skip(part.HeadingIndex).Concat(part.Tail))
        {
            foreach (var statement in line.Statements.Where(s => s is not IndicatorHeadingSyntax))
                yield return [.. line.Parsed!.Tokens.Where(t => statement.Span.Contains(t.Span))];
        }
    }

    private static string? UnitAfter(SyntaxToken[] sentence, int i)
    {
        if (i + 1 >= sentence.Length)
            return null;
        return sentence[i + 1].Kind switch
        {
            PERCENT => "%",
            YUAN or TEN_THOUSAND_YUAN or HUNDRED_MILLION_YUAN or SCORE_UNIT or PERCENTAGE_POINT or MEASURE =>
                i + 3 < sentence.Length && sentence[i + 2].Kind == DIVIDE && sentence[i + 3].Kind == MEASURE
                    ? $"{sentence[i + 1].Text}/{sentence[i + 3].Text}" : sentence[i + 1].Text,
            _ => null,
        };
    }
}
