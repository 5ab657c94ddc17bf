using PerfRules.Language.Explanation;
using PerfRules.Language.Model;
using PerfRules.Revision.Changes;
using PerfRules.Revision.Space;

namespace PerfRules.Revision.Detection;

/// <summary>框架自己的：名称、年度、文字、等级和等级限制。</summary>
internal sealed class FrameworkDetector(HybridBuilder builder)
{
    private readonly Framework _old = builder.Space.Matching.Old;
    private readonly Framework _new = builder.Space.Matching.New;
    private readonly StructureKey _key = builder.Space.Key();

    public IEnumerable<ChangeDraft> Detect() => Titles().Concat(Texts()).Concat(Calendars());

    /// <summary>等级在总分之后，排在最后。</summary>
    public IEnumerable<ChangeDraft> DetectGrades()
    {
        var order = Grades(_old).SequenceEqual(Grades(_new)) ? null : Grade(
            $"等级由“{string.Join("；", _old.Grades.Select(Of))}”改为“{string.Join("；", _new.Grades.Select(Of))}”",
            _old.Grades.FirstOrDefault(), _new.Grades.FirstOrDefault());
        if (order is not null)
            yield return order;
        if (_old.GradeLimits.Select(l => Key(_old, l)).Order(StringComparer.Ordinal).SequenceEqual(_new.GradeLimits.Select(l => Key(_new, l)).Order(StringComparer.Ordinal)))
            yield break;
        foreach (var pair in Alignment.Of(_old.GradeLimits, _new.GradeLimits, l => Key(l.Location.Source == _old.Source ? _old : _new, l)))
        {
            if (pair is { Old: { } before, New: { } after } && Key(_old, before) == Key(_new, after))
                continue;
            var sentence = pair switch
            {
                { Old: null, New: { } added } => $"新增等级限制{RuleText.Quote(Of(_new, added))}",
                { Old: { } removed, New: null } => $"取消等级限制{RuleText.Quote(Of(_old, removed))}",
                _ => $"等级限制由{RuleText.Quote(Of(_old, pair.Old!))}改为{RuleText.Quote(Of(_new, pair.New!))}",
            };
            yield return new ChangeDraft(ChangeKind.Grade, "等级", sentence, pair.Old?.Location, pair.New?.Location) { Parts = [new GradePart(true)] };
        }
    }

    private static ChangeDraft Grade(string sentence, Grade? old, Grade? @new) =>
        new(ChangeKind.Grade, "等级", sentence, old?.Location, @new?.Location) { Parts = [new GradePart(false)] };

    private static IEnumerable<(string, ComparisonOperator, PerfRules.Runtime.Numbers.Rational)> Grades(Framework framework) =>
        framework.Grades.Select(g => (g.Name, g.Operator, g.Bound));

    private static string Of(Grade grade) => $"{grade.Name} {ConditionPrinter.Symbol(grade.Operator)}{RuleText.Score(grade.Bound)}";

    private string Key(Framework framework, GradeLimit limit) => $"{_key.Of(limit.Condition)} {framework.Grades[limit.Grade].Name} {limit.IsFixed}";

    private static string Of(Framework framework, GradeLimit limit) =>
        $"{ConditionPrinter.Print(limit.Condition)}的，{(limit.IsFixed ? "直接评为" : "不高于")}{framework.Grades[limit.Grade].Name}";

    private IEnumerable<ChangeDraft> Titles()
    {
        if (_old.Name != _new.Name)
            yield return Title($"框架的名称由“{_old.Name}”改为“{_new.Name}”");
        if (_old.Year != _new.Year)
            yield return Title($"评价的年度由{YearOf(_old)}改为{YearOf(_new)}");
    }

    /// <summary>条文用到日历的，哪天上班变了，工作日数就可能变。</summary>
    private IEnumerable<ChangeDraft> Calendars()
    {
        if (_old.Calendar is not { } before || _new.Calendar is not { } after
            || before.Days.FirstDay == after.Days.FirstDay && before.Days.LastDay == after.Days.LastDay && before.Days.Words.SequenceEqual(after.Days.Words))
            yield break;
        yield return new ChangeDraft(ChangeKind.Data, "日历", $"日历由“{before.Name}”改为“{after.Name}”，哪几天上班有改动", before.Location, after.Location)
        {
            Aspect = FieldAspect.Other,
            Reason = "两版的日历不同，没有逐日比较",
        };
    }

    private static string YearOf(Framework framework) => framework.Year is { } year ? FormattableString.Invariant($"{year}年度") : "没有写明";

    private ChangeDraft Title(string sentence) => new(ChangeKind.Framework, "框架", sentence, _old.Total.Location, _new.Total.Location)
    {
        Known = ChangeClass.Wording,
        Reason = "名称、年度不参与计算",
    };

    private IEnumerable<ChangeDraft> Texts() =>
        from keyword in _old.Prose.Concat(_new.Prose).Select(p => p.Keyword).Distinct()
        where !TextOf(_old, keyword).SequenceEqual(TextOf(_new, keyword))
        select new ChangeDraft(ChangeKind.Text, "框架", $"框架的{keyword}文字有改动", _old.Total.Location, _new.Total.Location) { Known = ChangeClass.Wording };

    private static IEnumerable<string> TextOf(Framework framework, string keyword) => framework.Prose.Where(p => p.Keyword == keyword).Select(p => p.Text);
}
