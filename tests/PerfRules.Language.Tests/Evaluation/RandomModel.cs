using System.Collections.Immutable;
using PerfRules.Language.Evaluation;
using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;
using static PerfRules.Language.Tests.Evaluation.Build;

namespace PerfRules.Language.Tests.Evaluation;

/// <summary>随机而有效的小框架和取数；取值集中在边界附近，使相等、除数为零都常出现。</summary>
internal sealed class RandomModel
{
    private readonly Random _random;
    private readonly Field _part = Money("部分", 0);
    private readonly Field _whole = Money("全部", 1);
    private readonly Field _rate = Ratio("满意度", 2, new ValueRange(0, true, 1, true));
    private readonly Field _flag = Flag("违规", 3);
    private readonly Field _choice = Choice("情况", 4, "甲", "乙", "丙");
    private readonly RecordList _list = new("项目", 0, Line());
    private readonly Definition _ratio;
    private readonly Definition _rounded;
    private readonly Indicator _manual;

    public RandomModel(Random random)
    {
        _random = random;
        _ratio = Define("比率", Of(Ref(_part), '/', Ref(_whole)));
        _rounded = Define("取整比率", new RoundExpression(
            Ref(_ratio), new Rounding(1, random.Pick(RoundingMode.HalfUp, RoundingMode.HalfEven, RoundingMode.Down, RoundingMode.Up)), Line()));
        _list.Fields =
        [
            new Field("目标", new NumberType(Unit.TenThousandYuan, false, false), 0, Line()) { Owner = _list, Range = ValueRange.NonNegative },
            new Field("实际", new NumberType(Unit.TenThousandYuan, false, false), 1, Line()) { Owner = _list, Range = ValueRange.NonNegative },
        ];
        _manual = Node("人工", 3, new ManualMethod(0, 3, null, random.Next(2) == 0, false, "", Line()));
        var leaves = Enumerable.Range(0, 3).Select(index => Leaf($"指标{index}", index)).ToArray();
        var parent = Node("上级", 6, level: IndicatorLevel.Second, children: [leaves[0], leaves[1], _manual],
            vetoes: Vetoes(), exceptions: [.. Exceptions(6), .. Removals(IndicatorLevel.Total)], rounding: Rounding());
        var total = Node("总分", 15, level: IndicatorLevel.Total, children: [parent, leaves[2], Rows()], rounding: new Rounding(2, RoundingMode.HalfUp),
            adjustments: _random.Next(2) == 0 ? [] : [Adjustment("加分", IndicatorKind.Bonus), Adjustment("扣分", IndicatorKind.Penalty)],
            cap: _random.Next(2) == 0 ? 15 : null);
        Framework = Framework(total, [_part, _whole, _rate, _flag, _choice], [_list],
        [
            new Grade("优", ComparisonOperator.GreaterOrEqual, 12, Line()),
            new Grade("良", ComparisonOperator.GreaterOrEqual, 8, Line()),
            new Grade("差", ComparisonOperator.Less, 8, Line()),
        ],
        [.. Enumerable.Range(0, random.Next(3)).Select(_ => new GradeLimit(Condition(), random.Next(3), random.Next(3) == 0, Line()))]);
    }

    public Framework Framework { get; }

    /// <summary>一份取数，各项以 <paramref name="missing"/>% 的可能缺失。</summary>
    public UnitRecord Record(int missing) => Fill(new UnitRecord
    {
        Unit = "某单位",
        Values = [.. Framework.Fields.Select(_ => (Rational?)null)],
        Lists = [default],
    }, 100 - missing);

    /// <summary>把缺失的各项以 <paramref name="chance"/>% 的可能补上允许的取值。</summary>
    public UnitRecord Fill(UnitRecord record, int chance) => new()
    {
        Unit = record.Unit,
        Values = [.. Framework.Fields.Select((field, index) => record.Values[index] ?? (Chance(chance) ? Value(field) : null))],
        Lists = [record.Lists[0].IsDefault
            ? Chance(chance) ? [.. Enumerable.Range(0, _random.Next(3)).Select(_ => Row([null, null], chance))] : default
            : [.. record.Lists[0].Select(row => Row(row.Values, chance))]],
        ManualScores = record.ManualScores.IsEmpty && Chance(chance)
            ? record.ManualScores.Add(_manual, new ManualScore(_random.Next(5), _random.Pick("理由", null)))
            : record.ManualScores,
    };

    private RecordRow Row(ImmutableArray<Rational?> values, int chance) => new(
        [.. values.Select(value => value ?? (Chance(chance) ? Value(_part) : null))], [null, null], null);

    private bool Chance(int percent) => _random.Next(100) < percent;

    private Rational Value(Field field) => field.Type switch
    {
        BooleanType => _random.Next(2),
        ChoiceType => _random.Next(3),
        _ => field == _rate
            ? Rational.FromFraction(_random.Pick(0, 59, 60, 61, 90, 100), 100)
            : _random.Pick(0, 1, 2, 3, 5, 10),
    };

    private Indicator Adjustment(string name, IndicatorKind kind) => Node(name, kind == IndicatorKind.Bonus ? 2 : 0,
        kind == IndicatorKind.Bonus ? new FormulaMethod(Points("0"), Line()) : null, level: IndicatorLevel.First,
        deductions: [.. Deductions(), new Deduction(Condition(), new FixedAmount(1), Line()) { IsAddition = kind == IndicatorKind.Bonus }],
        exceptions: Exceptions(0), vetoes: Vetoes(), kind: kind, minimum: kind == IndicatorKind.Bonus ? 0 : -3);

    private Indicator Leaf(string name, int index)
    {
        IndicatorLevel[] levels = index == 2 ? [IndicatorLevel.Total] : [IndicatorLevel.Total, IndicatorLevel.Second];
        var (floors, caps) = (_random.Next(4) > 0, _random.Next(4) > 0);
        return Node(name, 3, Method(), deductions: Deductions(), exceptions: [.. Exceptions(3), .. Removals(levels)], vetoes: Vetoes(),
            rounding: Rounding(), floors: floors, caps: caps, limits: Limits());
    }

    private ScoringMethod Method() => _random.Next(8) switch
    {
        0 => new FormulaMethod(Of(Ref(_ratio), '*', Points("3")), Line()),
        1 => Bands(Ref(_rate)),
        4 => new FormulaMethod(ByCase(), Line()),
        2 => Bands(Ref(_ratio)),
        3 => new BandMethod([Band(Is(_choice, 0), Award()), Band(Is(_choice, 1), Award()), Band(Is(_choice, 2), Award())], null, Line()),
        5 => new FormulaMethod(Of(Ref(_rounded), '*', Points("3")), Line()),
        6 => Bands(Ref(_rounded)),
        _ => new FullMarksMethod(Line()),
    };

    private BandMethod Bands(Expression subject) => new(
        [
            Band(Is(subject, ">=", Percent("90")), Award()),
            Band(And(Is(subject, "<", Percent("90")), Is(subject, ">=", Percent("60"))), Award()),
            new Band(Is(subject, "<", Percent("60")), _random.Next(2) == 0
                ? new PointsAward(Points(Award()), Line())
                : new DeductionAward(Step(Of(Percent("60"), '-', subject), Unit.PercentagePoint), Line()), false, Line()),
        ],
        subject, Line());

    private ConditionalExpression ByCase() => new(
        [
            new ConditionalArm(Condition(), Points(Award())),
            new ConditionalArm(_random.Next(2) == 0 ? Condition() : And(), Of(Ref(_ratio), '*', Points(Award()))),
        ],
        Dimension.Score, false, Line());

    private string Award() => _random.Pick("0", "1", "2", "3");

    private StepDeduction Step(Expression excess, Unit unit) => new(
        excess, new NumberExpression(unit.Scale * 2, unit, Line()), R("0.3"),
        _random.Pick(StepMode.Proportional, StepMode.WholeSteps, StepMode.StartedSteps), _random.Next(2) == 0,
        _random.Next(2) == 0 ? 1 : null, Line());

    private ImmutableArray<Deduction> Deductions() => _random.Next(3) switch
    {
        0 => [new Deduction(Condition(), new FixedAmount(1), Line())],
        1 => [new Deduction(null, new StepAmount(Step(Of(Ref(_whole), '-', Ref(_part)), Unit.Yuan)), Line())],
        _ => [],
    };

    private ImmutableArray<ScoreException> Exceptions(int points) =>
        [.. Enumerable.Range(0, _random.Next(3)).Select(_ =>
            new ScoreException(Condition(), Number(_random.Pick(0, points), Unit.Score), false, false, Line()))];

    /// <summary>不适用，在某个上级内折算。</summary>
    private ImmutableArray<ScoreException> Removals(params IndicatorLevel[] levels) => _random.Next(3) == 0
        ? [new ScoreException(Condition(), null, true, false, Line()) { RedistributedIn = _random.Pick(levels) }]
        : [];

    private ImmutableArray<ScoreLimit> Limits() => _random.Next(3) == 0 ? [new ScoreLimit(Condition(), _random.Pick(1, 2), Line())] : [];

    private ImmutableArray<Veto> Vetoes() => _random.Next(3) == 0 ? [new Veto(Condition(), Line())] : [];

    private Rounding? Rounding() => _random.Next(2) == 0 ? new Rounding(1, _random.Pick(RoundingMode.HalfUp, RoundingMode.Down)) : null;

    private Condition Condition() => _random.Next(6) switch
    {
        0 => Is(_flag),
        1 => Is(Ref(_whole), "=", Number(0, Unit.None)),
        2 => Is(Ref(_part), ">", Ref(_whole)),
        3 => And(Is(Ref(_ratio), "<", Percent("50")), Not(Is(_flag))),
        4 => Or(Is(_choice, 2), Is(Ref(_rate), "<", Percent("60"))),
        _ => Is(_choice, 1),
    };

    private Indicator Rows()
    {
        var (target, actual) = (_list.Fields[0], _list.Fields[1]);
        var row = Node("项目", 1, new FormulaMethod(Of(Of(Ref(actual), '/', Ref(target)), '*', Points("2")), Line()));
        return Node("逐项", 6, new ListMethod(_list, Of(Of(Ref(target), '/', Number(1, Unit.Yuan)), '*', Points("2")), null, row, Line()));
    }
}
