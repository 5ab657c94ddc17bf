using System.Collections.Immutable;
using PerfRules.Language.Diagnostics.Catalogue;
using PerfRules.Language.Model;
using PerfRules.Language.Syntax;

namespace PerfRules.Language.Semantics;

/// <summary>
/// 把按一项数据的对照表绑定为按情形取值的算式：一行一支，“其余”在最后。各选项不重不漏，所以各支的先后不影响含义。
/// 按两项的见 <see cref="GridBinder"/>。
/// </summary>
internal sealed class TableBinder(BindingContext context, NameScope scope)
{
    public Expression? Bind(TableDraft table)
    {
        var heading = table.Heading;
        if (heading.ColumnSubject is not null)
            return new GridBinder(context, scope, table).Bind();
        if (TableKeys.Of(heading.Subject, context, scope) is not { } options)
            return null;
        var rows = table.Rows.Where(row => row.Value is not null).ToList();
        foreach (var row in table.Rows.Where(row => row.Value is null))
            context.Report(TableDiagnostics.NoColumns(context.At(row.Span), heading.Name.Text, options.Field.Name));
        var written = new Dictionary<int, TableKey>();
        TableRowSyntax? otherwise = null;
        var arms = ImmutableArray.CreateBuilder<ConditionalArm>();
        var expressions = new ExpressionBinder(context, scope);
        var isSound = !table.IsBroken && rows.Count == table.Rows.Count;
        foreach (var row in rows)
        {
            var conditions = ImmutableArray.CreateBuilder<Condition>();
            foreach (var key in row.Keys)
            {
                if (options.Find(key) is not { } option)
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
                if (option == TableKeys.Otherwise)
                    otherwise = row;
                else
                    conditions.Add(options.Is(option, context.At(key.Span)));
            }
            if (expressions.Bind(row.Value!) is not { } value)
                isSound = false;
            else if (row != otherwise)
                arms.Add(new ConditionalArm(conditions.Count == 1 ? conditions[0] : new OrCondition(conditions.ToImmutable(), context.At(row.Span)), value));
        }
        var missing = options.All.Where(o => !written.ContainsKey(o)).ToList();
        if (missing.Count > 0 && otherwise is null && isSound)
            context.Report(TableDiagnostics.MissingKeys(
                context.At(heading.Name.Span), heading.Name.Text, [.. missing.Select(o => options.Options[o])], rows.Count > 0 ? context.At(rows[^1].Span) : null,
                rows.Count > 0 ? context.At(rows[^1].Value!.Span).Text : ""));
        if (missing.Count == 0 && otherwise is not null)
            context.Report(TableDiagnostics.UselessOtherwise(context.At(otherwise.Span), heading.Name.Text));
        if (!isSound || rows.Count == 0)
            return null;
        var location = context.At(heading.Span);
        if (otherwise is not null && expressions.Bind(otherwise.Value!) is { } rest)
            arms.Add(new ConditionalArm(new AndCondition([], location), rest));
        return TableArms.Combine(context, location, arms.ToImmutable());
    }
}
