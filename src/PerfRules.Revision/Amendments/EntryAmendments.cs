using System.Collections.Immutable;
using PerfRules.Language.Amendments;
using PerfRules.Language.Syntax;

namespace PerfRules.Revision.Amendments;

/// <summary>数据、口径、明细、对照表、日历的改动写成修订的句子。</summary>
/// <param name="pairing">两版的对应。</param>
/// <param name="canonical">按更名之后的名称比较。</param>
/// <param name="draft">写在这里。</param>
internal sealed class EntryAmendments(Pairing pairing, Canonical canonical, Draft draft)
{
    /// <summary>数据或口径：一项一项写。</summary>
    /// <param name="word">数据，或口径。</param>
    /// <param name="olds">旧版的各项。</param>
    /// <param name="news">新版的各项。</param>
    /// <param name="renamed">更名的各项。</param>
    public void Write(string word, ImmutableArray<ScriptPart> olds, ImmutableArray<ScriptPart> news, IReadOnlySet<ScriptPart> renamed)
    {
        foreach (var old in olds.Where(o => o.Name.Length > 0))
        {
            if (pairing.NewOf(old) is not { } @new)
                draft.Add($"废止{word}「{old.Name}」");
            else if (renamed.Contains(old))
                draft.Add($"将{word}「{old.Name}」更名为「{@new.Name}」");
            else if (old.Name != @new.Name || canonical.Declaration(old) != Canonical.Plain.Declaration(@new))
                draft.Add($"将{word}「{old.Name}」修改为：", Blocks.Entry(@new));
        }
        ImmutableArray<ScriptPart> named = [.. news.Where(n => n.Name.Length > 0)];
        var kept = Sequence.Kept([.. named.Select(pairing.OldOf).OfType<ScriptPart>().Select(o => olds.IndexOf(o))]);
        // 接在最后的，不必说在哪一项之后。
        var tail = named.Length;
        while (tail > 0 && pairing.OldOf(named[tail - 1]) is null)
            tail--;
        draft.Arrange(named[..tail], n => pairing.OldOf(n) is { } o && kept.Contains(olds.IndexOf(o)), pairing.OldOf, o => $"{word}「{o.Name}」", "", Blocks.Entry, _ => null);
        if (tail < named.Length)
            draft.Add($"新增{word}：", named[tail..].SelectMany(Blocks.Entry));
    }

    /// <summary>明细、对照表、日历：整个写。</summary>
    public void WriteWhole(string word, IEnumerable<ScriptPart> olds, IEnumerable<ScriptPart> news)
    {
        foreach (var old in olds)
        {
            if (pairing.NewOf(old) is not { } @new)
                draft.Add($"废止{word}「{old.Name}」");
            else if (!canonical.Whole(old).SequenceEqual(Canonical.Plain.Whole(@new)))
                draft.Add($"将{word}「{old.Name}」修改为：", Blocks.Whole(@new));
        }
        if (news.Where(n => pairing.OldOf(n) is null).ToList() is [_, ..] added)
            draft.Add($"新增{word}：", added.SelectMany(Blocks.Whole));
    }

    /// <summary>写作“更名为”就够了的：其余内容相同，新版的末尾写着原名。</summary>
    public bool IsRename(ScriptPart old, ScriptPart @new, int? year)
    {
        if (old.Name == @new.Name)
            return false;
        var former = year is { } y ? FormattableString.Invariant($"，\u001F原名\u001F{old.Name}\u001F（\u001F{y}\u001F年度\u001F）") : $"，\u001F原名\u001F{old.Name}";
        return $"{canonical.Declaration(old)}\u001F{former}" == Canonical.Plain.Declaration(@new)
            || old.Declaration is FieldDeclarationSyntax or DefinitionSyntax && HasCode(old) && canonical.Declaration(old) == Canonical.Plain.Declaration(@new);
    }

    private static bool HasCode(ScriptPart part) => part.Declaration!.SelfAndDescendants().OfType<IdentitySyntax>().Any(i => i.Code is not null);
}
