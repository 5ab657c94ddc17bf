using System.Globalization;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Syntax;

/// <summary>条文里写的数：全角、半角都可以，可以有千分位逗号。</summary>
public static class WrittenNumber
{
    /// <summary>半角数字，没有千分位。</summary>
    public static string Digits(string text) => CharacterFolding.Fold(text).Replace(",", "", StringComparison.Ordinal);

    /// <summary>不是数的为空。</summary>
    public static Rational? ValueOf(string text) => Rational.TryParse(Digits(text), out var value) ? value : null;

    /// <summary>不是整数，或者大得不合情理的为空。</summary>
    public static int? Whole(string text) =>
        int.TryParse(Digits(text), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
}
