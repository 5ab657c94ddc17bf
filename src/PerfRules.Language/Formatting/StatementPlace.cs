using PerfRules.Language.Model;
using PerfRules.Language.Syntax;
using static PerfRules.Language.Syntax.Generated.PerfRulesLexer;

namespace PerfRules.Language.Formatting;

/// <summary>一句在提纲中的位置。</summary>
/// <param name="Section">所在的部分；标题自己开始一个部分，为空。</param>
/// <param name="Heading">标题词的记号编号；不是标题为 0。</param>
/// <param name="Indent">缩进几格。</param>
/// <param name="BodyIndent">在它之后的句子缩进几格。</param>
internal readonly record struct StatementPlace(Section? Section, int Heading, int Indent, int BodyIndent)
{
    private const int Step = 2;
    private const Section Amendment = Syntax.Section.Amendment;

    /// <summary>各句的位置，下标同 <see cref="SyntaxTree.Statements"/>。</summary>
    public static StatementPlace[] Of(SyntaxTree tree, IEnumerable<OutlineLine> lines)
    {
        var places = new StatementPlace[tree.Statements.Length];
        var (body, block, next) = (0, 0, 0);
        foreach (var line in lines)
        {
            // 修订的一句顶格，它带的条文缩进，标题也不另空行；用例不属于哪一句。
            if (line.Section == Amendment && line.HeadingLength == 0)
                (body, block) = (line.Tokens[^1].Kind == COLON ? Step : 0, line.Tokens[^1].Kind == COLON ? Step : 0);
            else if (line.HeadingKind is CASE or FRAMEWORK or AMENDMENT)
                block = 0;
            for (var first = next; next < places.Length && tree.Statements[next].Span.Start < line.Span.End; next++)
            {
                var isHeading = next == first && line is { HeadingLength: > 0, IsProse: false };
                if (isHeading)
                    body = BodyOf(line.HeadingKind) + block;
                places[next] = isHeading
                    ? new StatementPlace(null, block > 0 ? 0 : line.HeadingKind, (line.HeadingKind == ITEM ? Step : 0) + block, body)
                    : new StatementPlace(line.Section, 0, line.Section == Amendment ? 0 : LiftsAbove(tree.Statements[next]) ? Math.Min(body, Step + block) : body, body);
            }
        }
        return places;
    }

    private static int BodyOf(int heading) => heading switch
    {
        FRAMEWORK or AMENDMENT => 0,
        ITEM => 2 * Step,
        _ => Step,
    };

    // “一票否决：……，本指标得0分”写在最后一个评分点之后，说的却是整个指标，因此与评分点对齐。
    private static bool LiftsAbove(StatementSyntax statement) => statement switch
    {
        VetoSyntax veto => veto.Scope.Level is not (null or IndicatorLevel.Item),
        RequiredTextSyntax required => required.Scope.Level is not (null or IndicatorLevel.Item),
        ConditionalSentenceSyntax { Parts: [{ Consequence: AwardSyntax award }, ..] } => award.Scope.Level is not (null or IndicatorLevel.Item),
        ConditionalSentenceSyntax { Parts: [{ Consequence: LimitSyntax limit }, ..] } => limit.Scope.Level is not (null or IndicatorLevel.Item),
        _ => false,
    };
}
