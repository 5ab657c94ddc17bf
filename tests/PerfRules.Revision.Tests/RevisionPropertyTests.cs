using PerfRules.Language.Evaluation;
using PerfRules.Language.Model;
using PerfRules.Revision.Changes;

namespace PerfRules.Revision.Tests;

/// <summary>随机抽取的改动：改了含义的都有证实的实例，只改写法的都没有实质改动。</summary>
public class RevisionPropertyTests
{
    private const int Count = 200;
    private const int Seed = 20231231;

    private static readonly string[] Files = ["福田区/2022", "盐田区/2023", "示例/示例区-2023"];

    [Fact]
    public void 改了含义的二百处都有证实的实例()
    {
        var failures = new List<string>();
        foreach (var (old, mutation, changed) in Pick(m => m.Substantive()))
        {
            var report = FrameworkDiff.Compare(old, changed, DiffOptions.Default);
            if (!report.Substantive.Any() || report.Substantive.Any(c => c.Proof is not ProvenDifferent { Witness: var witness } || !Differs(report, witness)))
                failures.Add($"{old.Name} {mutation.Title}：{string.Join("；", report.Changes.Select(c => $"{c.Class} {c.Sentence} {c.Proof}"))}");
        }
        Assert.True(failures.Count == 0, $"{failures.Count}处\n{string.Join('\n', failures)}");
    }

    [Fact]
    public void 只改写法的二百处都没有实质改动()
    {
        var failures = new List<string>();
        foreach (var (old, mutation, changed) in Pick(m => m.Equivalent()))
        {
            var report = FrameworkDiff.Compare(old, changed, DiffOptions.Default);
            if (report.Substantive.Any())
                failures.Add($"{old.Name} {mutation.Title}：{string.Join("；", report.Substantive.Select(c => $"{c.Sentence} {c.Proof}"))}");
        }
        Assert.True(failures.Count == 0, $"{failures.Count}处\n{string.Join('\n', failures)}");
    }

    private static bool Differs(RevisionReport report, ChangeWitness witness) =>
        witness.OldOutcome != witness.NewOutcome
        && (witness.OldNode is null || ScoreOf(report.Old, witness.OldRecord, witness.OldNode) == witness.OldScore)
        && (witness.NewNode is null || ScoreOf(report.New, witness.NewRecord, witness.NewNode) == witness.NewScore);

    private static Runtime.Numbers.Rational? ScoreOf(Framework framework, UnitRecord record, Indicator node) =>
        ReferenceEvaluator.Evaluate(framework, record).Total.Find(node).Score;

    private static List<(Framework Old, TextMutations.Mutation Mutation, Framework New)> Pick(Func<TextMutations, IEnumerable<TextMutations.Mutation>> mutate)
    {
        var random = new Random(Seed);
        var pool = Files.Select(file => RuleFiles.Compile(RuleFiles.Read("rules", $"{file}.prules")))
            .SelectMany(framework => mutate(new TextMutations(framework)).Where(m => m.Content != framework.Source.Content).DistinctBy(m => m.Content)
                .Select(mutation => (Old: framework, Mutation: mutation)))
            .ToArray();
        random.Shuffle(pool);
        var picked = pool.Select(p => (p.Old, p.Mutation, New: RuleFiles.TryCompile(p.Mutation.Content))).Where(p => p.New is not null)
            .Take(Count).Select(p => (p.Old, p.Mutation, p.New!)).ToList();
        Assert.True(picked.Count == Count, $"只有{picked.Count}处可改，共{pool.Length}处");
        return picked;
    }
}
