using PerfRules.Language.Model;

namespace PerfRules.Documents.Data;

/// <summary>数据里的名称在这一版框架里指什么；同一份数据还要按另一版评分的，也认另一版的名称和选项。</summary>
internal sealed class DataNames(Framework framework, OtherVersion? other)
{
    private readonly Dictionary<Field, Field> _others = Others(other);
    private readonly IndicatorNames? _otherIndicators = other is null ? null : new IndicatorNames(other.Framework);

    public OtherVersion? Other => other;

    public IndicatorNames Indicators { get; } = new(framework);

    /// <summary>由单位填报的一项数据；没有为空。</summary>
    public Field? Field(string name) => Own(framework, name) ?? (OtherField(name) is { } field ? other!.FieldOf(field) : null) switch
    {
        { Source: null } found => found,
        _ => null,
    };

    public RecordList? List(string name) => framework.Lists.FirstOrDefault(list => list.Name == name)
        ?? (OtherList(name) is { } list ? other!.ListOf(list) : null);

    public Field? Column(RecordList list, string name) => list.Fields.FirstOrDefault(field => field.Name == name)
        ?? list.Fields.FirstOrDefault(field => _others.TryGetValue(field, out var theirs) && theirs.Name == name);

    /// <summary>是不是另一版的数据或明细；这一版没有，不算写错。</summary>
    public bool IsElsewhere(string name) => OtherField(name) is not null || OtherList(name) is not null;

    /// <summary>是不是另一版里这个明细的一列。</summary>
    public bool IsElsewhere(RecordList list, string name) => other?.Framework.Lists
        .Any(theirs => other.ListOf(theirs) == list && (theirs.Fields.Any(field => field.Name == name) || IsRowScore(name))) == true;

    /// <summary>数据里称呼的指标；先按这一版找，再按另一版找。</summary>
    public Indicator? Indicator(string name, out string? error)
    {
        if (Indicators.Find(name, out error) is { } own)
            return own;
        return OtherIndicator(name) is { } theirs ? other!.IndicatorOf(theirs) : null;
    }

    /// <summary>另一版里这样称呼的指标。</summary>
    public Indicator? OtherIndicator(string name) => _otherIndicators?.Find(name, out _);

    /// <summary>写法是另一版的选项的，换成这一版的；两版单位不同而没有写单位的，说明要怎样写。</summary>
    public RawValue Translate(Field field, RawValue raw, out string? error)
    {
        error = null;
        if (!_others.TryGetValue(field, out var theirs))
            return raw;
        if (field.Type is ChoiceType choice && !choice.Options.Contains(raw.Text)
            && (field.OptionLineages.FirstOrDefault(l => l.Former.Name == raw.Text)?.Option
                ?? theirs.OptionLineages.FirstOrDefault(l => l.Option == raw.Text)?.Former.Name) is { } option)
            return raw with { Text = option };
        if (field.Type is NumberType { Unit: var unit } && theirs.Type is NumberType { Unit: var otherUnit } && unit != otherUnit
            && raw.HeaderUnit is null && NumberText.TryParse(raw.Text, out var number, out var written) && written.Length == 0 && !number.IsZero)
            error = $"两版的单位不同（{unit.Text}、{otherUnit.Text}），请把单位写上，如“{raw.Text}{unit.Text}”或“{raw.Text}{otherUnit.Text}”。";
        return raw;
    }

    private static bool IsRowScore(string name) => name is "得分" or "理由" or "佐证";

    private static Field? Own(Framework framework, string name) =>
        framework.Fields.FirstOrDefault(field => field.Name == name && field.Source is null);

    private Field? OtherField(string name) => other is null ? null : Own(other.Framework, name);

    private RecordList? OtherList(string name) => other?.Framework.Lists.FirstOrDefault(list => list.Name == name);

    private static Dictionary<Field, Field> Others(OtherVersion? other) => other is null ? []
        : other.Framework.Fields.Concat(other.Framework.Lists.SelectMany(list => list.Fields))
            .Select(theirs => (Own: other.FieldOf(theirs), Theirs: theirs)).Where(pair => pair.Own is not null)
            .ToDictionary(pair => pair.Own!, pair => pair.Theirs);
}
