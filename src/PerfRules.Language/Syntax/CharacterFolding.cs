namespace PerfRules.Language.Syntax;

/// <summary>全角与半角、同义符号的统一，逐字对应，长度不变；只用于比较名称，从不改写原文。</summary>
internal static class CharacterFolding
{
    public static char Fold(char c) => c switch
    {
        >= '！' and <= '～' => (char)(c - '！' + '!'),
        '　' or '\u00A0' => ' ',
        '−' or '－' => '-',
        '∶' => ':',
        '“' or '”' => '"',
        '‘' or '’' => '\'',
        '×' => '*',
        '÷' => '/',
        '≦' or '⩽' => '≤',
        '≧' or '⩾' => '≥',
        '【' => '[',
        '】' => ']',
        '〇' => '〇',
        _ => c,
    };

    /// <summary>本来就是统一写法的，原样交回。</summary>
    public static string Fold(string text)
    {
        foreach (var c in text)
        {
            if (Fold(c) != c)
                return Fold(text.AsSpan());
        }
        return text;
    }

    public static string Fold(ReadOnlySpan<char> text) =>
        string.Create(text.Length, text, static (target, source) =>
        {
            for (var i = 0; i < source.Length; i++)
                target[i] = Fold(source[i]);
        });

    /// <summary>统一写法之后是不是同一个名称。</summary>
    public static bool AreSame(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (left.Length != right.Length)
            return false;
        for (var i = 0; i < left.Length; i++)
        {
            if (left[i] != right[i] && Fold(left[i]) != Fold(right[i]))
                return false;
        }
        return true;
    }
}
