using System.Collections.Immutable;
using PerfRules.Language.Text;

namespace PerfRules.Language.Diagnostics.Catalogue;

/// <summary>名称与结构阶段的诊断，PR20xx。</summary>
public static class BindingDiagnostics
{
    public static readonly DiagnosticDescriptor UnknownNameDescriptor = new("PR2001", Severity.Error,
        "名称没有声明", "没有名为“{0}”的{1}。{2}");

    public static readonly DiagnosticDescriptor DuplicateNameDescriptor = new("PR2002", Severity.Error,
        "名称重复", "“{0}”已经在第{1}行声明过。请改用另一个名称，或删去其中一处。");

    public static readonly DiagnosticDescriptor CircularDefinitionDescriptor = new("PR2003", Severity.Error,
        "口径互相引用", "口径“{0}”的算式又用到了它自己（{1}），无法计算。请改写其中一个。");

    public static readonly DiagnosticDescriptor MisplacedDescriptor = new("PR2004", Severity.Error,
        "句子放错了地方", "这一句不能写在这里。{0}");

    public static readonly DiagnosticDescriptor NoRuleDescriptor = new("PR2005", Severity.Error,
        "指标没有计分规则", "“{0}”没有写怎样计分。请在标题下面写出评分标准，或写“人工评分”。");

    public static readonly DiagnosticDescriptor SeveralMethodsDescriptor = new("PR2006", Severity.Error,
        "计分方法不止一种", "“{0}”已经{1}，又在这里{2}。一个评分点只能有一种基本计分方法，请分成几个评分点。");

    public static readonly DiagnosticDescriptor RuleBesideChildrenDescriptor = new("PR2007", Severity.Error,
        "有下级的指标另写了计分方法", "“{0}”的得分是下级得分之和，不能再写计分方法。请把这一句移到某个评分点之下。");

    public static readonly DiagnosticDescriptor NoSubjectDescriptor = new("PR2008", Severity.Error,
        "条件没有写明比较什么", "这里没有写明比较哪个数，前面的句子里也没有，也没有与“{0}”同名的口径。请写出名称，例如“完成率≥90%的”。");

    public static readonly DiagnosticDescriptor NoBoundDescriptor = new("PR2019", Severity.Error,
        "没有说过界限", "“{0}”没有写明从多少算起，前面的句子里也没有说过它的界限。请把界限写上，例如“完成率≥90%的，得3分；低于90%的，每低于1个百分点扣0.1分，扣完为止”。");

    public static readonly DiagnosticDescriptor NotAConditionDescriptor = new("PR2009", Severity.Error,
        "不能单独作为条件", "“{0}”不是“是否”类数据，也不是所按选项之一，不能单独作为条件。请写出怎样比较，例如“{0}≥90%”。");

    public static readonly DiagnosticDescriptor NotAnOptionDescriptor = new("PR2010", Severity.Error,
        "不是它的选项", "“{0}”不是“{1}”的选项。它的选项是：{2}。");

    public static readonly DiagnosticDescriptor WrongKindDescriptor = new("PR2011", Severity.Error,
        "数据的类型不合用", "“{0}”是{1}，这里需要{2}。");

    public static readonly DiagnosticDescriptor VetoPointsDescriptor = new("PR2012", Severity.Error,
        "一票否决只能得0分", "一票否决的结果是0分，这里写的是{0}分。如果要给其他分数，请不用“一票否决”，写成“……的，得{0}分”。");

    public static readonly DiagnosticDescriptor ScopeDescriptor = new("PR2013", Severity.Error,
        "没有所说的上级", "“{0}”不在所说的级别之下，这一句不知道作用到哪里。");

    public static readonly DiagnosticDescriptor AmbiguousPathDescriptor = new("PR2014", Severity.Error,
        "指标名称不止一个", "名为“{0}”的指标不止一个（{1}）。请写出上级名称，例如“{2}”。");

    public static readonly DiagnosticDescriptor LimitMismatchDescriptor = new("PR2015", Severity.Error,
        "封顶前后不一致", "“超过”和“按……计”后面的数应当相同：这里一个是{0}，一个是{1}。");

    public static readonly DiagnosticDescriptor NameIsKeywordDescriptor = new("PR2016", Severity.Warning,
        "名称与关键词同形", "名称“{0}”与关键词同形，使用时需要写成“「{0}」”，否则会当作关键词。建议换一个更具体的名称。");

    public static readonly DiagnosticDescriptor TooComplexDescriptor = new("PR2017", Severity.Error,
        "口径展开后太大", "口径“{0}”把引用的口径展开后超过{1}个数，无法精确计算。请检查是否层层自乘。");

    public static readonly DiagnosticDescriptor LimitTooHighDescriptor = new("PR2018", Severity.Error,
        "限分不起作用", "“{1}”的分值是{2}分，“不超过{0}分”不起作用。请核对限定的分数。");

    public static readonly DiagnosticDescriptor NothingListedDescriptor = new("PR2044", Severity.Error,
        "没有列出情形", "“{0}”后面没有列出情形。请在这一句末尾写“：”，下面每种情形写一句，句首写序号，例如“（1）存在违规支出的；”。");

    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        UnknownNameDescriptor, DuplicateNameDescriptor, CircularDefinitionDescriptor, MisplacedDescriptor, NoRuleDescriptor,
        SeveralMethodsDescriptor, RuleBesideChildrenDescriptor, NoSubjectDescriptor, NoBoundDescriptor, NotAConditionDescriptor,
        NotAnOptionDescriptor, WrongKindDescriptor, VetoPointsDescriptor, ScopeDescriptor, AmbiguousPathDescriptor,
        LimitMismatchDescriptor, NameIsKeywordDescriptor, TooComplexDescriptor, LimitTooHighDescriptor, NothingListedDescriptor,
    ];

    /// <summary>名称没有声明；有相近的名称时给出改法。</summary>
    public static Diagnostic UnknownName(Location location, string name, string kind, IEnumerable<string> candidates)
    {
        var closest = Suggestions.Closest(name, candidates);
        var advice = closest is null ? $"请先声明，或核对写法。" : $"是不是想写“{closest}”？";
        var diagnostic = Diagnostic.Create(UnknownNameDescriptor, location, name, kind, advice);
        return closest is null ? diagnostic : diagnostic with { Fixes = [CodeFix.Replace($"改为“{closest}”", location.Span, closest)] };
    }

    public static Diagnostic DuplicateName(Location location, string name, Location first) =>
        Diagnostic.Create(DuplicateNameDescriptor, location, name, Number(first.LineNumber)) with
        {
            Related = [new RelatedLocation(first, "先在这里声明")],
        };

    public static Diagnostic CircularDefinition(Location location, string name, string chain) =>
        Diagnostic.Create(CircularDefinitionDescriptor, location, name, chain);

    public static Diagnostic Misplaced(Location location, string advice) => Diagnostic.Create(MisplacedDescriptor, location, advice);

    public static Diagnostic NoRule(Location location, string name) => Diagnostic.Create(NoRuleDescriptor, location, name);

    public static Diagnostic SeveralMethods(Location location, string name, string first, string second) =>
        Diagnostic.Create(SeveralMethodsDescriptor, location, name, first, second);

    public static Diagnostic RuleBesideChildren(Location location, string name) =>
        Diagnostic.Create(RuleBesideChildrenDescriptor, location, name);

    public static Diagnostic NoSubject(Location location, string item) => Diagnostic.Create(NoSubjectDescriptor, location, item);

    /// <param name="words">省略了界限的写法，例如“未达到”“低于1个百分点”。</param>
    public static Diagnostic NoBound(Location location, string words) => Diagnostic.Create(NoBoundDescriptor, location, words);

    public static Diagnostic NotACondition(Location location, string name) => Diagnostic.Create(NotAConditionDescriptor, location, name);

    public static Diagnostic NotAnOption(Location location, string option, string field, IEnumerable<string> options) =>
        Diagnostic.Create(NotAnOptionDescriptor, location, option, field, string.Join("、", options));

    public static Diagnostic WrongKind(Location location, string name, string actual, string expected) =>
        Diagnostic.Create(WrongKindDescriptor, location, name, actual, expected);

    public static Diagnostic VetoPoints(Location location, string points) => Diagnostic.Create(VetoPointsDescriptor, location, points);

    public static Diagnostic Scope(Location location, string name) => Diagnostic.Create(ScopeDescriptor, location, name);

    public static Diagnostic AmbiguousPath(Location location, string name, IEnumerable<string> paths) =>
        Diagnostic.Create(AmbiguousPathDescriptor, location, name, string.Join("；", paths), paths.First());

    public static Diagnostic LimitMismatch(Location location, string bound, string value) =>
        Diagnostic.Create(LimitMismatchDescriptor, location, bound, value);

    public static Diagnostic NameIsKeyword(Location location, string name) => Diagnostic.Create(NameIsKeywordDescriptor, location, name);

    public static Diagnostic TooComplex(Location location, string name, long limit) =>
        Diagnostic.Create(TooComplexDescriptor, location, name, limit.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public static Diagnostic LimitTooHigh(Location location, string maximum, string name, string points) =>
        Diagnostic.Create(LimitTooHighDescriptor, location, maximum, name, points);

    public static Diagnostic NothingListed(Location location, string words) =>
        Diagnostic.Create(NothingListedDescriptor, location, words);

    private static string Number(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
