namespace PerfRules.Language.Proof;

/// <summary>
/// 证明的工作量，以系数运算的次数计，因此与机器快慢无关、结果可重现。
/// 用完即停，作为无法判定报告，绝不挂起。
/// </summary>
internal sealed class WorkMeter(long limit, WorkMeter? overall = null)
{
    private long _left = limit;

    public bool IsExhausted => _left <= 0 || overall is { IsExhausted: true };

    public void Spend(long units)
    {
        _left -= units;
        overall?.Spend(units);
    }
}
