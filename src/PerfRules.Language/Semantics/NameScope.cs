using System.Diagnostics.CodeAnalysis;
using PerfRules.Language.Model;
using PerfRules.Language.Syntax;

namespace PerfRules.Language.Semantics;

/// <summary>一处条文能看到的名称：框架的数据和口径；逐项计分时还有明细的各列，列名优先。</summary>
internal sealed class NameScope
{
    private readonly NameScope? _outer;
    private readonly Dictionary<string, Field> _fields = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Func<Definition?>> _definitions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RecordList> _lists = new(StringComparer.Ordinal);
    private readonly Dictionary<RecordList, NameScope> _rows = [];

    public NameScope(NameScope? outer = null) => _outer = outer;

    /// <summary>全部可见的名称，供“是不是想写”。</summary>
    public IEnumerable<string> Names => _fields.Keys.Concat(_definitions.Keys).Concat(_outer?.Names ?? []);

    public IEnumerable<string> ListNames => _lists.Keys.Concat(_outer?.ListNames ?? []);

    public bool TryAdd(Field field) => _fields.TryAdd(Key(field.Name), field);

    /// <summary>登记明细，并建立看得到它当前行的作用域；重名时不登记名称。</summary>
    public bool TryAdd(RecordList list)
    {
        _rows[list] = new NameScope(this);
        return _lists.TryAdd(Key(list.Name), list);
    }

    /// <summary>明细一行能看到的名称：各列、各行的口径，以及框架的名称；别的明细的当前行不在其中。</summary>
    public NameScope RowsOf(RecordList list) => _rows.TryGetValue(list, out var rows) ? rows : _outer!.RowsOf(list);

    /// <summary>登记口径；口径在第一次用到时才绑定，因为它可以写在后面。</summary>
    public bool TryAdd(string name, Func<Definition?> definition) => _definitions.TryAdd(Key(name), definition);

    public bool TryGetField(string name, [NotNullWhen(true)] out Field? field) =>
        _fields.TryGetValue(Key(name), out field) || _outer is not null && _outer.TryGetField(name, out field);

    public IEnumerable<Field> OwnFields => _fields.Values;

    /// <summary>只在本作用域里找，外层的同名数据不算。</summary>
    public bool TryGetOwnField(string name, [NotNullWhen(true)] out Field? field) => _fields.TryGetValue(Key(name), out field);

    public bool TryGetList(string name, [NotNullWhen(true)] out RecordList? list) =>
        _lists.TryGetValue(Key(name), out list) || _outer is not null && _outer.TryGetList(name, out list);

    /// <summary>有没有这个口径；有而自身有错时 <paramref name="definition"/> 为空。</summary>
    public bool TryGetDefinition(string name, out Definition? definition)
    {
        definition = null;
        if (!_definitions.TryGetValue(Key(name), out var bind))
            return _outer is not null && _outer.TryGetDefinition(name, out definition);
        definition = bind();
        return true;
    }

    private static string Key(string name) => CharacterFolding.Fold(name);
}
