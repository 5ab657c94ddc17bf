using System.Collections.Frozen;
using System.Collections.Immutable;
using static PerfRules.Language.Syntax.Generated.PerfRulesLexer;

namespace PerfRules.Language.Syntax;

/// <summary>关键词表：词法文件中每个关键词的写法和它能出现的部分。与词法文件的一致由测试保证。</summary>
internal static class SyntaxFacts
{
    private const Section Formula = Section.Data | Section.Definitions | Section.Table | Section.Reconciliation | Section.Scoring | Section.Case;
    private const Section Derived = Section.Definitions | Section.Reconciliation | Section.Scoring | Section.Case;
    private const Section Dates = Section.Definitions | Section.Reconciliation | Section.Scoring;
    private const Section Peers = Derived | Section.Framework;
    private const Section Identity = Section.Data | Section.Definitions | Section.Scoring;
    private const Section Anywhere = Formula | Section.Framework | Section.Amendment;

    /// <summary>全部关键词；标题词只在行首由提纲识别，因此不参与切词。</summary>
    public static ImmutableArray<Keyword> Keywords { get; } =
    [
        new(FRAMEWORK, Section.None, "框架"),
        new(LIBRARY, Section.None, "公用口径"),
        new(DATA, Section.Amendment, "数据"),
        new(DEFINITIONS, Section.Amendment, "口径"),
        new(LIST, Section.Amendment, "明细"),
        new(TABLE, Section.Amendment, "对照表"),
        new(CALENDAR, Section.Amendment, "日历"),
        new(CASE, Section.None, "用例"),
        new(AMENDMENT, Section.None, "修订"),
        new(FIRST_LEVEL, Section.Framework, "一级指标"),
        new(SECOND_LEVEL, Section.Framework, "二级指标"),
        new(THIRD_LEVEL, Section.Framework, "三级指标"),
        new(ITEM, Section.Framework, "评分点"),
        new(BONUS, Section.Framework, "加分项", "附加分"),
        new(PENALTY, Section.Framework, "扣分项"),
        new(PROSE_KEYWORD, Section.None, "说明", "注", "依据"),
        new(BASED_ON, Section.Framework | Section.Amendment, "基于"),
        new(IMPORT, Section.Framework, "引用"),
        new(YEAR, Section.Framework | Section.Amendment | Identity, "年度") { CanBeName = true },
        new(TOTAL, Section.Framework | Section.Scoring | Section.Case | Section.Amendment, "总分"),
        new(GRADES, Section.Framework | Section.Scoring | Section.Case, "等级"),
        new(KEEP, Section.Framework | Section.Definitions, "保留", "计算时保留"),
        new(DISPLAY, Section.Framework | Section.Definitions, "显示"),
        new(PLACES, Section.Framework | Section.Definitions, "位小数", "位"),
        new(HALF_UP, Section.Framework | Section.Definitions, "四舍五入"),
        new(HALF_EVEN, Section.Framework | Section.Definitions, "四舍六入五成双"),
        new(TRUNCATE, Section.Framework | Section.Definitions, "去尾"),
        new(ROUND_UP, Section.Framework | Section.Definitions, "进一"),
        new(PART, Section.Framework, "的部分"),
        new(PERCENT_AS_POINT, Section.Framework, "个百分点计"),
        new(INTO_TOTAL, Section.Framework, "计入总分"),
        new(BESIDE_TOTAL, Section.Framework, "以外另计"),
        new(PEERS, Section.Framework, "同类比较"),
        new(MONEY, Section.Data, "金额"),
        new(RATIO, Section.Data | Section.Scoring, "比率"),
        new(QUANTITY, Section.Data, "数量"),
        new(HEADCOUNT, Section.Data, "人数"),
        new(BOOLEAN, Section.Data, "是否"),
        new(CHOICE, Section.Data, "选项"),
        new(TEXT, Section.Data, "文本"),
        new(DATE, Section.Data, "日期"),
        new(POINTS, Section.Data | Section.Amendment, "分值"),
        new(NUMERIC, Section.Data, "数值"),
        new(DIRECTION, Section.Data, "指标方向"),
        new(ORIGIN, Section.Data, "来源"),
        new(RANGE, Section.Data | Section.Calendar, "范围"),
        new(WHEN_MISSING, Section.Data | Section.Scoring, "缺失时"),
        new(TAKE, Section.Data, "取"),
        new(REPORT_ERROR, Section.Data | Section.Scoring, "报告错误"),
        new(MAY_BE_NEGATIVE, Section.Data, "可为负"),
        new(MAY_BE_FRACTION, Section.Data, "可为小数"),
        new(GROUPING, Section.Data, "用于分组"),
        new(CODE, Identity, "编号") { CanBeName = true },
        new(FORMER, Identity, "原名") { CanBeName = true },
        new(RECONCILE, Section.Reconciliation, "勾稽", "勾稽关系"),
        new(TOLERANCE, Section.Reconciliation, "允许误差"),
        new(ELSE_NOTICE, Section.Reconciliation | Section.Framework | Section.Scoring, "提示", "否则提示") { CanBeName = true },
        new(ELSE_ERROR, Section.Reconciliation | Section.Framework | Section.Scoring, "报错", "否则报错") { CanBeName = true },
        new(HOLIDAYS, Section.Calendar, "放假"),
        new(WORKDAYS, Section.Calendar, "上班", "调休上班", "补班"),
        new(YUAN, Formula | Section.Amendment, "元"),
        new(TEN_THOUSAND_YUAN, Formula | Section.Amendment, "万元"),
        new(HUNDRED_MILLION_YUAN, Formula | Section.Amendment, "亿元"),
        new(SCORE_UNIT, Anywhere, "分"),
        new(PERCENTAGE_POINT, Anywhere, "个百分点", "百分点"),
        new(SCORE, Section.Framework | Section.Scoring, "得分"),
        new(SCORE_RATE, Section.Framework | Section.Scoring, "得分率") { CanBeName = true },
        new(GET, Section.Definitions | Section.Framework | Section.Scoring, "得", "计", "记") { IsEdge = true },
        new(GET_FULL, Section.Scoring, "得满分", "计满分", "记满分") { IsEdge = true },
        new(GET_NONE, Section.Scoring, "不得分", "不计分") { IsEdge = true },
        new(DEDUCT, Section.Framework | Section.Scoring, "扣") { IsEdge = true },
        new(ADD, Section.Scoring, "加") { IsEdge = true, IsLast = true },
        new(EVERY, Section.Framework | Section.Scoring, "每") { IsEdge = true },
        new(FIND, Section.Scoring, "发现", "有", "出现", "存在", "获得", "取得"),
        new(UNTIL_ZERO, Section.Scoring, "扣完为止"),
        new(UP_TO, Section.Scoring, "直至"),
        new(AT_MOST_DEDUCT, Section.Scoring, "最多扣", "最高扣"),
        new(AT_MOST_ADD, Section.Scoring, "最多加", "最高加"),
        new(AT_MOST, Section.None, "最高", "最多"),
        new(LOWEST, Section.None, "最低", "最少"),
        new(BASE_POINTS, Section.Scoring, "基础分", "基本分"),
        new(BY, Section.Framework | Section.Definitions | Section.Table | Section.Reconciliation | Section.Scoring, "按") { IsEdge = true },
        new(SCORE_BY, Section.Scoring, "计分", "分档计分") { IsEdge = true },
        new(PROPORTIONALLY, Section.Framework | Section.Scoring, "按比例", "按比例计算", "按比例扣分", "按比例扣"),
        new(NO_DEDUCTION, Section.Framework | Section.Scoring, "不扣", "不扣分", "不加", "不加分"),
        new(CAP, Section.Framework | Section.Scoring, "封顶"),
        new(NO_CAP, Section.Framework | Section.Scoring, "不封顶"),
        new(AT_MOST_GET, Section.Scoring, "最高得", "最多得"),
        new(AT_LEAST_GET, Section.Scoring, "最低得", "最少得"),
        new(NOT_APPLICABLE, Section.Scoring | Section.Case, "不适用"),
        new(EXCLUDED, Section.Scoring, "剔除", "剔除后", "予以剔除"),
        new(REDISTRIBUTE, Section.Scoring, "折算", "按比例折算"),
        new(REDISTRIBUTE_WITHIN, Section.Scoring, "内折算", "内按比例折算"),
        new(PRIORITY, Section.Scoring, "优先"),
        new(GRADE_AT_MOST, Section.Scoring, "最高为", "最高评为", "最高定为") { IsEdge = true },
        new(GRADE_IS, Section.Scoring, "直接评为", "直接定为") { IsEdge = true },
        new(INTERPOLATE, Section.Scoring, "按线性插值", "按线性插值计分", "按线性插值法", "按线性插值法计分", "采用线性插值法计分",
            "按线性内插", "按线性内插法", "按线性内插法计分", "按内插法", "按内插法计分", "按直线内插法计分", "按插值法计分"),
        new(EFFICACY, Section.Scoring, "按功效系数法计分", "按功效系数法", "采用功效系数法计分") { IsEdge = true },
        new(SATISFACTORY, Section.Scoring, "满意值") { CanBeName = true },
        new(INTOLERABLE, Section.Scoring, "不允许值") { CanBeName = true },
        new(OTHERWISE, Section.Table | Section.Scoring, "其余", "其他", "其它", "否则"),
        new(VETO, Section.Scoring, "一票否决"),
        new(MANUAL, Section.Scoring | Section.Case, "人工评分"),
        new(DISCRETION, Section.Scoring, "酌情扣分"),
        new(DISCRETION_DEDUCT, Section.Scoring, "酌情扣"),
        new(REASON_REQUIRED, Section.Scoring, "扣分须说明理由", "须说明理由"),
        new(EVIDENCE_REQUIRED, Section.Scoring, "须附佐证"),
        new(STEP_SIZE, Section.Scoring, "步长"),
        new(MUST_FILL, Section.Framework | Section.Scoring, "须填写", "应填写", "需填写", "必须填写", "应当填写", "须填报", "应填报") { IsEdge = true },
        new(DELEGATED_TO, Section.Amendment, "由"),
        new(DELEGATED, Section.None, "制定", "自行制定", "另行制定"),
        new(EACH_ROW, Section.Scoring, "逐项"),
        new(ROW_POINTS, Section.Scoring, "每项满分为", "每项分值为") { IsEdge = true },
        new(THIS_ITEM, Section.Scoring, "本评分点", "本项"),
        new(THIS_INDICATOR, Section.Scoring, "本指标", "本三级指标"),
        new(THIS_SECOND, Section.Scoring, "本二级指标"),
        new(THIS_FIRST, Section.Scoring, "本一级指标"),
        new(OF, Section.Amendment | Section.Definitions | Section.Reconciliation | Section.Scoring | Section.Framework, "的") { IsEdge = true },
        new(CLASS_UNIT, Section.Scoring, "单位", "部门") { CanBeName = true },
        new(ANY_LISTED, Section.Scoring, "有下列情形之一", "有以下情形之一", "存在下列情形之一", "存在以下情形之一", "出现下列情形之一",
            "出现以下情形之一", "发生下列情形之一", "发生以下情形之一", "符合下列情形之一", "符合以下情形之一", "符合下列条件之一", "符合以下条件之一", "满足下列条件之一",
            "满足以下条件之一"),
        new(ALL_LISTED, Section.Scoring, "同时符合下列情形", "同时符合下列条件", "同时符合以下条件", "同时满足下列条件", "同时满足以下条件",
            "同时具备下列条件"),
        new(ANY_ABOVE, Section.Scoring, "有上述情形之一", "有以上情形之一", "存在上述情形之一", "存在以上情形之一", "出现上述情形之一",
            "出现以上情形之一", "发生上述情形之一", "发生以上情形之一", "符合上述情形之一", "符合上述条件之一", "满足上述条件之一", "有上列情形之一", "有上述任一情形",
            "存在上述任一情形", "出现上述任一情形"),
        new(ALL_ABOVE, Section.Scoring, "同时符合上述情形", "同时符合上述条件", "同时符合以上条件", "同时满足上述条件", "同时满足以上条件",
            "同时具备上述条件"),
        new(AND, Formula, "且", "并且", "同时") { IsEdge = true },
        new(OR, Formula, "或", "或者") { IsEdge = true },
        new(NOT, Formula, "非", "不是", "不", "未"),
        new(NOT_FIND, Section.Scoring, "不存在", "没有", "未发现", "未发生"),
        new(MISSING, Section.Scoring, "缺失", "数据缺失", "数据缺失时", "未填报", "没有填报", "未提供") { IsEdge = true },
        new(YES, Section.Table | Section.Reconciliation | Section.Scoring | Section.Case, "是"),
        new(NO, Section.Table | Section.Reconciliation | Section.Scoring | Section.Case, "否"),
        new(AT, Section.Framework | Section.Scoring | Section.Amendment, "在"),
        new(BETWEEN, Section.Scoring, "之间") { IsEdge = true },
        new(UP_UNTIL, Dates | Section.Calendar | Section.Amendment, "至", "到"),
        new(INCLUSIVE, Section.Scoring, "含"),
        new(EXCLUSIVE, Section.Scoring, "不含"),
        new(AT_OR_ABOVE, Section.Scoring, "以上", "及以上") { IsEdge = true },
        new(AT_OR_BELOW, Section.Scoring, "以下", "以内", "及以下", "及以内") { IsEdge = true },
        new(OUTSIDE, Section.Scoring, "以外") { IsEdge = true },
        new(GREATER_WORD, Anywhere, "超过", "超出", "大于", "高于", "多于", "晚于", "迟于") { IsEdge = true },
        new(LESS_WORD, Anywhere, "不足", "不满", "小于", "低于", "少于", "未达到", "未达", "达不到", "早于") { IsEdge = true },
        new(GREATER_OR_EQUAL_WORD, Anywhere, "达到", "达", "不低于", "不小于", "不少于", "至少", "不早于", "大于等于", "大于或等于", "高于或等于") { IsEdge = true },
        new(LESS_OR_EQUAL_WORD, Anywhere, "不超过", "不超出", "不高于", "不大于", "不多于", "至多", "不晚于", "不迟于", "小于等于", "小于或等于", "低于或等于") { IsEdge = true },
        new(EQUAL_WORD, Formula, "等于", "为"),
        new(NOT_EQUAL_WORD, Formula, "不等于", "不为") { IsEdge = true },
        new(OVERDUE, Section.Scoring, "每逾期", "每延迟", "每推迟"),
        new(CHANGE_WORD, Section.Framework | Section.Scoring, "增加", "提高", "上升", "减少", "降低", "下降", "少"),
        // 后面紧接着数才是：“高层次人才”等是名称的开头。
        new(CHANGE_WORD, Section.Framework | Section.Scoring, "低", "高", "多") { IsLast = true },
        new(MAXIMUM, Formula, "最大值", "较大值"),
        new(MINIMUM, Formula, "最小值", "较小值"),
        new(MEAN, Formula, "平均值", "平均"),
        new(TOTAL_OF, Formula, "合计"),
        new(COUNT_OF, Formula, "个数"),
        new(WEIGHTED_MEAN, Section.Definitions | Section.Reconciliation | Section.Scoring, "加权平均值", "加权平均"),
        new(SHARE_OF, Section.Definitions | Section.Reconciliation | Section.Scoring, "占比"),
        new(DEVIATION, Section.Definitions, "总体标准差", "样本标准差", "标准差"),
        new(ROOT, Section.Definitions, "平方根", "立方根"),
        new(NTH_ROOT, Section.Definitions, "次方根"),
        new(AMONG, Section.Definitions | Section.Reconciliation | Section.Scoring, "中") { CanBeName = true },
        new(WORKING_DAYS, Dates, "的工作日数", "的工作日天数") { IsEdge = true },
        new(POSTPONED, Dates | Section.Data, "遇休息日顺延", "遇节假日顺延", "遇法定节假日顺延", "遇法定休假日顺延"),
        new(LAST_YEAR, Derived, "上年") { CanBeName = true },
        new(RANK, Derived, "名次") { CanBeName = true },
        new(RANK_SHARE, Derived, "名次比") { CanBeName = true },
        new(PEER_MEAN, Derived, "全体平均", "同类平均"),
        new(BEST, Derived, "最优值") { CanBeName = true },
        new(TRIMMED_MEAN, Derived, "去掉最高最低后的平均"),
        new(AT_TOP, Section.Scoring, "居前", "位居前", "名列前"),
        new(HIGH_FIRST, Peers, "由高到低", "从高到低", "以高为优"),
        new(LOW_FIRST, Peers, "由低到高", "从低到高", "以低为优"),
        new(TIES_SHARED, Peers, "并列同名次"),
        new(TIES_DENSE, Peers, "并列不占名次"),
        new(TIES_LAST, Peers, "并列取末位名次"),
        new(TIES_AVERAGE, Peers, "并列取平均名次"),
        new(ABSENT_SKIPPED, Peers, "没有数据的不计入"),
        new(ABSENT_ZERO, Peers, "没有数据的按零计"),
        new(ABSENT_FAILS, Peers, "没有数据的报告错误"),
        new(UNITS, Peers, "个单位", "家单位"),
        new(TAKE_PEER_MEAN, Section.Scoring, "取同类平均"),
        new(FETCH, Section.Case, "取数"),
        new(PEER_DATA, Section.Case, "同类数据"),
        new(LAST_YEAR_DATA, Section.Case, "上年数据"),
        new(EXPECT, Section.Case, "应得"),
        new(NO_ROWS, Section.Case, "无") { CanBeName = true },
        new(DIGEST, Section.Amendment, "规则摘要"),
        new(SINCE, Section.Amendment, "自"),
        new(TAKES_EFFECT, Section.Amendment, "起施行", "起执行", "施行"),
        new(WILL, Section.Amendment, "将"),
        new(REPEAL, Section.Amendment, "废止"),
        new(ENACT, Section.Amendment, "新增"),
        new(CONVENTIONS, Section.Amendment, "约定"),
        new(INDICATORS, Section.Amendment, "指标"),
        new(CRITERIA, Section.Amendment, "评分标准"),
        new(THRESHOLD, Section.Amendment, "界限"),
        new(ADJUST_TO, Section.Amendment, "调整为"),
        new(REVISE_TO, Section.Amendment, "修改为"),
        new(RENAME_TO, Section.Amendment, "更名为"),
        new(MOVE_TO, Section.Amendment, "移至", "移到"),
        new(SPLIT_INTO, Section.Amendment, "拆分为"),
        new(MERGE_INTO, Section.Amendment, "合并为"),
        new(UNDER, Section.Amendment, "之下", "下"),
        new(BEFORE, Section.Amendment, "之前"),
        new(AFTER, Section.Amendment, "之后"),
        new(DEDUCTIONS_SCALED, Section.Amendment, "扣分值同步调整"),
        new(DEDUCTIONS_KEPT, Section.Amendment, "扣分值不变"),
        new(CHINESE_DIGIT, Section.Framework | Section.Scoring, "一", "二", "两", "三", "四", "五", "六", "七", "八", "九", "十"),
        new(TIMES_LETTER, Formula, "x", "X") { IsEdge = true },
    ];

    private static readonly FrozenDictionary<string, Keyword> BySpelling =
        Keywords.SelectMany(k => k.Spellings.Select(s => (Spelling: s, Keyword: k))).ToFrozenDictionary(p => p.Spelling, p => p.Keyword);

    private static readonly FrozenDictionary<string, Keyword>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        BySpelling.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>最长的关键词的字数。</summary>
    public static int LongestKeyword { get; } = BySpelling.Keys.Max(s => s.Length);

    /// <summary>不必声明就认得的量词。</summary>
    public static ImmutableArray<string> BuiltInMeasures { get; } =
    [
        "个", "项", "次", "处", "人", "天", "日", "月", "年", "件", "家", "份", "起", "户", "名",
        "篇", "场", "条", "笔", "台", "套", "辆", "例", "宗", "批", "期", "人次", "个月", "个工作日",
    ];

    /// <summary>“由……制定”的各种写法，长的在前。</summary>
    public static ImmutableArray<string> Delegations { get; } =
        [.. Keywords.Single(k => k.Kind == DELEGATED).Spellings.OrderByDescending(s => s.Length)];

    /// <summary>指标标题词及其级别。</summary>
    public static ImmutableArray<(string Text, int Kind)> IndicatorHeadings { get; } =
        [("一级指标", FIRST_LEVEL), ("二级指标", SECOND_LEVEL), ("三级指标", THIRD_LEVEL), ("评分点", ITEM)];

    /// <summary>加分项、扣分项的标题词；约定里也用它们，所以只有写了分值或者后面空开的才是标题。</summary>
    public static ImmutableArray<(string Text, int Kind)> AdjustmentHeadings { get; } =
        [("加分项", BONUS), ("附加分", BONUS), ("扣分项", PENALTY)];

    public static Keyword? Find(ReadOnlySpan<char> text) => Lookup.TryGetValue(text, out var keyword) ? keyword : null;

    /// <summary>由汉字、字母组成、需要切词的记号。</summary>
    public static bool IsRun(int kind) => kind == WORD || kind is > 0 and <= TIMES_LETTER && kind > MEASURE;

    /// <summary>行末是这些记号时，下一行是本行的继续。</summary>
    public static bool ContinuesLine(int kind) => kind is COMMA or LIST_COMMA or LEFT_PAREN or LEFT_BRACKET
        or PLUS or MINUS or TIMES or DIVIDE or EQUAL or NOT_EQUAL or LESS or LESS_OR_EQUAL or GREATER or GREATER_OR_EQUAL;
}

/// <summary>一个关键词。</summary>
/// <param name="Kind">记号编号。</param>
/// <param name="Sections">能出现的部分。</param>
/// <param name="Spellings">各种写法，含义相同。</param>
internal sealed record Keyword(int Kind, Section Sections, params ImmutableArray<string> Spellings)
{
    /// <summary>虚词：可以紧挨不认识的名称，不会是那个名称的一部分。</summary>
    public bool IsEdge { get; init; }

    /// <summary>后面必是数：只在一段连写的末尾才是关键词。</summary>
    public bool IsLast { get; init; }

    /// <summary>不跟着括号等写法时也可以是名称，不必加「」。</summary>
    public bool CanBeName { get; init; }
}
