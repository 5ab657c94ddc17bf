using System.Globalization;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Revision.Reporting.Html.Charts;

/// <summary>把分数换成图上的位置。只用于画图，报告里的数不由它来。</summary>
internal sealed class Scale(double from, double to, double start, double end)
{
    public double End => end;

    public double At(Rational value) => At((double)value.Numerator / (double)value.Denominator);

    public double At(double value) => start + (value - from) / (to - from) * (end - start);

    /// <summary>坐标的写法：一位小数，不随区域变。</summary>
    public static string Text(double coordinate) => coordinate.ToString("0.#", CultureInfo.InvariantCulture);
}
