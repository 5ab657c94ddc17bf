using System.Collections.Immutable;
using PerfRules.Language.Evaluation;
using PerfRules.Language.Model;
using PerfRules.Revision.Changes;
using PerfRules.Revision.Matching;
using PerfRules.Revision.Reporting;
using PerfRules.Runtime.Numbers;
using PerfRules.Testing;

namespace PerfRules.Revision.Tests;

/// <summary>
/// tests/corpus/revisions 下的用例：旧版、新版、比较的人指明的（可以没有）、比较的结果，以及由两版写出的修订。新增用例就是新增文件夹。
/// </summary>
public class RevisionCorpusTests
{
    private const string Expected = "expected.txt";
    private const string Overrides = "overrides.txt";

    /// <summary>由两版写出的修订，由修订的测试比较。</summary>
    public const string Amendments = "amendment.txt";

    private static readonly string Root = RepositoryRoot.File("tests", "corpus", "revisions");

    public static TheoryData<string> Cases => [.. Directory.EnumerateDirectories(Root).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void 比较的结果与期望相同(string name)
    {
        var folder = Path.Combine(Root, name);
        Baseline.CheckNoLeftovers(folder, "old.prules", "new.prules", Overrides, Expected, Amendments);
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
        var reversed = FrameworkDiff.Compare(Framework(name, "new.prules"), Framework(name, "old.prules"), new DiffOptions { Overrides = [.. OverridesOf(name).Select(each => each with { Old = each.New, New = each.Old })] });
        Assert.Equal(Compare(name).Substantive.Any(), reversed.Substantive.Any());
    }

    private static RevisionReport Compare(string name) =>
        FrameworkDiff.Compare(Framework(name, "old.prules"), Framework(name, "new.prules"), new DiffOptions { Overrides = OverridesOf(name) });

    private static Framework Framework(string name, string file) => RuleFiles.Compile(RuleFiles.Read("tests", "corpus", "revisions", name, file));

    /// <summary>一行一个命令行选项，如“--same 旧＝新”。</summary>
    private static ImmutableArray<MatchOverride> OverridesOf(string name)
    {
        var path = Path.Combine(Root, name, Overrides);
        return !File.Exists(path) ? [] :
        [
            .. from line in File.ReadAllLines(path)
               let written = line.Split([' ', '＝'])
               select new MatchOverride(written[1], written[2], written[0] == "--same"),
        ];
    }

    private static Rational? ScoreOf(Framework framework, UnitRecord record, Indicator? node) =>
        node is null ? null : ReferenceEvaluator.Evaluate(framework, record).Total.Find(node).Score;
}
