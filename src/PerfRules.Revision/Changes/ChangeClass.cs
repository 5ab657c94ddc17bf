namespace PerfRules.Revision.Changes;

/// <summary>改动的性质。</summary>
public enum ChangeClass
{
    /// <summary>实质：有取数使得分、等级或可否评分不同；或者不能排除。</summary>
    Substantive,

    /// <summary>表述：只是写法，对任何取数得分都相同。</summary>
    Wording,

    /// <summary>次序：只是先后不同。</summary>
    Order,
}
