using PerfRules.Editor.Completion;
using PerfRules.Editor.Names;
using PerfRules.Language;
using PerfRules.Language.Syntax;
using PerfRules.Language.Text;

namespace PerfRules.Editor.Tests.Completion;

/// <summary>每个句式取默认文字，放在它该在的地方，都合写法。</summary>
public class SnippetTests
{
    private static readonly SnippetValues Values = SnippetValues.Of(
        new HeadingInfo(0, "政府采购执行率", "4", 0), NameCatalog.Of(MarkedDocument.Open("main.prules", Frame.Whole + List)));

    private const string List = "\n明细 合同\n  合同名称：文本\n  合同价：金额（万元）\n  已履行：是否\n\n";

    private static readonly (Section Section, string Before, string After)[] Places =
    [
        (Section.Framework, "框架 句式 2023年度\n", "\n三级指标 甲（4分）\n  人工评分\n"),
        (Section.Data, Frame.Head[..Frame.Head.IndexOf("口径\n", StringComparison.Ordinal)].TrimEnd() + "\n  ", "\n\n三级指标 甲（10分）\n  人工评分\n"),
        (Section.Definitions, Frame.Head.Replace("口径\n", List + "口径\n", StringComparison.Ordinal).TrimEnd() + "\n  ", "\n"),
        (Section.Table, Frame.Head + "对照表 达标线（按 公开情况）\n  ", "\n"),
        (Section.Calendar, Frame.Head + "日历 2023年\n  ", "\n"),
        (Section.Scoring, Frame.Head + "三级指标 政府采购执行率（4分）\n  ", "\n"),
        (Section.Case, Frame.Whole + "  ", "\n"),
    ];

    public static TheoryData<string, string> All
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (section, _, _) in Places)
            {
                foreach (var snippet in Snippets.In(section))
                    data.Add(section.ToString(), snippet.Label);
            }
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void 句式合写法(string section, string label)
    {
        var (kind, before, after) = Places.Single(p => p.Section.ToString() == section);
        var snippet = Snippets.In(kind).Single(s => s.Label == label);
        AssertParses(before + Snippet.Plain(Values.Fill(snippet.Body)) + after);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void 框架里没有合适的名称时用示例也合写法(string section, string label)
    {
        var (kind, before, after) = Places.Single(p => p.Section.ToString() == section);
        var snippet = Snippets.In(kind).Single(s => s.Label == label);
        if (!snippet.NeedsList)
            AssertParses(before + Snippet.Plain(SnippetValues.Usual.Fill(snippet.Body)) + after);
    }

    [Fact]
    public void 标题的句式合写法() =>
        Assert.All(Snippets.Headings, s => AssertParses(Frame.Whole + Snippet.Plain(Values.Fill(s.Body)) + "\n"));

    [Fact]
    public void 文件开头的句式合写法() => Assert.All(Snippets.FileHeadings, s => AssertParses(Snippet.Plain(SnippetValues.Usual.Fill(s.Body))));

    [Fact]
    public void 类型和要求的句式合写法()
    {
        Assert.All(Snippets.Types, t => AssertParses($"框架 类型 2023年度\n数据\n  甲：{Snippet.Plain(SnippetValues.Usual.Fill(t.Body))}\n"));
        Assert.All(Snippets.Requirements, r => AssertParses($"框架 要求 2023年度\n数据\n  完成数：金额（万元）\n  甲：金额（万元），{Snippet.Plain(SnippetValues.Usual.Fill(r.Body))}\n"));
    }

    [Fact]
    public void 函数的句式合写法() => Assert.All(Snippets.Functions, f => AssertParses($"框架 函数 2023年度\n数据\n  完成数、目标数：金额（万元）\n  完成率：比率\n口径\n  丙＝{Snippet.Plain(SnippetValues.Usual.Fill(f.Body))}\n"));

    [Fact]
    public void 语言参考的每种计分写法都有句式()
    {
        var reference = File.ReadAllText(PerfRules.Testing.RepositoryRoot.File("grammar", "reference.md"));
        var section = reference[reference.IndexOf("\n## 计分\n", StringComparison.Ordinal)..reference.IndexOf("\n## 条件和界限\n", StringComparison.Ordinal)];
        var idioms = section.Split('\n').Where(l => l.StartsWith("### ", StringComparison.Ordinal)).Select(l => l[4..].Trim());
        var known = new Dictionary<string, string>
        {
            ["分档"] = "分档：三档", ["按类别分档"] = "分档：按类别", ["线性插值"] = "线性插值", ["功效系数法"] = "功效系数法", ["偏离度、反向指标和适度指标"] = "得分＝目标÷实际",
            ["按比例"] = "得分＝", ["按步扣分"] = "每超出……扣……分", ["按次扣分"] = "每发现……扣……分", ["选项"] = "按……计分", ["要点"] = "要点",
            ["人工评分"] = "人工评分", ["定性分档"] = "定性分档", ["例外和一票否决"] = "一票否决", ["基础分和加分"] = "基础分", ["不适用"] = "不适用，在……内折算", ["数据缺失"] = "缺失的，得",
            ["等级限制"] = "等级最高为", ["下列情形"] = "有下列情形之一的", ["加分项和扣分项"] = "条件的，加……分", ["由……制定"] = "由……制定",
            ["须填写的文字"] = "得分低于……的，须填写",
        };
        Assert.All(idioms, idiom => Assert.Contains(Snippets.In(Section.Scoring), s => s.Label == Assert.Contains(idiom, known)));
    }

    private static void AssertParses(string text) =>
        Assert.Empty(RuleFile.Parse(new SourceText(text)).Diagnostics
            .Where(d => d.Code.StartsWith("PR1", StringComparison.Ordinal)).Select(d => $"{d.Location.Text}：{d.Message}\n{text}"));
}
