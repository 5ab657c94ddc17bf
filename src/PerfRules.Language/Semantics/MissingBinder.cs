using System.Collections.Immutable;
using PerfRules.Language.Diagnostics.Catalogue;
using PerfRules.Language.Explanation.Solving;
using PerfRules.Language.Model;
using PerfRules.Language.Syntax;

namespace PerfRules.Language.Semantics;

/// <summary>
/// 把“满意度缺失”绑定为条件：说到口径的，是它用到的各项数据；没有说是哪些的，是本指标用到的各项数据。
/// 有缺失时取的值的不会缺失，同类比较缺了由它自己的规则管，都不在其中。
/// </summary>
internal sealed class MissingBinder(BindingContext context, ExpressionBinder expressions, RecordList? rows)
{
    private readonly HashSet<Field> _required = [];

    /// <summary>本指标用到的数据；别的句子都绑定之后才有。</summary>
    public ImmutableArray<Field> Own { get; set; } = [];

    public Condition? Bind(MissingSyntax syntax)
    {
        var location = context.At(syntax.Span);
        var fields = syntax.Values.IsEmpty ? Own.Except(_required).ToImmutableArray() : Named(syntax);
        if (fields is not { } all)
            return null;
        all = [.. all.Where(CanBeMissing).Distinct()];
        if (!all.IsEmpty)
            return new MissingCondition(all, location);
        context.Report(MissingDiagnostics.NeverMissing(location, location.Text));
        return null;
    }

    /// <summary>写明缺了就报告错误的，不归入“数据缺失的，得N分”。</summary>
    public void Require(Condition condition) =>
        _required.UnionWith(condition.Conjuncts.OfType<MissingCondition>().SelectMany(missing => missing.Fields));

    private ImmutableArray<Field>? Named(MissingSyntax syntax)
    {
        var fields = ImmutableArray.CreateBuilder<Field>();
        foreach (var value in syntax.Values)
        {
            if (value is NameSyntax name && expressions.Scope.TryGetField(name.Name, out var field))
                fields.Add(field);
            else if (value is NameSyntax list && expressions.Scope.TryGetList(list.Name, out _))
            {
                context.Report(MissingDiagnostics.Misplaced(context.At(value.Span), $"整张明细“{list.Name}”没有填报时，总是报告错误；没有要列的内容的，请单位填“无”。"));
                return null;
            }
            else if (expressions.Bind(value) is { } expression)
                fields.AddRange(FieldUse.Of(expression));
            else
                return null;
        }
        return fields.ToImmutable();
    }

    private bool CanBeMissing(Field field) => field.DefaultValue is null && field.Type is not TextType
        && field.Source is null or LastYearSource && (field.Owner is null || field.Owner == rows);
}
