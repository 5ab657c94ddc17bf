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

    public static string Fold(ReadOnlySpan<char> text) =>
        string.Create(text.Length, text, static (target, source) =>
        {
            for (var i = 0; i < source.Length; i++)
                target[i] = Fold(source[i]);
        });
}
