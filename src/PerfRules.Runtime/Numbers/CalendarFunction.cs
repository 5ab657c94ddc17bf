namespace PerfRules.Runtime.Numbers;

/// <summary>由日历算出的值。</summary>
public enum CalendarFunction
{
    /// <summary>
    /// 前一日期至后一日期的工作日数：起算的当日不算在内，届满的当日算在内（民法典第二百零一条）；
    /// 前后颠倒的为负，绝对值相同。
    /// </summary>
    Between,

    /// <summary>日期之后（为负的是之前）的第几个工作日，当日不算；0 个是当日本身。</summary>
    Add,

    /// <summary>遇休息日顺延：当日是工作日的为当日，否则是其后第一个工作日（民法典第二百零三条）。</summary>
    Next,
}
