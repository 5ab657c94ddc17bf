namespace PerfRules.Documents.Data;

/// <summary>全角、半角写法的统一。</summary>
internal static class Width
{
    /// <summary>全角的数字、标点变为半角，不同的负号变为“-”，首尾空白去掉。</summary>
    public static string Narrow(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        for (var i = 0; i < source.Length; i++)
        {
            span[i] = source[i] switch
            {
                >= '\uFF01' and <= '\uFF5E' => (char)(source[i] - 0xFEE0),
                '\u3000' or '\u00A0' => ' ',
                '\u2212' => '-',
                var c => c,
            };
        }
    }).Trim();
}
