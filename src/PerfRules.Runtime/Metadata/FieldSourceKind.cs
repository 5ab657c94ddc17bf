namespace PerfRules.Runtime.Metadata;

/// <summary>一项数据从哪里来。</summary>
public enum FieldSourceKind
{
    /// <summary>单位填报。</summary>
    Reported,

    /// <summary>本单位上年的取数。</summary>
    LastYear,

    /// <summary>同类单位之间比较。</summary>
    Peers,

    /// <summary>同类单位得分的平均。</summary>
    PeerScores,
}
