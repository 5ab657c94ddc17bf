using System.Text;
using PerfRules.Language.Explanation;

namespace PerfRules.Language.Model;

/// <summary>把规则模型逐行写出：一行一个节点，算式用条文的记法。同一模型总得到同样的文字。</summary>
public sealed class ModelPrinter
{
    private readonly StringBuilder _text = new();

    private ModelPrinter()
    {
    }

    public static string Print(Framework framework)
    {
        var printer = new ModelPrinter();
        printer.Line(0, $"框架 {framework.Name}{(framework.Year is { } year ? Invariant($" {year}年度") : "")}");
        if (framework.Calendar is { } calendar)
            printer.Line(0, $"日历 {calendar.Name}：{CalendarText.RangeOf(calendar)}，{calendar.Days.WorkingDays}个工作日");
        printer.Fields(0, framework.Fields);
        foreach (var list in framework.Lists)
        {
            printer.Line(0, $"明细 {list.Name}");
            printer.Fields(1, list.Fields);
            foreach (var definition in list.Definitions)
                printer.Line(1, $"口径 {definition.Name}＝{ExpressionPrinter.Print(definition.Value)}");
        }
        foreach (var definition in framework.Definitions)
            printer.Line(0, $"口径 {definition.Name}＝{ExpressionPrinter.Print(definition.Value)}{LineageOf(definition.Lineage)}");
        foreach (var reconciliation in framework.Reconciliations)
        {
            printer.Line(0, $"{(reconciliation.List is { } list ? $"明细 {list.Name} " : "")}勾稽 {ConditionPrinter.Print(reconciliation.Condition)}，"
                + (reconciliation.IsError ? "否则报错" : "否则提示"));
        }
        printer.Node(0, framework.Total);
        foreach (var grade in framework.Grades)
            printer.Line(0, $"等级 {grade.Name} {ConditionPrinter.Symbol(grade.Operator)}{grade.Bound}分");
        foreach (var limit in framework.GradeLimits)
        {
            printer.Line(0, $"等级限制 {ConditionPrinter.Print(limit.Condition)}："
                + $"{(limit.IsFixed ? "直接评为" : "不高于")}{framework.Grades[limit.Grade].Name}");
        }
        foreach (var testCase in framework.Cases)
            printer.Case(testCase);
        return printer._text.ToString();
    }

    private void Fields(int depth, IEnumerable<Field> fields)
    {
        foreach (var field in fields)
        {
            var parts = new[]
            {
                $"数据 {field.Name}：{TypeOf(field.Type)}",
                RangeOf(field),
                field.DefaultValue is { } value ? $"缺失时取{ValueFormatter.Field(field, value)}" : null,
                field.IsGrouping ? "用于分组" : null,
                field.Source is not null ? "从别处算来" : null,
                field.Origin is { } origin ? $"来源「{origin}」" : null,
            };
            Line(depth, string.Join("，", parts.Concat(field.Constraints.Select(ConditionPrinter.Print)).OfType<string>()) + LineageOf(field.Lineage));
        }
    }

    private void Node(int depth, Indicator node)
    {
        var limits = $"{(node.FloorsAtZero ? "，不低于0" : "")}{(node.CapsAtPoints ? "，不高于分值" : "")}";
        var rounding = node.Rounding is { } places ? $"，{RoundingPrinter.Print(places)}" : "";
        if (node.DisplayPlaces is { } shown && shown != node.Rounding?.Places)
            rounding += $"，显示{ValueFormatter.Number(shown)}位小数";
        var adjusted = node.Adjustments.IsEmpty ? "" : node.AdjustedCap is { } cap ? $"，加减后不超过{cap}分" : "，加减另计";
        Line(depth, $"{LevelName.Of(node)} {node.Name}（{PointsOf(node)}）{limits}{rounding}{adjusted}{LineageOf(node.Lineage)}");
        Method(depth + 1, node.Method);
        foreach (var deduction in node.Deductions)
            Line(depth + 1, $"{(deduction.IsAddition ? "加分" : "扣分")} {When(deduction.Condition)}{AmountOf(deduction)}");
        foreach (var exception in node.Exceptions)
        {
            Line(depth + 1, $"例外 {ConditionPrinter.Print(exception.Condition)}：{(exception.IsNotApplicable ? "不适用，" : "")}"
                + $"{OutcomeOf(exception)}{(exception.HasPriority ? "，优先" : "")}");
        }
        foreach (var limit in node.Limits)
            Line(depth + 1, $"限分 {ConditionPrinter.Print(limit.Condition)}：不超过{limit.Maximum}分");
        foreach (var veto in node.Vetoes)
            Line(depth + 1, $"一票否决 {ConditionPrinter.Print(veto.Condition)}");
        foreach (var required in node.RequiredTexts)
        {
            Line(depth + 1, $"得分低于{RequiredTextPrinter.Bound(required.Bound)}须填写 {string.Join('、', required.Texts.Select(text => text.Name))}，"
                + (required.IsError ? "否则报错" : "否则提示"));
        }
        foreach (var prose in node.Prose)
            Line(depth + 1, $"{prose.Keyword} {prose.Text.ReplaceLineEndings(" ")}");
        foreach (var child in node.Children.Concat(node.Adjustments))
            Node(depth + 1, child);
    }

    private static string LineageOf(Lineage lineage) => (lineage.Code is { } code ? $"，编号「{code}」" : "")
        + string.Concat(lineage.FormerNames.Select(f => $"，原名「{f.Name}」{(f.Year is { } year ? Invariant($"（{year}年度）") : "")}"));

    private static string PointsOf(Indicator node) => node.Kind switch
    {
        IndicatorKind.Bonus when node.Minimum.Sign < 0 => $"最多加{node.Points}分，最多扣{-node.Minimum}分",
        IndicatorKind.Bonus => $"最多加{node.Points}分",
        IndicatorKind.Penalty => $"最多扣{-node.Minimum}分",
        _ => $"{node.Points}分",
    };

    private void Method(int depth, ScoringMethod method)
    {
        switch (method)
        {
            case SumMethod:
                Line(depth, "下级相加");
                break;
            case FullMarksMethod:
                Line(depth, "从分值起扣");
                break;
            case FormulaMethod formula:
                Line(depth, $"得分＝{ExpressionPrinter.Print(formula.Value)}");
                break;
            case ManualMethod manual:
                Line(depth, $"人工评分 {manual.Minimum}～{manual.Maximum}分{(manual.Step is { } step ? $"，步长{step}分" : "")}"
                    + $"{(manual.RequiresReason ? "，须说明理由" : "")}{(manual.RequiresEvidence ? "，须附佐证" : "")}");
                break;
            case DelegatedMethod delegated:
                Line(depth, $"由{delegated.By}制定");
                break;
            case BandMethod bands:
                Line(depth, bands.Subject is { } subject ? $"分档 {ExpressionPrinter.Print(subject)}" : "分档");
                foreach (var band in bands.Bands)
                    Line(depth + 1, $"{ConditionPrinter.Print(band.Condition)}：{AwardOf(band.Award)}");
                break;
            case ListMethod list:
                Line(depth, $"逐项 {list.List.Name}，每行{ExpressionPrinter.Print(list.RowPoints)}");
                Node(depth + 1, list.Row);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(method));
        }
    }

    private void Case(TestCase testCase)
    {
        Line(0, $"用例 {testCase.Name}{(testCase.DataPath is { } path ? $" 取数「{path}」" : "")}");
        foreach (var input in testCase.Inputs)
            Line(1, $"取数 {input.Field.Name}＝{ValueFormatter.Field(input.Field, input.Value)}");
        foreach (var list in testCase.Lists)
            Rows(list);
        foreach (var manual in testCase.ManualScores)
            Line(1, $"人工评分 {manual.Indicator.Path} {manual.Score}分");
        foreach (var expectation in testCase.Expectations)
        {
            Line(1, expectation switch
            {
                ScoreExpectation score => $"应得 {score.Indicator.Path} {score.Score}分",
                ExclusionExpectation exclusion => $"应得 {exclusion.Indicator.Path} 不适用",
                GradeExpectation grade => $"应得 等级 {grade.Grade}",
                _ => throw new ArgumentOutOfRangeException(nameof(testCase)),
            });
        }
    }

    private void Rows(CaseRows rows)
    {
        Line(1, $"明细 {rows.List.Name} {rows.Rows.Length}行");
        foreach (var row in rows.Rows)
        {
            var cells = rows.List.Fields
                .Select(field => row.Texts[field.Ordinal] is { } text ? $"{field.Name}＝{text}"
                    : row.Values[field.Ordinal] is { } value ? $"{field.Name}＝{ValueFormatter.Field(field, value)}" : null)
                .OfType<string>();
            Line(2, string.Join("，", row.Manual is { } manual ? cells.Append($"人工评分 {manual.Score}分") : cells));
        }
    }

    private void Line(int depth, string text) => _text.Append(' ', depth * 2).Append(text).Append('\n');

    private static string OutcomeOf(ScoreException exception) =>
        exception.RedistributedIn is { } level ? $"在{LevelName.Of(level)}内折算" : $"得{ExpressionPrinter.Print(exception.Points!)}";

    private static string AwardOf(Award award) => award switch
    {
        PointsAward points => $"得{ExpressionPrinter.Print(points.Points)}",
        DeductionAward deduction => StepOf(deduction.Deduction),
        RangeAward range => $"得{ExpressionPrinter.Print(range.Minimum)}{(range.IncludesMinimum ? "" : "（不含）")}～"
            + $"{ExpressionPrinter.Print(range.Maximum)}{(range.IncludesMaximum ? "" : "（不含）")}，酌定{(range.Step is { } step ? $"，步长{step}分" : "")}"
            + $"{(range.RequiresReason ? "，须说明理由" : "")}{(range.RequiresEvidence ? "，须附佐证" : "")}",
        _ => throw new ArgumentOutOfRangeException(nameof(award)),
    };

    private static string AmountOf(Deduction clause) => clause.Amount switch
    {
        StepAmount step => StepOf(step.Step, clause.IsAddition ? "加" : "扣"),
        FixedAmount points => $"{(clause.IsAddition ? "加" : "扣")}{points.Points}分",
        _ => throw new ArgumentOutOfRangeException(nameof(clause)),
    };

    private static string StepOf(StepDeduction step, string verb = "扣")
    {
        var mode = step.Mode switch
        {
            StepMode.Proportional => "按比例",
            StepMode.WholeSteps => $"不足1个的不{verb}",
            StepMode.StartedSteps => $"不足1个的按1个{verb}",
            _ => throw new ArgumentOutOfRangeException(nameof(step)),
        };
        return $"（{ExpressionPrinter.Print(step.Excess)}）每{ExpressionPrinter.Print(step.Step)}{verb}{step.PointsPerStep}分，{mode}"
            + $"{(step.StopsAtZero ? "，扣完为止" : "")}{(step.Limit is { } limit ? $"，最多{verb}{limit}分" : "")}";
    }

    private static string When(Condition? condition) => condition is null ? "" : $"{ConditionPrinter.Print(condition)}：";

    private static string TypeOf(FieldType type) => type switch
    {
        NumberType { IsRatio: true } number => number.Unit == Unit.Percent ? "比率（%）" : "比率",
        NumberType { UnitColumn: { } column } => $"数值（{column}）",
        NumberType { Unit: var unit, IsWhole: var isWhole } => (isWhole ? "整数，" : "")
            + (unit.Dimension.Equals(Dimension.Money) ? $"金额（{unit.Text}）" : unit.Dimension.ToString()),
        BooleanType => "是否",
        ChoiceType { IsDirection: true } => "指标方向",
        ChoiceType choice => $"选项（{string.Join("、", choice.Options)}）",
        TextType => "文本",
        DateType => "日期",
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    private static string? RangeOf(Field field)
    {
        var range = field.Range;
        if (range is { Lower: null, Upper: null })
            return null;
        var lower = range.Lower is { } l ? (range.IncludesLower ? "[" : "(") + ValueFormatter.Field(field, l) : "(－∞";
        var upper = range.Upper is { } u ? ValueFormatter.Field(field, u) + (range.IncludesUpper ? "]" : ")") : "＋∞)";
        return $"{lower}，{upper}";
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
