// 词法。本文件和 PerfRulesParser.g4 是语法的唯一定义。
//
// 汉字连写，没有空格：连续的汉字先整体成为 WORD（恰为一个关键词时即为该关键词），
// 再由 WordSplitter 按关键词和已声明的名称切开；因此关键词在这里只登记写法。
// NAME、PROSE、MEASURE 由切词产生，本文件不直接产生。
// 全角与半角是同一个记号。

lexer grammar PerfRulesLexer;

tokens { NAME, PROSE, MEASURE }

// ---- 标题 ----
FRAMEWORK : '框架' ;
LIBRARY : '公用口径' ;
DATA : '数据' ;
DEFINITIONS : '口径' ;
LIST : '明细' ;
TABLE : '对照表' ;
CALENDAR : '日历' ;
CASE : '用例' ;
AMENDMENT : '修订' ;
FIRST_LEVEL : '一级指标' ;
SECOND_LEVEL : '二级指标' ;
THIRD_LEVEL : '三级指标' ;
ITEM : '评分点' ;
BONUS : '加分项' | '附加分' ;
PENALTY : '扣分项' ;

// ---- 原样文字 ----
PROSE_KEYWORD : '说明' | '注' | '依据' ;

// ---- 框架的约定 ----
BASED_ON : '基于' ;
IMPORT : '引用' ;
YEAR : '年度' ;
TOTAL : '总分' ;
GRADES : '等级' ;
KEEP : '保留' | '计算时保留' ;
DISPLAY : '显示' ;
PLACES : '位小数' | '位' ;
HALF_UP : '四舍五入' ;
HALF_EVEN : '四舍六入五成双' ;
TRUNCATE : '去尾' ;
ROUND_UP : '进一' ;
PART : '的部分' ;
PERCENT_AS_POINT : '个百分点计' ;
INTO_TOTAL : '计入总分' ;
BESIDE_TOTAL : '以外另计' ;
PEERS : '同类比较' ;

// ---- 数据的类型与要求 ----
MONEY : '金额' ;
RATIO : '比率' ;
QUANTITY : '数量' ;
HEADCOUNT : '人数' ;
BOOLEAN : '是否' ;
CHOICE : '选项' ;
TEXT : '文本' ;
DATE : '日期' ;
POINTS : '分值' ;
NUMERIC : '数值' ;
DIRECTION : '指标方向' ;
ORIGIN : '来源' ;
RANGE : '范围' ;
WHEN_MISSING : '缺失时' ;
TAKE : '取' ;
REPORT_ERROR : '报告错误' ;
MAY_BE_NEGATIVE : '可为负' ;
MAY_BE_FRACTION : '可为小数' ;
GROUPING : '用于分组' ;

// ---- 编号和沿革 ----
CODE : '编号' ;
FORMER : '原名' ;

// ---- 勾稽 ----
RECONCILE : '勾稽' | '勾稽关系' ;
TOLERANCE : '允许误差' ;
ELSE_NOTICE : '提示' | '否则提示' ;
ELSE_ERROR : '报错' | '否则报错' ;

// ---- 日历 ----
HOLIDAYS : '放假' ;
WORKDAYS : '上班' | '调休上班' | '补班' ;

// ---- 单位 ----
YUAN : '元' ;
TEN_THOUSAND_YUAN : '万元' ;
HUNDRED_MILLION_YUAN : '亿元' ;
SCORE_UNIT : '分' ;
PERCENTAGE_POINT : '个百分点' | '百分点' ;

// ---- 计分 ----
SCORE : '得分' ;
SCORE_RATE : '得分率' ;
GET : '得' | '计' | '记' ;
GET_FULL : '得满分' | '计满分' | '记满分' ;
GET_NONE : '不得分' | '不计分' ;
DEDUCT : '扣' ;
ADD : '加' ;
EVERY : '每' ;
FIND : '发现' | '有' | '出现' | '存在' | '获得' | '取得' ;
UNTIL_ZERO : '扣完为止' ;
UP_TO : '直至' ;
AT_MOST_DEDUCT : '最多扣' | '最高扣' ;
AT_MOST_ADD : '最多加' | '最高加' ;
AT_MOST : '最高' | '最多' ;
LOWEST : '最低' | '最少' ;
BASE_POINTS : '基础分' | '基本分' ;
BY : '按' ;
SCORE_BY : '计分' | '分档计分' ;
PROPORTIONALLY : '按比例' | '按比例计算' | '按比例扣分' | '按比例扣' ;
NO_DEDUCTION : '不扣' | '不扣分' | '不加' | '不加分' ;
CAP : '封顶' ;
NO_CAP : '不封顶' ;
AT_MOST_GET : '最高得' | '最多得' ;
AT_LEAST_GET : '最低得' | '最少得' ;
NOT_APPLICABLE : '不适用' ;
EXCLUDED : '剔除' | '剔除后' | '予以剔除' ;
REDISTRIBUTE : '折算' | '按比例折算' ;
REDISTRIBUTE_WITHIN : '内折算' | '内按比例折算' ;
PRIORITY : '优先' ;
GRADE_AT_MOST : '最高为' | '最高评为' | '最高定为' ;
GRADE_IS : '直接评为' | '直接定为' ;
INTERPOLATE : '按线性插值' | '按线性插值计分' | '按线性插值法' | '按线性插值法计分' | '采用线性插值法计分' | '按线性内插' | '按线性内插法' | '按线性内插法计分' | '按内插法' | '按内插法计分' | '按直线内插法计分' | '按插值法计分' ;
EFFICACY : '按功效系数法计分' | '按功效系数法' | '采用功效系数法计分' ;
SATISFACTORY : '满意值' ;
INTOLERABLE : '不允许值' ;
OTHERWISE : '其余' | '其他' | '其它' | '否则' ;
VETO : '一票否决' ;
MANUAL : '人工评分' ;
DISCRETION : '酌情扣分' ;
DISCRETION_DEDUCT : '酌情扣' ;
REASON_REQUIRED : '扣分须说明理由' | '须说明理由' ;
EVIDENCE_REQUIRED : '须附佐证' ;
STEP_SIZE : '步长' ;
MUST_FILL : '须填写' | '应填写' | '需填写' | '必须填写' | '应当填写' | '须填报' | '应填报' ;
DELEGATED_TO : '由' ;
DELEGATED : '制定' | '自行制定' | '另行制定' ;
EACH_ROW : '逐项' ;
ROW_POINTS : '每项满分为' | '每项分值为' ;
THIS_ITEM : '本评分点' | '本项' ;
THIS_INDICATOR : '本指标' | '本三级指标' ;
THIS_SECOND : '本二级指标' ;
THIS_FIRST : '本一级指标' ;

// ---- 条件 ----
OF : '的' ;
CLASS_UNIT : '单位' | '部门' ;
ANY_LISTED : '有下列情形之一' | '有以下情形之一' | '存在下列情形之一' | '存在以下情形之一' | '出现下列情形之一' | '出现以下情形之一' | '发生下列情形之一' | '发生以下情形之一' | '符合下列情形之一' | '符合以下情形之一' | '符合下列条件之一' | '符合以下条件之一' | '满足下列条件之一' | '满足以下条件之一' ;
ALL_LISTED : '同时符合下列情形' | '同时符合下列条件' | '同时符合以下条件' | '同时满足下列条件' | '同时满足以下条件' | '同时具备下列条件' ;
ANY_ABOVE : '有上述情形之一' | '有以上情形之一' | '存在上述情形之一' | '存在以上情形之一' | '出现上述情形之一' | '出现以上情形之一' | '发生上述情形之一' | '发生以上情形之一' | '符合上述情形之一' | '符合上述条件之一' | '满足上述条件之一' | '有上列情形之一' | '有上述任一情形' | '存在上述任一情形' | '出现上述任一情形' ;
ALL_ABOVE : '同时符合上述情形' | '同时符合上述条件' | '同时符合以上条件' | '同时满足上述条件' | '同时满足以上条件' | '同时具备上述条件' ;
AND : '且' | '并且' | '同时' ;
OR : '或' | '或者' ;
NOT : '非' | '不是' | '不' | '未' ;
NOT_FIND : '不存在' | '没有' | '未发现' | '未发生' ;
MISSING : '缺失' | '数据缺失' | '数据缺失时' | '未填报' | '没有填报' | '未提供' ;
YES : '是' ;
NO : '否' ;
AT : '在' ;
BETWEEN : '之间' ;
UP_UNTIL : '至' | '到' ;
INCLUSIVE : '含' ;
EXCLUSIVE : '不含' ;
AT_OR_ABOVE : '以上' | '及以上' ;
AT_OR_BELOW : '以下' | '以内' | '及以下' | '及以内' ;
OUTSIDE : '以外' ;
GREATER_WORD : '超过' | '超出' | '大于' | '高于' | '多于' | '晚于' | '迟于' ;
LESS_WORD : '不足' | '不满' | '小于' | '低于' | '少于' | '未达到' | '未达' | '达不到' | '早于' ;
GREATER_OR_EQUAL_WORD : '达到' | '达' | '不低于' | '不小于' | '不少于' | '至少' | '不早于' | '大于等于' | '大于或等于' | '高于或等于' ;
LESS_OR_EQUAL_WORD : '不超过' | '不超出' | '不高于' | '不大于' | '不多于' | '至多' | '不晚于' | '不迟于' | '小于等于' | '小于或等于' | '低于或等于' ;
EQUAL_WORD : '等于' | '为' ;
NOT_EQUAL_WORD : '不等于' | '不为' ;
OVERDUE : '每逾期' | '每延迟' | '每推迟' ;
CHANGE_WORD : '增加' | '提高' | '上升' | '减少' | '降低' | '下降' | '少' | '低' | '高' | '多' ;

// ---- 算式 ----
MAXIMUM : '最大值' | '较大值' ;
MINIMUM : '最小值' | '较小值' ;
MEAN : '平均值' | '平均' ;
TOTAL_OF : '合计' ;
COUNT_OF : '个数' ;
WEIGHTED_MEAN : '加权平均值' | '加权平均' ;
SHARE_OF : '占比' ;
DEVIATION : '总体标准差' | '样本标准差' | '标准差' ;
ROOT : '平方根' | '立方根' ;
NTH_ROOT : '次方根' ;
AMONG : '中' ;
WORKING_DAYS : '的工作日数' | '的工作日天数' ;
POSTPONED : '遇休息日顺延' | '遇节假日顺延' | '遇法定节假日顺延' | '遇法定休假日顺延' ;
LAST_YEAR : '上年' ;
RANK : '名次' ;
RANK_SHARE : '名次比' ;
PEER_MEAN : '全体平均' | '同类平均' ;
BEST : '最优值' ;
TRIMMED_MEAN : '去掉最高最低后的平均' ;
AT_TOP : '居前' | '位居前' | '名列前' ;
HIGH_FIRST : '由高到低' | '从高到低' | '以高为优' ;
LOW_FIRST : '由低到高' | '从低到高' | '以低为优' ;
TIES_SHARED : '并列同名次' ;
TIES_DENSE : '并列不占名次' ;
TIES_LAST : '并列取末位名次' ;
TIES_AVERAGE : '并列取平均名次' ;
ABSENT_SKIPPED : '没有数据的不计入' ;
ABSENT_ZERO : '没有数据的按零计' ;
ABSENT_FAILS : '没有数据的报告错误' ;
UNITS : '个单位' | '家单位' ;
TAKE_PEER_MEAN : '取同类平均' ;

// ---- 用例 ----
FETCH : '取数' ;
PEER_DATA : '同类数据' ;
LAST_YEAR_DATA : '上年数据' ;
EXPECT : '应得' ;
NO_ROWS : '无' ;

// ---- 修订 ----
DIGEST : '规则摘要' ;
SINCE : '自' ;
TAKES_EFFECT : '起施行' | '起执行' | '施行' ;
WILL : '将' ;
REPEAL : '废止' ;
ENACT : '新增' ;
CONVENTIONS : '约定' ;
INDICATORS : '指标' ;
CRITERIA : '评分标准' ;
THRESHOLD : '界限' ;
ADJUST_TO : '调整为' ;
REVISE_TO : '修改为' ;
RENAME_TO : '更名为' ;
MOVE_TO : '移至' | '移到' ;
SPLIT_INTO : '拆分为' ;
MERGE_INTO : '合并为' ;
UNDER : '之下' | '下' ;
BEFORE : '之前' ;
AFTER : '之后' ;
DEDUCTIONS_SCALED : '扣分值同步调整' ;
DEDUCTIONS_KEPT : '扣分值不变' ;

CHINESE_DIGIT : '一' | '二' | '两' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十' ;

TIMES_LETTER : 'x' | 'X' ;

// ---- 数、字、标点 ----
NUMBER : DIGIT+ (',' DIGIT DIGIT DIGIT)* ([.．] DIGIT+)? ;
QUOTED : '「' ~[「」\r\n]* '」' ;
BOOK_TITLE : '《' ~[《》\r\n]* '》' ;
ENUMERATOR : [①-⑳] ;
WORD : (HAN | [A-Za-zＡ-Ｚａ-ｚ·_])+ ;

PERCENT : [%％] ;
LESS_OR_EQUAL : '≤' | '≦' | '⩽' | '<=' | '＜＝' ;
GREATER_OR_EQUAL : '≥' | '≧' | '⩾' | '>=' | '＞＝' ;
NOT_EQUAL : '≠' | '!=' | '！＝' ;
LESS : [<＜] ;
GREATER : [>＞] ;
EQUAL : [=＝] ;
PLUS : [+＋] ;
MINUS : [-－−] ;
TIMES : [×*＊] ;
DIVIDE : [÷/／] ;
BAR : [|｜] ;
LEFT_PAREN : [(（] ;
RIGHT_PAREN : [)）] ;
LEFT_BRACKET : '[' | '［' | '【' ;
RIGHT_BRACKET : ']' | '］' | '】' ;
COMMA : [,，] ;
LIST_COMMA : '、' ;
SEMICOLON : [;；] ;
FULL_STOP : '。' ;
COLON : [:：∶] ;
TILDE : [~～] ;
DOT : [.．] ;

COMMENT : ('//' | '／／') ~[\r\n]* ;
NEWLINE : '\r'? '\n' | '\r' ;
BLANK : [ \t\u3000\u00A0\uFEFF]+ ;
OTHER : . ;

fragment DIGIT : [0-9０-９] ;
fragment HAN : [\p{Script=Han}] ;
