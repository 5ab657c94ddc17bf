using PerfRules.Language.Formatting;
using PerfRules.Language.Text;
using PerfRules.Revision.Changes;
using PerfRules.Testing;

namespace PerfRules.Revision.Tests;

/// <summary>两部真实框架之间的不同，一处不多，一处不少。</summary>
public class PublishedRevisionTests
{
    public static TheoryData<string> Frameworks => [.. PublishedRules.Frameworks];

    [Fact]
    public void 福田区到盐田区的实质改动()
    {
        var report = Published();
        Assert.Equal(
        [
            "口径“一季度执行率”由“一季度末累计支出÷全年预算数÷25%”改为“一季度末累计支出÷全年预算数÷25%，超过100%的按100%计”",
            "口径“二季度执行率”由“二季度末累计支出÷全年预算数÷50%”改为“二季度末累计支出÷全年预算数÷50%，超过100%的按100%计”",
            "口径“三季度执行率”由“三季度末累计支出÷全年预算数÷75%”改为“三季度末累计支出÷全年预算数÷75%，超过100%的按100%计”",
            "口径“四季度执行率”由“四季度末累计支出÷全年预算数÷100%”改为“四季度末累计支出÷全年预算数÷100%，超过100%的按100%计”",
            "“绩效目标完整性”的分值由3分调整为5分",
            "“绩效指标明确性”的分值由7分调整为5分",
            "“整体目标分解为具体任务，与年度任务数或计划数对应”的分值由2分调整为1分",
            "“设有体现履职效果的社会、经济、生态效益指标”的分值由2分调整为1分",
        ], report.Substantive.Select(c => c.Sentence));
        Assert.All(report.Substantive, change => Assert.False(Assert.IsType<ProvenDifferent>(change.Proof).Witness.IsSampled));
    }

    [Fact]
    public void 福田区到盐田区的其他改动都只是表述()
    {
        Assert.Equal(
        [
            "框架的名称由“福田区部门整体支出绩效评价”改为“盐田区部门整体支出绩效评价”",
            "评价的年度由2022年度改为2023年度",
            "框架的依据文字有改动",
            "“预算执行率”的说明文字有改动",
            "“一季度执行率”由写明不封顶改为不写封顶",
            "“二季度执行率”由写明不封顶改为不写封顶",
            "“三季度执行率”由写明不封顶改为不写封顶",
            "“四季度执行率”由写明不封顶改为不写封顶",
            "“全年平均执行率”由写明不封顶改为不写封顶",
        ], Published().Changes.Where(c => c.Class != ChangeClass.Substantive).Select(c => c.Sentence));
    }

    [Theory]
    [MemberData(nameof(Frameworks))]
    public void 与自己比较没有不同(string file)
    {
        var framework = PublishedRules.Compile(file).Framework!;
        Assert.Empty(FrameworkDiff.Compare(framework, PublishedRules.Compile(file).Framework!, DiffOptions.Default).Changes);
    }

    [Theory]
    [InlineData("福田区/2022")]
    [InlineData("盐田区/2023")]
    public void 换了版式没有不同(string name)
    {
        var content = RuleFiles.Read("rules", $"{name}.prules");
        var loose = content.Replace("，", "， ", StringComparison.Ordinal).Replace("≤", "<=", StringComparison.Ordinal).Replace("\n  ", "\n", StringComparison.Ordinal);
        Assert.NotEqual(content, loose);
        Assert.Empty(RuleFiles.Compare(content, loose).Changes.Where(c => c.Kind != ChangeKind.Text));
        Assert.Empty(RuleFiles.Compare(loose, Formatter.Format(new SourceText(loose))).Changes);
    }

    private static RevisionReport Published() => RuleFiles.Compare(RuleFiles.Read("rules", "福田区", "2022.prules"), RuleFiles.Read("rules", "盐田区", "2023.prules"));
}
