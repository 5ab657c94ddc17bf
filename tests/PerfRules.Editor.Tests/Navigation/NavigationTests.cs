using PerfRules.Editor.Documents;
using PerfRules.Editor.Navigation;

namespace PerfRules.Editor.Tests.Navigation;

/// <summary>转到定义、查找引用、高亮：光标处的名称的全部出现恰为括起的各段。</summary>
public class NavigationTests
{
    private const string Head = "框架 示例\n总分 10分\n每超出、每低于的部分按比例计算\n等级：优 ≥9分；良 ＜9分\n";

    /// <summary>括起的第一段是声明；没有声明的传 <paramref name="hasDeclaration"/> 为假。</summary>
    private static void Check(MarkedFiles files, bool hasDeclaration = true)
    {
        var all = ReferenceFinder.Find(files.Document, files.Workspace, files.Cursor, includesDeclaration: true);
        Assert.Equal(Sort(files.Ranges), Sort(all.Select(r => r.Range)));
        var uses = ReferenceFinder.Find(files.Document, files.Workspace, files.Cursor, includesDeclaration: false);
        Assert.DoesNotContain(uses, r => r.IsDeclaration);
        var here = ReferenceFinder.Highlight(files.Document, files.Cursor);
        Assert.Equal(all.Where(r => r.Range.Path == files.Document.Path), here);
        var target = DefinitionFinder.Find(files.Document, files.Cursor);
        Assert.Equal(hasDeclaration, target is not null);
        if (target is null)
            return;
        Assert.Contains(target.Name, all.Where(r => r.IsDeclaration).Select(r => r.Range));
        Assert.Equal(target.Name, DefinitionFinder.Find(files.Document, files.Cursor)!.Name);
    }

    private static List<string> Sort(IEnumerable<DocumentRange> ranges) =>
        [.. ranges.Select(r => $"{r.Path}:{r.Start.Line + 1},{r.Start.Column}-{r.End.Column}").Order(StringComparer.Ordinal)];

    private static void Check(string text) => Check(MarkedFiles.Open(Head + text));

    [Theory]
    [InlineData("数据\n  «计划金额»、«实际金额»：金额（万元）\n")]
    public void 只声明而没有提到的也找得到自己(string text)
    {
        foreach (var name in new[] { "计划金额", "实际金额" })
        {
            var plain = text.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal);
            Check(plain.Replace(name, $"«$0{name}»", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void 数据在口径条件要求勾稽和用例里() => Check("""
        数据
          «计划金额»：金额（万元），大于0
          实际金额：金额（万元），不超过 «计划$0金额»
          勾稽：实际金额≤«计划金额»，否则提示

        口径
          执行率＝实际金额÷«计划金额»

        三级指标 执行（10分）
          执行率≥90%的，得10分；其余不得分
          一票否决：实际金额＞«计划金额»的，本指标得0分

        用例 一
          «计划金额»＝10万元；实际金额＝9万元
          应得：执行 10分

        """);

    [Fact]
    public void 同名的口径和指标条件里和得分等号之后是口径() => Check("""
        数据
          完成数、任务数：数量（项）

        口径
          «完成率»＝完成数÷任务数

        三级指标 完成率（10分）
          «完成率»≥90%的，得10分；其余的，得«$0完成率»×10分

        用例 一
          完成数＝9项；任务数＝10项
          应得：完成率 10分

        """);

    [Fact]
    public void 同名的口径和指标得分之前和用例里是指标() => Check("""
        数据
          完成数、任务数：数量（项）

        口径
          完成率＝完成数÷任务数

        三级指标 «完成率»（10分）
          «完成率»得分＝完成率×10分

        用例 一
          完成数＝9项；任务数＝10项
          应得：«完成$0率» 9分

        """);

    [Fact]
    public void 与别的词连写的名称() => Check("""
        数据
          «满意度»：比率，范围[0，1]

        三级指标 服务（10分）
          «$0满意度»达到90%的得满分；«满意度»低于90%的每低于1个百分点扣0.5分，扣完为止

        """);

    [Fact]
    public void 用括号括起的名称不含括号() => Check("""
        数据
          「«甲、乙合计»」：数量（项）
          丙：数量（项）

        口径
          占比数＝丙÷「«甲、乙$0合计»」

        三级指标 服务（10分）
          得分＝占比数×10分，最高得10分

        """);

    [Fact]
    public void 含数字和百分号的名称() => Check("""
        数据
          «100%回访率»：比率

        三级指标 回访（10分）
          «100%$0回访率»≥90%的，得10分；其余不得分

        """);

    [Fact]
    public void 明细的列在逐项汇总和各行口径里优先于框架的名称() => Check("""
        数据
          满意度：比率，范围[0，1]

        明细 服务
          事项：文本
          «满意度»：比率，范围[0，1]
          分数：分值
          差距＝1－«满意度»

        口径
          平均满意度＝服务的«满意$0度»平均

        三级指标 服务质量（5分）
          逐项 服务，每项满分为 分数：
          «满意度»≥90%的，得满分；«满意度»＜90%的，不得分

        三级指标 总体（5分）
          满意度≥90%的，得5分；其余不得分

        用例 一
          满意度＝90%
          服务：事项＝甲，«满意度»＝90%，分数＝5分
          应得：总体 5分

        """);

    [Fact]
    public void 框架的数据不与同名的列混() => Check("""
        数据
          «满意度»：比率，范围[0，1]

        明细 服务
          事项：文本
          满意度：比率，范围[0，1]
          分数：分值

        三级指标 服务质量（5分）
          逐项 服务，每项满分为 分数：
          满意度≥90%的，得满分；满意度＜90%的，不得分

        三级指标 总体（5分）
          «满$0意度»≥90%的，得5分；其余不得分

        """);

    [Fact]
    public void 明细() => Check("""
        明细 «项目»
          名称：文本
          完成：是否

        口径
          项目数＝«$0项目»的个数

        三级指标 项目情况（10分）
          «项目»中完成的占比≥90%的，得10分；其余不得分

        用例 一
          «项目»：名称＝甲，完成＝是
          应得：项目情况 10分

        """);

    [Fact]
    public void 选项在声明对照表按选项计分和用例里() => Check("""
        数据
          公开情况：选项（«已公开»、未公开）
          其他情况：选项（已公开、未公开）

        对照表 达标线（按 公开情况）
          «已公开»：90%
          未公开：80%

        三级指标 公开（5分）
          按 公开情况 计分：«已公$0开»的，得5分；未公开的，得0分

        三级指标 其他（5分）
          其他情况＝已公开的，得5分；其余不得分
          一票否决：公开情况＝«已公开»且达标线＞95%的，本指标得0分

        用例 一
          公开情况＝«已公开»；其他情况＝已公开
          应得：公开 5分

        """);

    [Fact]
    public void 对照表等级量词() 
    {
        const string Text = """
            数据
              类别：选项（甲、乙）
              件数：数量（家次）
              满意度：比率

            对照表 达标线（按 类别）
              甲：90%
              乙：80%

            三级指标 服务（5分）
              满意度≥达标线的，得5分；其余不得分
              件数＞3家次的，等级最高为优

            三级指标 其他（5分）：人工评分

            用例 一
              应得：等级 优

            """;
        Check(Text.Replace("达标线", "«达标线»", StringComparison.Ordinal).Replace("≥«达", "≥«$0达", StringComparison.Ordinal));
        Check(Text.Replace("家次", "«家次»", StringComparison.Ordinal).Replace("3«家", "3«$0家", StringComparison.Ordinal));
        Check(MarkedFiles.Open(Head.Replace("优", "«优»", StringComparison.Ordinal) + Text.Replace("优", "«优»", StringComparison.Ordinal).Replace("等级 «优", "等级 «$0优", StringComparison.Ordinal)));
    }

    [Fact]
    public void 路径的各段是各级指标() => Check("""
        一级指标 管理（5分）
        三级指标 «质量»（5分）：人工评分

        一级指标 效果（5分）
        三级指标 质量（5分）：人工评分

        用例 一
          人工评分：管理/«质$0量» 5分；效果/质量 4分
          应得：管理/«质量» 5分

        """);

    [Fact]
    public void 引用的文件里的口径解析到那个文件() => Check(MarkedFiles.Open(
        [
            ("年度/main.prules", Head + "引用「../公用/口径.prules」\n三级指标 执行（10分）\n  «执行$0率»≥90%的，得10分；其余不得分\n"),
            ("公用/口径.prules", "公用口径 通用\n数据\n  甲、乙：数量（项），大于0\n口径\n  «执行率»＝甲÷乙\n  未执行率＝1－«执行率»\n"),
            ("年度/other.prules", Head + "引用「../公用/口径.prules」\n三级指标 另外（10分）\n  «执行率»≥80%的，得10分；其余不得分\n"),
        ]));

    [Fact]
    public void 所基于的框架的指标在扩展的标题和用例里()
    {
        const string Basis = "框架 共性 2023年度\n总分 10分\n数据\n  «执行数»：金额（万元），大于0\n一级指标 管理（4分）\n三级指标 执行（4分）\n  «执行数»≥9万元的，得4分；其余不得分\n一级指标 效果（6分）\n三级指标 履职（6分）：由各部门制定\n";
        Check(MarkedFiles.Open(
            [("main.prules", "框架 部门\n基于「共性.prules」\n一级指标 效果\n三级指标 履职（6分）\n  «执行$0数»≥8万元的，得6分；其余不得分\n"), ("共性.prules", Basis)]));
        Check(MarkedFiles.Open(
            [("main.prules", "框架 部门\n基于「共性.prules」\n一级指标 效果\n三级指标 «履职»（6分）\n  执行数≥8万元的，得6分；其余不得分\n用例 一\n  应得：«$0履职» 6分\n"),
                ("共性.prules", Basis.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal).Replace("履职", "«履职»", StringComparison.Ordinal))]));
    }

    [Fact]
    public void 引用的文件可以转过去()
    {
        var files = MarkedFiles.Open([("main.prules", "框架 部门\n基于「共$0性.prules」\n"), ("共性.prules", Head + "三级指标 甲（10分）：人工评分\n")]);
        var target = DefinitionFinder.Find(files.Document, files.Cursor);
        Assert.Equal(("共性.prules", 0, 0), (target!.Name.Path, target.Name.Start.Line, target.Name.Start.Column));
    }

    [Fact]
    public void 一句写坏了其余各句和它里面的名称照样() => Check("""
        数据
          «计划金额»：金额（万元），大于0
          实际金额：金额（万元

        口径
          执行率＝实际金额÷«计划金额»＋

        三级指标 执行（10分）
          «计划$0金额»≥9万元的，得10分；其余不得分

        """);

    [Fact]
    public void 声明写坏了的名称仍是声明() => Check("""
        数据
          «计划金额»：金额（（万元），大于0

        三级指标 执行（10分）
          «计划$0金额»≥9万元的，得10分；其余不得分

        """);

    [Fact]
    public void 声明删去之后按最近一次没有错误的版本认()
    {
        const string Rule = "\n三级指标 执行（10分）\n  «计划$0金额»≥9万元的，得10分；其余不得分\n";
        var good = Head + "数据\n  计划金额：金额（万元）\n" + Rule.Replace("$0", "", StringComparison.Ordinal);
        Check(MarkedFiles.Edited(good, Head + Rule), hasDeclaration: false);
        Check(MarkedFiles.Edited(good, "框架 \n" + Head + "数据\n  «计划金额»：金额（万元）\n" + Rule));
    }

    [Theory]
    [InlineData("三级指标 执行（10分）\n  人工$0评分\n")]
    [InlineData("$0\n数据\n  甲：金额（万元）\n")]
    public void 不在名称上的没有定义和引用(string text)
    {
        var files = MarkedFiles.Open(Head + text);
        Assert.Null(DefinitionFinder.Find(files.Document, files.Cursor));
        Assert.Empty(ReferenceFinder.Find(files.Document, files.Workspace, files.Cursor, true));
    }
}
