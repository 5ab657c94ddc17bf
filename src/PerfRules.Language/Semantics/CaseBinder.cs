using System.Collections.Immutable;
using PerfRules.Language.Diagnostics.Catalogue;
using PerfRules.Language.Model;
using PerfRules.Language.Syntax;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Semantics;

/// <summary>绑定用例：取数、人工评分和应得。</summary>
internal sealed class CaseBinder(BindingContext context, Indicator total, ImmutableArray<Grade> grades)
{
    public TestCase Bind(CaseHeadingSyntax heading, IEnumerable<StatementSyntax> statements)
    {
        var paths = new Dictionary<FetchKind, string>();
        var inputs = ImmutableArray.CreateBuilder<CaseInput>();
        var manual = ImmutableArray.CreateBuilder<CaseManualScore>();
        var expectations = ImmutableArray.CreateBuilder<Expectation>();
        foreach (var statement in statements)
        {
            switch (statement)
            {
                case FetchSyntax fetch:
                    paths[fetch.Kind] = fetch.Path;
                    break;
                case InputSyntax input when Input(input) is { } bound:
                    inputs.Add(bound);
                    break;
                case CaseManualSyntax score when Find(score.Path) is { } indicator:
                    manual.Add(new CaseManualScore(indicator, score.IsNegative ? -Value(score.Score) : Value(score.Score), context.At(score.Span)));
                    break;
                case ExpectScoreSyntax score when ScoreInput(score) is { } bound:
                    inputs.Add(bound);
                    break;
                case ExpectScoreSyntax expect when Find(expect.Path) is { } indicator:
                    expectations.Add(new ScoreExpectation(indicator, expect.IsNegative ? -Value(expect.Score) : Value(expect.Score), context.At(expect.Span)));
                    break;
                case ExpectExcludedSyntax expect when Find(expect.Path) is { } indicator:
                    expectations.Add(new ExclusionExpectation(indicator, context.At(expect.Span)));
                    break;
                case ExpectGradeSyntax expect:
                    if (grades.Any(g => g.Name == expect.Grade.Text))
                        expectations.Add(new GradeExpectation(expect.Grade.Text, context.At(expect.Span)));
                    else
                        context.ReportUnknown(
                            context.At(expect.Grade.Span), expect.Grade.Text, "等级", grades.Select(g => g.Name));
                    break;
            }
        }
        return new TestCase
        {
            Name = heading.Name.Text,
            Location = context.At(heading.Span),
            DataPath = paths.GetValueOrDefault(FetchKind.Own),
            PeersPath = paths.GetValueOrDefault(FetchKind.Peers),
            LastYearPath = paths.GetValueOrDefault(FetchKind.LastYear),
            Inputs = inputs.ToImmutable(),
            ManualScores = manual.ToImmutable(),
            Expectations = expectations.ToImmutable(),
        };
    }

    private Indicator? Find(PathSyntax path)
    {
        if (path.Names.IsEmpty)
            return total;
        var names = path.Names.Select(n => n.Name).ToList();
        var found = IndicatorPaths.Find(total, names);
        if (found.Length == 1)
            return found[0];
        var location = context.At(path.Span);
        context.Report(found.IsEmpty
            ? BindingDiagnostics.UnknownName(location, location.Text, "指标", total.SelfAndDescendants().Select(i => i.Name))
            : BindingDiagnostics.AmbiguousPath(location, location.Text, found.Select(i => i.Path)));
        return null;
    }

    private CaseInput? Input(InputSyntax input) => InputField(input.Name) is { } field && InputValue(field, input.Value) is { } value
        ? new CaseInput(field, value, context.At(input.Span))
        : null;

    // “评审得分＝5分”没有这个指标而有这项分值类的数据，就是取数。
    private CaseInput? ScoreInput(ExpectScoreSyntax syntax) =>
        syntax.Path.Names is [{ Name: var name } only] && IndicatorPaths.Find(total, [name]).IsEmpty
            && FieldNamed(name) is { } field && field.Dimension.Equals(Dimension.Score)
            ? new CaseInput(field, Value(syntax.Score), context.At(only.Span.To(syntax.Score.Span)))
            : null;

    private Field? FieldNamed(string name)
    {
        if (context.Scope.TryGetField(name, out var field))
            return field;
        return context.Scope.TryGetDefinition(name, out var definition) && definition?.Value is FieldExpression { Field: { Source: not null } derived }
            ? derived
            : context.Derived.Find(name);
    }

    // 数据的名称；从别处来的值可以写算法，也可以写定义它的口径。
    private Field? InputField(ExpressionSyntax syntax)
    {
        var location = context.At(syntax.Span);
        if (syntax is NameSyntax { Name: var name })
        {
            if (FieldNamed(name) is { } field)
                return field;
            context.ReportUnknown(location, name, "数据", context.Scope.Names);
            return null;
        }
        var found = new PeerBinder(context, new ExpressionBinder(context, context.Scope)).Find((DerivedSyntax)syntax);
        if (found is null)
            context.ReportUnknown(location, location.Text, "从别处来的值", context.Derived.Fields.Select(f => f.Name));
        return found;
    }

    private Rational? InputValue(Field field, ExpressionSyntax value)
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
            case NumberType type when value is NumberSyntax or NegateSyntax { Operand: NumberSyntax }:
                var written = (value as NumberSyntax ?? (NumberSyntax)((NegateSyntax)value).Operand);
                var number = ExpressionBinder.Number(written, location);
                if (number.Unit == Unit.None)
                    number = new NumberExpression(number.Value * type.Unit.Scale, type.Unit, number.Location);
                if (!number.Dimension.Fits(field.Dimension))
                {
                    context.Report(UnitDiagnostics.Mismatch(location, new FieldExpression(field, field.Location), number, "作为它的取数"));
                    return null;
                }
                return value is NegateSyntax ? -number.Value : number.Value;
            default:
                context.Report(BindingDiagnostics.WrongKind(location, location.Text, "算式", $"“{field.Name}”的一个取值"));
                return null;
        }
    }

    private static Rational Value(NumberSyntax syntax)
    {
        Rational.TryParse(syntax.Digits, out var value);
        return value;
    }
}
