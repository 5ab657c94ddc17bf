using System.Collections.Immutable;
using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Evaluation;

/// <summary>一个单位一个年度的取数：已核对名称、单位和范围，已换算为基本单位，缺失项已代入声明的默认值。</summary>
public sealed class UnitRecord
{
    /// <summary>单位名称。</summary>
    public required string Unit { get; init; }

    public int? Year { get; init; }

    /// <summary>各数据的值，下标为 <see cref="Field.Ordinal"/>；是否为 1、0，选项为序号，日期为天数；缺失（或文本）为空。</summary>
    public required ImmutableArray<Rational?> Values { get; init; }

    /// <summary>填了但写错的数据：没有值，但不算没有填报，改正之前不知道是多少。</summary>
    public ImmutableHashSet<Field> Faulty { get; init; } = [];

    /// <summary>各明细的行，下标为 <see cref="RecordList.Ordinal"/>；整张明细缺失时为 default。</summary>
    public required ImmutableArray<ImmutableArray<RecordRow>> Lists { get; init; }

    /// <summary>填写了的文本类数据；只看有没有填写，不参与评分。明细里的文本列在 <see cref="RecordRow.Texts"/>。</summary>
    public ImmutableDictionary<Field, string> Texts { get; init; } = ImmutableDictionary<Field, string>.Empty;

    /// <summary>人工评分，键为 <see cref="Indicator.TakesManualScore"/> 的节点。</summary>
    public ImmutableDictionary<Indicator, ManualScore> ManualScores { get; init; } = ImmutableDictionary<Indicator, ManualScore>.Empty;

    /// <summary>从别处算来的各项数据的来历（“12个单位中第3名”），或没有值的原因。</summary>
    public ImmutableDictionary<Field, string> Notes { get; init; } = ImmutableDictionary<Field, string>.Empty;

    /// <summary>单位自评的得分，只供复核。</summary>
    public ImmutableDictionary<Indicator, Rational> SelfScores { get; init; } = ImmutableDictionary<Indicator, Rational>.Empty;

    /// <summary>填入一项从别处算来的数据。</summary>
    public UnitRecord With(Field field, Rational? value, string? note) => new()
    {
        Unit = Unit,
        Year = Year,
        Values = Values.SetItem(field.Ordinal, value),
        Faulty = Faulty,
        Lists = Lists,
        Texts = Texts,
        ManualScores = ManualScores,
        Notes = note is null ? Notes : Notes.SetItem(field, note),
        SelfScores = SelfScores,
    };
}

/// <summary>明细的一行。</summary>
/// <param name="Values">各列的值，下标为 <see cref="Field.Ordinal"/>。</param>
/// <param name="Texts">文本列的文字，下标同上；其他列为空。</param>
/// <param name="Manual">逐项人工评分时本行的评分。</param>
public sealed record RecordRow(ImmutableArray<Rational?> Values, ImmutableArray<string?> Texts, ManualScore? Manual);

/// <summary>一项人工评分。</summary>
public sealed record ManualScore(Rational Score, string? Reason = null, string? Evidence = null);
