using System.Collections.Immutable;
using PerfRules.Language.Model;
using PerfRules.Language.Syntax;

namespace PerfRules.Language.Semantics.Incremental;

/// <summary>一次绑定记住的各项声明。</summary>
internal sealed class DeclarationMemory
{
    private readonly Dictionary<(StatementSyntax Declaration, string Name), Field> _fields = [];
    private readonly Dictionary<StatementSyntax, Remembered<RecordList>> _lists = [];
    private readonly Dictionary<StatementSyntax, Remembered<Definition>> _definitions = [];
    private readonly Dictionary<StatementSyntax, Remembered<Calendar>> _calendars = [];

    /// <summary>记住的数据有多少项。</summary>
    public int FieldCount => _fields.Count;

    /// <summary>记住的数据和明细都没有被计分句改动。</summary>
    public bool IsIntact => _fields.Values.All(f => !f.IsTarget) && _lists.All(l => FindList(l.Key, l.Value.Value.Ordinal, l.Value.Parts) is not null);

    public void Add(StatementSyntax declaration, Field field) => _fields[(declaration, field.Name)] = field;

    public void Add(StatementSyntax heading, RecordList list, ImmutableArray<StatementSyntax> parts) => _lists[heading] = new(list, parts);

    public void Add(StatementSyntax declaration, Definition definition, ImmutableArray<StatementSyntax> parts) =>
        _definitions[declaration] = new(definition, parts);

    public void Add(CalendarDraft draft, Calendar calendar) => _calendars[draft.Heading] = new(calendar, draft.Parts);

    public Calendar? FindCalendar(CalendarDraft draft) =>
        _calendars.GetValueOrDefault(draft.Heading) is { } known && SameObjects.AreSame(known.Parts, draft.Parts) ? known.Value : null;

    // 是不是目标值要看计分句，每次重来。
    public Field? FindField(StatementSyntax declaration, string name) =>
        _fields.GetValueOrDefault((declaration, name)) is { IsTarget: false } field ? field : null;

    // 计分句给它加了“得分”一列的也是。
    public RecordList? FindList(StatementSyntax heading, int ordinal, ImmutableArray<StatementSyntax> parts) =>
        _lists.GetValueOrDefault(heading) is { } known && known.Value.Ordinal == ordinal && SameObjects.AreSame(known.Parts, parts)
            && known.Value.Fields.All(f => !f.IsTarget)
            && known.Value.Fields.Length == parts.OfType<FieldDeclarationSyntax>().Sum(d => d.Names.Length)
            && parts.OfType<DefinitionSyntax>().All(d => FindDefinition(d, [d]) is not null)
            ? known.Value : null;

    public Definition? FindDefinition(StatementSyntax declaration, ImmutableArray<StatementSyntax> parts) =>
        _definitions.GetValueOrDefault(declaration) is { } known && SameObjects.AreSame(known.Parts, parts) ? known.Value : null;

    /// <summary>记住的一项声明和组成它的各句。</summary>
    private sealed record Remembered<T>(T Value, ImmutableArray<StatementSyntax> Parts);
}
