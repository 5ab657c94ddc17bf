using PerfRules.Language;
using PerfRules.Language.Model;
using PerfRules.Language.Text;
using PerfRules.Revision.Changes;
using PerfRules.Testing;

namespace PerfRules.Revision.Tests;

/// <summary>tests/corpus/amendments 下的用例：旧版、修订和合并的结果。诊断由语言的语料测试比较。</summary>
public class AmendmentCorpusTests
{
    private static readonly string Root = RepositoryRoot.File("tests", "corpus", "amendments");

    public static TheoryData<string> Cases => [.. Directory.EnumerateDirectories(Root).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void 合并的结果与期望相同(string name)
    {
        var result = Parse(name);
        Assert.Empty(AmendmentFiles.Errors(result));
        Baseline.Check(Path.Combine(Root, name, "new.prules"), result.Consolidated!.Syntax.Source.Content);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void 再由两版写出的修订合并出同样的条文(string name)
    {
        var old = RuleFiles.Read("tests", "corpus", "amendments", name, "old.prules");
        var @new = Parse(name).Consolidated!.Syntax.Source.Content;
        var amendment = AmendmentFiles.Amend(old, @new);
        var consolidated = AmendmentFiles.Consolidate(old, amendment);
        Assert.Equal(ModelPrinter.Print(RuleFiles.Compile(@new)), ModelPrinter.Print(RuleFiles.Compile(consolidated)));
        Assert.Equal(amendment, AmendmentFiles.Amend(old, consolidated));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void 写出的修订没有退到整种重写(string name)
    {
        var old = RuleFiles.Read("tests", "corpus", "amendments", name, "old.prules");
        var amendment = AmendmentFiles.Amend(old, Parse(name).Consolidated!.Syntax.Source.Content);
        Assert.DoesNotContain("将指标修改为：", amendment, StringComparison.Ordinal);
        Assert.DoesNotContain("将数据修改为：", amendment, StringComparison.Ordinal);
        Assert.DoesNotContain("将口径修改为：", amendment, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("拆分", ChangeKind.Split, "将「人员培训」拆分为：")]
    [InlineData("合并", ChangeKind.Merge, "将「支出规范性」「核算规范性」合并为：")]
    public void 拆分和合并的修订比较出来是一处改动_再写也是拆分和合并(string name, ChangeKind kind, string sentence)
    {
        var old = RuleFiles.Read("tests", "corpus", "amendments", name, "old.prules");
        var @new = Parse(name).Consolidated!.Syntax.Source.Content;
        var change = Assert.Single(RuleFiles.Compare(old, @new).Substantive);
        Assert.Equal(kind, change.Kind);
        Assert.Contains(sentence, AmendmentFiles.Amend(old, @new), StringComparison.Ordinal);
    }

    private static CompilationResult Parse(string name) => RuleFile.Parse(
        new SourceText(RuleFiles.Read("tests", "corpus", "amendments", name, "main.prules"), "main.prules"),
        path => (new SourceText(RuleFiles.Read("tests", "corpus", "amendments", name, path), path), []));
}
