using PerfRules.Language.Amendments;

namespace PerfRules.Revision.Amendments;

/// <summary>正在写的修订的各句。</summary>
internal sealed class Draft
{
    private readonly List<string> _lines = [];

    public IReadOnlyList<string> Lines => _lines;

    public void Add(string sentence, params IEnumerable<string> block)
    {
        _lines.Add(sentence);
        _lines.AddRange(block);
    }

    /// <summary>接上另写的各句。</summary>
    public void Add(Draft other) => _lines.AddRange(other._lines);

    /// <summary>把新版的次序、新增的写成句子：不动的留着，其余的挪到或添在前一项之后。</summary>
    /// <param name="news">新版的各项，按次序。</param>
    /// <param name="stays">旧版的哪一项留在原处；不留为空。</param>
    /// <param name="oldOf">旧版的哪一项；新增的为空。</param>
    /// <param name="nameOf">怎样称呼旧版的一项。</param>
    /// <param name="under">没有一项留在原处时放在哪里。</param>
    /// <param name="blockOf">新增的一项的条文。</param>
    /// <param name="groupOf">接替旧版的一项的拆分、合并；不是的为空。</param>
    public void Arrange(
        IReadOnlyList<ScriptPart> news, Func<ScriptPart, bool> stays, Func<ScriptPart, ScriptPart?> oldOf, Func<ScriptPart, string> nameOf,
        string under, Func<ScriptPart, IEnumerable<string>> blockOf, Func<ScriptPart, ScriptGroup?> groupOf)
    {
        var next = news.FirstOrDefault(stays);
        var place = next is null ? under : $"{nameOf(oldOf(next)!)}之前";
        for (var i = 0; i < news.Count; i++)
        {
            if (groupOf(news[i]) is { } group)
            {
                place = $"{nameOf(group.Anchor)}之后";
                if (news[i] == group.New[0])
                    Add($"将{string.Concat(group.Old.Select(nameOf))}{(group.Old.Length > 1 ? "合并" : "拆分")}为：", group.New.SelectMany(blockOf));
            }
            else if (stays(news[i]))
            {
                place = $"{nameOf(oldOf(news[i])!)}之后";
            }
            else if (oldOf(news[i]) is { } moved)
            {
                Add($"将{nameOf(moved)}移至{place}");
            }
            else if (i > 0 && oldOf(news[i - 1]) is null)
            {
                _lines.AddRange(blockOf(news[i]));
            }
            else
            {
                Add($"在{place}新增：", blockOf(news[i]));
            }
        }
    }
}
