using PerfRules.Language.Model;
using static PerfRules.Language.Syntax.Generated.PerfRulesParser;

namespace PerfRules.Language.Syntax;

internal sealed partial class SyntaxBuilder
{
    private static IdentitySyntax Identity(IdentityContext context) => context switch
    {
        CodeIdentityContext c => new IdentitySyntax(c.QUOTED().GetText(), null, SpanOf(c)),
        FormerIdentityContext c => new IdentitySyntax(null, Former(c.former()), SpanOf(c)),
        _ => throw new ArgumentOutOfRangeException(nameof(context), context.GetType().Name, null),
    };

    private static FormerName Former(FormerContext context) => new(context.QUOTED().GetText(), Year(context.NUMBER()));
}
