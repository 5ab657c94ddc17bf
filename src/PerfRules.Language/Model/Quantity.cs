namespace PerfRules.Language.Model;

/// <summary>带乘除的量纲的最小种类；人、项、天等量词各是一种，因此用文字表示。</summary>
public static class Quantity
{
    /// <summary>金额，基本单位为元。</summary>
    public const string Money = "元";

    /// <summary>分值，基本单位为分。</summary>
    public const string Score = "分";

    /// <summary>日期（某一天），以公元元年 1 月 1 日起的天数表示；相差是天数。</summary>
    public const string Date = "日期";

    /// <summary>天数；“日”与“天”是同一种量。</summary>
    public const string Day = "天";

    /// <summary>工作日数。</summary>
    public const string WorkingDay = "个工作日";

    /// <summary>百分点；一个百分点的值为 0.01。</summary>
    public const string PercentagePoint = "百分点";
}
