using PerfRules.Language.Model;

namespace PerfRules.Documents.Results;

/// <summary>由他人制定而尚未填写的指标：有一项就都不能评，因为总分没有意义。</summary>
public static class UnfilledItems
{
    public static IEnumerable<(Indicator Indicator, string Message)> Of(Framework framework) =>
        from indicator in framework.Indicators
        where indicator.Method is DelegatedMethod
        select (indicator, $"“{indicator.Path}”由{((DelegatedMethod)indicator.Method).By}制定，"
            + "还没有评分标准，不能评分。请写一部基于本框架的框架，填写这一项，再用它评分。");
}
