using System.Collections.Immutable;
using PerfRules.Language.Syntax;

namespace PerfRules.Language.Semantics;

/// <summary>读提纲时的一个日历：标题和它下面的各句。</summary>
internal sealed class CalendarDraft(CalendarHeadingSyntax heading)
{
    public CalendarHeadingSyntax Heading { get; } = heading;

    public List<CalendarSentenceSyntax> Sentences { get; } = [];

    /// <summary>有没有一句没能识别，已经报告过。</summary>
    public bool IsBroken { get; set; }

    /// <summary>组成它的各句。</summary>
    public ImmutableArray<StatementSyntax> Parts => [Heading, .. Sentences];
}
