namespace PerfRules.Language.Proof;

/// <summary>
/// 两个不小于零的一次式之积不小于零。加上这些积，
/// “甲不超过乙、丙不超过丁，则甲÷乙＋丙÷丁不超过 2”之类即可证明。
/// </summary>
internal static class ConstraintProducts
{
    private const int MaximumFactors = 24;

    public static IEnumerable<KeyValuePair<Polynomial, SignSet>> Of(IReadOnlyList<KeyValuePair<Polynomial, SignSet>> constraints)
    {
        var known = constraints.SelectMany(c => c.Key.Terms).Select(t => t.Key).Where(m => m.Degree > 1).ToHashSet();
        var factors = constraints.Where(c => c.Key.Degree == 1).Select(Oriented).Distinct().Take(MaximumFactors).ToList();
        for (var i = 0; i < factors.Count; i++)
        {
            for (var j = i; j < factors.Count; j++)
            {
                var product = factors[i].Key * factors[j].Key;
                // 出现新的乘积只会使问题变大而不起作用。
                if (product.Terms.Any(t => t.Key.Degree > 1) && product.Terms.All(t => t.Key.Degree <= 1 || known.Contains(t.Key)))
                    yield return new(product, Product(factors[i].Value, factors[j].Value));
            }
        }
    }

    private static KeyValuePair<Polynomial, SignSet> Oriented(KeyValuePair<Polynomial, SignSet> constraint) => constraint.Value switch
    {
        SignSet.Negative => new(constraint.Key.Times(-1), SignSet.Positive),
        SignSet.NotPositive => new(constraint.Key.Times(-1), SignSet.NotNegative),
        _ => constraint,
    };

    private static SignSet Product(SignSet a, SignSet b) =>
        a == SignSet.Zero || b == SignSet.Zero ? SignSet.Zero
        : a == SignSet.Positive && b == SignSet.Positive ? SignSet.Positive
        : SignSet.NotNegative;
}
