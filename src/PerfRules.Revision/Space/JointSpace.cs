using System.Collections.Immutable;
using System.Globalization;
using PerfRules.Language.Model;
using PerfRules.Language.Proof;
using PerfRules.Revision.Matching;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Revision.Space;

/// <summary>
/// 两版共用的数据和明细：对应的数据是同一项，只有一版有的各是各的。两版的规则都改写到这上面，
/// 就能对同一组取数比较得分。对应的数据的取值限于两版都接受的。
/// </summary>
internal sealed class JointSpace
{
    private readonly Dictionary<Field, Field> _fields = [];
    private readonly Dictionary<RecordList, RecordList> _lists = [];
    private readonly Dictionary<Field, ImmutableArray<int>> _options = [];
    private readonly Dictionary<Field, ImmutableArray<int>> _common = [];

    public JointSpace(FrameworkMatching matching)
    {
        Matching = matching;
        Fields = Join(matching.Fields, null);
        var lists = ImmutableArray.CreateBuilder<RecordList>();
        foreach (var pair in matching.Lists)
        {
            var list = new RecordList(pair.Either.Name, lists.Count, pair.Either.Location);
            foreach (var side in new[] { pair.Old, pair.New }.OfType<RecordList>())
                _lists[side] = list;
            list.Fields = Join(matching.Columns.Where(c => IsIn(c, pair)), list);
            lists.Add(list);
        }
        Lists = lists.ToImmutable();
    }

    public FrameworkMatching Matching { get; }

    /// <summary>共用的数据，序号连续。</summary>
    public ImmutableArray<Field> Fields { get; }

    public ImmutableArray<RecordList> Lists { get; }

    /// <summary>共用的那一项；两版的都可以问。</summary>
    public Field Of(Field field) => _fields[field];

    public RecordList Of(RecordList list) => _lists[list];

    /// <summary>一版的选项在共用的数据里的序号。</summary>
    public int OptionOf(Field field, int option) => _options.TryGetValue(field, out var map) ? map[option] : option;

    /// <summary>共用的取值在一版里的写法；那一版没有这个选项时为空。</summary>
    public Rational? ValueIn(Field field, Rational joint)
    {
        if (!_options.TryGetValue(field, out var map))
            return joint;
        var index = map.IndexOf((int)joint.Numerator);
        return index < 0 ? null : index;
    }

    /// <summary>取值是两版都有的选项；没有这个限制为空。</summary>
    public Formula? Domain(Field joint) => _common.TryGetValue(joint, out var options)
        ? Formula.Any(options.Select(o => Formula.Holds(new ChoiceCondition(joint, o, joint.Location))))
        : null;

    /// <summary>两版都有的选项。</summary>
    public ImmutableArray<int> CommonOptions(Field joint) => _common.TryGetValue(joint, out var options)
        ? options : [.. Enumerable.Range(0, ((ChoiceType)joint.Type).Options.Length)];

    /// <summary>共用的选项的名称。</summary>
    public string OptionName(Field field, int option) => ((ChoiceType)Of(field).Type).Options[OptionOf(field, option)];

    /// <summary>两版里规则写得是否一样，按共用的名字比较。</summary>
    public StructureKey Key() => new(
        field => string.Create(CultureInfo.InvariantCulture, $"{Of(field).Owner?.Ordinal ?? -1}.{Of(field).Ordinal}"),
        definition => Matching.Definitions.IndexOf(Matching.Of(definition)).ToString(CultureInfo.InvariantCulture),
        OptionName);

    private static bool IsIn(Match<Field> column, Match<RecordList> list) =>
        column.Old?.Owner is { } old && old == list.Old || column.New?.Owner is { } @new && @new == list.New;

    private ImmutableArray<Field> Join(IEnumerable<Match<Field>> pairs, RecordList? owner)
    {
        var fields = ImmutableArray.CreateBuilder<Field>();
        foreach (var pair in pairs)
        {
            if (pair is { Old: { } old, New: { } @new } && AreCompatible(old, @new))
            {
                Add(Joined(old, @new, fields.Count, owner), old, @new);
                continue;
            }
            foreach (var side in new[] { pair.Old, pair.New }.OfType<Field>())
                Add(Copy(side, fields.Count, owner), side);
        }
        return fields.ToImmutable();

        void Add(Field joint, params Field[] sides)
        {
            fields.Add(joint);
            foreach (var side in sides)
                _fields[side] = joint;
        }
    }

    /// <summary>两版的取值说的是同一种量，有都接受的取值。</summary>
    public static bool AreCompatible(Field old, Field @new) => old.Type.GetType() == @new.Type.GetType()
        && old.Dimension.Equals(@new.Dimension)
        && (old.Type is not ChoiceType { IsDirection: var isOldDirection } || isOldDirection == @new.Type is ChoiceType { IsDirection: true })
        && (old.Type is not ChoiceType || OptionNames.Renamed(old, @new).Intersect(((ChoiceType)@new.Type).Options).Any())
        && !Intersect(old.Range, @new.Range).IsEmpty;

    private Field Joined(Field old, Field @new, int ordinal, RecordList? owner)
    {
        var type = @new.Type switch
        {
            ChoiceType { IsDirection: false } => Union(old, @new),
            NumberType number => number with { IsWhole = number.IsWhole || old.Type is NumberType { IsWhole: true } },
            _ => @new.Type,
        };
        var joint = new Field(@new.Name, type, ordinal, @new.Location) { Owner = owner, Range = Intersect(old.Range, @new.Range) };
        if (type is ChoiceType { IsDirection: false } choice)
        {
            _options[old] = [.. OptionNames.Renamed(old, @new).Select(o => choice.Options.IndexOf(o))];
            _options[@new] = [.. ((ChoiceType)@new.Type).Options.Select(o => choice.Options.IndexOf(o))];
            var common = _options[old].Intersect(_options[@new]).Order().ToImmutableArray();
            if (common.Length < choice.Options.Length)
                _common[joint] = common;
        }
        return joint;
    }

    private static ChoiceType Union(Field old, Field @new) =>
        new([.. ((ChoiceType)@new.Type).Options.Union(OptionNames.Renamed(old, @new))]);

    private static Field Copy(Field field, int ordinal, RecordList? owner) =>
        new(field.Name, field.Type, ordinal, field.Location) { Owner = owner, Range = field.Range };

    public static ValueRange Intersect(ValueRange left, ValueRange right)
    {
        var (lower, includesLower) = Higher(left, right);
        var (upper, includesUpper) = Lower(left, right);
        return new ValueRange(lower, includesLower, upper, includesUpper);
    }

    private static (Rational?, bool) Higher(ValueRange left, ValueRange right) => (left.Lower, right.Lower) switch
    {
        (null, _) => (right.Lower, right.IncludesLower),
        (_, null) => (left.Lower, left.IncludesLower),
        ({ } l, { } r) when l == r => (l, left.IncludesLower && right.IncludesLower),
        ({ } l, { } r) => l > r ? (l, left.IncludesLower) : (r, right.IncludesLower),
    };

    private static (Rational?, bool) Lower(ValueRange left, ValueRange right) => (left.Upper, right.Upper) switch
    {
        (null, _) => (right.Upper, right.IncludesUpper),
        (_, null) => (left.Upper, left.IncludesUpper),
        ({ } l, { } r) when l == r => (l, left.IncludesUpper && right.IncludesUpper),
        ({ } l, { } r) => l < r ? (l, left.IncludesUpper) : (r, right.IncludesUpper),
    };
}
