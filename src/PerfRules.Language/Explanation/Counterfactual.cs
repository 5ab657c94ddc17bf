using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Explanation;

/// <summary>其他数据不变，只改一项数据而多得分的最小改动。</summary>
/// <param name="Field">改哪一项。</param>
/// <param name="Value">改到多少；<see cref="IsAttained"/> 为假时须越过它，差多少都行。</param>
/// <param name="Values">从 <see cref="Value"/> 起同样能得到这个分的一段取值。</param>
/// <param name="Score">改后至少得的分。</param>
/// <param name="IsFullMarks">是否满分。</param>
/// <param name="IsIncrease">是否须增加。</param>
/// <param name="IsAttained">改到 <see cref="Value"/> 本身是否就够。</param>
public sealed record Counterfactual(
    Field Field, Rational Value, ValueRange Values, Rational Score, bool IsFullMarks, bool IsIncrease, bool IsAttained)
{
    private const int MostPlaces = 12;

    /// <summary>如“编外人数为0人时得满分（其他数据不变）”。</summary>
    public string Describe()
    {
        var outcome = !IsFullMarks ? $"得{ValueFormatter.Number(Score)}分" : Score.IsZero ? "不扣分" : "得满分";
        return $"{Field.Name}{Change()}时{outcome}（其他数据不变）";
    }

    private string Change()
    {
        var (shown, isExact) = Printable();
        if (isExact && !IsAttained)
            return $"{(IsIncrease ? "高于" : "低于")}{ValueFormatter.Field(Field, shown)}";
        var word = !GoesOnBeyond(shown) ? "为" : IsIncrease ? "达到" : "不超过";
        return word + ValueFormatter.Field(Field, shown);
    }

    /// <summary>这一段是否还容得下更大的改动；整数要容得下下一个整数。</summary>
    private bool GoesOnBeyond(Rational shown)
    {
        if (Field.Type is NumberType { IsWhole: true })
            return Values.Contains(shown + (IsIncrease ? 1 : -1));
        return IsIncrease ? Values.Upper is not { } upper || upper > shown : Values.Lower is not { } lower || lower < shown;
    }

    /// <summary>写不尽的值向段内取整到能写出的位数，使写出来的值仍能得到这个分。</summary>
    private (Rational Value, bool IsExact) Printable()
    {
        var scale = Field.Type is NumberType number ? ValueFormatter.UnitOf(number).Scale : Rational.One;
        var scaled = Value / scale;
        for (var places = 2; places <= MostPlaces && !ValueFormatter.Terminates(scaled, MostPlaces); places++)
        {
            var power = Rational.PowerOfTen(places);
            var digits = scaled * power;
            var rounded = Rational.FromInteger(IsIncrease ? digits.Ceiling() : digits.Floor()) / power * scale;
            if (Values.Contains(rounded))
                return (rounded, false);
        }
        return (Value, true);
    }
}
