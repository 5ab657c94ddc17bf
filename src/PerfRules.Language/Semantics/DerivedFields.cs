using System.Collections.Immutable;
using PerfRules.Language.Evaluation;
using PerfRules.Language.Explanation;
using PerfRules.Language.Model;
using PerfRules.Language.Proof;
using PerfRules.Language.Semantics.Incremental;
using PerfRules.Language.Text;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Semantics;

/// <summary>从别处算来的各项数据：同一个值、同样的规则只有一项；与填报的数据编在一起，依赖在前。</summary>
/// <param name="all">框架的全部数据。</param>
/// <param name="reuse">编号由它给，同一项在各版本之间编号不变。</param>
internal sealed class DerivedFields(ImmutableArray<Field>.Builder all, BindingReuse reuse)
{
    private readonly Dictionary<string, Field> _byKey = new(StringComparer.Ordinal);

    public IEnumerable<Field> Fields => _byKey.Values;

    /// <summary>登记过多少次；绑定一段条文之后变了，说明它用到从别处算来的数据。</summary>
    public int Uses { get; private set; }

    public Field LastYear(Expression value, Location location) => GetOrAdd(
        $"上年（{ExpressionPrinter.Print(value)}）", "", new LastYearSource(value),
        value is FieldExpression { Field: var field } ? field.Type : NumberOf(value), PossibleValues.Of(value), location);

    public Field Peer(PeerFunction function, Expression value, PeerRule rule, Location location)
    {
        var name = $"{NameOf(function)}（{ExpressionPrinter.Print(value)}）";
        var isFractional = rule.Ties == TieRule.Average;
        var (type, range) = function switch
        {
            PeerFunction.Rank => (new NumberType(Unit.None, false, !isFractional), new ValueRange(Rational.One, true, null, false)),
            PeerFunction.RankShare => (new NumberType(Unit.None, true, false), new ValueRange(Rational.Zero, false, Rational.One, true)),
            _ => (NumberOf(value), PossibleValues.Of(value)),
        };
        // 按零计的单位也参加平均。
        if (function is PeerFunction.Mean or PeerFunction.Best or PeerFunction.TrimmedMean && rule.Absent == AbsentRule.Zero)
            range = RangeArithmetic.Hull(range, RangeArithmetic.Point(Rational.Zero));
        return GetOrAdd(name, Describe(rule), new PeerSource(function, value, rule), type, range, location);
    }

    /// <summary>取同类平均：每个指标一项。</summary>
    public Field PeerScore(string indicator, Rational points, PeerRule rule, Location location) => GetOrAdd(
        $"同类平均（{indicator}的得分）", location.Span.Start.ToString(System.Globalization.CultureInfo.InvariantCulture), new PeerScoreSource(rule),
        new NumberType(Unit.Score, false, false), new ValueRange(Rational.Zero, true, points, true), location);

    /// <summary>用例里说到的那一项：同一个值、同一种比较只有一项时不必重写规则。</summary>
    public Field? Find(string name) => Fields.FirstOrDefault(field => field.Name == name);

    public static string NameOf(PeerFunction function) => function switch
    {
        PeerFunction.Rank => "名次",
        PeerFunction.RankShare => "名次比",
        PeerFunction.Mean => "全体平均",
        PeerFunction.Best => "最优值",
        PeerFunction.TrimmedMean => "去掉最高最低后的平均",
        _ => throw new ArgumentOutOfRangeException(nameof(function)),
    };

    private Field GetOrAdd(string name, string rule, FieldSource source, FieldType type, ValueRange range, Location location)
    {
        Uses++;
        var key = $"{name}，{rule}，{(source.Value is null ? "" : ExpressionKey.Of(source.Value))}";
        if (_byKey.TryGetValue(key, out var known))
            return known;
        // 同一个值按两种规则比较时，名称里写出规则以示区别。
        var unique = Find(name) is null ? name : $"{name[..^1]}，{rule}）";
        var field = new Field(unique, type, reuse.DerivedOrdinal(key), location) { Source = source, Range = range };
        all.Add(field);
        return _byKey[key] = field;
    }

    private static NumberType NumberOf(Expression value) => value switch
    {
        FieldExpression { Field.Type: NumberType type } => type with { IsWhole = false },
        { Dimension.IsNone: true } => new NumberType(Unit.None, value.IsRatio, false),
        _ => new NumberType(ValueFormatter.UnitOf(value), false, false),
    };

    private static string Describe(PeerRule rule) => string.Join("，", new[]
    {
        rule.HighIsBest switch { true => "由高到低", false => "由低到高", null => null },
        rule.Ties switch
        {
            TieRule.Shared => "并列同名次",
            TieRule.Dense => "并列不占名次",
            TieRule.Last => "并列取末位名次",
            TieRule.Average => "并列取平均名次",
            _ => null,
        },
        rule.Absent switch { AbsentRule.Skipped => "没有数据的不计入", AbsentRule.Zero => "没有数据的按零计", _ => "没有数据的报告错误" },
        $"至少{rule.MinimumUnits}个单位",
    }.OfType<string>());
}
