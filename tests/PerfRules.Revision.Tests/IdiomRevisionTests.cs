using PerfRules.Language;
using PerfRules.Language.Evaluation;
using PerfRules.Language.Model;
using PerfRules.Language.Text;
using PerfRules.Revision.Changes;
using PerfRules.Testing;

namespace PerfRules.Revision.Tests;

/// <summary>各种写法的框架都能比较。</summary>
public class IdiomRevisionTests
{
    private static readonly string Root = RepositoryRoot.File("tests", "corpus", "idioms");

    private static readonly Framework[] Frameworks = [.. Directory.EnumerateDirectories(Root).Order(StringComparer.Ordinal).Select(Compile).OfType<Framework>()];

    [Fact]
    public void 与自己比较没有不同()
    {
        Assert.True(Frameworks.Length > 30);
        Assert.All(Directory.EnumerateDirectories(Root).Order(StringComparer.Ordinal), folder =>
        {
            if (Compile(folder) is { } framework)
                Assert.Empty(FrameworkDiff.Compare(framework, Compile(folder)!, DiffOptions.Default).Changes.Select(c => $"{folder} {c.Sentence}"));
        });
    }

    [Fact]
    public void 与别的框架比较的实例都重新评分核对()
    {
        foreach (var (old, @new) in Frameworks.Zip(Frameworks.Skip(1)))
        {
            var report = FrameworkDiff.Compare(old, @new, DiffOptions.Default with { Samples = 20 });
            Assert.NotEmpty(report.Changes);
            foreach (var witness in RuleFiles.Witnesses(report))
            {
                Assert.NotEqual(witness.OldOutcome, witness.NewOutcome);
                if (witness.OldNode is { } before)
                    Assert.Equal(witness.OldScore, ReferenceEvaluator.Evaluate(old, witness.OldRecord).Total.Find(before).Score);
                if (witness.NewNode is { } after)
                    Assert.Equal(witness.NewScore, ReferenceEvaluator.Evaluate(@new, witness.NewRecord).Total.Find(after).Score);
            }
        }
    }

    private static Framework? Compile(string folder)
    {
        var path = Path.Combine(folder, "main.prules");
        var result = RuleFile.Parse(
            new SourceText(File.ReadAllText(path), "main.prules"),
            reference => File.Exists(Path.Combine(folder, reference)) ? RuleFile.Decode(File.ReadAllBytes(Path.Combine(folder, reference)), reference) : null);
        return result.HasErrors ? null : result.Framework;
    }
}
