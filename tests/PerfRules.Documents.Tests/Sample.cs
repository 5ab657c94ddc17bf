using System.Collections.Immutable;
using System.Text;
using PerfRules.Documents.Data;
using PerfRules.Language.Model;
using PerfRules.Language.Text;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Documents.Tests;

/// <summary>供读数测试用的小框架：每种类型的数据各一项，有人工评分、要点、同名指标和逐项评分。</summary>
internal static class Sample
{
    private static readonly SourceText Source = new("框架 示例", "示例.prules");
    private static readonly Location Nowhere = new(Source, default);

    public static Framework Framework { get; } = Build();

    public static DataSet Read(string name, byte[] content) => DataReader.Read(Framework, [new DataFile(name, content)]);

    public static DataSet ReadJson(string json) => Read("数据.json", Encoding.UTF8.GetBytes(json));

    public static DataSet ReadCsv(string csv) => Read("单位.csv", Encoding.UTF8.GetBytes(csv));

    /// <summary>一个只填了一项数据的单位。</summary>
    public static UnitData ReadField(string name, string json) =>
        Assert.Single(ReadJson($$"""{ "单位": "甲", "数据": { "{{name}}": {{json}} } }""").Units);

    public static Rational? Value(UnitData unit, string field) =>
        unit.Record.Values[Framework.Fields.Single(candidate => candidate.Name == field).Ordinal];

    public static Indicator Indicator(string path) => Framework.Indicators.Single(indicator => indicator.Path == path);

    private static Framework Build()
    {
        var money = new NumberType(Unit.TenThousandYuan, false, false);
        ImmutableArray<Field> fields =
        [
            New("采购计划金额", money, ValueRange.NonNegative),
            New("满意度", new NumberType(Unit.None, true, false), new ValueRange(0, true, 1, true)),
            New("完成率", new NumberType(Unit.Percent, true, false), new ValueRange(0, true, 1, true)),
            New("在编人数", new NumberType(Unit.Counter("人"), false, true), new ValueRange(0, false, null, false)),
            New("存在违规支出", new BooleanType()),
            New("部门预算公开情况", new ChoiceType(["按规定公开", "公开但不符合要求", "未公开"])),
            New("备注", new TextType()),
            New("批复日期", new DateType()),
            new Field("整改次数", new NumberType(Unit.Counter("次"), false, true), 8, Nowhere) { DefaultValue = Rational.Zero },
            New("增幅", new NumberType(Unit.PercentagePoint, false, false)),
        ];
        fields = [.. fields.Select((field, index) => new Field(field.Name, field.Type, index, Nowhere)
            { Range = field.Range, DefaultValue = field.DefaultValue })];
        var projects = new RecordList("项目", 0, Nowhere);
        projects.Fields = [Column(projects, "项目名称", new TextType(), 0), Column(projects, "计划完成日期", new DateType(), 1),
            Column(projects, "投资额", money, 2), Column(projects, "分值", new NumberType(Unit.Score, false, false), 3)];
        var plain = new RecordList("合同", 1, Nowhere);
        plain.Fields = [Column(plain, "合同金额", money, 0)];
        return new Framework
        {
            Name = "示例区绩效评价", Year = 2023, Source = Source, Fields = fields, Lists = [projects, plain],
            Total = Tree(projects),
        };
    }

    private static Indicator Tree(RecordList projects)
    {
        var row = Node(IndicatorLevel.Item, "每行", 1, Manual(1), []);
        var rowPoints = new FieldExpression(projects.Fields[3], Nowhere);
        var root = Node(IndicatorLevel.Total, "总分", 20, new SumMethod(Nowhere),
        [
            Node(IndicatorLevel.First, "部门管理", 16, new SumMethod(Nowhere),
            [
                Node(IndicatorLevel.Third, "预算编制规范性", 5, Manual(5, reason: true), []),
                Node(IndicatorLevel.Third, "财务合规性", 2, new SumMethod(Nowhere),
                [
                    Node(IndicatorLevel.Item, "会计核算规范性", 1, Manual(1, evidence: true, step: true), []),
                    Node(IndicatorLevel.Item, "合规性", 1, Manual(1), []),
                ]),
                Node(IndicatorLevel.Third, "预算编制合理性", 3, new SumMethod(Nowhere),
                [
                    Node(IndicatorLevel.Point, "编制符合规定", 1, Manual(1), []),
                    Node(IndicatorLevel.Point, "分配合理", 2, Manual(2), []),
                ]),
                Node(IndicatorLevel.Third, "资产管理", 1, new SumMethod(Nowhere), [Node(IndicatorLevel.Item, "合规性", 1, Manual(1), [])]),
                Node(IndicatorLevel.Third, "采购执行率", 5, new FullMarksMethod(Nowhere), []),
            ]),
            Node(IndicatorLevel.First, "个性指标", 4, new ListMethod(projects, rowPoints, projects.Fields[0], row, Nowhere), []),
        ]);
        return Adopt(root, ordinal: new Counter());
    }

    private static Field New(string name, FieldType type, ValueRange range = default) => new(name, type, 0, Nowhere) { Range = range };

    private static Field Column(RecordList owner, string name, FieldType type, int ordinal) =>
        new(name, type, ordinal, Nowhere) { Owner = owner };

    private static ManualMethod Manual(int maximum, bool reason = false, bool evidence = false, bool step = false) =>
        new(0, maximum, step ? Rational.FromFraction(1, 2) : null, reason, evidence, "", Nowhere);

    private static Indicator Node(IndicatorLevel level, string name, int points, ScoringMethod method, ImmutableArray<Indicator> children) => new()
    {
        Level = level, Name = name, Points = points, Ordinal = 0, Method = method, Children = children,
        Location = Nowhere, NameLocation = Nowhere,
    };

    /// <summary>编号并连上级。</summary>
    private static Indicator Adopt(Indicator node, Counter ordinal)
    {
        var copy = new Indicator
        {
            Level = node.Level, Name = node.Name, Points = node.Points, Ordinal = ordinal.Next++, Method = node.Method,
            Children = [.. node.Children.Select(child => Adopt(child, ordinal))],
            Rounding = node.Level == IndicatorLevel.Third ? new Rounding(2, RoundingMode.HalfUp) : null,
            Location = Nowhere, NameLocation = Nowhere,
        };
        foreach (var child in copy.Children)
            child.Parent = copy;
        return copy;
    }

    private sealed class Counter
    {
        public int Next { get; set; }
    }
}
