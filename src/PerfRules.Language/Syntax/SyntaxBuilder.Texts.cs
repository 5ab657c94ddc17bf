using PerfRules.Language.Text;
using static PerfRules.Language.Syntax.Generated.PerfRulesParser;

namespace PerfRules.Language.Syntax;

internal sealed partial class SyntaxBuilder
{
    private static RequiredTextSyntax RequiredText(RequiredTextContext context, TextSpan span)
    {
        var low = context.lowScore();
        var word = low.NAME() ?? low.POINTS() ?? low.SCORE_RATE();
        var value = low.NUMBER() is { } number ? Number(number, low.PERCENT() is null ? "分" : "%") : null;
        return new RequiredTextSyntax(
            Scope(low.scope()), new ScoreBoundSyntax(value, word is null ? null : Name(word), SpanOf(low)),
            [.. context.nameReference().Select(Reference)], context.ELSE_ERROR() is not null, span);
    }
}
