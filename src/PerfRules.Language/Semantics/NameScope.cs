using System.Diagnostics.CodeAnalysis;
using PerfRules.Language.Model;
using PerfRules.Language.Syntax;
using PerfRules.Language.Text;

namespace PerfRules.Language.Semantics;

/// <summary>
/// 一处条文能看到的名称：本文件的数据和口径，以及外层的。外层是所引用的各文件；
/// 逐项计分时外层是框架，列名优先。
/// </summary>
internal sealed class NameScope(params IReadOnlyList<NameScope> outers)
{
    private readonly Dictionary<string, Lazy<Field>> _fields = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Func<Definition?>> _definitions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RecordList> _lists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Name, Location Location)> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<RecordList, NameScope> _rows = [];

    /// <summary>全部可见的名称，供“是不是想写”。</summary>
    public IEnumerable<string> Names => _fields.Keys.Concat(_definitions.Keys).Concat(outers.SelectMany(o => o.Names));

    public IEnumerable<string> ListNames => _lists.Keys.Concat(outers.SelectMany(o => o.ListNames));

    /// <summary>本层声明的数据和口径，以及声明的地方。</summary>
    public IEnumerable<(string Name, Location Location)> Places => _places.Values;

    public bool TryAdd(Field field) =>
        _fields.TryAdd(Key(field.Name), new Lazy<Field>(field)) && Remember(field.Name, field.Location);

    /// <summary>登记公用口径里的数据；第一次用到时才成为框架的数据。</summary>
    public bool TryAdd(string name, Location location, Func<Field> field) =>
        _fields.TryAdd(Key(name), new Lazy<Field>(field)) && Remember(name, location);

    /// <summary>登记明细，并建立看得到它当前行的作用域；重名时不登记名称。</summary>
    public bool TryAdd(RecordList list)
    {
        _rows[list] = new NameScope(this);
        return _lists.TryAdd(Key(list.Name), list);
    }

    /// <summary>明细一行能看到的名称：各列、各行的口径，以及框架的名称；别的明细的当前行不在其中。</summary>
    public NameScope RowsOf(RecordList list) => FindRows(list)!;

    /// <summary>所基于的框架的明细，在本文件里也看得到本文件的名称。</summary>
    public void Adopt(RecordList list) => _rows[list] = new NameScope(RowsOf(list), this);

    private NameScope? FindRows(RecordList list) =>
        _rows.GetValueOrDefault(list) ?? outers.Select(o => o.FindRows(list)).FirstOrDefault(r => r is not null);

    /// <summary>登记口径；口径在第一次用到时才绑定，因为它可以写在后面。</summary>
    public bool TryAdd(string name, Location location, Func<Definition?> definition) =>
        _definitions.TryAdd(Key(name), definition) && Remember(name, location);

    public bool TryGetField(string name, [NotNullWhen(true)] out Field? field)
    {
        if (_fields.TryGetValue(Key(name), out var own))
        {
            field = own.Value;
            return true;
        }
        foreach (var outer in outers)
        {
            if (outer.TryGetField(name, out field))
                return true;
        }
        field = null;
        return false;
    }

    /// <summary>本作用域的数据；明细一行的作用域即各列。</summary>
    public IEnumerable<Field> OwnFields => _fields.Count == 0 && outers.Count > 0
        ? outers[0].OwnFields
        : _fields.Values.Where(known => known.IsValueCreated).Select(known => known.Value);

    /// <summary>看得到的全部选项，供“是不是想写”。</summary>
    public IEnumerable<string> Options => _fields.Values.Where(known => known.IsValueCreated).Select(known => known.Value.Type).OfType<ChoiceType>()
        .SelectMany(choice => choice.Options).Concat(outers.SelectMany(outer => outer.Options));

    /// <summary>看得到的、有这个选项的数据。</summary>
    public IEnumerable<Field> ChoicesWith(string option) =>
        _fields.Values.Where(known => known.IsValueCreated).Select(known => known.Value)
            .Where(field => field.Type is ChoiceType { IsDirection: false } choice && choice.Options.Any(o => Key(o) == Key(option)))
            .Concat(outers.SelectMany(outer => outer.ChoicesWith(option))).Distinct();

    public bool TryGetList(string name, [NotNullWhen(true)] out RecordList? list)
    {
        if (_lists.TryGetValue(Key(name), out list))
            return true;
        foreach (var outer in outers)
        {
            if (outer.TryGetList(name, out list))
                return true;
        }
        return false;
    }

    /// <summary>有没有这个口径；有而自身有错时 <paramref name="definition"/> 为空。</summary>
    public bool TryGetDefinition(string name, out Definition? definition)
    {
        definition = null;
        if (_definitions.TryGetValue(Key(name), out var bind))
        {
            definition = bind();
            return true;
        }
        foreach (var outer in outers)
        {
            if (outer.TryGetDefinition(name, out definition))
                return true;
        }
        return false;
    }

    /// <summary>口径都绑定过了：只留结果，不再连着绑定它们的上下文，这样才能留给下一版本。</summary>
    public void Settle()
    {
        foreach (var (name, bind) in _definitions.ToList())
        {
            var definition = bind();
            _definitions[name] = () => definition;
        }
        foreach (var rows in _rows.Values)
            rows.Settle();
    }

    /// <summary>本层在哪里声明过这个数据或口径；没有为空。</summary>
    public Location? FindInside(string name) => _places.TryGetValue(Key(name), out var place) ? place.Location : null;

    /// <summary>外层在哪里声明过这个数据或口径；没有为空。</summary>
    public Location? FindOutside(string name) =>
        outers.Select(o => o.FindInside(name) ?? o.FindOutside(name)).FirstOrDefault(l => l is not null);

    private bool Remember(string name, Location location)
    {
        _places.TryAdd(Key(name), (name, location));
        return true;
    }

    private static string Key(string name) => CharacterFolding.Fold(name);
}
