using PerfRules.Language.Diagnostics.Catalogue;
using PerfRules.Language.Model;
using PerfRules.Language.Syntax;

namespace PerfRules.Language.Semantics;

/// <summary>绑定“甲类单位……”：哪一项选项类数据取这个选项；名称是“是否”类数据的，就是它为是。</summary>
internal sealed class ClassBinder(BindingContext context, NameScope scope)
{
    public Condition? Bind(ClassSyntax syntax, Field? asked)
    {
        var (name, location) = (syntax.Name.Name, context.At(syntax.Name.Span));
        var fields = asked is not null && Option(asked, name) >= 0 ? [asked] : scope.ChoicesWith(name).ToList();
        if (fields is [var only])
            return new ChoiceCondition(only, Option(only, name), location);
        if (fields.Count > 1)
            context.Report(TableDiagnostics.AmbiguousClass(location, context.At(syntax.Span), name, [.. fields.Select(f => f.Name)]));
        else if (scope.TryGetField(name, out var field) && field.Type is BooleanType)
            return new BooleanCondition(field, location);
        else if (field is not null || scope.TryGetDefinition(name, out _))
            context.Report(BindingDiagnostics.NotACondition(location, name));
        else
            context.ReportUnknown(location, name, "选项", scope.Options);
        return null;
    }

    private static int Option(Field field, string name) => field.Type is ChoiceType choice
        ? choice.Options.IndexOf(name, 0, EqualityComparer<string>.Create((a, b) => CharacterFolding.AreSame(a, b)))
        : -1;
}
