using PerfRules.Runtime.Numbers;

namespace PerfRules.Runtime.Scoring;

/// <summary>编译后的规则求值一个单位时所读所写的全部东西。</summary>
public readonly ref struct Evaluation<T>
    where T : struct, IValue<T>
{
    private readonly FrameworkInput _input;

    internal Evaluation(FrameworkInput input, Span<T> definitions, Span<T> scores)
    {
        _input = input;
        Definitions = definitions;
        Scores = scores;
    }

    /// <summary>口径的值，以及折算的分值等中间值。</summary>
    public Span<T> Definitions { get; }

    /// <summary>各节点的得分，下级先于上级算出。</summary>
    public Span<T> Scores { get; }

    /// <summary>一个节点计入上级之和的得分：剔除的计 0。</summary>
    public T Counted(int indicator) => Scores[indicator].Status == ScoreStatus.NotApplicable ? T.Zero : Scores[indicator];

    public T Field(int field) => T.From(in _input.Field(field));

    /// <summary>某个节点的人工评分，不合规定的不予采用。</summary>
    public T Manual(
        int indicator, T minimum, T maximum, T? step, bool requiresReason, bool requiresEvidence,
        bool includesMinimum = true, bool includesMaximum = true) =>
        Accept(in _input.ManualScore(indicator), minimum, maximum, step, requiresReason, requiresEvidence, includesMinimum, includesMaximum);

    public T Cell(int list, int row, int column) => T.From(in _input.List(list).Cell(row, column));

    /// <summary>逐项人工评分时某一行的评分，不合规定的不予采用。</summary>
    public T RowManual(
        int list, int row, T minimum, T maximum, T? step, bool requiresReason, bool requiresEvidence,
        bool includesMinimum = true, bool includesMaximum = true) =>
        Accept(in _input.List(list).ManualScore(row), minimum, maximum, step, requiresReason, requiresEvidence, includesMinimum, includesMaximum);

    public int RowCount(int list) => _input.List(list).Count;

    /// <summary>对明细各行累加的起点：0；整张明细缺失时没有值。</summary>
    public T EmptySum(int list) => _input.List(list).IsMissing ? T.Absent(ScoreStatus.Missing) : T.Zero;

    private static T Accept(
        in ManualInput manual, T minimum, T maximum, T? step, bool requiresReason, bool requiresEvidence,
        bool includesMinimum, bool includesMaximum)
    {
        var given = manual.Score;
        var score = T.From(in given);
        if (score.Status != ScoreStatus.Scored)
            return score;
        var isValid = (includesMinimum ? score >= minimum : score > minimum)
            & (includesMaximum ? score <= maximum : score < maximum) & Truth.Of(manual.HasEvidence || !requiresEvidence);
        if (step is { } unit)
            isValid &= T.Equal(score / unit, T.Round(score / unit, 0, RoundingMode.Down));
        if (requiresReason && !manual.HasReason)
            isValid &= score >= maximum;
        return isValid.Choose(score, T.Absent(ScoreStatus.Rejected));
    }
}
