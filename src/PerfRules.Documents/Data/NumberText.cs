using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Documents.Data;

/// <summary>写在数据里的数，可以带千分位、指数和单位：“1,602.69”“42.33万元”“９５％”。</summary>
internal static partial class NumberText
{
    private const int MaximumLength = 100;

    /// <summary>分出数值和单位；没有单位时 <paramref name="unit"/> 为空串。数值精确，不经过浮点。</summary>
    public static bool TryParse(string text, out Rational number, out string unit)
    {
        (number, unit) = (default, "");
        if (text.Length > MaximumLength || Shape().Match(Width.Narrow(text)) is not { Success: true } match)
            return false;
        var exponentText = match.Groups["exponent"].Value;
        var exponent = exponentText.Length == 0 ? 0
            : int.TryParse(exponentText, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var e) ? e : int.MaxValue;
        if (exponent is < -MaximumLength or > MaximumLength)
            return false;
        var fraction = match.Groups["fraction"].Value;
        var digits = match.Groups["whole"].Value.Replace(",", "", StringComparison.Ordinal) + fraction;
        var magnitude = Rational.FromInteger(BigInteger.Parse(digits, CultureInfo.InvariantCulture))
            * Rational.PowerOfTen(exponent - fraction.Length);
        number = match.Groups["sign"].Value == "-" ? -magnitude : magnitude;
        unit = match.Groups["unit"].Value;
        return true;
    }

    [GeneratedRegex(
        @"\A(?<sign>[+-]?)(?<whole>[0-9]{1,3}(,[0-9]{3})+|[0-9]+)(\.(?<fraction>[0-9]+))?([eE](?<exponent>[+-]?[0-9]+))?\s*(?<unit>[^0-9\s.,+\-eE].*)?\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
