using PerfRules.Revision.Changes;
using PerfRules.Revision.Matching;

namespace PerfRules.Revision.Reporting;

/// <summary>种类、性质、把握的名称。</summary>
public static class Labels
{
    public static string Of(ChangeClass @class) => @class switch
    {
        ChangeClass.Substantive => "实质",
        ChangeClass.Wording => "表述",
        ChangeClass.Order => "次序",
        _ => throw new ArgumentOutOfRangeException(nameof(@class)),
    };

    public static string Of(ChangeKind kind) => kind switch
    {
        ChangeKind.Added => "新增",
        ChangeKind.Removed => "废止",
        ChangeKind.Renamed => "更名",
        ChangeKind.Slip => "疑似笔误",
        ChangeKind.Split => "拆分",
        ChangeKind.Merge => "合并",
        ChangeKind.Moved => "移动",
        ChangeKind.Points => "分值",
        ChangeKind.Method => "方法",
        ChangeKind.Band => "档位",
        ChangeKind.Deduction => "扣分",
        ChangeKind.Clamp => "封顶",
        ChangeKind.Exception => "例外",
        ChangeKind.Limit => "限分",
        ChangeKind.Veto => "否决",
        ChangeKind.RequiredText => "填写",
        ChangeKind.Grade => "等级",
        ChangeKind.Rounding => "舍入",
        ChangeKind.Definition => "口径",
        ChangeKind.Data => "数据",
        ChangeKind.Reconciliation => "勾稽",
        ChangeKind.Framework => "框架",
        ChangeKind.Text => "文字",
        ChangeKind.Order => "次序",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Of(Confidence confidence) => confidence switch
    {
        Confidence.High => "高",
        Confidence.Medium => "中",
        Confidence.Low => "低",
        _ => throw new ArgumentOutOfRangeException(nameof(confidence)),
    };

    public static string Of(MatchBasis basis) => basis switch
    {
        MatchBasis.Author => "比较时指明",
        MatchBasis.Code => "编号相同",
        MatchBasis.History => "沿革",
        MatchBasis.Name => "名称相同",
        MatchBasis.UniqueName => "名称相同，上级不同",
        MatchBasis.Slip => "位置、内容相同，名称只差一个字",
        _ => throw new ArgumentOutOfRangeException(nameof(basis)),
    };
}
