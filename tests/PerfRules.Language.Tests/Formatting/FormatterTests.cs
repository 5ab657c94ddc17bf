using PerfRules.Language.Formatting;
using PerfRules.Language.Text;

namespace PerfRules.Language.Tests.Formatting;

public class FormatterTests
{
    [Fact]
    public void 按提纲缩进并在各部分之前空一行() => Check(
        """
        框架 甲
              总分 2分
        数据
        完成率：比率
        口径
        　甲率＝完成率
        一级指标 部门管理(2分)


        二级指标 资金管理(2分)
        三级指标 执行(2分)
        说明：照办
        评分点 完成(1分)
        得分＝完成率×1分，封顶
        评分点 规范(1分):人工评分
        用例 乙
        应得:总分 2分
        """,
        """
        框架 甲
        总分 2分

        数据
          完成率：比率

        口径
          甲率＝完成率

        一级指标 部门管理（2分）
        二级指标 资金管理（2分）

        三级指标 执行（2分）
          说明：照办
          评分点 完成（1分）
            得分＝完成率×1分，封顶
          评分点 规范（1分）：人工评分

        用例 乙
          应得：总分 2分
        """);

    [Fact]
    public void 作用到上级的句子与评分点对齐() => Check(
        """
        三级指标 执行（2分）
        评分点 完成（2分）
        违规的，本项得0分
        违规的，本指标得0分
        一票否决：违规的，总分得0分
        """,
        """
        三级指标 执行（2分）
          评分点 完成（2分）
            违规的，本项得0分
          违规的，本指标得0分
          一票否决：违规的，总分得0分
        """);

    [Theory]
    [InlineData("得分 = 完成率 x 10分 , 封顶", "得分＝完成率×10分，封顶")]
    [InlineData("得分＝甲数/1.2万元/次×1分", "得分＝甲数÷1.2万元/次×1分")]
    [InlineData("得分＝[1-｜甲数−乙数｜/１，６０２．６９万元]*1分", "得分＝[1-｜甲数−乙数｜/１，６０２．６９万元]*1分")]
    [InlineData("得分＝[1-｜甲数−乙数｜/1,602.69万元]*1分", "得分＝[1－|甲数－乙数|÷1,602.69万元]×1分")]
    [InlineData("完成率 >= ９０％ 的,得 １．５ 分;其余 得0分", "完成率≥90%的，得1.5分；其余得0分")]
    [InlineData("(1)完成率(60%,90%]的,得1分", "（1）完成率（60%，90%]的，得1分")]
    [InlineData("按公开情况计分:已公开的,得1分", "按 公开情况 计分：已公开的，得1分")]
    [InlineData("人工评分 , 须附佐证 : 查阅 台账,走访;核对", "人工评分，须附佐证：查阅 台账,走访;核对")]
    [InlineData("① 制度 健全,有分工 (1分)", "①制度 健全,有分工（1分）")]
    [InlineData("说明 : 见《甲, 乙》; 丙", "说明：见《甲, 乙》; 丙")]
    [InlineData("说明   另见 附件", "说明 另见 附件")]
    [InlineData("依据 《办法》", "依据《办法》")]
    [InlineData("得分＝「甲 数」÷ 甲数 ×1分", "得分＝「甲 数」÷甲数×1分")]
    [InlineData("存在 违规支出的,得0分", "存在 违规支出的，得0分")]
    [InlineData("存 在违规支出 的,得0分", "存 在违规支出 的,得0分")]
    public void 一句的标准写法(string sentence, string expected)
    {
        const string header = "框架 例\n\n数据\n  甲数、乙数、「甲 数」：金额（万元）\n  完成率：比率\n"
            + "  公开情况：选项（已公开、未公开）\n  存在违规支出、违规支出：是否\n\n三级指标 执行（2分）\n";
        Check(header + sentence, header + "  " + expected);
    }

    [Theory]
    [InlineData("差  <60分", "差 ＜60分")]
    [InlineData("等级 :优≥90分;良 ≥80 分", "等级：优 ≥90分；良 ≥80分")]
    [InlineData("总分10分", "总分 10分")]
    [InlineData("每超出 、每低于的部分,按比例", "每超出 、每低于的部分,按比例")]
    [InlineData("三级指标得分 保留 2 位小数 (四舍五入)", "三级指标得分保留2位小数（四舍五入）")]
    public void 约定的标准写法(string sentence, string expected) => Check("框架 例\n" + sentence, "框架 例\n" + expected);

    [Theory]
    [InlineData("甲数 :金额(万元),不超过乙数,来源「表」", "甲数：金额（万元），不超过 乙数，来源「表」")]
    [InlineData("甲数:比率,范围 [0%,100%],缺失时取 0", "甲数：比率，范围[0%，100%]，缺失时取0")]
    public void 声明的标准写法(string sentence, string expected) =>
        Check("框架 例\n数据\n乙数：金额\n" + sentence, "框架 例\n\n数据\n  乙数：金额\n  " + expected);

    [Theory]
    [InlineData("应得 : 管理 / 执行 1 分;总分9分", "应得：管理/执行 1分；总分 9分")]
    [InlineData("人工评分 : 执行1分", "人工评分：执行 1分")]
    [InlineData("应得:等级 优", "应得：等级 优")]
    public void 用例的标准写法(string sentence, string expected)
    {
        const string header = "框架 例\n等级：优 ≥1分\n\n一级指标 管理（1分）\n\n三级指标 执行（1分）\n  人工评分\n\n用例 例\n";
        Check(header + sentence, header + "  " + expected);
    }

    [Fact]
    public void 注释随紧接着的一句缩进() => Check(
        """
        框架 例 // 行末的
        // 后面空了一行，随前一句

        // 紧挨着数据
        数据
        // 各项
        甲数：金额
          // 末尾
        """,
        """
        框架 例 // 行末的
        // 后面空了一行，随前一句

        // 紧挨着数据
        数据
          // 各项
          甲数：金额
          // 末尾
        """);

    [Fact]
    public void 续行比句子多缩进两格() => Check(
        "框架 例\n\n三级指标 执行（2分）\n得分＝1分＋\n// 中间\n1分，\n封顶",
        "框架 例\n\n三级指标 执行（2分）\n  得分＝1分＋\n    // 中间\n    1分，\n    封顶");

    [Fact]
    public void 沿用文件的换行符() =>
        Assert.Equal("框架 例\r\n总分 1分\r\n", Formatter.Format(new SourceText("框架 例\r\n 总分1分")));

    [Fact]
    public void 没有内容的文件没有行() => Assert.Equal("", Formatter.Format(new SourceText(" \n\n　\n")));

    private static void Check(string before, string after) =>
        Assert.Equal(after + "\n", Formatter.Format(new SourceText(before)));
}
