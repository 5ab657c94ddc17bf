using System.Collections.Immutable;
using PerfRules.Language.Diagnostics.Catalogue;
using PerfRules.Language.Explanation;
using PerfRules.Language.Model;
using PerfRules.Language.Text;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Semantics;

/// <summary>“……的，得（扣）N分”的一句，归作档、例外还是扣分要看整个评分点才知道。</summary>
/// <param name="HasPriority">是否写明优先。</param>
/// <param name="Condition">条件；“其余”，以及不带条件的“每超出……扣……”（分档以外的部分）为空。</param>
/// <param name="Points">得分；扣分的句子为空。得分、扣分都空是“之间按线性插值”。</param>
/// <param name="Amount">扣分；得分的句子为空。</param>
/// <param name="Subject">这一句比较的值。</param>
/// <param name="Location">句子的位置。</param>
internal sealed record BandCandidate(
    bool HasPriority, Condition? Condition, Expression? Points, DeductionAmount? Amount, Expression? Subject, Location Location)
{
    public bool IsInterpolation => Points is null && Amount is null;

    /// <summary>酌定的范围；得分是定数或算式的为空。</summary>
    public RangeAward? Range { get; init; }

    /// <summary>只适用于哪一类；没有为空。</summary>
    public Condition? Class { get; init; }

    /// <summary>那一类是写在这一句里的，还是承前句的。</summary>
    public bool IsClassWritten { get; init; }

    /// <summary>条件连同那一类；没有条件的为空。</summary>
    public Condition? Full => Within(Class, Condition, IsClassWritten);

    /// <summary>同一类的各句，它相同。</summary>
    public string ClassKey => Class switch
    {
        null => "",
        ChoiceCondition choice => $"{choice.Field.Name}为{choice.Option}",
        BooleanCondition boolean => boolean.Field.Name,
        var other => other.Location.Text,
    };

    /// <param name="classOf">那一类；没有为空。</param>
    /// <param name="condition">条件。</param>
    /// <param name="isWritten">那一类是不是写在条件的前面。</param>
    public static Condition? Within(Condition? classOf, Condition? condition, bool isWritten)
    {
        if (classOf is null || condition is null)
            return condition;
        var location = isWritten ? new Location(condition.Location.Source, classOf.Location.Span.To(condition.Location.Span)) : condition.Location;
        return new AndCondition([classOf, .. condition is AndCondition { Operands: var operands } ? operands : [condition]], location);
    }

    /// <summary>是否写作“加N分”：总是加在基本得分之上，不成一档。</summary>
    public bool IsAddition { get; init; }
}

/// <summary>
/// 归类：有下级或已有基本方法的，“……的，得N分”是例外，“……的，扣N分”是扣分；
/// 没有基本方法的，比较同一个值（或同一选项）的各句是分档，其余是例外。
/// </summary>
internal static class BandBinder
{
    public static void Finish(ScoringBinder scoring, IReadOnlyList<BandCandidate> candidates, BindingContext context, bool isChoice, bool hasChildren)
    {
        var awards = candidates.Where(c => c.Points is not null).ToList();
        var isBanded = !hasChildren && scoring.Method is null && scoring.Deductions.All(d => d.Amount is not FixedAmount) && awards.Count > 0;
        var subject = isBanded && !isChoice ? Numeric(awards) : null;
        var bands = new List<BandCandidate>();
        foreach (var candidate in candidates)
        {
            if (isBanded && IsBand(candidate, subject, isChoice))
                bands.Add(candidate);
            else if (candidate.IsInterpolation)
                context.Report(WordingDiagnostics.Interpolation(candidate.Location));
            else if (candidate.Range is not null)
                context.Report(BindingDiagnostics.Misplaced(candidate.Location, "得分的范围（如“得4～5分”）只能写在分档里，每档一个范围；例外写一个定数。"));
            else if (candidate.Points is { } points && candidate.Full is { } condition)
                scoring.Exceptions.Add(new ScoreException(condition, points, false, candidate.HasPriority, candidate.Location));
            else if (candidate.Amount is { } amount)
                scoring.Deductions.Add(new Deduction(candidate.Full, amount, candidate.Location) { IsAddition = candidate.IsAddition });
            else
                context.Report(BindingDiagnostics.Misplaced(candidate.Location, "“其余”只能跟在分档之后。"));
        }
        if (bands.Count > 0)
            scoring.SetBands(Bands(bands, subject, context));
    }

    // 各句比较的数：第一句含有数值比较的句子的主语。
    private static Expression? Numeric(IEnumerable<BandCandidate> awards) =>
        awards.FirstOrDefault(a => a.Condition is not null && Comparisons(a.Condition).Any())?.Subject;

    private static bool IsBand(BandCandidate candidate, Expression? subject, bool isChoice)
    {
        if (candidate.Amount is FixedAmount || candidate.IsAddition)
            return false;
        if (candidate.Condition is not { } condition)
            return true;
        if (isChoice)
            return Leaves(condition).Any(l => l is ChoiceCondition);
        return subject is null || Compares(condition, subject);
    }

    private static BandMethod Bands(List<BandCandidate> candidates, Expression? subject, BindingContext context)
    {
        var cascades = candidates.GroupBy(c => c.ClassKey).Where(group => IsCascade([.. group], subject, context)).Select(group => group.Key).ToHashSet();
        candidates = [.. candidates.SelectMany(c => c.IsInterpolation ? Between(candidates, c, subject, context) : [c])];
        var bands = ImmutableArray.CreateBuilder<Band>();
        var earlier = new List<BandCandidate>();
        var wholes = new List<Condition>();
        for (var i = 0; i < candidates.Count; i++)
        {
            var candidate = candidates[i];
            var location = candidate.Condition?.Location ?? candidate.Location;
            // 没有写哪一类的“其余”，后面还有各类的档的，说的是前面那一类；写在最后的，是各类的其余。按步扣分从那一类的界限数起。
            var isOfClass = candidate.Condition is not null || candidate.IsClassWritten || candidate.Amount is not null
                || candidates.Skip(i + 1).Any(c => c.Condition is not null);
            ImmutableArray<Condition> before = isOfClass
                ? [.. earlier.Where(e => e.ClassKey == candidate.ClassKey).Select(e => e.Condition!)]
                : [.. earlier.Select(e => e.Full!), .. wholes];
            var rest = new NotCondition(new OrCondition(before, location), location);
            var own = candidate.Condition is not { } written ? rest
                : cascades.Contains(candidate.ClassKey) && before.Length > 0 ? new AndCondition([written, rest], location)
                : written;
            var condition = isOfClass ? BandCandidate.Within(candidate.Class, own, candidate.IsClassWritten)! : own;
            if (candidate.Condition is not null)
                earlier.Add(candidate);
            else if (isOfClass && candidate.Class is { } whole)
                wholes.Add(whole);
            Award award = candidate.Range is { } range ? range
                : candidate.Points is { } points
                ? new PointsAward(points, candidate.Location)
                : new DeductionAward(((StepAmount)candidate.Amount!).Step, candidate.Location);
            bands.Add(new Band(condition, award, candidate.Condition is null, candidate.Location));
        }
        return new BandMethod(bands.ToImmutable(), subject, candidates[0].Location.Source is { } source
            ? new Location(source, candidates[0].Location.Span.To(candidates[^1].Location.Span))
            : candidates[0].Location);
    }

    // 同一类里相邻两点之间的各档。
    private static IEnumerable<BandCandidate> Between(
        IReadOnlyList<BandCandidate> candidates, BandCandidate between, Expression? subject, BindingContext context)
    {
        if (Interpolation.Complete([.. candidates.Where(c => c.ClassKey == between.ClassKey)], between, subject) is { } complete)
            return complete;
        context.Report(WordingDiagnostics.Interpolation(between.Location));
        return [];
    }

    // 只有一端、同一方向的各档（90%以上、80%以上……）依次取前面剩下的；次序须严格递减或递增。
    private static bool IsCascade(IReadOnlyList<BandCandidate> candidates, Expression? subject, BindingContext context)
    {
        var ends = new List<(int Direction, ComparisonOperator Operator, Rational Bound, Location Location)>();
        foreach (var condition in candidates.Select(c => c.Condition).OfType<Condition>())
        {
            if (subject is null || condition is not ComparisonCondition comparison || End(comparison, subject) is not { } end)
                return false;
            ends.Add(end);
        }
        if (ends.Count < 2 || ends.Any(e => e.Direction != ends[0].Direction || e.Direction == 0))
            return false;
        var falling = ends[0].Direction > 0;
        for (var i = 1; i < ends.Count; i++)
        {
            if (falling ? ends[i].Bound < ends[i - 1].Bound : ends[i].Bound > ends[i - 1].Bound)
                continue;
            context.Report(WordingDiagnostics.CascadeOrder(ends[i].Location, falling, ends[i].Location.Text, ends[i - 1].Location.Text));
            break;
        }
        return true;
    }

    /// <summary>条件里有没有一处比较的是这个值。</summary>
    internal static bool Compares(Condition condition, Expression subject) =>
        Comparisons(condition).Any(c => ExpressionParts.AreSame(c.Left, subject) || ExpressionParts.AreSame(c.Right, subject));

    internal static (int Direction, ComparisonOperator Operator, Rational Bound, Location Location)? End(ComparisonCondition comparison, Expression subject)
    {
        var (op, bound) = ExpressionParts.AreSame(comparison.Left, subject) ? (comparison.Operator, comparison.Right) : (comparison.Operator.Flip(), comparison.Left);
        if (bound is not NumberExpression number)
            return null;
        var direction = op switch
        {
            ComparisonOperator.Greater or ComparisonOperator.GreaterOrEqual => 1,
            ComparisonOperator.Less or ComparisonOperator.LessOrEqual => -1,
            _ => 0,
        };
        return (direction, op, number.Value, comparison.Location);
    }

    private static IEnumerable<ComparisonCondition> Comparisons(Condition condition) => Leaves(condition).OfType<ComparisonCondition>();

    private static IEnumerable<Condition> Leaves(Condition condition) => condition switch
    {
        AndCondition and => and.Operands.SelectMany(Leaves),
        OrCondition or => or.Operands.SelectMany(Leaves),
        NotCondition not => Leaves(not.Operand),
        _ => [condition],
    };
}
