using PerfRules.Language.Diagnostics.Catalogue;
using PerfRules.Language.Model;
using PerfRules.Language.Proof;
using PerfRules.Language.Syntax;
using PerfRules.Language.Text;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Semantics;

/// <summary>绑定用例里写明的一个取值：类型、单位、范围须与声明相符。</summary>
internal sealed class CaseValueBinder(BindingContext context)
{
    /// <param name="field">哪一项数据。</param>
    /// <param name="value">写的值。</param>
    /// <param name="rowUnit">单位写在另一列的，同一行那一列的文字；没有为空。</param>
    public Rational? Bind(Field field, ExpressionSyntax value, string? rowUnit = null)
    {
        var location = context.At(value.Span);
        switch (field.Type)
        {
            case BooleanType when value is TruthSyntax truth:
                return truth.Value ? 1 : 0;
            case ChoiceType { Options: var options } when value is NameSyntax name:
                var option = options.IndexOf(name.Name);
                if (option >= 0)
                    return option;
                context.Report(BindingDiagnostics.NotAnOption(location, name.Name, field.Name, options));
                return null;
            case DateType when value is DateSyntax date:
                if (DateBinder.Value(date) is { } day)
                    return InRange(field, day, location);
                context.Report(UnitDiagnostics.NotADate(location));
                return null;
            case NumberType type when value is NumberSyntax or NegateSyntax { Operand: NumberSyntax }:
                return Number(field, type, value, rowUnit) is { } number ? InRange(field, number, location) : null;
            default:
                context.Report(BindingDiagnostics.WrongKind(location, location.Text, "算式", $"“{field.Name}”的一个取值"));
                return null;
        }
    }

    private Rational? Number(Field field, NumberType type, ExpressionSyntax value, string? rowUnit)
    {
        var written = value as NumberSyntax ?? (NumberSyntax)((NegateSyntax)value).Operand;
        var location = context.At(value.Span);
        var number = ExpressionBinder.Number(written, location);
        if (number.Unit == Unit.None || type.UnitColumn is not null && number.Unit.Text == rowUnit)
            number = new NumberExpression(ExpressionBinder.Number(written, location).Value / number.Unit.Scale * type.Unit.Scale, type.Unit, location);
        if (number.Dimension.Fits(field.Dimension))
            return value is NegateSyntax ? -number.Value : number.Value;
        context.Report(UnitDiagnostics.Mismatch(location, new FieldExpression(field, field.Location), number, "作为它的取数"));
        return null;
    }

    private Rational? InRange(Field field, Rational value, Location location)
    {
        var isWhole = field.Type is not NumberType { IsWhole: true } || value.IsInteger;
        if (isWhole && field.Range.Contains(value))
            return value;
        var expectation = isWhole ? ValueText.Named(new FieldExpression(field, field.Location), field.Range) : "整数";
        context.Report(CaseDiagnostics.OutOfRange(location, location.Text, field.Name, expectation, field.Location));
        return null;
    }
}
