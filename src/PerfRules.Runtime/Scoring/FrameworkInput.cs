using PerfRules.Runtime.Metadata;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Runtime.Scoring;

/// <summary>
/// 一个单位的取数，由调用者持有并反复使用。数值一律以基本单位计（元、分、比率的小数、百分点的百分之一），
/// 声明的单位合多少基本单位见 <see cref="FieldInfo.Scale"/>；范围与单位由调用者核对。
/// </summary>
public sealed class FrameworkInput
{
    private readonly InputValue[] _defaults;
    private readonly InputValue[] _fields;
    private readonly ManualInput[] _manualScores;
    private readonly InputRows[] _lists;

    public FrameworkInput(FrameworkDescription description)
    {
        _defaults = [.. description.Fields.Select(DefaultOf)];
        _fields = new InputValue[description.Fields.Count];
        _manualScores = new ManualInput[description.Indicators.Count];
        _lists = [.. description.Lists.Select(list => new InputRows(list))];
        Clear();
    }

    /// <summary>清空：有默认值的数据取默认值，其余缺失，明细整张缺失。</summary>
    public void Clear()
    {
        _defaults.CopyTo(_fields, 0);
        Array.Fill(_manualScores, ManualInput.Missing);
        foreach (var list in _lists)
            list.Clear();
    }

    public void Set(int field, decimal value) => _fields[field] = InputValue.Of(value);

    public void Set(int field, Rational value) => _fields[field] = InputValue.Of(value);

    public void SetMissing(int field) => _fields[field] = InputValue.Missing;

    /// <summary>某个节点的人工评分；范围、步长、应有的理由和佐证由规则核对。</summary>
    public void SetManualScore(int indicator, in ManualInput manual) => _manualScores[indicator] = manual;

    /// <summary>某张明细的行。</summary>
    public InputRows List(int list) => _lists[list];

    internal ref readonly InputValue Field(int field) => ref _fields[field];

    internal ref readonly ManualInput ManualScore(int indicator) => ref _manualScores[indicator];

    internal static InputValue DefaultOf(FieldInfo field) =>
        field.Default is { } value ? InputValue.Of(value) : InputValue.Missing;
}
