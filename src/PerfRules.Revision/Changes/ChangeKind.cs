namespace PerfRules.Revision.Changes;

/// <summary>改动的种类。</summary>
public enum ChangeKind
{
    /// <summary>新增。</summary>
    Added,

    /// <summary>废止。</summary>
    Removed,

    /// <summary>更名。</summary>
    Renamed,

    /// <summary>疑似笔误：位置、内容相同，名称只差一个字，又没有写明更名。</summary>
    Slip,

    /// <summary>拆分：一项成了几项。</summary>
    Split,

    /// <summary>合并：几项成了一项。</summary>
    Merge,

    /// <summary>移动到另一个上级之下。</summary>
    Moved,

    /// <summary>分值。</summary>
    Points,

    /// <summary>计分方法。</summary>
    Method,

    /// <summary>档位：界限、得分、档数。</summary>
    Band,

    /// <summary>扣分、加分：每步多少、怎样计数、扣到哪里为止。</summary>
    Deduction,

    /// <summary>封顶、保底。</summary>
    Clamp,

    /// <summary>例外、不适用。</summary>
    Exception,

    /// <summary>限分。</summary>
    Limit,

    /// <summary>一票否决。</summary>
    Veto,

    /// <summary>须填写的文字。</summary>
    RequiredText,

    /// <summary>等级和等级限制。</summary>
    Grade,

    /// <summary>舍入。</summary>
    Rounding,

    /// <summary>口径。</summary>
    Definition,

    /// <summary>数据：类型、单位、取值范围、来源、选项。</summary>
    Data,

    /// <summary>勾稽。</summary>
    Reconciliation,

    /// <summary>框架的名称、年度等。</summary>
    Framework,

    /// <summary>说明、注、依据等文字。</summary>
    Text,

    /// <summary>先后次序。</summary>
    Order,
}
