using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using PerfRules.Language.Model;
using PerfRules.Language.Proof;
using PerfRules.Runtime.Numbers;
using static PerfRules.Language.Tests.ModelBuilder;

namespace PerfRules.Language.Tests.Proof;

/// <summary>关于几项小范围整数数据的随机命题，范围小到可以逐一试遍。</summary>
internal static class FormulaGenerator
{
    public static readonly Field[] Fields = [Small("甲", 0), Small("乙", 1), Small("丙", 2), YesNo("丁", 3)];

    public static Gen<Formula> Formulas => Gen.Choose(1, 3).SelectMany(depth => Formula(depth));

    /// <summary>每项数据取遍范围内的值。</summary>
    public static IEnumerable<Valuation> Grid() =>
        from a in Enumerable.Range(0, 5)
        from b in Enumerable.Range(0, 5)
        from c in Enumerable.Range(0, 5)
        from d in Enumerable.Range(0, 2)
        select Assign(a, b, c, d);

    private static Valuation Assign(params int[] values) => new(
        Fields.Select((f, i) => KeyValuePair.Create(f, (Rational)values[i])).ToImmutableDictionary(),
        ImmutableDictionary<string, Rational>.Empty);

    private static Field Small(string name, int ordinal) =>
        new(name, new NumberType(Unit.Counter("人"), false, true), ordinal, At(name)) { Range = new ValueRange(0, true, 4, true) };

    private static Gen<Formula> Formula(int depth)
    {
        var leaf = Gen.OneOf(
            Condition(2).Select(Language.Proof.Formula.Holds),
            Condition(2).Select(Language.Proof.Formula.Fails),
            Condition(2).Select(Language.Proof.Formula.Unknown),
            Expression(2).Select(Language.Proof.Formula.Undefined));
        if (depth == 0)
            return leaf;
        var smaller = Formula(depth - 1);
        return Gen.OneOf(
            leaf,
            smaller.Select(Language.Proof.Formula.Not),
            smaller.Zip(smaller).Select(p => Language.Proof.Formula.All(p.Item1, p.Item2)),
            smaller.Zip(smaller).Select(p => Language.Proof.Formula.Any(p.Item1, p.Item2)));
    }

    private static Gen<Condition> Condition(int depth)
    {
        var comparison = Expression(2).Zip(Expression(2)).Zip(Gen.Elements(Enum.GetValues<ComparisonOperator>()))
            .Select(p => Compare(p.Item1.Item1, p.Item2, p.Item1.Item2));
        if (depth == 0)
            return Gen.OneOf(comparison, Gen.Constant(Is(Fields[3])));
        var smaller = Condition(depth - 1);
        return Gen.Frequency(
            (4, comparison),
            (1, smaller.Select(Not)),
            (1, smaller.Zip(smaller).Select(p => And(p.Item1, p.Item2))),
            (1, smaller.Zip(smaller).Select(p => Or(p.Item1, p.Item2))));
    }

    private static Expression ByCase(Condition condition, Expression value, Expression otherwise) => new ConditionalExpression(
        [new ConditionalArm(Or(condition, Is(Fields[3])), value), new ConditionalArm(And(), otherwise)], value.Dimension, false, At());

    private static Gen<Expression> Expression(int depth)
    {
        var leaf = Gen.OneOf(
            Gen.Choose(-2, 5).Select(n => (Expression)N(Q(n, 2))),
            Gen.Choose(0, 2).Select(i => (Expression)F(Fields[i])));
        if (depth == 0)
            return leaf;
        var smaller = Expression(depth - 1);
        var pair = smaller.Zip(smaller);
        return Gen.Frequency(
            (4, leaf),
            (2, pair.Zip(Gen.Elements(Enum.GetValues<BinaryOperator>())).Select(p => (Expression)Op(p.Item1.Item1, p.Item2, p.Item1.Item2))),
            (1, smaller.Select(Abs)),
            (1, smaller.Select(e => (Expression)new NegateExpression(e, At()))),
            (1, pair.Select(p => Min(p.Item1, p.Item2))),
            (1, pair.Zip(pair).Zip(Gen.Elements(Enum.GetValues<ComparisonOperator>())).Select(p => ByCase(
                Compare(p.Item1.Item1.Item1, p.Item2, p.Item1.Item1.Item2), p.Item1.Item2.Item1, p.Item1.Item2.Item2))),
            (1, smaller.Zip(Gen.Elements(Enum.GetValues<RoundingMode>()))
                .Select(p => (Expression)new RoundExpression(p.Item1, new Rounding(0, p.Item2), At()))));
    }
}
