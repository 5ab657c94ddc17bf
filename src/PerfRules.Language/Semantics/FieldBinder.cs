using System.Collections.Immutable;
using PerfRules.Language.Diagnostics.Catalogue;
using PerfRules.Language.Explanation;
using PerfRules.Language.Model;
using PerfRules.Language.Syntax;
using PerfRules.Language.Text;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Semantics;

/// <summary>绑定数据与明细的声明：类型、范围、来源、缺失时的值，以及与其他数据的关系。</summary>
internal sealed class FieldBinder(BindingContext context, NameScope scope)
{
    private readonly List<(Field Field, ComparisonRequirementSyntax Requirement)> _relations = [];

    // 没有绑定的要求；所提的名称只是写坏了的，没有另外报告。
    private readonly List<TextSpan> _unbound = [];
    private readonly List<(FieldDeclarationSyntax Declaration, Field Field)> _declared = [];
    private readonly int _firstDiagnostic = context.Diagnostics.Count;

    /// <summary>声明一张表（框架的数据，或一个明细）的各项，加到 <paramref name="fields"/>。</summary>
    public void Declare(IEnumerable<FieldDeclarationSyntax> declarations, RecordList? owner, ImmutableArray<Field>.Builder fields)
    {
        foreach (var declaration in declarations)
        {
            foreach (var name in declaration.Names)
            {
                if (scope.FindInside(name.Text) is not null)
                    ReportDuplicate(name);
                else
                    Declare(declaration, name, owner, fields);
                CheckKeyword(name);
            }
        }
        foreach (var declaration in declarations)
            CheckUnitColumn(declaration, owner);
    }

    private void Declare(FieldDeclarationSyntax declaration, NameToken name, RecordList? owner, ImmutableArray<Field>.Builder fields)
    {
        var field = owner is null
            ? context.Reuse.Field(declaration, name.Text) ?? Create(declaration, name, context.Reuse.NextOrdinal(), null)
            : Create(declaration, name, fields.Count, owner);
        _declared.Add((declaration, field));
        scope.TryAdd(field);
        fields.Add(field);
    }

    /// <summary>只登记；哪个用到了，哪个才加到 <paramref name="fields"/>。</summary>
    public void DeclareUnused(IEnumerable<FieldDeclarationSyntax> declarations, ImmutableArray<Field>.Builder fields)
    {
        foreach (var declaration in declarations)
        {
            foreach (var name in declaration.Names)
            {
                if (!scope.TryAdd(name.Text, context.At(name.Span), () => Use(declaration, name, fields)))
                    ReportDuplicate(name);
                CheckKeyword(name);
            }
        }
    }

    private Field Use(FieldDeclarationSyntax declaration, NameToken name, ImmutableArray<Field>.Builder fields)
    {
        var field = Create(declaration, name, context.Reuse.NextOrdinal(), null);
        fields.Add(field);
        return field;
    }

    private void ReportDuplicate(NameToken name)
    {
        if (scope.FindInside(name.Text) is { } first)
            context.Report(BindingDiagnostics.DuplicateName(context.At(name.Span), name.Text, first));
    }

    private void CheckKeyword(NameToken name)
    {
        if (SyntaxFacts.Find(name.Text) is { Sections: not Section.None, CanBeName: false } keyword && (keyword.Sections & (Section.Scoring | Section.Definitions)) != 0)
            context.Report(BindingDiagnostics.NameIsKeyword(context.At(name.Span), name.Text));
    }

    // 单位写在同一行的一列文本里，因此只能用于明细。
    private void CheckUnitColumn(FieldDeclarationSyntax declaration, RecordList? owner)
    {
        if (declaration.Type is not NumberType { UnitColumn: { } column })
            return;
        var location = context.At(declaration.Span);
        if (owner is null)
            context.Report(BindingDiagnostics.Misplaced(location, "单位写在另一列的数值只能用在明细里；这里请写明单位，例如“数量（件）”。"));
        else if (scope.OwnFields.FirstOrDefault(f => f.Name == column) is not { } field)
            context.ReportUnknown(location, column, "文本列", scope.Names);
        else if (field.Type is not TextType)
            context.Report(BindingDiagnostics.WrongKind(location, column, ExpressionBinder.Describe(field.Type), "文本"));
    }

    /// <summary>公用口径里各项数据之间的关系；涉及没有用到的，它不因此进入框架，这个关系也就不核对。</summary>
    /// <param name="used">用到了的数据和口径的名称（统一写法）。</param>
    public void BindRelationsAmong(IReadOnlySet<string> used)
    {
        _relations.RemoveAll(r => r.Requirement.Bound.SelfAndDescendants().OfType<NameSyntax>().Any(n => !used.Contains(CharacterFolding.Fold(n.Name))));
        BindRelations();
    }

    /// <summary>全部声明之后，绑定“不超过 固定资产总额”这类关系。</summary>
    public void BindRelations()
    {
        var expressions = new ExpressionBinder(context, scope);
        // 绑定关系可能用到公用口径里另一项数据，它的关系随之加进来。
        for (var i = 0; i < _relations.Count; i++)
        {
            var (field, requirement) = _relations[i];
            if (expressions.Bind(requirement.Bound) is not { } bound)
            {
                _unbound.Add(requirement.Span);
                continue;
            }
            var left = new FieldExpression(field, field.Location);
            if (!left.Dimension.Fits(bound.Dimension))
                context.Report(UnitDiagnostics.Mismatch(bound.Location, left, bound, "比较"));
            else
                field.Constraints = field.Constraints.Add(
                    new ComparisonCondition(requirement.Operator, left, bound, context.At(requirement.Span)));
        }
        _relations.Clear();
    }

    /// <summary>没有问题的声明，下一版本可以沿用。</summary>
    public void Remember()
    {
        var faults = context.Diagnostics.Skip(_firstDiagnostic).Select(d => d.Location.Span).Concat(_unbound).ToList();
        foreach (var (declaration, field) in _declared.Where(d => !faults.Any(d.Declaration.Span.Contains)))
            context.Reuse.Memory.Declarations.Add(declaration, field);
    }

    private Field Create(FieldDeclarationSyntax declaration, NameToken name, int ordinal, RecordList? owner)
    {
        var type = declaration.Type;
        var range = type switch
        {
            NumberType { IsRatio: false } => ValueRange.NonNegative,
            DateType => DateType.Usual,
            _ => ValueRange.All,
        };
        string? origin = null;
        Rational? missing = null;
        var isGrouping = false;
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
                case GroupingRequirementSyntax when owner is null && type is ChoiceType or BooleanType:
                    isGrouping = true;
                    break;
                case GroupingRequirementSyntax:
                    context.Report(BindingDiagnostics.WrongKind(context.At(requirement.Span), name.Text, ExpressionBinder.Describe(type), "选项或是否，才能用于分组"));
                    break;
                case FractionRequirementSyntax when type is NumberType number:
                    type = number with { IsWhole = false };
                    break;
                case RequiredRequirementSyntax:
                    missing = null;
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
            IsGrouping = isGrouping,
            Lineage = new LineageBinder(context).Bind(declaration, name),
            OptionLineages = [.. declaration.Requirements.OfType<OptionRequirementSyntax>().Select(r => new OptionLineage(r.Option, r.Former))],
        };
        _relations.AddRange(relations.Select(r => (field, r)));
        // 一句声明几项的，只说一次。
        if (declaration.Names[0].Span == name.Span)
            CheckValues(field);
        return field;
    }

    private void CheckValues(Field field)
    {
        if (field.Type is ChoiceType choice && choice.Options.GroupBy(option => CharacterFolding.Fold(option)).FirstOrDefault(g => g.Count() > 1) is { } repeated)
            context.Report(DeclarationDiagnostics.RepeatedOption(field.Declaration, field.Name, repeated.First()));
        if (field.Range.IsEmpty)
            context.Report(DeclarationDiagnostics.EmptyRange(field.Declaration, field.Name));
        else if (field is { Type: NumberType, DefaultValue: { } missing } && !field.Range.Contains(missing))
            context.Report(DeclarationDiagnostics.MissingOutside(field.Declaration, field.Name, ValueFormatter.Field(field, missing)));
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
