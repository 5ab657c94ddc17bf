using Antlr4.Runtime;
using static PerfRules.Language.Syntax.Generated.PerfRulesLexer;

namespace PerfRules.Language.Syntax;

/// <summary>不合写法时告诉作者怎样写：先看读到哪里，再看这一句属于哪个部分。</summary>
internal static class SentenceAdvice
{
    public static string For(Sentence sentence, RecognitionException error) => sentence.Kind switch
    {
        SentenceKind.Definition or SentenceKind.Scoring or SentenceKind.Field when sentence.Tokens.Any(IsPostponed) =>
            "顺延应写成“截止日期（遇休息日顺延）”，口径里也可以写成“截止日期＝受理日期＋30天，遇休息日顺延”。",
        SentenceKind.Definition or SentenceKind.Scoring or SentenceKind.Reconciliation when sentence.Tokens.Any(t => t.Kind == WORKING_DAYS && t.Span.Start >= error.OffendingToken.StartIndex) =>
            "工作日数应写成“截止日期至提交日期的工作日数”；起止是算式的加括号，例如“（截止日期＋1个月）至提交日期的工作日数”。",
        SentenceKind.Heading => ForHeading(sentence.Tokens[0].Kind),
        SentenceKind.Amendment => ForAmendment(sentence),
        SentenceKind.Setting => "框架的约定可以写“总分 100分”“三级指标得分保留2位小数（四舍五入）”“每超出、每低于的部分按比例计算”“等级：优 ≥90分；良 ≥80分；……”。",
        SentenceKind.Field when sentence.Tokens[^1].Kind == QUANTITY => "数量要写明量词，例如“数量（天）”“数量（项）”。",
        SentenceKind.Field => "数据应写成“名称：类型（单位），要求”，例如“采购计划金额：金额（万元），大于0”“公开情况：选项（已公开、未公开）”。",
        SentenceKind.Definition => "口径应写成“名称＝算式”，例如“固定资产利用率＝在用固定资产总额÷固定资产总额”。",
        SentenceKind.TableRow => "对照表的一行应写成“选项：取值”，例如“甲类：90%”“乙类、丙类：85%”“其余：80%”；按两项对照的，一行写成“甲类：一级 95%，二级 90%”，或者第一行写各列的选项，下面每行写“甲类 95% 90%”。",
        SentenceKind.Reconciliation => "勾稽应写成“勾稽：调整后预算数＝年初预算数＋调整数，否则提示”，单写一行；允许的误差写成“，允许误差0.01万元”，放在“否则”之前。",
        SentenceKind.Calendar => "日历里写“范围：2023年1月1日至2023年12月31日”“放假：2023年1月21日至27日、2023年4月5日”“上班：2023年1月28日、29日”；周六、周日本来就休息，不必写。",
        SentenceKind.ListedItem => "这里是“下列情形”中的一种，只写条件，例如“（1）存在违规支出的”；后果写在列举之前，或者列举之后另写一句“有上述情形之一的，得0分”。",
        SentenceKind.Case => "用例可以写“取数「数据文件」”“在编人数＝12人”“人工评分：会计核算规范性 1分”“应得：总分 96.76分”；明细一句写一行，例如“项目：项目名称＝「道路改造」，合同金额＝100万元”，没有行的写“项目：无”；含有标点、数字的文字加「」。",
        _ => ForScoring(sentence, error),
    };

    /// <summary>“遇休息日顺延”等；名称里含有“顺延”的不算。</summary>
    private static bool IsPostponed(SyntaxToken token) =>
        token.Kind == POSTPONED || token.Text.StartsWith('遇') && token.Text.EndsWith("顺延", StringComparison.Ordinal);

    private static string ForAmendment(Sentence sentence) => sentence.Tokens[0].Kind switch
    {
        BASED_ON => "应写成“基于「2022.prules」（2022年度），规则摘要「sha256:…」”，年度和规则摘要是所修订的框架的。",
        SINCE => "应写成“自2023年度起施行”，或者“自2023年度至2025年度施行”。",
        _ when sentence.Tokens.Any(t => t.Kind == POINTS) => "应写成“将「某指标」的分值由3分调整为5分，扣分值不变”，扣分值随着改的写“扣分值同步调整”。",
        _ when sentence.Tokens.Any(t => t.Kind == THRESHOLD) => "应写成“将「某指标」的界限由5%调整为8%”。",
        _ => "修订的句子写“将「某项」的分值由3分调整为5分，扣分值不变”“将「某项」更名为「某名」”“将「某项」移至「某项」之后”“废止「某项」”，或者“将「某项」的评分标准修改为：”“在「某项」之下新增：”“新增数据：”等，条文写在下面；名称都加「」，数据、口径写明是数据、口径，例如“废止数据「编外人数」”。",
    };

    private static string ForHeading(int keyword) => keyword switch
    {
        FRAMEWORK => "应写成“框架 名称 2023年度”。",
        LIST => "应写成“明细 名称”，各列写在下面。",
        TABLE => "应写成“对照表 名称（按 某项）”，“某项”是数据里的选项或是否。",
        CALENDAR => "应写成“日历 名称”，例如“日历 2023年”，范围、放假和上班写在下面。",
        CASE => "应写成“用例 名称”。",
        AMENDMENT => "应写成“修订 名称 2023年度”，名称和年度是修订以后的。",
        _ => "标题应写成“三级指标 名称（5分）”。",
    };

    private static string ForScoring(Sentence sentence, RecognitionException error)
    {
        var expected = error.GetExpectedTokens();
        var has = sentence.Tokens.Select(t => t.Kind).ToHashSet();
        if (sentence.Tokens.Any(t => t.Text.Contains("填写", StringComparison.Ordinal)))
            return "应写成“得分低于分值的，须填写「整改措施」”，“整改措施”在数据中声明为文本；不填写就不能评分的，句末写“，否则报错”。";
        if (sentence.Tokens.Any(t => t.Text is "按比例得分" or "按比例计分" or "按比例给分" || t.Kind == PROPORTIONALLY) && !has.Contains(DEDUCT))
            return "按比例得分要写明怎样算，例如“完成率达到90%的，得3分；未达到的，得分＝完成率÷90%×3分”。";
        if (has.Contains(DEDUCT) && !has.Contains(EVERY) && !has.Contains(OVERDUE))
            return "扣分可以写“每超出1个百分点扣0.1分，扣完为止”“每发现1项……扣1分，扣完为止”，或“……的，扣1分”。";
        if (has.Contains(EVERY) || has.Contains(OVERDUE))
            return "按步扣分应写成“每超出1个百分点扣0.1分，扣完为止”，按次扣分应写成“每发现1项某某扣1分，扣完为止”（“某某”在数据中声明为数量）。";
        if (has.Contains(VETO))
            return "应写成“一票否决：某种情形的，本指标得0分”。";
        if (has.Contains(EACH_ROW))
            return "应写成“逐项 明细名称，每项满分为 某列：”，下面写每一项怎样计分。";
        if (expected is not null && expected.Contains(SCORE_UNIT))
            return "分数后面要写“分”，例如“得1分”。";
        if (expected is not null && expected.Contains(GET) || sentence.Tokens[^1].Kind == COMMA || has.Contains(OF) && !has.Overlaps([GET, GET_FULL, GET_NONE, ADD]))
            return "条件后面应写得分或扣分，例如“……的，得1分”。";
        return "计分句可以写“……的，得1分”“得分＝完成率×6分”“每超出1个百分点扣0.1分，扣完为止”“按 某项 计分：……”“人工评分”。";
    }
}
