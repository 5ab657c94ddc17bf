using PerfRules.Runtime.Metadata;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Runtime.Scoring;

/// <summary>一张明细的行；存放的地方只增不减，反复使用时不再分配。</summary>
public sealed class InputRows
{
    private readonly InputValue[] _defaults;
    private InputValue[] _cells = [];
    private ManualInput[] _manualScores = [];

    internal InputRows(ListInfo list) => _defaults = [.. list.Columns.Select(FrameworkInput.DefaultOf)];

    /// <summary>整张明细是否缺失；没有行的明细不是缺失。</summary>
    public bool IsMissing { get; private set; } = true;

    public int Count { get; private set; }

    /// <summary>使整张明细缺失。</summary>
    public void Clear() => (IsMissing, Count) = (true, 0);

    /// <summary>使明细不再缺失，从没有行开始。</summary>
    public void Begin() => (IsMissing, Count) = (false, 0);

    /// <summary>增加一行，各列取默认值或缺失；返回行的下标。</summary>
    public int Add()
    {
        IsMissing = false;
        if (Count == _manualScores.Length)
        {
            Array.Resize(ref _manualScores, Math.Max(4, 2 * Count));
            Array.Resize(ref _cells, _manualScores.Length * _defaults.Length);
        }
        _defaults.CopyTo(_cells, Count * _defaults.Length);
        _manualScores[Count] = ManualInput.Missing;
        return Count++;
    }

    public void Set(int row, int column, decimal value) => _cells[Index(row, column)] = InputValue.Of(value);

    public void Set(int row, int column, Rational value) => _cells[Index(row, column)] = InputValue.Of(value);

    public void SetMissing(int row, int column) => _cells[Index(row, column)] = InputValue.Missing;

    /// <summary>逐项人工评分时某一行的评分。</summary>
    public void SetManualScore(int row, in ManualInput manual) => _manualScores[CheckRow(row)] = manual;

    internal ref readonly InputValue Cell(int row, int column) => ref _cells[Index(row, column)];

    internal ref readonly ManualInput ManualScore(int row) => ref _manualScores[CheckRow(row)];

    private int Index(int row, int column)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)column, (uint)_defaults.Length);
        return CheckRow(row) * _defaults.Length + column;
    }

    private int CheckRow(int row)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)row, (uint)Count);
        return row;
    }
}
