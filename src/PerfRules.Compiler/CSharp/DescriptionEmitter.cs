using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PerfRules.Language.Model;
using PerfRules.Runtime.Metadata;
using PerfRules.Runtime.Numbers;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PerfRules.Compiler.CSharp;

/// <summary>把框架的静态说明写成构造 <see cref="FrameworkDescription"/> 的表达式。</summary>
internal static class DescriptionEmitter
{
    private const string Metadata = "PerfRules.Runtime.Metadata.";

    public static TypeSyntax Type { get; } = Code.Global(Metadata + nameof(FrameworkDescription));

    private static TypeSyntax RationalType { get; } = Code.Global("PerfRules.Runtime.Numbers." + nameof(Rational));

    public static ExpressionSyntax Emit(Framework framework, int definitionCount) => Code.New(
        Type,
        Code.Text(framework.Name),
        framework.Year is { } year ? Code.Integer(year) : Code.Null,
        Code.Text(framework.Digest),
        Fields(framework.Fields),
        Array(nameof(ListInfo), framework.Lists.Select(list => (ExpressionSyntax[])[Code.Text(list.Name), Fields(list.Fields)])),
        Array(nameof(IndicatorInfo), Indicators(framework)),
        Strings(framework.Grades.Select(grade => grade.Name)),
        Code.Integer(definitionCount));

    private static ExpressionSyntax Fields(IEnumerable<Field> fields) => Array(nameof(FieldInfo), fields.Select(Field));

    private static ExpressionSyntax[] Field(Field field)
    {
        var unit = (field.Type as NumberType)?.Unit ?? Unit.None;
        var kind = field.Type switch
        {
            NumberType => FieldKind.Number,
            BooleanType => FieldKind.Boolean,
            ChoiceType => FieldKind.Choice,
            TextType => FieldKind.Text,
            DateType => FieldKind.Date,
            _ => throw new InvalidOperationException($"未知的类型 {field.Type.GetType().Name}"),
        };
        return
        [
            Code.Text(field.Name),
            Code.Member(Code.Global(Metadata + nameof(FieldKind)), kind.ToString()),
            Code.Text(unit.Text),
            Number(unit.Scale),
            Strings((field.Type as ChoiceType)?.Options ?? []),
            field.DefaultValue is { } value ? Number(value) : Code.Null,
            Code.Member(Code.Global(Metadata + nameof(FieldSourceKind)), SourceOf(field).ToString()),
        ];
    }

    private static FieldSourceKind SourceOf(Field field) => field.Source switch
    {
        null => FieldSourceKind.Reported,
        LastYearSource => FieldSourceKind.LastYear,
        PeerSource => FieldSourceKind.Peers,
        PeerScoreSource => FieldSourceKind.PeerScores,
        _ => throw new InvalidOperationException($"未知的来历 {field.Source.GetType().Name}"),
    };

    private static IEnumerable<ExpressionSyntax[]> Indicators(Framework framework)
    {
        var parents = framework.Indicators.SelectMany(parent => parent.Children.Concat(parent.Adjustments), (parent, child) => (parent, child))
            .ToDictionary(pair => pair.child, pair => pair.parent.Ordinal);
        return framework.Indicators.Select(indicator => (ExpressionSyntax[])
        [
            Code.Text(indicator.Name),
            Code.Text(indicator.Path),
            Code.Text(LevelName.Of(indicator)),
            Code.Integer(parents.GetValueOrDefault(indicator, -1)),
            Number(indicator.Points),
            indicator.Rounding is { } rounding ? Code.Integer(rounding.Places) : Code.Null,
            Code.Boolean(indicator.TakesManualScore),
        ]);
    }

    private static ExpressionSyntax Number(Rational value) =>
        Constants.Emit(value, literal => Code.Call(RationalType, nameof(Rational.FromDecimal), Code.Decimal(literal)));

    private static ExpressionSyntax Array(string element, IEnumerable<ExpressionSyntax[]> items)
    {
        var type = Code.Global(Metadata + element);
        return Code.Array(type, items.Select(arguments => Code.New(type, arguments)));
    }

    private static ExpressionSyntax Strings(IEnumerable<string> items) =>
        Code.Array(PredefinedType(Token(SyntaxKind.StringKeyword)), items.Select(Code.Text));
}
