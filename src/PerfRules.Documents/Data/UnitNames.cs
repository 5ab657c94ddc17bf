using System.Collections.Immutable;
using PerfRules.Language.Model;

namespace PerfRules.Documents.Data;

/// <summary>数据里写的单位与声明的单位是否说同一种量。</summary>
internal static class UnitNames
{
    private static readonly ImmutableArray<Unit> Money = [Unit.Yuan, Unit.TenThousandYuan, Unit.HundredMillionYuan];

    /// <summary>对声明为 <paramref name="declared"/> 的数，写法 <paramref name="text"/> 是哪个单位；不是同一种量则为空。</summary>
    public static Unit? Resolve(string text, Unit declared)
    {
        if (text == Width.Narrow(declared.Text))
            return declared;
        if (declared.Dimension.IsNone)
            return text == "%" ? Unit.Percent : null;
        return declared.Dimension.Single switch
        {
            Quantity.Money => Money.FirstOrDefault(unit => unit.Text == text),
            Quantity.PercentagePoint => text is "百分点" or "个百分点" ? Unit.PercentagePoint : null,
            Quantity.Score => text == "分" ? Unit.Score : null,
            { } counter => text == counter || text == "个" + counter ? declared : null,
            null => null,
        };
    }
}
