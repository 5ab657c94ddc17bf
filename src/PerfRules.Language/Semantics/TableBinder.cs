using System.Collections.Immutable;
using PerfRules.Language.Diagnostics.Catalogue;
using PerfRules.Language.Model;
using PerfRules.Language.Syntax;
using PerfRules.Language.Text;

namespace PerfRules.Language.Semantics;

/// <summary>
/// 把对照表绑定为按情形取值的算式：一行一支，“其余”在最后。各选项不重不漏，所以各支的先后不影响含义；
/// 没有“其余”的，最后一行不附条件，使选项未填时仍能给出范围。
/// </summary>
internal sealed class TableBinder(BindingContext context, NameScope scope)
{
    public Expression? Bind(TableDraft table)
    {
        var (heading, rows) = (table.Heading, table.Rows);
        if (Subject(heading) is not { } field)
            return null;
        var options = Options(field);
        var written = new Dictionary<int, TableKey>();
        TableRowSyntax? otherwise = null;
        var arms = ImmutableArray.CreateBuilder<ConditionalArm>();
        var expressions = new ExpressionBinder(context, scope);
        var isSound = !table.IsBroken;
        foreach (var row in rows)
        {
            var conditions = ImmutableArray.CreateBuilder<Condition>();
            foreach (var key in row.Keys)
            {
                if (Find(key, field) is not { } option)
                {
                    isSound = false;
                    continue;
                }
                if (!written.TryAdd(option, key))
                {
                    context.Report(TableDiagnostics.DuplicateKey(
                        context.At(key.Span), key.Text, heading.Name.Text, context.At(written[option].Span)));
                    continue;
                }
                if (option == Otherwise)
                    otherwise = row;
                else
                    conditions.Add(Is(field, option, context.At(key.Span)));
            }
            if (expressions.Bind(row.Value) is not { } value)
                isSound = false;
            else if (row != otherwise)
                arms.Add(new ConditionalArm(conditions.Count == 1 ? conditions[0] : new OrCondition(conditions.ToImmutable(), context.At(row.Span)), value));
        }
        var missing = Enumerable.Range(0, options.Length).Where(o => !written.ContainsKey(o)).ToList();
        if (missing.Count > 0 && otherwise is null && isSound)
            context.Report(TableDiagnostics.MissingKeys(
                context.At(heading.Name.Span), heading.Name.Text, [.. missing.Select(o => options[o])], rows.Count > 0 ? context.At(rows[^1].Span) : null,
                rows.Count > 0 ? context.At(rows[^1].Value.Span).Text : ""));
        if (missing.Count == 0 && otherwise is not null)
            context.Report(TableDiagnostics.UselessOtherwise(context.At(otherwise.Span), heading.Name.Text));
        return isSound && rows.Count > 0 ? Combine(heading, arms, otherwise is null ? null : expressions.Bind(otherwise.Value)) : null;
    }

    private const int Otherwise = -1;

    private Field? Subject(TableHeadingSyntax heading)
    {
        var location = context.At(heading.Subject.Span);
        if (!scope.TryGetField(heading.Subject.Name, out var field))
            context.ReportUnknown(location, heading.Subject.Name, "选项或是否类数据", scope.Names);
        else if (field.Type is ChoiceType or BooleanType)
            return field;
        else
            context.Report(BindingDiagnostics.WrongKind(location, field.Name, ExpressionBinder.Describe(field.Type), "选项或是否类数据"));
        return null;
    }

    // 是否类数据的 0、1 为否、是。
    private static ImmutableArray<string> Options(Field field) => field.Type is ChoiceType choice ? choice.Options : ["否", "是"];

    // 选项恰好叫“其他”的，写在对照表里就是那个选项。
    private int? Find(TableKey key, Field field)
    {
        var options = Options(field);
        var option = options.IndexOf(key.Text, 0, EqualityComparer<string>.Create((a, b) => CharacterFolding.Fold(a) == CharacterFolding.Fold(b)));
        if (option >= 0)
            return option;
        if (key.Kind == TableKeyKind.Otherwise)
            return Otherwise;
        context.Report(BindingDiagnostics.NotAnOption(context.At(key.Span), key.Text, field.Name, options));
        return null;
    }

    private static Condition Is(Field field, int option, Location location) => field.Type is ChoiceType
        ? new ChoiceCondition(field, option, location)
        : option == 1 ? new BooleanCondition(field, location) : new NotCondition(new BooleanCondition(field, location), location);

    private ConditionalExpression? Combine(TableHeadingSyntax heading, ImmutableArray<ConditionalArm>.Builder arms, Expression? otherwise)
    {
        var location = context.At(heading.Span);
        var rest = new AndCondition([], location);
        if (otherwise is not null)
            arms.Add(new ConditionalArm(rest, otherwise));
        else
            arms[^1] = arms[^1] with { Condition = rest };
        var sample = arms.FirstOrDefault(a => !ExpressionBinder.IsBareZero(a.Value))?.Value ?? arms[0].Value;
        foreach (var value in arms.Select(a => a.Value))
        {
            if (ExpressionBinder.IsBareZero(value) || value.Dimension.Fits(sample.Dimension))
                continue;
            context.Report(UnitDiagnostics.Mismatch(value.Location, value, sample, "写在同一张对照表里"));
            return null;
        }
        return new ConditionalExpression(arms.ToImmutable(), sample.Dimension, arms.Any(a => a.Value.IsRatio), location);
    }
}
