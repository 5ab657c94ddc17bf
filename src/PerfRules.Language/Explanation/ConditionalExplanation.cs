using PerfRules.Language.Evaluation;
using PerfRules.Language.Model;

namespace PerfRules.Language.Explanation;

/// <summary>按情形取值的说明：取的是哪一支、为什么。</summary>
internal static class ConditionalExplanation
{
    /// <summary>取的那一支；取数不全而不能确定时为空。</summary>
    public static ConditionalArm? TakenArm(Narration narration, ConditionalExpression conditional) =>
        Alternatives<ConditionalArm>.FirstHolding(conditional.Arms, arm => arm.Condition, narration.Scope).Only;

    /// <summary>如“‘单位类别’为‘乙类’，达标线取85%”；没有名称的只说情形和取值。</summary>
    public static void Introduce(Narration narration, string name, ConditionalExpression conditional, Shown result)
    {
        if (TakenArm(narration, conditional) is not { } arm)
            return;
        narration.IntroduceDefinitions(arm.Value);
        if (Facts(narration, conditional, arm) is { } facts)
            narration.Say(facts);
        var values = narration.WithValues(arm.Value);
        var subject = name.StartsWith('（') ? "" : name;
        narration.Say(values == result.Text ? $"{subject}取{result.Text}" : $"{subject}取{values}＝{result.Text}");
    }

    // 按选项、是否分的，说明该单位是什么；含比较的，说明所合的条件；“其余”说明不合前面各支。
    private static string? Facts(Narration narration, ConditionalExpression conditional, ConditionalArm arm)
    {
        var tested = arm.IsOtherwise ? conditional.Arms.TakeWhile(a => a != arm).Select(a => a.Condition) : [arm.Condition];
        var atoms = tested.SelectMany(Proof.References.Atoms).ToList();
        if (atoms.Any(a => a is ComparisonCondition))
        {
            return arm.IsOtherwise
                ? "不属于前列情形"
                : OutcomeExplanation.WithFacts(narration, arm.Condition);
        }
        var facts = atoms
            .Select(a => a switch
            {
                ChoiceCondition choice => choice.Field,
                BooleanCondition boolean => boolean.Field,
                _ => null,
            })
            .OfType<Field>()
            .Distinct()
            .Select(field => narration.Scope.ValueOf(field) is { } value ? $"“{field.Name}”为{ValueFormatter.Field(field, value)}" : null)
            .OfType<string>()
            .ToList();
        return facts.Count == 0 ? null : string.Join("，", facts);
    }
}
