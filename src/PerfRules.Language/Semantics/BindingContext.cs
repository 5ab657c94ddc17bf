using System.Collections.Immutable;
using PerfRules.Language.Diagnostics;
using PerfRules.Language.Diagnostics.Catalogue;
using PerfRules.Language.Model;
using PerfRules.Language.Semantics.Incremental;
using PerfRules.Language.Syntax;
using PerfRules.Language.Text;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Semantics;

/// <summary>绑定一个文件时共用的东西：原文、诊断，以及框架开头的约定。</summary>
internal sealed class BindingContext(
    SourceText source, NameScope scope, ImmutableArray<Diagnostic>.Builder diagnostics, DerivedFields derived, BindingReuse reuse)
{
    public SourceText Source { get; } = source;

    /// <summary>本文件的条文能看到的名称。</summary>
    public NameScope Scope { get; private set; } = scope;

    public ImmutableArray<Diagnostic>.Builder Diagnostics { get; } = diagnostics;

    /// <summary>条文能用的日历；没有、或写错了为空。</summary>
    public Calendar? Calendar { get; set; }

    /// <summary>有日历而写错了，已经报告过：用到它的地方不再报告没有日历。</summary>
    public bool HasBrokenCalendar { get; set; }

    /// <summary>没有日历时，可以补写在哪里。</summary>
    public int CalendarPlace { get; set; }

    /// <summary>评价的年度；没有写明为空。</summary>
    public int? Year { get; set; }

    /// <summary>全框架的计数方式；没有写明为空。</summary>
    public StepMode? StepMode { get => Seen(Setting.StepMode, field); set; }

    /// <summary>评分点是否一律封顶；没有写明为空。</summary>
    public bool? CapsItems { get => Seen(Setting.Scores, field); set; }

    /// <summary>全框架同类比较的规则；没有写明为空。</summary>
    public PeerRuleSyntax? PeerRule { get; set; }

    /// <summary>可以沿用的上一次的结果。</summary>
    public BindingReuse Reuse { get; } = reuse;

    /// <summary>从别处算来的数据。</summary>
    public DerivedFields Derived { get; } = derived;

    /// <summary>是否写明 1% 按 1 个百分点计。</summary>
    public bool PercentIsPoint { get; set; }

    /// <summary>加分项怎样计入总分；没有写明为空。</summary>
    public AdjustmentSettingSyntax? AdjustmentSetting { get => Seen(Setting.Adjustment, field); set; }

    /// <summary>等级，由高到低。</summary>
    public ImmutableArray<Grade> Grades { get => Seen(Setting.Grades, field); set; } = [];

    /// <summary>计分句中写明的等级限制，按条文次序。</summary>
    public ImmutableArray<GradeLimit>.Builder GradeLimits { get; private set; } = ImmutableArray.CreateBuilder<GradeLimit>();

    public Dictionary<IndicatorLevel, Rounding> Roundings => Seen(Setting.Scores, _roundings);

    /// <summary>各级得分写明显示几位小数。</summary>
    public Dictionary<IndicatorLevel, int> Displays => Seen(Setting.Scores, _displays);

    private readonly HashSet<string> _brokenNames = new(StringComparer.Ordinal);
    private readonly Dictionary<IndicatorLevel, Rounding> _roundings = [];
    private readonly Dictionary<IndicatorLevel, int> _displays = [];
    private int _excused;

    /// <summary>看过哪些约定；绑定一段条文之前清空，之后就知道它取决于哪些。</summary>
    public Setting SeenSettings { get; set; }

    /// <summary>写坏了的声明本要声明这些名称；提到它们的句子不再报告没有声明。</summary>
    public void AddBroken(IEnumerable<string> names) => _brokenNames.UnionWith(names);

    /// <summary>是不是写坏了的声明本要声明的名称。是的，正在绑定的这一段不算没有问题。</summary>
    public bool IsBroken(string name)
    {
        var isBroken = _brokenNames.Contains(name);
        _excused += isBroken ? 1 : 0;
        return isBroken;
    }

    /// <summary>沿用所基于的框架的约定。</summary>
    public void Inherit(BindingContext other)
    {
        StepMode = other.StepMode;
        CapsItems = other.CapsItems;
        PercentIsPoint = other.PercentIsPoint;
        AdjustmentSetting = other.AdjustmentSetting;
        Grades = other.Grades;
        GradeLimits = other.GradeLimits;
        PeerRule = other.PeerRule;
        foreach (var (level, rounding) in other.Roundings)
            Roundings[level] = rounding;
        foreach (var (level, places) in other.Displays)
            Displays[level] = places;
    }

    /// <summary>声明都没有变，沿用上一版本的名称。</summary>
    public void Adopt(NameScope scope) => Scope = scope;

    public Location At(TextSpan span) => new(Source, span);

    /// <summary>报告名称没有声明；它的声明只是写坏了的，已经报告过。</summary>
    public void ReportUnknown(Location location, string name, string kind, IEnumerable<string> candidates)
    {
        if (!IsBroken(name))
            Report(BindingDiagnostics.UnknownName(location, name, kind, candidates));
    }

    /// <summary>绑定一段条文之前的情况；之后不变，说明它没有问题，也没有用到从别处算来的数据，可以记住。</summary>
    public (int Diagnostics, int Excused, int Derived) Mark => (Diagnostics.Count, _excused, Derived.Uses);

    public void Report(Diagnostic diagnostic) => Diagnostics.Add(diagnostic);

    private T Seen<T>(Setting setting, T value)
    {
        SeenSettings |= setting;
        return value;
    }
}
