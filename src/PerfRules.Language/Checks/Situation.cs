using PerfRules.Language.Diagnostics;
using PerfRules.Language.Model;
using PerfRules.Language.Proof;

namespace PerfRules.Language.Checks;

/// <summary>消息中“什么时候”和“例如什么”的写法，不重复已经说过的名称和取值。</summary>
/// <param name="When">如“编外人员控制率＝10%时”。</param>
/// <param name="Example">如“（例如在编人数＝9人，编外人数＝1人）”；取值已经说过时为空。</param>
internal sealed record Situation(string When, string Example)
{
    /// <summary>各档共同比较的值在某处时。</summary>
    /// <param name="place">如“编外人员控制率＝10%”。</param>
    public static Situation At(Indicator indicator, Expression subject, string place, Witness witness) => new(
        indicator.Name == ValueText.NameOf(subject) ? $"{place}时" : $"“{indicator.Name}”的{place}时",
        ExampleOf(witness, place));

    /// <summary>没有共同比较的值，只能说实例。</summary>
    public static Situation At(Indicator indicator, Witness witness) => new($"“{indicator.Name}”在{witness.Description}时", "");

    public static string ExampleOf(Witness witness, string place) => witness.Description == place ? "" : $"（例如{witness.Description}）";
}
