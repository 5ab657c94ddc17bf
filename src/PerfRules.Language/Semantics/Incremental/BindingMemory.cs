using System.Collections.Immutable;
using PerfRules.Language.Model;
using PerfRules.Language.Syntax;
using PerfRules.Language.Text;

namespace PerfRules.Language.Semantics.Incremental;

/// <summary>
/// 一次绑定记住的东西，供同一文件的下一版本沿用。只记没有问题、也没有登记从别处算来的数据的部分：
/// 它们只取决于自己的句子、框架的约定，以及句子里提到的名称。
/// </summary>
internal sealed class BindingMemory
{
    private readonly Dictionary<(StatementSyntax Declaration, string Name), Field> _fields = [];
    private readonly Dictionary<StatementSyntax, Remembered<RecordList>> _lists = [];
    private readonly Dictionary<StatementSyntax, Remembered<Definition>> _definitions = [];
    private readonly Dictionary<StatementSyntax, Remembered<Calendar>> _calendars = [];

    /// <summary>下一个没有用过的数据编号。</summary>
    public int NextOrdinal { get; set; }

    /// <summary>从别处算来的各项数据的编号。</summary>
    public Dictionary<string, int> DerivedOrdinals { get; } = new(StringComparer.Ordinal);

    /// <summary>各文件，依次。</summary>
    public List<ModuleMemory> Modules { get; } = [];

    /// <summary>各标题名下的计分句。</summary>
    public Dictionary<SyntaxNode, ScoringEntry> Scorings { get; } = [];

    /// <summary>记住的数据有多少项。</summary>
    public int FieldCount => _fields.Count;

    /// <summary>公用口径里的数据用到时才编号，次序随计分句而变，因此有它就不沿用。</summary>
    public bool HasLibrary { get; set; }

    public void Add(StatementSyntax declaration, Field field) => _fields[(declaration, field.Name)] = field;

    public void Add(StatementSyntax heading, RecordList list, ImmutableArray<StatementSyntax> parts) => _lists[heading] = new(list, parts);

    public void Add(StatementSyntax declaration, Definition definition, ImmutableArray<StatementSyntax> parts) =>
        _definitions[declaration] = new(definition, parts);

    public void Add(CalendarDraft draft, Calendar calendar) => _calendars[draft.Heading] = new(calendar, draft.Parts);

    public Calendar? FindCalendar(CalendarDraft draft) =>
        _calendars.GetValueOrDefault(draft.Heading) is { } known && known.Parts.AsSpan().SequenceEqual(draft.Parts.AsSpan()) ? known.Value : null;

    // 是不是目标值要看计分句，每次重来。
    public Field? FindField(StatementSyntax declaration, string name) =>
        _fields.GetValueOrDefault((declaration, name)) is { IsTarget: false } field ? field : null;

    // 计分句给它加了“得分”一列的也是。
    public RecordList? FindList(StatementSyntax heading, int ordinal, ImmutableArray<StatementSyntax> parts) =>
        _lists.GetValueOrDefault(heading) is { } known && known.Value.Ordinal == ordinal && known.Parts.AsSpan().SequenceEqual(parts.AsSpan())
            && known.Value.Fields.All(f => !f.IsTarget)
            && known.Value.Fields.Length == parts.OfType<FieldDeclarationSyntax>().Sum(d => d.Names.Length)
            && parts.OfType<DefinitionSyntax>().All(d => FindDefinition(d, [d]) is not null)
            ? known.Value : null;

    /// <summary>记住的数据和明细都没有被计分句改动。</summary>
    public bool IsIntact => _fields.Values.All(f => !f.IsTarget) && _lists.All(l => FindList(l.Key, l.Value.Value.Ordinal, l.Value.Parts) is not null);

    public Definition? FindDefinition(StatementSyntax declaration, ImmutableArray<StatementSyntax> parts) =>
        _definitions.GetValueOrDefault(declaration) is { } known && known.Parts.AsSpan().SequenceEqual(parts.AsSpan()) ? known.Value : null;
}

/// <summary>记住的一个文件。</summary>
/// <param name="Source">文件。</param>
/// <param name="FirstList">第一张明细的编号。</param>
/// <param name="Statements">约定和声明的全部句子。</param>
/// <param name="Settings">各条约定和日历；不同则一概不沿用。</param>
/// <param name="Names">声明过的名称（统一写法）；后来没有了的，提到它的句子要重新绑定。</param>
/// <param name="Related">各声明与哪些名称互相约束。</param>
/// <param name="Broken">写坏了的声明本要声明的名称；提到它们的句子不报告没有声明。</param>
internal sealed record ModuleMemory(
    SourceText Source, int FirstList, ImmutableArray<StatementSyntax> Statements, ImmutableArray<StatementSyntax> Settings, HashSet<string> Names,
    Dictionary<StatementSyntax, ImmutableArray<string>> Related, HashSet<string> Broken)
{
    /// <summary>全部声明都没有问题，都可以沿用；绑定之后才知道。</summary>
    public bool IsWhole { get; set; }
}

/// <summary>记住的一项声明和组成它的各句。</summary>
internal sealed record Remembered<T>(T Value, ImmutableArray<StatementSyntax> Parts);
