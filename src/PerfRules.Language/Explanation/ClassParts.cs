using System.Collections.Immutable;
using PerfRules.Language.Evaluation;
using PerfRules.Language.Model;

namespace PerfRules.Language.Explanation;

/// <summary>条件里说是哪一类的部分：选项类数据取某一选项，“是否”类数据为是。</summary>
internal static class ClassParts
{
    /// <summary>说的是不是别的类：改别的数据也够不着。</summary>
    public static bool IsOfOtherClass(Condition condition, Scope scope) =>
        condition.Conjuncts.Any(part => IsClass(part) && ConditionEvaluator.Evaluate(part, scope).Fails);

    /// <summary>“其余”是几类的档以外的，只说本单位这一类的档以外；不是这样的照原样。</summary>
    public static Condition Narrow(Condition condition, Scope scope)
    {
        if (condition is not NotCondition { Operand: OrCondition { Operands: { Length: > 0 } bands } } || !bands.All(band => band.Conjuncts.Any(IsClass)))
            return condition;
        var own = bands.Where(band => !IsOfOtherClass(band, scope)).ToList();
        var classes = own.Count > 0
            ? own[0].Conjuncts.Where(IsClass)
            : bands.SelectMany(band => band.Conjuncts).Where(IsClass).Select(part => Actual(part, scope)).DistinctBy(ConditionPrinter.Print);
        return new AndCondition([.. classes, .. own.Select(Outside)], condition.Location);
    }

    private static bool IsClass(Condition condition) => condition is BooleanCondition or ChoiceCondition { Field.Type: ChoiceType { IsDirection: false } };

    private static Condition Outside(Condition band)
    {
        ImmutableArray<Condition> rest = [.. band.Conjuncts.Where(part => !IsClass(part))];
        return new NotCondition(rest is [var only] ? only : new AndCondition(rest, band.Location), band.Location);
    }

    /// <summary>那一项数据现在是什么。</summary>
    private static Condition Actual(Condition part, Scope scope) => part is ChoiceCondition { Field: var field } choice && scope.ValueOf(field) is { } value
        ? choice with { Option = (int)value.Numerator }
        : new NotCondition(part, part.Location);
}
