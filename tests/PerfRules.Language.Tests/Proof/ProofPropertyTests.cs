using FsCheck;
using FsCheck.Fluent;
using PerfRules.Language.Proof;

namespace PerfRules.Language.Tests.Proof;

public class ProofPropertyTests
{
    [Fact]
    public void 与逐一试遍的结论一致()
    {
        var engine = new ProofEngine(Draft.Framework(0, [.. FormulaGenerator.Fields]));
        var undecided = 0;
        var tried = 0;
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20230601, 1),
            Prop.ForAll(FormulaGenerator.Formulas.ToArbitrary(), goal =>
            {
                tried++;
                var exists = FormulaGenerator.Grid().Any(v => new ExactEvaluator(v).Evaluate(goal));
                switch (engine.Satisfy(goal))
                {
                    case Satisfiable found:
                        return exists && new ExactEvaluator(found.Valuation).Evaluate(goal);
                    case Unsatisfiable:
                        return !exists;
                    default:
                        undecided++;
                        return true;
                }
            }));
        Assert.True(undecided * 50 <= tried, $"{tried} 个命题中有 {undecided} 个无法判定");
    }
}
