using PerfRules.Language.Syntax;

namespace PerfRules.Editor.Completion;

/// <summary>
/// 光标之前已经输入的字。汉字之间没有空格，不知道词从哪里开始，所以对每个候选取它最长的、已经输入了的前半；
/// 输入的是拼音首字母时取整段字母。
/// </summary>
internal sealed class TypedWord
{
    // 从名称中间起的首字母至少输入这么多才算，免得一两个字母引出一大片。
    private const int ShortestInfix = 3;

    private readonly string _folded;
    private readonly string _letters;

    public TypedWord(string sentence)
    {
        _folded = CharacterFolding.Fold(sentence);
        var start = sentence.Length;
        while (start > 0 && char.IsAsciiLetter(sentence[start - 1]))
            start--;
        _letters = sentence[start..].ToLowerInvariant();
    }

    /// <summary>正在输入字母。</summary>
    public bool IsLetters => _letters.Length > 0;

    /// <summary>候选已经输入了几个字，及匹配的好坏（小的好）；没有输入为 0 个字。</summary>
    public (int Length, int Rank) Match(string candidate)
    {
        var length = PrefixLength(CharacterFolding.Fold(candidate));
        if (length > 0)
            return (length, 0);
        if (_letters.Length == 0 || candidate.Length == 0)
            return (0, 0);
        if (PinyinInitials.Matches(candidate, _letters, 0))
            return (_letters.Length, 1);
        var hasInfix = _letters.Length >= ShortestInfix && Enumerable.Range(1, candidate.Length - 1).Any(i => PinyinInitials.Matches(candidate, _letters, i));
        return hasInfix ? (_letters.Length, 2) : (0, 0);
    }

    /// <summary>已经输入的以这个词结尾。</summary>
    public bool EndsWith(string word) => word.Length > 0 && _folded.EndsWith(CharacterFolding.Fold(word), StringComparison.Ordinal);

    private int PrefixLength(string candidate)
    {
        for (var length = Math.Min(candidate.Length, _folded.Length); length > 0; length--)
        {
            if (string.CompareOrdinal(_folded, _folded.Length - length, candidate, 0, length) == 0 && !CutsWord(length))
                return length;
        }
        return 0;
    }

    // 字母、数字的中间不是词的开头。
    private bool CutsWord(int length)
    {
        var start = _folded.Length - length;
        return start > 0 && char.IsAsciiLetterOrDigit(_folded[start]) && char.IsAsciiLetterOrDigit(_folded[start - 1]);
    }
}
