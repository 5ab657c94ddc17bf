using System.Collections.Immutable;
using PerfRules.Language.Diagnostics.Catalogue;
using PerfRules.Language.Model;
using PerfRules.Language.Syntax;
using PerfRules.Language.Text;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Semantics;

/// <summary>绑定用例：取数、明细的各行、人工评分和应得。</summary>
internal sealed class CaseBinder(BindingContext context, Indicator total, ImmutableArray<Grade> grades)
{
    private readonly CaseValueBinder _values = new(context);

    public TestCase Bind(CaseHeadingSyntax heading, IEnumerable<StatementSyntax> statements)
    {
        var paths = new Dictionary<FetchKind, string>();
        var inputs = ImmutableArray.CreateBuilder<CaseInput>();
        var texts = ImmutableArray.CreateBuilder<CaseWords>();
        var manual = ImmutableArray.CreateBuilder<CaseManualScore>();
        var expectations = ImmutableArray.CreateBuilder<Expectation>();
        var rows = new CaseRowBinder(context, _values, total);
        foreach (var statement in statements)
        {
            switch (statement)
            {
                case FetchSyntax fetch:
                    paths[fetch.Kind] = fetch.Path;
                    break;
                case InputSyntax { Name: NameSyntax name } input when TextNamed(name) is { } field:
                    texts.Add(new CaseWords(field, Text(input.Value), context.At(input.Span)));
                    break;
                case InputSyntax input when Input(input) is { } bound:
                    inputs.Add(bound);
                    break;
                case CaseRowSyntax row:
                    rows.Add(row);
                    break;
                case CaseManualSyntax score when Find(score.Path) is { } indicator:
                    manual.Add(new CaseManualScore(indicator, Signed(score.Score, score.IsNegative), context.At(score.Span)));
                    break;
                case ExpectScoreSyntax score when ScoreInput(score) is { } bound:
                    inputs.Add(bound);
                    break;
                case ExpectScoreSyntax expect when Find(expect.Path) is { } indicator:
                    expectations.Add(new ScoreExpectation(indicator, Signed(expect.Score, expect.IsNegative), context.At(expect.Span)));
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
        CheckRepeated(inputs.Select(i => ($"“{i.Field.Name}”的取数", i.Location)).Concat(texts.Select(t => ($"“{t.Field.Name}”的取数", t.Location))));
        CheckRepeated(manual.Select(m => ($"“{m.Indicator.Path}”的人工评分", m.Location)));
        CheckRepeated(expectations.Select(e => ($"{Describe(e)}的应得", e.Location)));
        return new TestCase
        {
            Name = heading.Name.Text,
            Location = context.At(heading.Span),
            DataPath = paths.GetValueOrDefault(FetchKind.Own),
            PeersPath = paths.GetValueOrDefault(FetchKind.Peers),
            LastYearPath = paths.GetValueOrDefault(FetchKind.LastYear),
            Inputs = inputs.ToImmutable(),
            Texts = texts.ToImmutable(),
            Lists = rows.Build(),
            ManualScores = manual.ToImmutable(),
            Expectations = expectations.ToImmutable(),
        };
    }

    private static string Describe(Expectation expectation) => expectation switch
    {
        ScoreExpectation score => $"“{score.Indicator.Path}”",
        ExclusionExpectation exclusion => $"“{exclusion.Indicator.Path}”",
        _ => "等级",
    };

    private void CheckRepeated(IEnumerable<(string What, Location Location)> written)
    {
        foreach (var again in written.GroupBy(w => w.What, StringComparer.Ordinal).Where(g => g.Count() > 1))
            context.Report(CaseDiagnostics.Repeated(again.ElementAt(1).Location, again.Key, again.First().Location));
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

    private Field? TextNamed(NameSyntax name) =>
        context.Scope.TryGetField(name.Name, out var field) && field.Type is TextType ? field : null;

    private string Text(ExpressionSyntax value) => value is NameSyntax name ? name.Name : context.At(value.Span).Text;

    private CaseInput? Input(InputSyntax input) => InputField(input.Name) is { } field && _values.Bind(field, input.Value) is { } value
        ? new CaseInput(field, value, context.At(input.Span))
        : null;

    // “评审得分＝5分”没有这个指标而有这项分值类的数据，就是取数。
    private CaseInput? ScoreInput(ExpectScoreSyntax syntax) =>
        syntax.Path.Names is [{ Name: var name } only] && IndicatorPaths.Find(total, [name]).IsEmpty
            && FieldNamed(name) is { } field && field.Dimension.Equals(Dimension.Score)
            ? new CaseInput(field, syntax.Score.Value, context.At(only.Span.To(syntax.Score.Span)))
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

    private static Rational Signed(NumberSyntax score, bool isNegative) =>
        isNegative ? -score.Value : score.Value;
}
