using System.Collections.Immutable;
using PerfRules.Editor.Completion;
using PerfRules.Editor.Documents;
using PerfRules.Language.Syntax;

namespace PerfRules.Editor.Signatures;

/// <summary>正在写的句式有哪几个空位，写到了哪一个。</summary>
public static class SignatureHelper
{
    /// <summary>输入这些字符时提示。</summary>
    public static ImmutableArray<string> TriggerCharacters { get; } = ["（", "(", "，", "、", "＝", "=", "：", "每", "扣", "加", " "];

    /// <summary>光标处的句式；不在有空位的句式里为空。</summary>
    public static IdiomHelp? At(RuleDocument document, int offset)
    {
        var context = CursorContext.At(document, offset);
        if (context.IsFrozen || context.InHeading)
            return null;
        var sentence = context.Sentence;
        return Innermost(sentence, Idioms.Formulas.Where(_ => context.Section is Section.Definitions or Section.Scoring or Section.Reconciliation or Section.Case))
            ?? Innermost(sentence, context.Section switch
            {
                Section.Scoring => Idioms.Scoring,
                Section.Reconciliation => Idioms.Reconciliation,
                _ => [],
            });
    }

    // 开头最靠后、同样靠后时开头最长的那一个。
    private static IdiomHelp? Innermost(string sentence, IEnumerable<Idiom> idioms)
    {
        var candidates =
            from idiom in idioms
            from trigger in idiom.Triggers
            let start = sentence.LastIndexOf(trigger, StringComparison.Ordinal)
            where start >= 0 && (!IsCall(trigger) || IsOpen(sentence[(start + trigger.Length)..])) && !IsPartOfName(sentence, start, trigger)
            orderby start + trigger.Length descending, trigger.Length descending
            select (idiom, Start: idiom.Slots[0].Before.Length == 0 && !trigger.StartsWith('每') ? 0 : start, Skip: idiom.Slots[0].Before.Length > 0 ? trigger.Length : 0);
        return candidates.Select(c => Help(c.idiom, sentence[(c.Start + c.Skip)..])).FirstOrDefault();
    }

    private static IdiomHelp Help(Idiom idiom, string written) => new(idiom.Label, idiom.Explanation, idiom.Parts, idiom.ActiveSlot(written));

    private static bool IsCall(string trigger) => trigger[^1] is '（' or '(';

    private static bool IsOpen(string text)
    {
        var depth = 1;
        foreach (var c in text)
        {
            depth += c is '（' or '(' ? 1 : c is '）' or ')' ? -1 : 0;
            if (depth == 0)
                return false;
        }
        return true;
    }

    // “按比例”“按1个百分点扣”里的“按”不是“按某项计分”，要在句首；“加权平均（”里的“平均（”、“名次比（”不是别的函数。
    private static bool IsPartOfName(string sentence, int start, string trigger) =>
        trigger.StartsWith('按') && trigger.Trim().Length == 1 && start > 0
        || IsCall(trigger) && start > 0 && Idioms.Formulas.SelectMany(f => f.Triggers)
            .Any(t => t.Length > trigger.Length && t.EndsWith(trigger, StringComparison.Ordinal) && sentence.AsSpan(0, start + trigger.Length).EndsWith(t, StringComparison.Ordinal));
}
