using System.Collections.Immutable;
using PerfRules.Editor.Documents;
using PerfRules.Language.Model;
using PerfRules.Language.Syntax;

namespace PerfRules.Editor.Names;

/// <summary>
/// 一个文件里能引用的全部名称，取自模型；写坏时模型里缺的，取最近一个没有错误的版本和语法树里还写着的。
/// </summary>
internal static class NameCatalog
{
    public static ImmutableArray<KnownName> Of(RuleDocument document)
    {
        var names = document.Framework is { } framework ? OfFramework(framework) : [];
        if (document.LastGood is { Framework: { } last } good && good != document)
            names = names.Concat(OfFramework(last));
        // 同名的口径和指标是两个名称；同一种里只留一个，当前版本的在先。选项按所属的数据区分。
        var known = names.DistinctBy(n => (CharacterFolding.Fold(n.Name), n.Kind, n.Kind == NameKind.Option ? n.Field?.Name : null)).ToList();
        var keys = known.Select(n => (CharacterFolding.Fold(n.Name), Scope(n.Kind))).ToHashSet();
        return [.. known, .. OfSyntax(document.Result.Syntax).Where(n => keys.Add((CharacterFolding.Fold(n.Name), Scope(n.Kind))))];
    }

    // 只看一句分不出数据和列，所以二者算一种。
    private static NameKind Scope(NameKind kind) => kind is NameKind.Column or NameKind.Definition ? NameKind.Field : kind;

    private static IEnumerable<KnownName> OfFramework(Framework framework)
    {
        // 从别处算来的值（上年、名次）不是声明的名称。
        var fields = framework.Fields.Where(f => f.Source is null).ToList();
        foreach (var field in fields)
            yield return new KnownName(field.Name, NameKind.Field, $"数据，{FieldTypeText.Of(field.Type)}", field);
        foreach (var definition in framework.Definitions)
            yield return new KnownName(definition.Name, NameKind.Definition, definition.IsRatio ? "口径，比率" : "口径", null) { Value = definition.Value };
        foreach (var list in framework.Lists)
        {
            yield return new KnownName(list.Name, NameKind.List, "明细", null) { List = list };
            foreach (var column in list.Fields)
                yield return new KnownName(column.Name, NameKind.Column, $"明细“{list.Name}”的列，{FieldTypeText.Of(column.Type)}", column) { List = list };
            foreach (var definition in list.Definitions)
                yield return new KnownName(definition.Name, NameKind.Column, $"明细“{list.Name}”各行的口径", null) { List = list, Value = definition.Value };
        }
        foreach (var indicator in framework.Indicators.Where(i => i.Level is not (IndicatorLevel.Total or IndicatorLevel.Point)))
            yield return new KnownName(indicator.Name, NameKind.Indicator, $"{LevelName(indicator)}，{indicator.Points}分", null);
        foreach (var field in fields.Concat(framework.Lists.SelectMany(l => l.Fields)))
        {
            foreach (var option in field.Type is ChoiceType choice ? choice.Options : [])
                yield return new KnownName(option, NameKind.Option, $"“{field.Name}”的选项", field);
        }
        foreach (var grade in framework.Grades)
            yield return new KnownName(grade.Name, NameKind.Grade, "等级", null);
    }

    private static IEnumerable<KnownName> OfSyntax(SyntaxTree tree) => tree.Statements.SelectMany(statement => statement switch
    {
        FieldDeclarationSyntax field => field.Names.Select(n => new KnownName(n.Text, NameKind.Field, $"数据，{FieldTypeText.Of(field.Type)}", null)),
        DefinitionSyntax definition => [new KnownName(definition.Name.Text, NameKind.Definition, "口径", null)],
        TableHeadingSyntax table => [new KnownName(table.Name.Text, NameKind.Definition, "对照表", null)],
        ListHeadingSyntax list => [new KnownName(list.Name.Text, NameKind.List, "明细", null)],
        IndicatorHeadingSyntax heading => [new KnownName(heading.Name.Text, NameKind.Indicator, "指标", null)],
        GradeSettingSyntax grade => [new KnownName(grade.Name.Text, NameKind.Grade, "等级", null)],
        BrokenSyntax broken => broken.Names.Select(n => new KnownName(n, NameKind.Field, "声明没有写完", null)),
        _ => Enumerable.Empty<KnownName>(),
    });

    private static string LevelName(Indicator indicator) => indicator switch
    {
        { Kind: IndicatorKind.Bonus } => "加分项",
        { Kind: IndicatorKind.Penalty } => "扣分项",
        { Level: IndicatorLevel.First } => "一级指标",
        { Level: IndicatorLevel.Second } => "二级指标",
        { Level: IndicatorLevel.Third } => "三级指标",
        _ => "评分点",
    };
}
