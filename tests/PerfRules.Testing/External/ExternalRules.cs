using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using PerfRules.Language.Evaluation;
using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Testing.External;

/// <summary>把外部用例写成一份框架：每个判断是一个1分的指标，成立得1分，不成立得0分。</summary>
public static class ExternalRules
{
    private static readonly ImmutableArray<(string Name, string Sign)> Comparisons =
        [("小于", "＜"), ("等于", "＝"), ("大于", "＞"), ("不超过", "≤"), ("不低于", "≥")];

    private static readonly ImmutableArray<string> Roundings =
        [.. ExternalCase.All.Where(c => c.IsRounding).Select(RoundingName).Distinct()];

    private static readonly ImmutableArray<string> Ranges =
        [.. ExternalCase.All.Where(c => c.Operation == ExternalCase.Membership).Select(c => c.Parts.Second).Distinct()];

    public static string Text { get; } = Write();

    /// <summary>一个用例的取数：甲、乙、应得值，次序同框架里的声明。</summary>
    public static UnitRecord Record(ExternalCase external) => new()
    {
        Unit = external.Id,
        Values = [.. Values(external)],
        Lists = [],
    };

    /// <summary>一个用例所判断的指标和各自应得的分。</summary>
    public static IEnumerable<(string Indicator, Rational Score)> Expected(ExternalCase external) => external.Operation switch
    {
        ExternalCase.Comparison => Comparisons.Select(c => (c.Name, Points(Holds(external.Expected, c.Sign)))),
        ExternalCase.Membership => Wordings(external.Parts.Second).Keys.Select(name => (name, Points(external.Expected == "是"))),
        _ => [(Check(RoundingName(external)), 1)],
    };

    private static Rational Points(bool holds) => holds ? 1 : 0;

    private static bool Holds(string order, string sign) => sign switch
    {
        "≤" => order is "＜" or "＝",
        "≥" => order is "＞" or "＝",
        _ => order == sign,
    };

    private static string RoundingName(ExternalCase external) => external.Operation + external.Parts.Second;

    private static string Check(string rounding) => "核对" + rounding;

    private static IEnumerable<Rational?> Values(ExternalCase external)
    {
        var (first, second) = external.Parts;
        if (external.Operation == ExternalCase.Comparison)
            return [RoundingInput.Number(first), RoundingInput.Number(second), 0];
        if (external.Operation == ExternalCase.Membership)
            return [RoundingInput.Number(first), 1, 0];
        var input = RoundingInput.Parse(external);
        var expected = RoundingInput.Number(external.Expected);
        return input.Operator switch
        {
            '＋' => [input.Left + input.Right, 1, expected],
            '－' => [input.Left - input.Right, 1, expected],
            '×' => [input.Left * input.Right, 1, expected],
            _ => [input.Left, input.Right, expected],
        };
    }

    private static string Write()
    {
        var checks = Comparisons.Select(c => (c.Name, Condition: $"甲{c.Sign}乙", Extra: ""))
            .Concat(Ranges.SelectMany(Wordings).Select(w => (w.Key, w.Value, "")))
            .Concat(Roundings.Select(r => (Check(r), $"{r}＝应得值", "  乙＝0的，得0分\n")))
            .ToList();
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"框架 外部用例 2023年度\n总分 {checks.Count}分\n\n");
        text.Append("数据\n  甲、乙：数量（个），可为小数\n  应得值：比率\n\n口径\n");
        foreach (var rounding in Roundings)
        {
            var split = rounding.IndexOfAny([.. "0123456789"]);
            text.Append(CultureInfo.InvariantCulture, $"  {rounding}＝甲÷乙，保留{rounding[split..]}小数（{rounding[..split]}）\n");
        }
        foreach (var (name, condition, extra) in checks)
            text.Append(CultureInfo.InvariantCulture, $"\n三级指标 {name}（1分）\n  {condition}的，得1分；否则得0分\n{extra}");
        return text.ToString();
    }

    /// <summary>一个范围的两种写法：区间和连写，比较号和以上、以下。</summary>
    private static Dictionary<string, string> Wordings(string range)
    {
        var number = Ranges.IndexOf(range);
        var parts = range.Split(" 或 ");
        return new()
        {
            [$"范围{number}区间"] = string.Join('或', parts.Select(RangeWording.AsInterval)),
            [$"范围{number}连写"] = string.Join('或', parts.Select(RangeWording.AsChain)),
        };
    }
}
