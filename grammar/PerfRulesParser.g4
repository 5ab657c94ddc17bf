// 句法。一句一析：句子由“；”“。”和换行分开，由 SentenceReader 切好后各自分析，
// 所以一句的错误不会影响别处。每个入口规则对应一个部分（框架、数据、口径、计分、用例）。
// 标题之间的层级不在这里：如公文的提纲，由标题词的级别决定。

parser grammar PerfRulesParser;

options { tokenVocab = PerfRulesLexer; }

// ---- 标题 ----
heading
    : FRAMEWORK NAME (NUMBER YEAR)? EOF                                    # frameworkHeading
    | (DATA | DEFINITIONS) COLON? EOF                                      # sectionHeading
    | LIST NAME COLON? EOF                                                 # listHeading
    | TABLE NAME LEFT_PAREN BY nameReference RIGHT_PAREN COLON? EOF        # tableHeading
    | CASE NAME COLON? EOF                                                 # caseHeading
    | (FIRST_LEVEL | SECOND_LEVEL | THIRD_LEVEL | ITEM) NAME points? COLON? EOF # indicatorHeading
    ;

points : LEFT_PAREN NUMBER SCORE_UNIT RIGHT_PAREN ;

prose : PROSE_KEYWORD COLON? PROSE? EOF ;

// ---- 框架的约定 ----
setting
    : TOTAL COLON? NUMBER SCORE_UNIT EOF                                   # totalSetting
    | level SCORE? rounding EOF                                            # roundingSetting
    | stepScope PART? stepMode EOF                                         # stepModeSetting
    | ITEM SCORE? (CAP | NO_CAP) EOF                                       # capSetting
    | NUMBER PERCENT BY NUMBER PERCENT_AS_POINT EOF                        # percentSetting
    | (GRADES COLON?)? NAME comparison NUMBER SCORE_UNIT EOF               # gradeSetting
    ;

level : FIRST_LEVEL | SECOND_LEVEL | THIRD_LEVEL | ITEM | TOTAL ;

rounding : KEEP NUMBER PLACES (LEFT_PAREN roundingMode RIGHT_PAREN)? ;

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
    | MAY_BE_NEGATIVE                                                      # negativeRequirement
    | MAY_BE_FRACTION                                                      # fractionRequirement
    ;

// ---- 口径 ----
definition : NAME EQUAL expression (COMMA definitionClause)* EOF ;

definitionClause
    : comparison expression OF? COMMA? BY expression GET                   # limitClause
    | rounding                                                             # roundingClause
    ;

// ---- 对照表 ----
tableRow : tableKey (LIST_COMMA tableKey)* (COLON | EQUAL) expression EOF ;

tableKey : NAME | QUOTED | YES | NO | OTHERWISE ;

// ---- 计分 ----
scoring
    : (scope | nameReference)? SCORE EQUAL expression (COMMA boundsClause)* EOF # formulaSentence
    | BY nameReference SCORE_BY COLON? EOF                                 # choiceSentence
    | nameReference? EFFICACY (COMMA | COLON)? SATISFACTORY (EQUAL | EQUAL_WORD)? expression COMMA INTOLERABLE (EQUAL | EQUAL_WORD)? expression (COMMA boundsClause)* EOF # efficacySentence
    | VETO COLON? condition OF? COMMA? scope? (GET NUMBER SCORE_UNIT | GET_NONE | limit) COLON? EOF # vetoSentence
    | MANUAL (COMMA manualClause)* (COLON PROSE)? EOF                      # manualSentence
    | PROSE COMMA? DISCRETION EOF                                          # discretionSentence
    | PROSE points EOF                                                     # pointSentence
    | EACH_ROW nameReference COMMA? ROW_POINTS expression COLON? EOF       # listSentence
    | stepDeduction EOF                                                    # stepSentence
    | countDeduction EOF                                                   # countSentence
    | conditional (COMMA conditional)* COLON? EOF                          # conditionalSentence
    ;

// “有下列情形之一的，得0分：”之后带序号的一句
listedItem : condition OF? EOF ;

conditional
    : (condition OF? | OTHERWISE OF?) COMMA? consequence (COMMA PRIORITY)?  # plainConditional
    | BETWEEN OF? COMMA? INTERPOLATE                                        # interpolation
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
    : scope? award                                                         # awardConsequence
    | stepDeduction                                                        # stepConsequence
    | DEDUCT NUMBER SCORE_UNIT (COMMA deductionClause)*                    # fixedConsequence
    | NOT_APPLICABLE COMMA? scope? award                                   # notApplicableConsequence
    | scope limit                                                          # limitConsequence
    ;

limit : (LESS_OR_EQUAL_WORD | AT_MOST_GET) NUMBER SCORE_UNIT ;

award
    : GET expression                                                       # pointsAward
    | SCORE EQUAL expression                                               # formulaAward
    | GET_FULL                                                             # fullAward
    | GET_NONE                                                             # noneAward
    ;

stepDeduction : EVERY? stepWord stepSize OF? COMMA? DEDUCT NUMBER SCORE_UNIT (COMMA deductionClause)* ;

stepSize : count (PERCENT | unit)? ;

countDeduction
    : EVERY? (FIND | CHANGE_WORD)? count MEASURE NAME OF? COMMA? DEDUCT NUMBER SCORE_UNIT (COMMA deductionClause)* ;

count : NUMBER | CHINESE_DIGIT ;

deductionClause
    : UNTIL_ZERO
    | UP_TO (NUMBER SCORE_UNIT)? UNTIL_ZERO
    | AT_MOST_DEDUCT NUMBER SCORE_UNIT
    | stepMode
    ;

stepMode
    : PROPORTIONALLY
    | LESS_WORD stepSize OF? COMMA? NO_DEDUCTION
    | LESS_WORD stepSize OF? COMMA? BY stepSize (DEDUCT | GET)
    ;

// ---- 条件 ----
condition
    : LEFT_PAREN condition RIGHT_PAREN                                     # groupedCondition
    | NOT condition                                                        # notCondition
    | condition COMMA? AND condition                                       # andCondition
    | condition COMMA? OR condition                                        # orCondition
    | expression? (comparison expression)+                                 # comparisonCondition
    | nameReference? AT? expression inclusion? (AT_OR_ABOVE | AT_OR_BELOW | OUTSIDE) # boundCondition
    | nameReference? (AT | EQUAL_WORD)? interval                           # intervalCondition
    | nameReference? AT? expression inclusion? (TILDE | UP_UNTIL) expression inclusion? BETWEEN? # rangeCondition
    | nameReference? AT? expression MINUS expression BETWEEN               # dashCondition
    | (FIND | NOT_FIND)? nameReference                                     # nameCondition
    | nameReference? NUMBER (PERCENT | unit)                               # equalCondition
    | (ANY_LISTED | ALL_LISTED)                                            # listedCondition
    ;

inclusion : LEFT_PAREN (INCLUSIVE | EXCLUSIVE) RIGHT_PAREN ;

interval : (LEFT_BRACKET | LEFT_PAREN) expression COMMA expression (RIGHT_BRACKET | RIGHT_PAREN) ;

comparison
    : LESS | LESS_OR_EQUAL | EQUAL | NOT_EQUAL | GREATER_OR_EQUAL | GREATER
    | LESS_WORD | LESS_OR_EQUAL_WORD | EQUAL_WORD | GREATER_OR_EQUAL_WORD | GREATER_WORD
    ;

// ---- 算式 ----
expression
    : MINUS expression                                                     # negateExpression
    | expression (TIMES | TIMES_LETTER | DIVIDE) expression                # productExpression
    | expression (PLUS | MINUS) expression                                 # sumExpression
    | NUMBER (PERCENT | unit)?                                             # numberExpression
    | (YES | NO)                                                           # truthExpression
    | nameReference (AMONG condition)? OF aggregate                          # listExpression
    | nameReference                                                        # nameExpression
    | LEFT_PAREN expression RIGHT_PAREN                                    # groupedExpression
    | LEFT_BRACKET expression RIGHT_BRACKET                                # groupedExpression
    | BAR expression BAR                                                   # absoluteExpression
    | (MAXIMUM | MINIMUM | MEAN | TOTAL_OF) LEFT_PAREN expression ((LIST_COMMA | COMMA) expression)* RIGHT_PAREN # callExpression
    ;

// 对明细各行的汇总：项目的个数、项目中 已完成 的合同金额合计。
aggregate
    : COUNT_OF                                                             # countAggregate
    | rowValue TOTAL_OF                                                    # totalAggregate
    | rowValue MEAN                                                        # meanAggregate
    | rowValue BY rowValue WEIGHTED_MEAN                                   # weightedAggregate
    | rowValue WEIGHTED_MEAN LEFT_PAREN BY rowValue RIGHT_PAREN            # weightedAggregate
    | rowValue? SHARE_OF                                                   # shareAggregate
    ;

rowValue : nameReference | LEFT_PAREN expression RIGHT_PAREN ;

unit : singleUnit (DIVIDE MEASURE)? ;

singleUnit : moneyUnit | SCORE_UNIT | PERCENTAGE_POINT | MEASURE ;

// “中”也可以是选项的名称（优、良、中、差）。
nameReference : NAME | QUOTED | RATIO | POINTS | AMONG | SATISFACTORY | INTOLERABLE ;

// ---- 用例 ----
caseSentence
    : FETCH COLON? QUOTED EOF                                              # fetchSentence
    | MANUAL COLON? path EQUAL? NUMBER SCORE_UNIT EOF                      # caseManualSentence
    | (EXPECT COLON?)? (path | TOTAL) EQUAL? NUMBER SCORE_UNIT EOF         # expectScoreSentence
    | (EXPECT COLON?)? GRADES COLON? EQUAL? (NAME | QUOTED) EOF            # expectGradeSentence
    | nameReference (EQUAL | EQUAL_WORD) expression EOF                    # inputSentence
    ;

path : nameReference (DIVIDE nameReference)* ;
