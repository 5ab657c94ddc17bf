using PerfRules.Language.Evaluation;
using PerfRules.Language.Model;
using PerfRules.Revision.Changes;
using PerfRules.Revision.Reporting;
using PerfRules.Runtime.Numbers;
using PerfRules.Testing;

namespace PerfRules.Revision.Tests;

/// <summary>tests/corpus/revisions 下的用例：旧版、新版和比较的结果。新增用例就是新增文件夹。</summary>
public class RevisionCorpusTests
{
    private const string Expected = "expected.txt";

    private static readonly string Root = RepositoryRoot.File("tests", "corpus", "revisions");

    public static TheoryData<string> Cases => [.. Directory.EnumerateDirectories(Root).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void 比较的结果与期望相同(string name)
    {
        var folder = Path.Combine(Root, name);
        Baseline.CheckNoLeftovers(folder, "old.prules", "new.prules", Expected);
        Baseline.Check(Path.Combine(folder, Expected), TextReport.Write(Compare(name)));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void 每处实质改动的实例都重新评分核对(string name)
    {
        var report = Compare(name);
        foreach (var change in report.Substantive)
        {
            var witness = Assert.IsType<ProvenDifferent>(change.Proof).Witness;
            Assert.NotEqual(witness.OldOutcome, witness.NewOutcome);
            Assert.Equal(witness.OldScore, ScoreOf(report.Old, witness.OldRecord, witness.OldNode));
            Assert.Equal(witness.NewScore, ScoreOf(report.New, witness.NewRecord, witness.NewNode));
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void 反过来比较实质的处数也不为零或者都为零(string name)
    {
        var (old, @new) = (RuleFiles.Read("tests", "corpus", "revisions", name, "old.prules"), RuleFiles.Read("tests", "corpus", "revisions", name, "new.prules"));
        Assert.Equal(RuleFiles.Compare(old, @new).Substantive.Any(), RuleFiles.Compare(@new, old).Substantive.Any());
    }

    private static RevisionReport Compare(string name) => RuleFiles.Compare(
        RuleFiles.Read("tests", "corpus", "revisions", name, "old.prules"), RuleFiles.Read("tests", "corpus", "revisions", name, "new.prules"));

    private static Rational? ScoreOf(Framework framework, UnitRecord record, Indicator? node) =>
        node is null ? null : ReferenceEvaluator.Evaluate(framework, record).Total.Find(node).Score;
}
