// 句法。一句一析：句子由“；”“。”和换行分开，由 SentenceReader 切好后各自分析，
// 所以一句的错误不会影响别处。每个入口规则对应一个部分（框架、数据、口径、计分、用例）。
// 标题之间的层级不在这里：如公文的提纲，由标题词的级别决定。

parser grammar PerfRulesParser;

options { tokenVocab = PerfRulesLexer; }

// ---- 标题 ----
heading
    : FRAMEWORK NAME (NUMBER YEAR)? EOF                                    # frameworkHeading
    | LIBRARY NAME EOF                                                     # libraryHeading
    | (DATA | DEFINITIONS) COLON? EOF                                      # sectionHeading
    | LIST NAME COLON? EOF                                                 # listHeading
    | TABLE NAME LEFT_PAREN BY nameReference (LIST_COMMA nameReference)? RIGHT_PAREN COLON? EOF # tableHeading
    | CALENDAR NAME COLON? EOF                                             # calendarHeading
    | CASE NAME COLON? EOF                                                 # caseHeading
    | AMENDMENT NAME (NUMBER YEAR)? EOF                                    # amendmentHeading
    | (FIRST_LEVEL | SECOND_LEVEL | THIRD_LEVEL | ITEM) NAME points? COLON? EOF # indicatorHeading
    | (BONUS | PENALTY) NAME? points? COLON? EOF                           # adjustmentHeading
    ;

// 有加有扣的写出最低分：（－2～3分）、（最低－2分，最高3分）、（最多加3分，最多扣2分）。
points
    : LEFT_PAREN (AT_MOST | AT_MOST_ADD | AT_MOST_DEDUCT)? most=NUMBER SCORE_UNIT RIGHT_PAREN
    | LEFT_PAREN MINUS lowest=NUMBER SCORE_UNIT? (TILDE | UP_UNTIL) PLUS? most=NUMBER SCORE_UNIT RIGHT_PAREN
    | LEFT_PAREN LOWEST MINUS lowest=NUMBER SCORE_UNIT COMMA AT_MOST most=NUMBER SCORE_UNIT RIGHT_PAREN
    | LEFT_PAREN AT_MOST_DEDUCT lowest=NUMBER SCORE_UNIT COMMA AT_MOST_ADD most=NUMBER SCORE_UNIT RIGHT_PAREN
    | LEFT_PAREN AT_MOST_ADD most=NUMBER SCORE_UNIT COMMA AT_MOST_DEDUCT lowest=NUMBER SCORE_UNIT RIGHT_PAREN
    ;

prose : PROSE_KEYWORD COLON? PROSE? EOF ;

// ---- 框架的约定 ----
setting
    : (BASED_ON | IMPORT) COLON? QUOTED EOF                                # referenceSetting
    | TOTAL COLON? NUMBER SCORE_UNIT EOF                                   # totalSetting
    | level SCORE? rounding EOF                                            # roundingSetting
    | level SCORE? display EOF                                             # displaySetting
    | stepScope PART? stepMode EOF                                         # stepModeSetting
    | ITEM SCORE? (CAP | NO_CAP) EOF                                       # capSetting
    | NUMBER PERCENT BY NUMBER PERCENT_AS_POINT EOF                        # percentSetting
    | PEERS COLON? peerClause (COMMA peerClause)* EOF                      # peerSetting
    | (GRADES COLON?)? NAME comparison NUMBER SCORE_UNIT EOF               # gradeSetting
    | requiredText EOF                                                     # requiredTextSetting
    | adjustmentWord (LIST_COMMA adjustmentWord)* (INTO_TOTAL COMMA? TOTAL LESS_OR_EQUAL_WORD NUMBER SCORE_UNIT
        | AT (NUMBER SCORE_UNIT | TOTAL) BESIDE_TOTAL) EOF                 # adjustmentSetting
    ;

adjustmentWord : BONUS | PENALTY ;

level : FIRST_LEVEL | SECOND_LEVEL | THIRD_LEVEL | ITEM | TOTAL ;

rounding : KEEP NUMBER PLACES (LEFT_PAREN roundingMode RIGHT_PAREN)? ;

display : DISPLAY NUMBER PLACES ;

roundingMode : HALF_UP | HALF_EVEN | TRUNCATE | ROUND_UP ;

stepScope : EVERY stepWord (LIST_COMMA EVERY stepWord)* ;

stepWord : GREATER_WORD | LESS_WORD | CHANGE_WORD ;

// ---- 数据与明细 ----
fieldDeclaration : NAME (LIST_COMMA NAME)* COLON fieldType (COMMA fieldRequirement)* EOF ;

fieldType
    : MONEY (LEFT_PAREN moneyUnit RIGHT_PAREN)?                            # moneyType
    | RATIO (LEFT_PAREN PERCENT RIGHT_PAREN)?                              # ratioType
    | QUANTITY LEFT_PAREN MEASURE RIGHT_PAREN                              # quantityType
    | HEADCOUNT                                                            # headcountType
    | POINTS                                                               # pointsType
    | NUMERIC (LEFT_PAREN nameReference RIGHT_PAREN)?                      # numericType
    | DIRECTION                                                            # directionType
    | BOOLEAN                                                              # booleanType
    | CHOICE LEFT_PAREN NAME (LIST_COMMA NAME)* RIGHT_PAREN                # choiceType
    | TEXT                                                                 # textType
    | DATE                                                                 # dateType
    ;

moneyUnit : YUAN | TEN_THOUSAND_YUAN | HUNDRED_MILLION_YUAN ;

fieldRequirement
    : comparison expression                                                # comparisonRequirement
    | RANGE interval                                                       # rangeRequirement
    | ORIGIN QUOTED                                                        # originRequirement
    | WHEN_MISSING TAKE expression                                         # missingRequirement
    | WHEN_MISSING REPORT_ERROR                                            # requiredRequirement
    | MAY_BE_NEGATIVE                                                      # negativeRequirement
    | MAY_BE_FRACTION                                                      # fractionRequirement
    | GROUPING                                                             # groupingRequirement
    | CHOICE option=QUOTED former                                          # optionRequirement
    | identity                                                             # identityRequirement
    ;

// ---- 编号和沿革 ----
identity
    : CODE COLON? QUOTED                                                   # codeIdentity
    | former                                                               # formerIdentity
    ;

former : FORMER COLON? QUOTED (LEFT_PAREN NUMBER YEAR RIGHT_PAREN)? ;

// ---- 勾稽 ----
// 不写“否则……”的也能分析，由绑定要求写明。
reconciliation
    : RECONCILE COLON condition (COMMA TOLERANCE COLON? expression)? (COMMA (ELSE_NOTICE | ELSE_ERROR))? EOF ;

// ---- 口径 ----
definition : NAME EQUAL expression (COMMA definitionClause)* EOF ;

definitionClause
    : comparison expression OF? COMMA? BY expression GET                   # limitClause
    | rounding                                                             # roundingClause
    | display                                                              # displayClause
    | identity                                                             # identityClause
    | POSTPONED                                                            # postponedClause
    ;

// ---- 对照表 ----
// 按两项对照的，可以一行写一项的各格，也可以写成表：第一行是各列，下面每行一格一格地写数。
tableRow
    : tableKeys (COLON | EQUAL) expression EOF                             # valueRow
    | tableKeys (COLON | EQUAL) tableCell (COMMA tableCell)* EOF           # cellRow
    | tableKeys COLON? gridCell gridCell+ EOF                              # gridRow
    | tableKey tableKey+ EOF                                               # headerRow
    ;

tableKeys : tableKey (LIST_COMMA tableKey)* ;

tableCell : tableKeys (EQUAL | EQUAL_WORD)? expression ;

gridCell : NUMBER (PERCENT | unit)? | LEFT_PAREN expression RIGHT_PAREN ;

tableKey : NAME | QUOTED | YES | NO | OTHERWISE ;

// ---- 日历 ----
// 后面的日期可以省去与前一个相同的年、月：2023年1月21日至27日。
calendarSentence
    : (RANGE | HOLIDAYS | WORKDAYS) COLON? dateRange ((LIST_COMMA | COMMA) dateRange)* EOF ;

dateRange : partialDate ((UP_UNTIL | TILDE | MINUS) partialDate)? ;

partialDate : NUMBER MEASURE (NUMBER MEASURE (NUMBER MEASURE)?)? ;

// ---- 计分 ----
scoring
    : (scope | nameReference)? SCORE EQUAL expression (COMMA boundsClause)* EOF # formulaSentence
    | BY nameReference SCORE_BY COLON? EOF                                 # choiceSentence
    | nameReference? EFFICACY (COMMA | COLON)? SATISFACTORY (EQUAL | EQUAL_WORD)? expression COMMA INTOLERABLE (EQUAL | EQUAL_WORD)? expression (COMMA boundsClause)* EOF # efficacySentence
    | VETO COLON? condition OF? COMMA? scope? (GET NUMBER SCORE_UNIT | GET_NONE | limit) COLON? EOF # vetoSentence
    | VETO COLON? condition OF? COMMA? gradeLimit COLON? EOF               # gradeVetoSentence
    | BASE_POINTS EQUAL_WORD? NUMBER SCORE_UNIT EOF                        # baseSentence
    | MANUAL (COMMA manualClause)* (COLON PROSE)? EOF                      # manualSentence
    | PROSE COMMA? (DISCRETION (COMMA AT_MOST_DEDUCT most=NUMBER SCORE_UNIT)?
        | DISCRETION_DEDUCT least=NUMBER (TILDE | UP_UNTIL | MINUS) most=NUMBER SCORE_UNIT) EOF # discretionSentence
    | DELEGATED_TO PROSE DELEGATED EOF                                     # delegatedSentence
    | PROSE points EOF                                                     # pointSentence
    | EACH_ROW nameReference COMMA? ROW_POINTS expression COLON? EOF       # listSentence
    | requiredText EOF                                                     # requiredTextSentence
    | identity (COMMA identity)* EOF                                       # identitySentence
    | (ANY_LISTED | ALL_LISTED) OF? COMMA? COLON? EOF                      # listedSentence
    | stepDeduction EOF                                                    # stepSentence
    | countDeduction EOF                                                   # countSentence
    | conditional (COMMA conditional)* COLON? EOF                          # conditionalSentence
    ;

// “得分低于分值的，须填写「整改措施」”
requiredText
    : lowScore OF? COMMA? MUST_FILL nameReference (LIST_COMMA nameReference)* (COMMA (ELSE_NOTICE | ELSE_ERROR))? ;

// “分值”“满分”不是关键词，由绑定认；说的不是得分的也由绑定报告。
lowScore
    : (scope SCORE? | SCORE) LESS_WORD (NUMBER SCORE_UNIT | NAME | POINTS)
    | scope? SCORE_RATE LESS_WORD NUMBER PERCENT
    | scope? NAME LESS_WORD NUMBER (PERCENT | unit)?
    | scope? NOT GET_FULL
    | scope? FIND? DEDUCT SCORE_UNIT
    ;

// “有下列情形之一的，得0分：”之后带序号的一句；后果也可以写在最后一句（“……；（2）……的，得0分”），或者每句各写各的。
listedItem : condition OF? (COMMA? consequence (COMMA PRIORITY)?)? EOF ;

conditional
    : (condition OF? | OTHERWISE OF?) COMMA? consequence (COMMA PRIORITY)?  # plainConditional
    | classPrefix (condition OF? | OTHERWISE OF?) COMMA? consequence (COMMA PRIORITY)? # classConditional
    | stepDeduction                                                         # stepConditional
    | BETWEEN OF? COMMA? INTERPOLATE                                        # interpolation
    ;

// “甲类单位完成率≥90%的，得5分”“单位类别为甲类的，完成率≥90%的，得5分”。写在 plainConditional 之后：
// “完成率 达标线以上的”“超出10%的，超出1个百分点扣0.1分”仍照原来读。
classPrefix
    : nameReference (OF? CLASS_UNIT OF?)? (COMMA | COLON)?                  # namedClass
    | condition OF COMMA?                                                   # conditionClass
    ;

scope : THIS_ITEM | THIS_INDICATOR | THIS_SECOND | THIS_FIRST | TOTAL ;

boundsClause
    : CAP | NO_CAP
    | AT_MOST_GET NUMBER SCORE_UNIT
    | AT_LEAST_GET NUMBER SCORE_UNIT
    ;

manualClause
    : REASON_REQUIRED
    | EVIDENCE_REQUIRED
    | AT_LEAST_GET NUMBER SCORE_UNIT
    | STEP_SIZE NUMBER SCORE_UNIT
    ;

consequence
    : rangeAward (COMMA manualClause)*                                     # rangeConsequence
    | scope? award                                                         # awardConsequence
    | stepDeduction                                                        # stepConsequence
    | (DEDUCT | ADD) NUMBER SCORE_UNIT (COMMA deductionClause)*            # fixedConsequence
    | gradeLimit                                                           # gradeConsequence
    | MANUAL                                                               # manualConsequence
    | REPORT_ERROR                                                         # reportConsequence
    | NOT_APPLICABLE COMMA? TAKE_PEER_MEAN (LEFT_PAREN peerClause (COMMA peerClause)* RIGHT_PAREN)? # peerMeanConsequence
    | NOT_APPLICABLE COMMA? scope? award                                   # notApplicableConsequence
    | scope? NOT_APPLICABLE COMMA? redistribution                          # removalConsequence
    | scope limit                                                          # limitConsequence
    ;

// 不写在哪一级内折算的也能分析，由绑定要求写明。
redistribution
    : (EXCLUDED COMMA?)? AT? within=scope REDISTRIBUTE_WITHIN
    | (EXCLUDED COMMA?)? REDISTRIBUTE
    ;

limit : (LESS_OR_EQUAL_WORD | AT_MOST_GET) NUMBER SCORE_UNIT ;

// “中”是最常见的等级名称之一，恰与“明细 中”的“中”同形。
// 写在 award 之前：“得4-5分”是范围，不是相减。
rangeAward
    : GET rangeEnd inclusion? (TILDE | UP_UNTIL | MINUS) rangeEnd inclusion?
    | GET (LEFT_BRACKET | LEFT_PAREN) rangeEnd COMMA rangeEnd (RIGHT_BRACKET | RIGHT_PAREN) SCORE_UNIT?
    ;

rangeEnd : NUMBER (PERCENT | SCORE_UNIT)? ;

gradeLimit : GRADES (GRADE_AT_MOST | LESS_OR_EQUAL_WORD | GRADE_IS) (NAME | QUOTED | AMONG) ;

award
    : GET expression                                                       # pointsAward
    | SCORE EQUAL expression                                               # formulaAward
    | GET_FULL                                                             # fullAward
    | GET_NONE                                                             # noneAward
    ;

stepDeduction : (EVERY? stepWord | OVERDUE) stepSize OF? COMMA? (DEDUCT | ADD) NUMBER SCORE_UNIT (COMMA deductionClause)* ;

stepSize : count (PERCENT | unit)? ;

countDeduction
    : EVERY? (FIND | CHANGE_WORD)? count MEASURE NAME OF? COMMA? (DEDUCT | ADD) NUMBER SCORE_UNIT (COMMA deductionClause)* ;

count : NUMBER | CHINESE_DIGIT ;

deductionClause
    : UNTIL_ZERO
    | UP_TO (NUMBER SCORE_UNIT)? UNTIL_ZERO
    | (AT_MOST_DEDUCT | AT_MOST_ADD) NUMBER SCORE_UNIT
    | stepMode
    ;

stepMode
    : PROPORTIONALLY
    | LESS_WORD stepSize OF? COMMA? NO_DEDUCTION
    | LESS_WORD stepSize OF? COMMA? BY stepSize (DEDUCT | GET | ADD)
    ;

// ---- 条件 ----
condition
    : LEFT_PAREN condition RIGHT_PAREN                                     # groupedCondition
    | NOT condition                                                        # notCondition
    | condition COMMA? AND condition                                       # andCondition
    | condition COMMA? OR condition                                        # orCondition
    | expression (GREATER_OR_EQUAL_WORD | LESS_WORD) expression LEFT_PAREN BY nameReference RIGHT_PAREN # directedCondition
    | expression? (comparison expression)+                                 # comparisonCondition
    | nameReference? (GREATER_WORD | LESS_WORD)                            # statedCondition
    | (nameReference | workingDays)? (AT | GREATER_OR_EQUAL_WORD)? expression inclusion? (AT_OR_ABOVE | AT_OR_BELOW | OUTSIDE) inclusion? # boundCondition
    | nameReference? (AT | EQUAL_WORD)? interval                           # intervalCondition
    | nameReference? AT? expression inclusion? (TILDE | UP_UNTIL) expression inclusion? BETWEEN? # rangeCondition
    | nameReference? AT? expression MINUS expression BETWEEN               # dashCondition
    | nameReference? AT? expression inclusion MINUS expression inclusion? BETWEEN? # inclusiveDashCondition
    | rowValue? AT_TOP NUMBER (PERCENT | MEASURE) (LEFT_PAREN peerClause (COMMA peerClause)* RIGHT_PAREN)? # topCondition
    | (FIND | NOT_FIND)? nameReference                                     # nameCondition
    | nameReference? NUMBER (PERCENT | unit)                               # equalCondition
    | (ANY_LISTED | ALL_LISTED | ANY_ABOVE | ALL_ABOVE)                    # listedCondition
    | (missingValue (LIST_COMMA missingValue)*)? (MISSING | WHEN_MISSING)  # missingCondition
    ;

missingValue : derived | nameReference ;

inclusion : LEFT_PAREN (INCLUSIVE | EXCLUSIVE) RIGHT_PAREN ;

interval : (LEFT_BRACKET | LEFT_PAREN) expression COMMA expression (RIGHT_BRACKET | RIGHT_PAREN) ;

comparison
    : LESS | LESS_OR_EQUAL | EQUAL | NOT_EQUAL | GREATER_OR_EQUAL | GREATER
    | LESS_WORD | LESS_OR_EQUAL_WORD | EQUAL_WORD | NOT_EQUAL_WORD | GREATER_OR_EQUAL_WORD | GREATER_WORD
    ;

// ---- 算式 ----
expression
    : expression LEFT_PAREN POSTPONED RIGHT_PAREN                          # postponedExpression
    | MINUS expression                                                     # negateExpression
    | expression (TIMES | TIMES_LETTER | DIVIDE) expression                # productExpression
    | rowValue DIVIDE rowValue LEFT_PAREN BY nameReference RIGHT_PAREN     # directedExpression
    | expression (PLUS | MINUS) expression                                 # sumExpression
    | workingDays                                                          # workingDaysExpression
    | date                                                                 # dateExpression
    | NUMBER (PERCENT | unit)?                                             # numberExpression
    | (YES | NO)                                                           # truthExpression
    | derived                                                              # derivedExpression
    | nameReference (AMONG condition)? OF aggregate                        # listExpression
    | nameReference                                                        # nameExpression
    | LEFT_PAREN expression RIGHT_PAREN                                    # groupedExpression
    | LEFT_BRACKET expression RIGHT_BRACKET                                # groupedExpression
    | BAR expression BAR                                                   # absoluteExpression
    | (ROOT | NUMBER NTH_ROOT) LEFT_PAREN expression (COMMA rounding)? RIGHT_PAREN # rootExpression
    | (MAXIMUM | MINIMUM | MEAN | TOTAL_OF) LEFT_PAREN expression ((LIST_COMMA | COMMA) expression)* RIGHT_PAREN # callExpression
    ;

date : NUMBER MEASURE NUMBER MEASURE NUMBER MEASURE ;

workingDays : day UP_UNTIL day WORKING_DAYS ;

day : nameReference | date | LEFT_PAREN expression RIGHT_PAREN ;

// 从别处来的值：本单位上年的，或同类单位之间比较的。
derived
    : LAST_YEAR LEFT_PAREN expression RIGHT_PAREN                          # lastYearValue
    | peerFunction LEFT_PAREN expression (COMMA peerClause)* RIGHT_PAREN   # peerValue
    ;

peerFunction : RANK | RANK_SHARE | PEER_MEAN | BEST | TRIMMED_MEAN ;

peerClause
    : HIGH_FIRST | LOW_FIRST
    | TIES_SHARED | TIES_DENSE | TIES_LAST | TIES_AVERAGE
    | ABSENT_SKIPPED | ABSENT_ZERO | ABSENT_FAILS
    | GREATER_OR_EQUAL_WORD NUMBER UNITS
    ;

// 对明细各行的汇总：项目的个数、项目中 已完成 的合同金额合计。
aggregate
    : COUNT_OF                                                             # countAggregate
    | rowValue TOTAL_OF                                                    # totalAggregate
    | rowValue MEAN                                                        # meanAggregate
    | rowValue BY rowValue WEIGHTED_MEAN                                   # weightedAggregate
    | rowValue WEIGHTED_MEAN LEFT_PAREN BY rowValue RIGHT_PAREN            # weightedAggregate
    | rowValue? SHARE_OF                                                   # shareAggregate
    | rowValue DEVIATION (LEFT_PAREN rounding RIGHT_PAREN)?                # deviationAggregate
    ;

rowValue : nameReference | LEFT_PAREN expression RIGHT_PAREN ;

unit : singleUnit (DIVIDE MEASURE)? ;

singleUnit : moneyUnit | SCORE_UNIT | PERCENTAGE_POINT | MEASURE ;

// 这几个词也可以是名称：选项“中”（优、良、中、差）、“无”，填报的“名次”。
nameReference : NAME | QUOTED | RATIO | POINTS | AMONG | LAST_YEAR | RANK | RANK_SHARE | BEST | SATISFACTORY | INTOLERABLE | NO_ROWS | CLASS_UNIT | SCORE_RATE | ELSE_NOTICE | ELSE_ERROR | CODE | FORMER | YEAR ;

// ---- 用例 ----
caseSentence
    : (FETCH | PEER_DATA | LAST_YEAR_DATA) COLON? QUOTED EOF               # fetchSentence
    | MANUAL COLON? path EQUAL? MINUS? NUMBER SCORE_UNIT EOF                      # caseManualSentence
    | (EXPECT COLON?)? (path | TOTAL) EQUAL? MINUS? NUMBER SCORE_UNIT EOF         # expectScoreSentence
    | (EXPECT COLON?)? path EQUAL? NOT_APPLICABLE EOF                      # expectExcludedSentence
    | (EXPECT COLON?)? GRADES COLON? EQUAL? (NAME | QUOTED) EOF            # expectGradeSentence
    | (derived | nameReference) (EQUAL | EQUAL_WORD) expression EOF        # inputSentence
    | nameReference COLON NO_ROWS EOF                                      # noRowsSentence
    | nameReference COLON rowCell (COMMA rowCell)* EOF                     # rowSentence
    | nameReference COLON nameReference EOF                                # wordSentence
    ;

// 明细一行的一列；文字不加「」时读作名称。
rowCell : nameReference (EQUAL | EQUAL_WORD) expression ;

path : nameReference (DIVIDE nameReference)* ;

// ---- 修订 ----
// 所说的名称一律加「」，因此不与正文的名称、关键词相混；以冒号结尾的，下面是条文。
amendment
    : BASED_ON COLON? basePath=QUOTED (LEFT_PAREN NUMBER YEAR RIGHT_PAREN)? COMMA DIGEST COLON? digest=QUOTED EOF # amendedBase
    | SINCE NUMBER YEAR (UP_UNTIL NUMBER YEAR)? TAKES_EFFECT EOF           # effectiveSentence
    | WILL amended OF POINTS DELEGATED_TO NUMBER SCORE_UNIT ADJUST_TO NUMBER SCORE_UNIT
        (COMMA (DEDUCTIONS_SCALED | DEDUCTIONS_KEPT))? EOF                 # pointsAmendment
    | WILL amended OF THRESHOLD DELEGATED_TO threshold ADJUST_TO threshold EOF # thresholdAmendment
    | WILL amended RENAME_TO QUOTED EOF                                    # renameAmendment
    | WILL amended MOVE_TO amendedPlace EOF                                # moveAmendment
    | WILL amended SPLIT_INTO COLON EOF                                    # splitAmendment
    | WILL amended (LIST_COMMA? QUOTED)+ MERGE_INTO COLON EOF              # mergeAmendment
    | WILL amended OF CRITERIA REVISE_TO COLON EOF                         # criteriaAmendment
    | WILL amended REVISE_TO COLON EOF                                     # replaceAmendment
    | WILL amendedKind REVISE_TO COLON EOF                                 # replaceAllAmendment
    | REPEAL amended (LIST_COMMA? QUOTED)* EOF                             # repealAmendment
    | AT amendedPlace ENACT COLON EOF                                      # insertAmendment
    | ENACT amendedKind COLON EOF                                          # addAmendment
    ;

amendedKind : CONVENTIONS | DATA | DEFINITIONS | LIST | TABLE | CALENDAR | INDICATORS ;

amended : amendedKind? QUOTED ;

amendedPlace : (amended | TOTAL) (UNDER | BEFORE | AFTER) ;

threshold : NUMBER (PERCENT | unit)? ;
