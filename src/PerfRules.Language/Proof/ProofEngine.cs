using System.Collections.Immutable;
using PerfRules.Language.Diagnostics;
using PerfRules.Language.Model;

namespace PerfRules.Language.Proof;

/// <summary>
/// 判断一个命题在框架声明的取值范围和勾稽关系内能否成立，并给出实例。
/// 加减、与常数乘除、两数之比的比较、取大取小、绝对值、舍入都精确判断；
/// 未知数相乘和工作量过大时可能无法判定。
/// </summary>
/// <param name="framework">框架。</param>
/// <param name="ignored">不当作已知的勾稽。</param>
public sealed class ProofEngine(Framework framework, ImmutableArray<Reconciliation> ignored)
{
    public ProofEngine(Framework framework)
        : this(framework, [])
    {
    }

    /// <summary>一个命题、整个框架的工作量上限；寻常的命题不到一千，寻常的框架几万。</summary>
    private const long LimitOfOne = 250_000;
    private const long LimitOfAll = 1_000_000;

    // 序号可能跳号，实例里各项数据依声明的次序。
    private readonly Lazy<Dictionary<Field, int>> _order = new(() => framework.Fields.Index().ToDictionary(f => f.Item, f => f.Index));
    private readonly WorkMeter _overall = new(LimitOfAll);
    private readonly Lazy<KnownFacts> _facts = new(() => new KnownFacts(
        framework.Fields.Concat(framework.Lists.SelectMany(l => l.Fields)).SelectMany(f => f.Constraints)
            .Select(c => new KnownFact(Formula.Holds(c), null))
            .Concat(framework.Reconciliations.Where(r => r.IsError && !ignored.Contains(r)).Select(r => new KnownFact(ReconciliationFacts.Of(r), r.List)))));

    private readonly RowSearch _rows = new(framework, [.. framework.Reconciliations.Where(r => r.IsError && !ignored.Contains(r))]);

    public ProofResult Satisfy(Formula goal)
    {
        var fields = References.Fields(goal).ToHashSet();
        var facts = _facts.Value.RelevantTo(fields);
        var variables = new VariableTable();
        foreach (var field in fields.OrderBy(f => f.Owner?.Ordinal ?? -1).ThenBy(f => _order.Value.GetValueOrDefault(f, f.Ordinal)))
            variables.Of(field);
        var lists = facts.Append(goal).SelectMany(References.Lists).ToList();
        foreach (var list in lists)
            variables.Of(list);
        var whole = Formula.All([.. facts, .. ListFacts.Of(lists), goal]);
        var search = new ProofSearch(variables, whole, new WorkMeter(LimitOfOne, _overall));
        return search.Run() is { } found ? Found(goal, found, variables, fields, lists)
            : search.Obstacle is { } reason ? new Undecided(reason)
            : new Unsatisfiable();
    }

    private Satisfiable Found(Formula goal, Valuation valuation, VariableTable variables, HashSet<Field> fields, List<ListExpression> lists)
    {
        var hasRows = lists.Count > 0 || fields.Any(f => f.Owner is not null);
        var rows = hasRows ? _rows.Run(goal, fields, lists, valuation) : null;
        valuation = rows?.Valuation ?? valuation;
        var values = variables.All.Select(v => v.Field).OfType<Field>().Where(valuation.Fields.ContainsKey)
            .Select(f => KeyValuePair.Create(f, valuation.Fields[f])).ToImmutableArray();
        var aggregates = lists.DistinctBy(ExpressionKey.Of)
            .Where(l => valuation.Aggregates.ContainsKey(ExpressionKey.Of(l)))
            .Select(l => ValueText.Named(l, valuation.Aggregates[ExpressionKey.Of(l)]));
        var description = string.Join("，", [.. values.IsEmpty ? [] : new[] { ValueText.Describe(values) }, .. aggregates]);
        var witness = new Witness([.. values.Where(v => v.Key.Owner is null)], description, !hasRows || rows is not null)
        {
            Lists = rows?.Rows ?? [],
        };
        return new Satisfiable(witness, valuation);
    }
}
