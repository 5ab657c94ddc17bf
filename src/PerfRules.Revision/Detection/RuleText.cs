using System.Globalization;
using PerfRules.Language.Explanation;
using PerfRules.Language.Model;
using PerfRules.Language.Text;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Revision.Detection;

/// <summary>句子里条款的写法：能照抄原文的照抄，照抄看不出不同的按含义写。</summary>
internal static class RuleText
{
    private const string VetoPrefix = "一票否决：";

    public static string Score(Rational points) => ValueFormatter.Number(points) + "分";

    /// <summary>一项的分值；扣分项写最多扣几分。</summary>
    public static string Points(Indicator node) => node.Kind == IndicatorKind.Penalty ? $"最多扣{Score(-node.Minimum)}" : Score(node.Points);

    /// <summary>疑似笔误的说法。</summary>
    /// <param name="kind">数据、口径；指标为空串。</param>
    /// <param name="same">哪些方面相同。</param>
    public static string Slip(string kind, string old, string @new, string same) =>
        $"疑似笔误：{kind}“{@new}”和原来的“{old}”{same}相同，名称只差一个字，按同一项比较；有意改名的，请写明原名";

    /// <summary>拆分、合并的说法；各项带着引号、分值。</summary>
    public static string Regrouped(IReadOnlyList<string> old, IReadOnlyList<string> @new) =>
        $"{string.Join("、", old)}{(@new.Count == 1 ? "合并为" : old.Count == 1 ? "拆分为" : "合并后拆分为")}{string.Join("、", @new)}";

    /// <summary>原文，写成一行，去掉开头的“一票否决：”和末尾的标点。</summary>
    public static string Source(Location location)
    {
        var text = string.Concat(location.Text.Where(c => !char.IsWhiteSpace(c))).TrimEnd('；', ';', '。', '，');
        return text.StartsWith(VetoPrefix, StringComparison.Ordinal) ? text[VetoPrefix.Length..] : text;
    }

    /// <summary>口径的写法，不含名称。</summary>
    public static string Value(Definition definition)
    {
        var text = Source(definition.Location);
        return text.AsSpan().IndexOfAny('＝', '=') is >= 0 and var at ? text[(at + 1)..] : text;
    }

    /// <summary>加上引号；里面的引号改用单引号。</summary>
    public static string Quote(string text) => $"“{text.Replace('“', '‘').Replace('”', '’')}”";

    /// <summary>“由旧改为新”；原文一样的按含义写。</summary>
    public static string Change(Location old, Location @new, Func<string> oldMeaning, Func<string> newMeaning) =>
        Change(Source(old), Source(@new), oldMeaning, newMeaning);

    /// <summary>“由旧改为新”；写法一样的按含义写。</summary>
    public static string Change(string old, string @new, Func<string> oldMeaning, Func<string> newMeaning) =>
        old == @new ? $"由{Quote(oldMeaning())}改为{Quote(newMeaning())}（条文没有变）" : $"由{Quote(old)}改为{Quote(@new)}";

    public static string Of(Award award) => award switch
    {
        PointsAward points => $"得{ExpressionPrinter.Print(points.Points)}",
        RangeAward range => $"在{ExpressionPrinter.Print(range.Minimum)}至{ExpressionPrinter.Print(range.Maximum)}之间酌定",
        DeductionAward deduction => Of(deduction.Deduction, "扣"),
        _ => throw new ArgumentOutOfRangeException(nameof(award)),
    };

    public static string Of(Deduction deduction)
    {
        var verb = deduction.IsAddition ? "加" : "扣";
        var amount = deduction.Amount is StepAmount step ? Of(step.Step, verb) : $"{verb}{Score(((FixedAmount)deduction.Amount).Points)}";
        return deduction.Condition is { } condition ? $"{ConditionPrinter.Print(condition)}的，{amount}" : amount;
    }

    public static string Of(StepDeduction step, string verb) =>
        $"{ExpressionPrinter.Print(step.Excess)}每{ExpressionPrinter.Print(step.Step)}{verb}{Score(step.PointsPerStep)}，{Mode(step.Mode)}"
        + $"{(step.StopsAtZero ? "，扣完为止" : "")}{(step.Limit is { } limit ? $"，最多{verb}{Score(limit)}" : "")}";

    public static string Mode(StepMode mode) => mode switch
    {
        StepMode.Proportional => "按比例计算",
        StepMode.WholeSteps => "不足一步的不计",
        StepMode.StartedSteps => "不足一步的按一步计",
        _ => throw new ArgumentOutOfRangeException(nameof(mode)),
    };

    public static string Of(ScoreException exception) => ConditionPrinter.Print(exception.Condition) + "的，"
        + (exception.RedistributedIn is { } level ? $"不适用，在{LevelName.Of(level)}内折算" : $"得{ExpressionPrinter.Print(exception.Points!)}");

    public static string Of(ScoreLimit limit) => $"{ConditionPrinter.Print(limit.Condition)}的，不超过{Score(limit.Maximum)}";

    public static string Of(Veto veto) => $"{ConditionPrinter.Print(veto.Condition)}的，得0分";

    public static string Of(RequiredText required) =>
        $"得分低于{RequiredTextPrinter.Bound(required.Bound)}的，须填写{string.Concat(required.Texts.Select(t => $"「{t.Name}」"))}，否则{(required.IsError ? "报错" : "提示")}";

    public static string Of(Rounding? rounding) => rounding is { } some ? RoundingPrinter.Print(some) : "不舍入";

    public static string Of(ScoringMethod method) => method switch
    {
        SumMethod => "下级得分相加",
        FullMarksMethod => "从分值起扣",
        FormulaMethod formula => $"得分＝{ExpressionPrinter.Print(formula.Value)}",
        BandMethod bands => $"分{bands.Bands.Length.ToString(CultureInfo.InvariantCulture)}档",
        ManualMethod manual => $"人工评分（{Score(manual.Minimum)}至{Score(manual.Maximum)}{(manual.Step is { } step ? $"，以{Score(step)}为单位" : "")}"
            + $"{(manual.RequiresReason ? "，扣分须说明理由" : "")}{(manual.RequiresEvidence ? "，须附佐证" : "")}）",
        ListMethod list => $"逐项“{list.List.Name}”计分，每项满分为{ExpressionPrinter.Print(list.RowPoints)}",
        DelegatedMethod delegated => $"由{delegated.By}制定",
        _ => throw new ArgumentOutOfRangeException(nameof(method)),
    };

    public static string Type(Field field) => field.Type switch
    {
        NumberType { IsRatio: true } => "比率",
        NumberType number => $"{number.Unit.Dimension}{(number.IsWhole ? "，整数" : "")}",
        BooleanType => "是否",
        ChoiceType { IsDirection: true } => "指标方向",
        ChoiceType => "选项",
        TextType => "文本",
        DateType => "日期",
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };

    public static string Range(Field field)
    {
        var range = field.Range;
        var parts = new[]
        {
            range.Lower is { } lower ? $"{(range.IncludesLower ? "不低于" : "大于")}{ValueFormatter.Field(field, lower)}" : null,
            range.Upper is { } upper ? $"{(range.IncludesUpper ? "不超过" : "小于")}{ValueFormatter.Field(field, upper)}" : null,
            field.Type is NumberType { IsWhole: true } ? "整数" : null,
        };
        var relations = field.Constraints.Select(ConditionPrinter.Print);
        var text = string.Join("、", parts.OfType<string>().Concat(relations));
        return text.Length == 0 ? "不限" : text;
    }
}
