namespace PerfRules.Runtime.Numbers;

/// <summary>
/// 三值逻辑的真值：成立、不成立、未知。未知带着原因；
/// 一方未定而结果仍可确定时（假且未知、真或未知），结果是确定的。
/// </summary>
public readonly struct Truth : IEquatable<Truth>
{
    private readonly bool _holds;

    private Truth(bool holds, ScoreStatus status) => (_holds, Status) = (holds, status);

    public static Truth False => default;

    public static Truth True => new(true, ScoreStatus.Scored);

    /// <summary>未知的原因；真假已定时为 <see cref="ScoreStatus.Scored"/>。</summary>
    public ScoreStatus Status { get; }

    public bool IsTrue => _holds;

    public bool IsFalse => !_holds && Status == ScoreStatus.Scored;

    public static Truth Of(bool holds) => new(holds, ScoreStatus.Scored);

    /// <summary>真假未知，原因不得为 <see cref="ScoreStatus.Scored"/>。</summary>
    public static Truth Unknown(ScoreStatus reason) => new(false, reason);

    /// <summary>没有值为真，有值为假；近似计算未判定的仍为未判定，由精确计算重算。</summary>
    public static Truth OfAbsent<T>(T value)
        where T : struct, IValue<T> =>
        value.Status == ScoreStatus.Undecided ? Unknown(value.Status) : Of(value.Status != ScoreStatus.Scored);

    /// <summary>成立取前者，不成立取后者，未知则没有值。</summary>
    public T Choose<T>(T whenTrue, T whenFalse)
        where T : struct, IValue<T> =>
        _holds ? whenTrue : Status == ScoreStatus.Scored ? whenFalse : T.Absent(Status);

    /// <summary>
    /// 成立取前者，不成立、未知取后者：用于互不相容的情形，一种确定成立，其余未知的必不成立。
    /// 近似计算未判定的仍为未判定。
    /// </summary>
    public T Override<T>(T whenTrue, T otherwise)
        where T : struct, IValue<T> =>
        _holds ? whenTrue : Status == ScoreStatus.Undecided ? T.Absent(Status) : otherwise;

    public static Truth operator !(Truth operand) =>
        operand.Status == ScoreStatus.Scored ? Of(!operand._holds) : operand;

    public static Truth operator &(Truth left, Truth right) =>
        left.IsFalse || right.IsFalse ? False
        : left._holds && right._holds ? True
        : Unknown(Combine(left.Status, right.Status));

    public static Truth operator |(Truth left, Truth right) =>
        left._holds || right._holds ? True
        : left.IsFalse && right.IsFalse ? False
        : Unknown(Combine(left.Status, right.Status));

    /// <summary>两个原因并存时报告哪一个：未判定的优先（须重算），其次是先出现的。</summary>
    public static ScoreStatus Combine(ScoreStatus left, ScoreStatus right) =>
        left == ScoreStatus.Undecided || right == ScoreStatus.Undecided ? ScoreStatus.Undecided
        : left != ScoreStatus.Scored ? left
        : right;

    public static bool operator ==(Truth left, Truth right) => left.Equals(right);

    public static bool operator !=(Truth left, Truth right) => !left.Equals(right);

    public bool Equals(Truth other) => _holds == other._holds && Status == other.Status;

    public override bool Equals(object? obj) => obj is Truth other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(_holds, Status);

    public override string ToString() => _holds ? "真" : IsFalse ? "假" : $"未知（{Status}）";
}
