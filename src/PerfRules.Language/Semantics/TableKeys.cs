using System.Collections.Immutable;
using PerfRules.Language.Diagnostics.Catalogue;
using PerfRules.Language.Model;
using PerfRules.Language.Syntax;
using PerfRules.Language.Text;

namespace PerfRules.Language.Semantics;

/// <summary>对照表所按的一项数据，和它的选项。是否类数据的 0、1 为否、是。</summary>
internal sealed class TableKeys
{
    /// <summary>“其余”。</summary>
    public const int Otherwise = -1;

    private readonly BindingContext _context;

    private TableKeys(BindingContext context, Field field)
    {
        (_context, Field) = (context, field);
        Options = field.Type is ChoiceType choice ? choice.Options : ["否", "是"];
    }

    public Field Field { get; }

    public ImmutableArray<string> Options { get; }

    /// <summary>各个选项的序号。</summary>
    public IEnumerable<int> All => Enumerable.Range(0, Options.Length);

    /// <summary>不是选项、是否的报告。</summary>
    public static TableKeys? Of(NameSyntax subject, BindingContext context, NameScope scope)
    {
        var location = context.At(subject.Span);
        if (!scope.TryGetField(subject.Name, out var field))
            context.ReportUnknown(location, subject.Name, "选项或是否类数据", scope.Names);
        else if (field.Type is ChoiceType or BooleanType)
            return new TableKeys(context, field);
        else
            context.Report(BindingDiagnostics.WrongKind(location, field.Name, ExpressionBinder.Describe(field.Type), "选项或是否类数据"));
        return null;
    }

    /// <summary>是第几个选项。选项恰好叫“其他”的，写在对照表里就是那个选项。</summary>
    public int? Find(TableKey key)
    {
        var option = IndexOf(key.Text);
        if (option >= 0)
            return option;
        if (key.Kind == TableKeyKind.Otherwise)
            return Otherwise;
        _context.Report(BindingDiagnostics.NotAnOption(_context.At(key.Span), key.Text, Field.Name, Options));
        return null;
    }

    public bool Has(string text) => IndexOf(text) >= 0;

    public Condition Is(int option, Location location) => Field.Type is ChoiceType
        ? new ChoiceCondition(Field, option, location)
        : option == 1 ? new BooleanCondition(Field, location) : new NotCondition(new BooleanCondition(Field, location), location);

    private int IndexOf(string text) =>
        Options.IndexOf(text, 0, EqualityComparer<string>.Create((a, b) => CharacterFolding.AreSame(a, b)));
}
