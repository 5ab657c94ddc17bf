using System.Collections.Immutable;
using PerfRules.Language.Diagnostics;
using PerfRules.Language.Diagnostics.Catalogue;
using PerfRules.Language.Explanation.Solving;
using PerfRules.Language.Model;

namespace PerfRules.Language.Checks;

/// <summary>
/// 数据、明细、日历和口径都应有用处。文本、日期可以只供显示；明细的各列随表填报，供评分的人查看；
/// 引用来的由声明它的文件管；还有指标由他人制定时，要等填好才知道用不用得到。
/// </summary>
internal static class UnusedCheck
{
    public static IEnumerable<Finding> Check(CheckContext context)
    {
        var framework = context.Framework;
        return framework.Indicators.Any(i => i.Method is DelegatedMethod)
            ? []
            : Unused(framework).Where(f => f.Diagnostic.Location.Source == framework.Source);
    }

    private static IEnumerable<Finding> Unused(Framework framework)
    {
        var use = FieldUse.In(framework);
        var total = framework.Total;
        foreach (var field in framework.Fields.Where(f => f.Type is not TextType && !use.Mentions(f)))
            yield return new Finding(total, ReachDiagnostics.UnusedData(field.Location, "数据", field.Name) with { Fixes = Fixes(framework, field) });
        if (framework.Calendar is { } calendar && !use.Mentions(calendar))
            yield return new Finding(total, ReachDiagnostics.UnusedData(calendar.Location, "日历", calendar.Name));
        foreach (var list in framework.Lists.Where(l => !use.Mentions(l)))
            yield return new Finding(total, ReachDiagnostics.UnusedData(list.Location, "明细", list.Name));
        foreach (var definition in framework.Definitions.Concat(framework.Lists.SelectMany(l => l.Definitions)).Where(d => !use.Mentions(d)))
        {
            var fix = DeletionFixes.Sentence($"删去口径“{definition.Name}”", definition.Location);
            yield return new Finding(total, ReachDiagnostics.UnusedDefinition(definition.Location, definition.Name) with { Fixes = fix is null ? [] : [fix] });
        }
    }

    /// <summary>用例里写了它的取数时不能一删了之。</summary>
    private static ImmutableArray<CodeFix> Fixes(Framework framework, Field field)
    {
        if (framework.Cases.Any(c => c.Inputs.Any(i => i.Field == field)))
            return [];
        var isAlone = framework.Fields.Count(f => f.Declaration == field.Declaration) == 1;
        return DeletionFixes.Declaration($"删去数据“{field.Name}”", field, isAlone) is { } fix ? [fix] : [];
    }
}
