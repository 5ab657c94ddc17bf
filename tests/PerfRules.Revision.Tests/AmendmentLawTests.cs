using PerfRules.Language.Model;
using PerfRules.Testing;

namespace PerfRules.Revision.Tests;

/// <summary>由两版写出修订，再合并到旧版，恰好得到新版；再写一次，还是同样的修订。</summary>
public class AmendmentLawTests
{
    private const int Count = 200;
    private const int Seed = 20231231;

    [Theory]
    [InlineData("福田区/2022", "盐田区/2023")]
    [InlineData("盐田区/2023", "福田区/2022")]
    public void 真实的两版(string old, string @new)
    {
        var (before, after) = (RuleFiles.Read("rules", $"{old}.prules"), RuleFiles.Read("rules", $"{@new}.prules"));
        var amendment = AmendmentFiles.Amend(before, after);
        var consolidated = AmendmentFiles.Consolidate(before, amendment);
        Assert.Empty(Broken(before, after, amendment, consolidated));
        Assert.Empty(RuleFiles.Compare(consolidated, after).Changes);
        Assert.Contains("将「绩效目标完整性」的分值由", amendment, StringComparison.Ordinal);
        Assert.DoesNotContain("将指标修改为：", amendment, StringComparison.Ordinal);
    }

    public static TheoryData<string> Revisions =>
        [.. Directory.EnumerateDirectories(RepositoryRoot.File("tests", "corpus", "revisions")).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal)];

    /// <summary>正反两次写出的修订也与期望相同；规则摘要等开头的几句不比较。</summary>
    [Theory]
    [MemberData(nameof(Revisions))]
    public void 比较的语料的两版_反过来也成立(string name)
    {
        var folder = RepositoryRoot.File("tests", "corpus", "revisions", name);
        var (old, @new) = (File.ReadAllText(Path.Combine(folder, "old.prules")), File.ReadAllText(Path.Combine(folder, "new.prules")));
        var written = new List<string>();
        foreach (var (direction, before, after) in new[] { ("由旧版到新版", old, @new), ("由新版到旧版", @new, old) })
        {
            var amendment = AmendmentFiles.Amend(before, after);
            Assert.Empty(Broken(before, after, amendment, AmendmentFiles.Consolidate(before, amendment)));
            Assert.DoesNotContain("将指标修改为：", amendment, StringComparison.Ordinal);
            written.Add($"{direction}：\n{string.Concat(amendment.Split('\n').SkipWhile(line => line.Length > 0).Where(line => line.Length > 0).Select(line => line + "\n"))}");
        }
        Baseline.Check(Path.Combine(folder, RevisionCorpusTests.Amendments), string.Join('\n', written));
    }

    [Theory]
    [InlineData("沿革拆分", "将「资金支出规范性」拆分为：")]
    [InlineData("带评分点的拆分", "将「财务合规性」拆分为：")]
    [InlineData("沿革合并", "将「资金支出规范性」「资金调整调剂规范性」合并为：")]
    [InlineData("拆分而不相邻", "废止「资金支出规范性」")]
    [InlineData("拆分到两个上级", "废止「预决算信息公开」")]
    [InlineData("疑似笔误", "废止「会计核算规范性」")]
    public void 拆分和合并能写成一句的写成一句(string name, string sentence) => Assert.Contains(
        sentence, AmendmentFiles.Amend(RuleFiles.Read("tests", "corpus", "revisions", name, "old.prules"), RuleFiles.Read("tests", "corpus", "revisions", name, "new.prules")),
        StringComparison.Ordinal);

    [Fact]
    public void 没有改动就没有要修订的()
    {
        var text = RandomRevisions.WithoutCases(RuleFiles.Read("rules", "福田区", "2022.prules"));
        Assert.Equal(2, AmendmentFiles.Amend(text, text).TrimEnd('\n').Split('\n').Length);
    }

    [Fact]
    public void 随机的二百对()
    {
        var random = new Random(Seed);
        var texts = Texts();
        var (failures, coarse, splits, merges) = (new List<string>(), 0, 0, 0);
        for (var i = 0; i < Count; i++)
        {
            var revisions = new RandomRevisions(random);
            var origin = texts[random.Next(texts.Count)];
            var old = revisions.Revise(origin, random.Next(2));
            var @new = revisions.Revise(random.Next(4) == 0 ? origin : old, random.Next(1, 5));
            var amendment = AmendmentFiles.Amend(old, @new);
            var consolidated = AmendmentFiles.Consolidate(old, amendment);
            if (Broken(old, @new, amendment, consolidated) is { Length: > 0 } problem)
                failures.Add($"第{i}对：{problem}\n{amendment}");
            coarse += amendment.Contains("将指标修改为：", StringComparison.Ordinal) ? 1 : 0;
            splits += amendment.Contains("拆分为：", StringComparison.Ordinal) ? 1 : 0;
            merges += amendment.Contains("合并为：", StringComparison.Ordinal) ? 1 : 0;
        }
        Assert.True(failures.Count == 0, $"{failures.Count}对\n{string.Join('\n', failures.Take(3))}");
        Assert.True(coarse <= Count / 20, $"有{coarse}对退到了整种重写");
        Assert.True(splits >= 5 && merges >= 5, $"拆分{splits}对，合并{merges}对");
    }

    /// <summary>真实的框架，和比较、修订的语料里的各种写法。</summary>
    private static List<string> Texts() =>
    [
        .. new[] { "福田区/2022", "盐田区/2023", "示例/示例区-2023" }.Select(file => RuleFiles.Read("rules", $"{file}.prules")),
        .. new[] { "revisions", "amendments" }.SelectMany(folder => Directory.EnumerateFiles(RepositoryRoot.File("tests", "corpus", folder), "old.prules", SearchOption.AllDirectories))
            .Order(StringComparer.Ordinal).Select(File.ReadAllText).Distinct().Where(text => RuleFiles.TryCompile(text) is not null),
    ];

    /// <summary>哪里不合；都合为空。</summary>
    private static string Broken(string old, string @new, string amendment, string consolidated)
    {
        var (expected, actual) = (ModelPrinter.Print(RuleFiles.Compile(@new)), ModelPrinter.Print(RuleFiles.Compile(consolidated)));
        if (expected != actual)
            return $"合并出来不是新版：{string.Join(" | ", actual.Split('\n').Except(expected.Split('\n')))} 应为 {string.Join(" | ", expected.Split('\n').Except(actual.Split('\n')))}";
        var again = AmendmentFiles.Amend(old, consolidated);
        return again == amendment ? "" : $"再写一次不同：\n{again}";
    }
}
