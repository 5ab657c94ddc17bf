using System.Collections.Immutable;
using System.Globalization;
using PerfRules.Language.Evaluation;
using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Proof;

/// <summary>
/// 给命题找有具体的行的实例。证明把汇总当作独立的量，所设的值不一定真有那样的行；
/// 这里假定有几行，再求一次：求得的能代入评分，求不得的照旧只作说明。
/// </summary>
internal sealed class RowSearch(Framework framework, ImmutableArray<Reconciliation> reconciliations)
{
    // 行多了情形成倍增加，而几行通常已经够用。
    private const int MostRows = 3;
    private const long LimitOfOne = 20_000;
    private const long LimitOfAll = 600_000;

    // 说到某一行的，行越少越好；只说汇总的，先照所设的值，再另找，没有行的放在最后，因为多半不是所要的情形。
    private static readonly ImmutableArray<(int Count, bool IsPinned)> OverRow =
        [.. Enumerable.Range(1, MostRows).SelectMany(count => new[] { (count, true), (count, false) })];

    private static readonly ImmutableArray<(int Count, bool IsPinned)> OverAggregates =
        [.. Enumerable.Range(0, MostRows + 1).Select(count => (count, true)), .. Enumerable.Range(1, MostRows).Select(count => (count, false)), (0, false)];

    private readonly WorkMeter _overall = new(LimitOfAll);

    /// <summary>有行的实例：<paramref name="Valuation"/> 同证明所设的一样，另有各行。</summary>
    public readonly record struct Found(Valuation Valuation, ImmutableArray<KeyValuePair<RecordList, ImmutableArray<RecordRow>>> Rows);

    /// <param name="goal">命题。</param>
    /// <param name="fields">证明用到的数据。</param>
    /// <param name="aggregates">证明用到的汇总。</param>
    /// <param name="found">证明所设的取值；能照它的尽量照它。</param>
    public Found? Run(Formula goal, IReadOnlyCollection<Field> fields, IReadOnlyCollection<ListExpression> aggregates, Valuation found)
    {
        var lists = fields.Select(f => f.Owner).OfType<RecordList>().Concat(aggregates.Select(a => a.List)).Distinct().ToList();
        var hasRow = References.Fields(goal).Any(f => f.Owner is not null);
        var pinned = Formula.All(Pins(found, aggregates));
        foreach (var extra in hasRow ? new[] { FullPoints(lists), [] } : [[]])
        {
            foreach (var (count, isPinned) in hasRow ? OverRow : OverAggregates)
            {
                var expansion = new RowExpansion(lists, count);
                var wanted = Formula.All([expansion.Expand(isPinned ? Formula.All(pinned, goal) : goal), .. extra.Select(list => PointsAddUp(expansion, list))]);
                if (Solve(expansion, wanted) is { } values)
                    return new Found(Abstract(expansion, values, fields, aggregates), Rows(expansion, values));
            }
        }
        return null;
    }

    /// <summary>行数、各项数据和汇总照证明所设。</summary>
    private static IEnumerable<Formula> Pins(Valuation found, IReadOnlyCollection<ListExpression> aggregates) =>
        found.Fields.Select(f => Equal(new FieldExpression(f.Key, f.Key.Location), f.Value))
            .Concat(aggregates.Where(a => found.Aggregates.ContainsKey(ExpressionKey.Of(a))).Select(a => Equal(a, found.Aggregates[ExpressionKey.Of(a)])));

    private static Formula Equal(Expression left, Rational right) =>
        Formula.Compare(left, ComparisonOperator.Equal, new NumberExpression(right, Unit.None, left.Location));

    /// <summary>逐项计分的各张明细：各行的分值合起来是指标的分值，才评得出分。</summary>
    private ListMethod[] FullPoints(List<RecordList> lists) =>
        [.. framework.Indicators.Select(i => i.Method).OfType<ListMethod>().Where(m => lists.Contains(m.List))];

    private Formula PointsAddUp(RowExpansion expansion, ListMethod method)
    {
        var sum = new ListExpression(ListFunction.Sum, method.List, null, method.RowPoints, method.RowPoints.Dimension, method.Location);
        return Equal(expansion.Expand(sum), framework.Indicators.First(i => i.Method == method).Points);
    }

    private Valuation? Solve(RowExpansion expansion, Formula goal)
    {
        var fields = References.Fields(goal).ToHashSet();
        var facts = new KnownFacts(Facts(expansion).Select(f => new KnownFact(f, null))).RelevantTo(fields);
        var variables = new VariableTable();
        foreach (var field in fields.OrderBy(f => f.Ordinal))
            variables.Of(field);
        return new ProofSearch(variables, Formula.All([.. facts, goal]), new WorkMeter(LimitOfOne, _overall)).Run();
    }

    /// <summary>数据之间声明的关系和报错的勾稽；明细的对每一行各写一次。</summary>
    private IEnumerable<Formula> Facts(RowExpansion expansion)
    {
        foreach (var condition in framework.Fields.SelectMany(f => f.Constraints).Where(c => IsWithin(Formula.Holds(c), expansion)))
            yield return expansion.Expand(Formula.Holds(condition));
        foreach (var reconciliation in reconciliations.Where(r => r.List is null).Select(ReconciliationFacts.Of).Where(f => IsWithin(f, expansion)))
            yield return expansion.Expand(reconciliation);
        foreach (var list in expansion.Lists)
        {
            var each = list.Fields.SelectMany(f => f.Constraints).Select(Formula.Holds)
                .Concat(reconciliations.Where(r => r.List == list).Select(ReconciliationFacts.Of)).ToList();
            for (var row = 0; row < expansion.RowsOf(list).Length; row++)
            {
                foreach (var fact in each)
                    yield return expansion.Expand(fact, row);
            }
        }
    }

    // 汇总别的明细的关系与命题无关，那些明细没有展开。
    private static bool IsWithin(Formula fact, RowExpansion expansion) => References.Lists(fact).All(l => expansion.Lists.Contains(l.List));

    /// <summary>照证明的写法：说到“某一行”的取第一行的值，汇总由各行算出。</summary>
    private static Valuation Abstract(
        RowExpansion expansion, Valuation values, IEnumerable<Field> fields, IEnumerable<ListExpression> aggregates)
    {
        var evaluator = new ExactEvaluator(values);
        var own = fields.Select(f => (Field: f, Value: evaluator.Evaluate(expansion.Expand(new FieldExpression(f, f.Location)))))
            .Where(f => f.Value is not null);
        var sums = aggregates.DistinctBy(ExpressionKey.Of).Select(a => (Key: ExpressionKey.Of(a), Value: evaluator.Evaluate(expansion.Expand(a))))
            .Where(a => a.Value is not null);
        return new Valuation(
            own.ToImmutableDictionary(f => f.Field, f => f.Value!.Value),
            sums.ToImmutableDictionary(a => a.Key, a => a.Value!.Value, StringComparer.Ordinal));
    }

    private static ImmutableArray<KeyValuePair<RecordList, ImmutableArray<RecordRow>>> Rows(RowExpansion expansion, Valuation values) =>
    [
        .. expansion.Lists.OrderBy(list => list.Ordinal).Select(list => KeyValuePair.Create(list, expansion.RowsOf(list)
            .Select((row, index) => new RecordRow(
                [.. row.Select((column, i) => values.Fields.TryGetValue(column, out var value) ? value : list.Fields[i].DefaultValue)],
                Texts(list, index),
                null)).ToImmutableArray())),
    ];

    // 有名称的列，便于辨认是哪一行；写计量单位的列不是名称。
    private static ImmutableArray<string?> Texts(RecordList list, int index)
    {
        var units = list.Fields.Select(column => (column.Type as NumberType)?.UnitColumn).ToHashSet();
        var name = list.Fields.FirstOrDefault(column => column.Type is TextType && !units.Contains(column.Name));
        return [.. list.Fields.Select(column => column == name ? string.Create(CultureInfo.InvariantCulture, $"第{index + 1}项") : null)];
    }
}
