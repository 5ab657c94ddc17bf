using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace PerfRules.Documents.Data;

/// <summary>
/// 辨认数据文件的编码：有 BOM 的按 BOM，否则先按 UTF-8，再按 GB18030（中文 Windows 上 Excel 的写法）。
/// 一律严格解码：辨认不出就报告，决不产生乱码。
/// </summary>
public static class TextDecoder
{
    public static bool TryDecode(ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out string? text)
    {
        text = bytes switch
        {
            [0xEF, 0xBB, 0xBF, .. var rest] => Decode(new UTF8Encoding(false, true), rest),
            [0xFF, 0xFE, .. var rest] => Decode(new UnicodeEncoding(false, false, true), rest),
            [0xFE, 0xFF, .. var rest] => Decode(new UnicodeEncoding(true, false, true), rest),
            _ => Decode(new UTF8Encoding(false, true), bytes) ?? Decode(Gb18030(), bytes),
        };
        return text is not null;
    }

    private static Encoding Gb18030() => CodePagesEncodingProvider.Instance.GetEncoding(
        "GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    private static string? Decode(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            var text = encoding.GetString(bytes);
            return text.Any(IsForeignToText) ? null : text;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>控制字符、私用区字符不会出现在填报的数据里；见到它们说明编码认错了。</summary>
    private static bool IsForeignToText(char c) => char.GetUnicodeCategory(c) switch
    {
        UnicodeCategory.Control => c is not ('\t' or '\n' or '\r'),
        UnicodeCategory.PrivateUse => true,
        _ => c == '\uFFFD',
    };
}
