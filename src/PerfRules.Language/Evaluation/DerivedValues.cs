using System.Collections.Immutable;
using System.Globalization;
using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Evaluation;

/// <summary>
/// 评分之前填入从别处算来的数据：上年的值取自同一单位上一年度的取数，名次等由同一批单位比较得出。
/// 已经给出的（用例直接写明的）不再计算；算不出的留作缺失，原因记入 <see cref="UnitRecord.Notes"/>。
/// </summary>
public static class DerivedValues
{
    /// <param name="framework">框架。</param>
    /// <param name="units">要评分的单位，互为同类。</param>
    /// <param name="peers">只参加比较、不评分的单位；与要评分的重复的不计。</param>
    /// <param name="lastYear">上年的取数。</param>
    /// <returns>要评分的各单位，次序不变。</returns>
    public static ImmutableArray<UnitRecord> Fill(
        Framework framework, ImmutableArray<UnitRecord> units, ImmutableArray<UnitRecord> peers, ImmutableArray<UnitRecord> lastYear)
    {
        var derived = framework.Fields.Where(field => field.Source is not null).ToList();
        if (derived.Count == 0)
            return units;
        // 上年的名次等由上年的各单位比较得出；上年的上年不再往前看。
        var before = lastYear.IsEmpty ? [] : Fill(framework, lastYear, [], []);
        var known = units.Select(Identity).ToHashSet();
        UnitRecord[] all = [.. units, .. peers.Where(peer => known.Add(Identity(peer)))];
        var groups = framework.Fields.Where(field => field.IsGrouping).ToImmutableArray();
        // 依赖在前：比较的值可以用到前面各项；得分用到全部的值，因此最后算。
        foreach (var field in derived.OrderBy(field => field.Source is PeerScoreSource))
        {
            var outcomes = field.Source switch
            {
                LastYearSource source => [.. all.Select(record => LastYear(source, record, before, all))],
                PeerSource source => Peers(all, groups, source.Rule, record => ValueOf(source.Of, record), new PeerComparison(source).Of),
                PeerScoreSource source => Scores(framework, field, source, all, groups),
                _ => throw new ArgumentOutOfRangeException(nameof(framework)),
            };
            for (var i = 0; i < all.Length; i++)
            {
                if (all[i].Values[field.Ordinal] is null)
                    all[i] = all[i].With(field, outcomes[i].Value, outcomes[i].Note);
            }
        }
        return [.. all.Take(units.Length)];
    }

    private static (string, int?) Identity(UnitRecord record) => (record.Unit, record.Year);

    private static Rational? ValueOf(Expression expression, UnitRecord record) =>
        ExpressionEvaluator.Evaluate(expression, new Scope(record)).Value;

    private static DerivedValue LastYear(LastYearSource source, UnitRecord record, ImmutableArray<UnitRecord> lastYear, UnitRecord[] all)
    {
        // 同一批里也可以有几个年度的数据。
        var before = lastYear.FirstOrDefault(candidate => candidate.Unit == record.Unit
                && (record.Year is null || candidate.Year is null || candidate.Year == record.Year - 1))
            ?? all.FirstOrDefault(candidate => candidate.Unit == record.Unit && record.Year is { } current && candidate.Year == current - 1);
        if (before is null)
        {
            var year = record.Year is { } own ? string.Create(CultureInfo.InvariantCulture, $"（{own - 1}年度）") : "";
            return new DerivedValue(null, $"没有本单位上年{year}的数据");
        }
        var estimate = ExpressionEvaluator.Evaluate(source.Of, new Scope(before));
        return estimate.Value is { } value
            ? new DerivedValue(value, null)
            : new DerivedValue(null, $"上年的数据中{string.Join("；", estimate.Causes.Select(cause => cause.Qualified))}");
    }

    /// <summary>每个单位与同一年度、同一组的单位比较。</summary>
    private static DerivedValue[] Peers(
        UnitRecord[] all, ImmutableArray<Field> groups, PeerRule rule,
        Func<UnitRecord, Rational?> valueOf, Func<IReadOnlyList<Rational>, Rational?, DerivedValue> compare)
    {
        var values = all.Select(record => valueOf(record) ?? (rule.Absent == AbsentRule.Zero ? Rational.Zero : null)).ToArray();
        return [.. all.Select((record, index) => Compare(record, values[index]))];

        DerivedValue Compare(UnitRecord record, Rational? own)
        {
            if (groups.FirstOrDefault(group => record.Values[group.Ordinal] is null) is { } missing)
                return new DerivedValue(null, $"缺少“{missing.Name}”，不知道与哪些单位比较");
            var same = Enumerable.Range(0, all.Length).Where(i => IsSame(all[i], record, groups)).ToList();
            if (rule.Absent == AbsentRule.Fails && same.FirstOrDefault(i => values[i] is null, -1) is >= 0 and var absent)
                return new DerivedValue(null, $"同类的“{all[absent].Unit}”没有数据");
            var present = same.Select(i => values[i]).OfType<Rational>().ToList();
            return present.Count < rule.MinimumUnits
                ? new DerivedValue(null, string.Create(CultureInfo.InvariantCulture, $"有数据的同类只有{present.Count}个单位，至少要有{rule.MinimumUnits}个"))
                : compare(present, own);
        }
    }

    private static bool IsSame(UnitRecord left, UnitRecord right, ImmutableArray<Field> groups) =>
        (left.Year is null || right.Year is null || left.Year == right.Year)
        && groups.All(group => left.Values[group.Ordinal] == right.Values[group.Ordinal]);

    /// <summary>同类中适用的单位得分的平均；不适用的单位就是取这个平均的，不参加。</summary>
    private static DerivedValue[] Scores(
        Framework framework, Field field, PeerScoreSource source, UnitRecord[] all, ImmutableArray<Field> groups)
    {
        var indicator = framework.Indicators.First(i => i.Exceptions.Any(e => Uses(e, field)));
        return Peers(all, groups, source.Rule,
            record =>
            {
                var score = NodeEvaluator.Evaluate(indicator, new Scope(record)).Score;
                return score.Exception is { } exception && Uses(exception, field) ? null : score.Score;
            },
            (scores, _) => new DerivedValue(PeerComparison.Mean(scores), PeerComparison.Counted(scores)));
    }

    private static bool Uses(ScoreException exception, Field field) => exception.Points is FieldExpression { Field: var used } && used == field;
}

/// <summary>一项从别处算来的值，及其来历或没有值的原因。</summary>
internal readonly record struct DerivedValue(Rational? Value, string? Note);
