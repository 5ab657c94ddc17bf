using PerfRules.Runtime.Metadata;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Runtime.Scoring;

/// <summary>一个单位的得分，由调用者持有并反复使用。</summary>
public sealed class FrameworkOutput(FrameworkDescription description)
{
    private readonly decimal[] _scores = new decimal[description.Indicators.Count];
    private readonly ScoreStatus[] _statuses = new ScoreStatus[description.Indicators.Count];

    internal Approximate[] ApproximateScores { get; } = new Approximate[description.Indicators.Count];

    internal Approximate[] ApproximateDefinitions { get; } = new Approximate[description.DefinitionCount];

    /// <summary>
    /// 各节点的得分，下标为节点序号。有舍入的节点为舍入后的精确值；没有舍入的节点为精确值保留 20 位小数
    /// （四舍六入五成双）。都不带末尾的零。状态不是 <see cref="ScoreStatus.Scored"/> 的节点为 0，没有意义。
    /// </summary>
    public ReadOnlySpan<decimal> Scores => _scores;

    /// <summary>各节点的状态，下标为节点序号。</summary>
    public ReadOnlySpan<ScoreStatus> Statuses => _statuses;

    /// <summary>总分的状态；不是 <see cref="ScoreStatus.Scored"/> 时应改用参照求值说明原因。</summary>
    public ScoreStatus Status => _statuses[0];

    /// <summary>总分；没有总分时没有意义。</summary>
    public decimal Total => _scores[0];

    /// <summary>等级的下标，由高到低；没有等级为 -1。</summary>
    public int Grade { get; private set; } = -1;

    /// <summary>等级的状态：没有等级时，是不落入任何一等，还是所需的数据缺失。</summary>
    public ScoreStatus GradeStatus { get; private set; }

    /// <summary>这次评分是否用精确有理数重算过。</summary>
    public bool UsedExactNumbers { get; private set; }

    /// <summary>存下一次求值的结果；有未判定的值时返回假，结果作废。</summary>
    internal bool TryStore<T>(ReadOnlySpan<T> scores, T grade)
        where T : struct, IValue<T>
    {
        UsedExactNumbers = typeof(T) == typeof(Exact);
        for (var i = 0; i < scores.Length; i++)
        {
            _statuses[i] = scores[i].TryGetDecimal(out var score);
            if (_statuses[i] == ScoreStatus.Undecided)
                return false;
            _scores[i] = _statuses[i] == ScoreStatus.Scored ? WithoutTrailingZeros(score) : 0;
        }
        var status = grade.TryGetDecimal(out var index);
        GradeStatus = status;
        Grade = status == ScoreStatus.Scored ? (int)index : -1;
        return status != ScoreStatus.Undecided;
    }

    /// <summary>两种求值写出的末尾的零可能不同，去掉后逐位相同。</summary>
    private static decimal WithoutTrailingZeros(decimal value) => value / 1.0000000000000000000000000000m;
}
