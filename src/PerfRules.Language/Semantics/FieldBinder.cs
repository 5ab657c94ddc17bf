using System.Collections.Immutable;
using PerfRules.Language.Diagnostics.Catalogue;
using PerfRules.Language.Model;
using PerfRules.Language.Syntax;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Semantics;

/// <summary>绑定数据与明细的声明：类型、范围、来源、缺失时的值，以及与其他数据的关系。</summary>
internal sealed class FieldBinder(BindingContext context, NameScope scope)
{
    private readonly List<(Field Field, ComparisonRequirementSyntax Requirement)> _relations = [];

    /// <summary>声明一张表（框架的数据，或一个明细）的各项。</summary>
    public ImmutableArray<Field> Declare(IEnumerable<FieldDeclarationSyntax> declarations, RecordList? owner)
    {
        var fields = ImmutableArray.CreateBuilder<Field>();
        foreach (var declaration in declarations)
        {
            foreach (var name in declaration.Names)
            {
                var field = Create(declaration, name, fields.Count, owner);
                if (scope.TryAdd(field))
                    fields.Add(field);
                else if (scope.TryGetField(name.Text, out var first))
                    context.Report(BindingDiagnostics.DuplicateName(context.At(name.Span), name.Text, first.Location));
                if (SyntaxFacts.Find(name.Text) is { Sections: not Section.None, IsName: false } keyword && (keyword.Sections & (Section.Scoring | Section.Definitions)) != 0)
                    context.Report(BindingDiagnostics.NameIsKeyword(context.At(name.Span), name.Text));
            }
        }
        return fields.ToImmutable();
    }

    /// <summary>全部声明之后，绑定“不超过 固定资产总额”这类关系。</summary>
    public void BindRelations()
    {
        var expressions = new ExpressionBinder(context, scope);
        foreach (var (field, requirement) in _relations)
        {
            if (expressions.Bind(requirement.Bound) is not { } bound)
                continue;
            var left = new FieldExpression(field, field.Location);
            if (!left.Dimension.Fits(bound.Dimension))
                context.Report(UnitDiagnostics.Mismatch(bound.Location, left, bound, "比较"));
            else
                field.Constraints = field.Constraints.Add(
                    new ComparisonCondition(requirement.Operator, left, bound, context.At(requirement.Span)));
        }
    }

    private Field Create(FieldDeclarationSyntax declaration, NameToken name, int ordinal, RecordList? owner)
    {
        var type = declaration.Type;
        var range = type is NumberType { IsRatio: false } ? ValueRange.NonNegative : ValueRange.All;
        string? origin = null;
        Rational? missing = null;
        var relations = new List<ComparisonRequirementSyntax>();
        foreach (var requirement in declaration.Requirements)
        {
            switch (requirement)
            {
                case OriginRequirementSyntax o:
                    origin = o.Origin;
                    break;
                case NegativeRequirementSyntax:
                    range = range with { Lower = null };
                    break;
                case FractionRequirementSyntax when type is NumberType number:
                    type = number with { IsWhole = false };
                    break;
                case MissingRequirementSyntax m:
                    missing = Constant(m.Value, type);
                    break;
                case RangeRequirementSyntax { Interval: var interval }:
                    range = new ValueRange(
                        Constant(interval.Lower, type), interval.IncludesLower == true, Constant(interval.Upper, type), interval.IncludesUpper == true);
                    break;
                case ComparisonRequirementSyntax { Bound: NumberSyntax } c:
                    range = Narrow(range, c.Operator, Constant(c.Bound, type));
                    break;
                case ComparisonRequirementSyntax c:
                    relations.Add(c);
                    break;
            }
        }
        // “其中”一列多数行不填。
        if (owner is not null && type is BooleanType && name.Text == RecordList.PartName)
            missing ??= Rational.Zero;
        var field = new Field(name.Text, type, ordinal, context.At(name.Span))
        {
            Declaration = context.At(declaration.Span),
            Owner = owner,
            Range = range,
            Origin = origin,
            DefaultValue = missing,
        };
        _relations.AddRange(relations.Select(r => (field, r)));
        return field;
    }

    private static ValueRange Narrow(ValueRange range, ComparisonOperator op, Rational? bound) => op switch
    {
        ComparisonOperator.Greater => range with { Lower = bound, IncludesLower = false },
        ComparisonOperator.GreaterOrEqual => range with { Lower = bound, IncludesLower = true },
        ComparisonOperator.Less => range with { Upper = bound, IncludesUpper = false },
        ComparisonOperator.LessOrEqual => range with { Upper = bound, IncludesUpper = true },
        _ => new ValueRange(bound, true, bound, true),
    };

    // 声明中的常数：裸数以声明的单位计，写了单位的须与声明同量。
    private Rational? Constant(ExpressionSyntax syntax, FieldType type)
    {
        var negative = syntax is NegateSyntax;
        var inner = syntax is NegateSyntax { Operand: var operand } ? operand : syntax;
        if (inner is not NumberSyntax numberSyntax || type is not NumberType declared)
        {
            context.Report(BindingDiagnostics.WrongKind(
                context.At(syntax.Span), context.At(syntax.Span).Text, "算式", "一个数"));
            return null;
        }
        var number = ExpressionBinder.Number(numberSyntax, context.At(syntax.Span));
        if (number.Unit == Unit.None)
            number = new NumberExpression(number.Value * declared.Unit.Scale, declared.Unit, number.Location);
        if (!number.Dimension.Fits(declared.Unit.Dimension))
        {
            var sample = new NumberExpression(Rational.Zero, declared.Unit, context.At(syntax.Span));
            context.Report(UnitDiagnostics.Mismatch(number.Location, number, sample, "比较"));
        }
        return negative ? -number.Value : number.Value;
    }
}
