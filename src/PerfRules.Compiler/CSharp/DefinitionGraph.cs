using System.Collections.Immutable;
using PerfRules.Language.Model;

namespace PerfRules.Compiler.CSharp;

/// <summary>
/// 用到的口径，依赖在前。只看单位数据的口径每个单位算一次；
/// 看明细当前行的口径（<see cref="RowLists(Definition)"/> 不空）在用到它的每一行上算。
/// </summary>
internal sealed class DefinitionGraph
{
    private readonly Dictionary<Definition, int> _order = [];
    private readonly Dictionary<Definition, ImmutableArray<RecordList>> _rowLists = [];

    public DefinitionGraph(Framework framework)
    {
        var roots = framework.Indicators.SelectMany(ModelReferences.Operands)
            .Concat(framework.GradeLimits.SelectMany(limit => ModelReferences.Operands(limit.Condition)))
            .SelectMany(AllDefinitions);
        foreach (var root in roots)
            Add(root);
        Definitions = [.. _order.OrderBy(pair => pair.Value).Select(pair => pair.Key)];
    }

    /// <summary>全部用到的口径，依赖在前。</summary>
    public ImmutableArray<Definition> Definitions { get; }

    /// <summary>口径看哪些明细的当前行，按明细序号。</summary>
    public ImmutableArray<RecordList> RowLists(Definition definition) => _rowLists[definition];

    /// <summary>算式看哪些明细的当前行，按明细序号；汇总所遍历的明细不算。</summary>
    public ImmutableArray<RecordList> RowLists(Expression expression) =>
        [.. CollectRowLists(expression).Distinct().OrderBy(list => list.Ordinal)];

    /// <summary>在有当前行的作用域中求这个口径之前，须先求哪些看当前行的口径；含自身，依赖在前。</summary>
    public IEnumerable<Definition> RowDefinitions(Definition definition)
    {
        var found = new HashSet<Definition> { definition };
        var pending = new Stack<Definition>(found);
        while (pending.TryPop(out var current))
        {
            foreach (var dependency in DirectDefinitions(current.Value).Where(d => !RowLists(d).IsEmpty && found.Add(d)))
                pending.Push(dependency);
        }
        return found.OrderBy(d => _order[d]);
    }

    /// <summary>后根遍历；用显式的栈，口径的链再长也不会用尽调用栈。</summary>
    private void Add(Definition root)
    {
        var pending = new Stack<(Definition Definition, bool IsReady)>([(root, false)]);
        while (pending.TryPop(out var item))
        {
            if (_order.ContainsKey(item.Definition))
                continue;
            if (item.IsReady)
            {
                _rowLists.Add(item.Definition, RowLists(item.Definition.Value));
                _order.Add(item.Definition, _order.Count);
                continue;
            }
            pending.Push((item.Definition, true));
            foreach (var dependency in AllDefinitions(item.Definition.Value).Reverse())
                pending.Push((dependency, false));
        }
    }

    private IEnumerable<RecordList> CollectRowLists(Expression expression) => expression switch
    {
        FieldExpression { Field.Owner: { } owner } => [owner],
        DefinitionExpression reference => _rowLists[reference.Definition],
        ListExpression list => ModelReferences.RowOperands(list).SelectMany(CollectRowLists).Where(l => l != list.List),
        _ => ModelReferences.Operands(expression).SelectMany(CollectRowLists),
    };

    /// <summary>同一作用域中直接引用的口径。</summary>
    private static IEnumerable<Definition> DirectDefinitions(Expression expression) => expression is DefinitionExpression reference
        ? [reference.Definition]
        : ModelReferences.Operands(expression).SelectMany(DirectDefinitions);

    private static IEnumerable<Definition> AllDefinitions(Expression expression) => expression switch
    {
        DefinitionExpression reference => [reference.Definition],
        ListExpression list => ModelReferences.RowOperands(list).SelectMany(AllDefinitions),
        _ => ModelReferences.Operands(expression).SelectMany(AllDefinitions),
    };
}
