using System.Collections.Immutable;
using PerfRules.Language.Model;

namespace PerfRules.Language.Evaluation;

/// <summary>依次判断的若干条款中，可能适用的各条。</summary>
/// <param name="Possible">可能适用的，按条文次序；已确定时最后一条必然适用。</param>
/// <param name="IsDecided">是否必有一条适用。</param>
/// <param name="Causes">不能确定适用哪一条的原因。</param>
/// <param name="CanBeUndefined">是否有条件可能没有定义。</param>
internal readonly record struct Alternatives<T>(
    ImmutableArray<T> Possible, bool IsDecided, ImmutableArray<Obstacle> Causes, bool CanBeUndefined)
    where T : class
{
    /// <summary>确定适用的那一条。</summary>
    public T? Only => IsDecided && Possible.Length == 1 ? Possible[0] : null;

    /// <summary>取第一条成立的。</summary>
    public static Alternatives<T> FirstHolding(ImmutableArray<T> items, Func<T, Condition> condition, Scope scope)
    {
        var possible = ImmutableArray.CreateBuilder<T>();
        ImmutableArray<Obstacle> causes = [];
        var canBeUndefined = false;
        foreach (var item in items)
        {
            var truth = ConditionEvaluator.Evaluate(condition(item), scope);
            if (truth.Fails)
                continue;
            possible.Add(item);
            if (truth.Holds)
                return new(possible.ToImmutable(), true, causes, canBeUndefined);
            causes = Obstacle.Union(causes, truth.Causes);
            canBeUndefined |= truth.CanBeUndefined;
        }
        return new(possible.ToImmutable(), false, causes, canBeUndefined);
    }

    /// <summary>各条互不相容（或后果相同）时，只要有一条必然适用就是它。</summary>
    public Alternatives<T> Exclusive() => IsDecided ? new([Possible[^1]], true, [], false) : this;
}
