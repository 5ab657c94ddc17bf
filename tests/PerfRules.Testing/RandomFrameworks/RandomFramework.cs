using System.Collections.Immutable;
using System.Globalization;
using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;
using PerfRules.Testing.Models;

namespace PerfRules.Testing.RandomFrameworks;

/// <summary>随机的框架，含模型的每一种节点；同一个随机源总得到同一个框架。</summary>
public sealed class RandomFramework
{
    private readonly Random _random;
    private readonly ImmutableArray<RecordList> _lists;
    private readonly RandomExpressions _unit;
    private readonly ImmutableArray<Definition> _rowDefinitions;
    private int _names;

    private RandomFramework(Random random)
    {
        _random = random;
        Fields =
        [
            .. Enumerable.Range(0, 4).Select(i => Build.Field(Name("数"), i)),
            Build.Field(Name("是否"), 4, type: new BooleanType()),
            Build.Field(Name("选项"), 5, type: new ChoiceType(["甲", "乙", "丙"])),
        ];
        _lists = [.. Enumerable.Range(0, 2).Select(i => Build.List(Name("明细"), i, "分值", "目标", "实际"))];
        foreach (var list in _lists)
        {
            var columns = new RandomExpressions(random, [.. Fields, .. list.Fields], [], []);
            list.Definitions = [new Definition(Name("行口径"), columns.Expression(2), false, Build.Here)];
        }
        var definitions = ImmutableArray<Definition>.Empty;
        for (var i = 0; i < 4; i++)
        {
            var value = new RandomExpressions(random, Fields, definitions, _lists).Expression(3);
            definitions = definitions.Add(new Definition(Name("口径"), value, false, Build.Here));
        }
        _unit = new RandomExpressions(random, Fields, definitions, _lists);
        var row = new RandomExpressions(random, [.. Fields, .. _lists[0].Fields], definitions, _lists);
        var first = new Definition(Name("行口径"), row.Expression(2), false, Build.Here);
        _rowDefinitions =
        [
            .. definitions,
            first,
            new Definition(Name("行口径"), Build.Binary(BinaryOperator.Add, Build.Value(first), row.Expression(2)), false, Build.Here),
        ];
    }

    private ImmutableArray<Field> Fields { get; }

    public static Framework Create(Random random)
    {
        var builder = new RandomFramework(random);
        var grades = new[] { "优", "良", "中" }.Select((name, i) =>
            new Grade(name, (ComparisonOperator)random.Next(4, 6), 3 - i, Build.Here));
        var total = builder.Node(2, 1) with
        {
            Adjustments = random.Next(2) == 0 ? [] : [.. builder._unit.Many(1, 2, builder.Adjustment)],
            AdjustedCap = random.Next(2) == 0 ? builder._unit.Bound() : null,
        };
        var limits = builder._unit.Many(0, 2, () => new GradeLimit(builder._unit.Condition(1), random.Next(3), random.Next(2) == 0, Build.Here));
        return Build.Framework("随机框架", total, builder.Fields, builder._lists, grades, gradeLimits: limits);
    }

    private IndicatorPlan Adjustment()
    {
        var isBonus = _random.Next(2) == 0;
        var points = isBonus ? _unit.Bound() : Rational.Zero;
        return Complete(new IndicatorPlan(Name("加减"), points, Method(points)), _unit) with
        {
            Kind = isBonus ? IndicatorKind.Bonus : IndicatorKind.Penalty,
            Minimum = isBonus && _random.Next(2) == 0 ? Rational.Zero : -_unit.Bound(),
        };
    }

    private string Name(string stem) => string.Create(CultureInfo.InvariantCulture, $"{stem}{_names++}");

    private IndicatorPlan Node(int depth, int fewestChildren = 0, IndicatorLevel level = IndicatorLevel.Total)
    {
        var children = depth == 0 ? [] : _unit.Many(fewestChildren, 3, () => Node(depth - 1, 0, level + 1)).ToArray();
        var points = _unit.Bound();
        var node = Complete(new IndicatorPlan(Name("指标"), points, children.Length > 0 ? null : Method(points)) { Children = children }, _unit);
        return level > IndicatorLevel.Total && _random.Next(4) == 0 ? node with { Exceptions = [Removal(level), .. node.Exceptions] } : node;
    }

    /// <summary>不适用，在某个上级内折算。</summary>
    private ScoreException Removal(IndicatorLevel level) =>
        new(_unit.Condition(1), null, true, false, Build.Here) { RedistributedIn = (IndicatorLevel)_random.Next((int)level) };

    private IndicatorPlan Complete(IndicatorPlan node, RandomExpressions scope) => node with
    {
        Deductions = [.. scope.Many(0, 2, () => Deduction(scope))],
        FloorsAtZero = _random.Next(2) == 0,
        CapsAtPoints = _random.Next(2) == 0,
        Exceptions = [.. scope.Many(0, 2, () => new ScoreException(scope.Condition(1), scope.Expression(1), false, false, Build.Here))],
        Limits = _random.Next(3) == 0 ? [.. scope.Many(1, 2, () => new ScoreLimit(scope.Condition(1), scope.Bound(), Build.Here))] : [],
        Vetoes = _random.Next(4) == 0 ? [.. scope.Many(1, 2, () => new Veto(scope.Condition(1), Build.Here))] : [],
        Rounding = _random.Next(2) == 0 ? scope.Rounding() : null,
    };

    private Deduction Deduction(RandomExpressions scope) => new(
        _random.Next(3) == 0 ? null : scope.Condition(1),
        _random.Next(2) == 0 ? new StepAmount(scope.Step()) : new FixedAmount(scope.Bound()),
        Build.Here)
    {
        IsAddition = _random.Next(3) == 0,
    };

    private ScoringMethod Method(Rational points) => _random.Next(6) == 0
        ? List(points)
        : _random.Next(5) == 0
            ? new ManualMethod(0, points, _random.Next(2) == 0 ? Rational.FromFraction(1, _random.Next(1, 4)) : null,
                _random.Next(4) == 0, _random.Next(4) == 0, "", Build.Here)
            : PlainMethod(_unit);

    private ListMethod List(Rational points)
    {
        var list = _lists[0];
        var scope = new RandomExpressions(_random, [.. Fields, .. list.Fields], _rowDefinitions, []);
        ScoringMethod method = _random.Next(5) == 0
            ? new ManualMethod(0, points, null, _random.Next(4) == 0, false, "", Build.Here)
            : PlainMethod(scope);
        var row = Complete(new IndicatorPlan(Name("行"), points, method), scope);
        var ordinal = 0;
        return new ListMethod(list, Build.Value(list.Fields[0]), null, row.Create(ref ordinal, IndicatorLevel.Item), Build.Here);
    }

    private ScoringMethod PlainMethod(RandomExpressions scope) => _random.Next(5) switch
    {
        0 => new FullMarksMethod(Build.Here),
        1 => new FormulaMethod(scope.Expression(3), Build.Here),
        _ => Bands(scope),
    };

    /// <summary>依次的单边界限，写成互不重叠的完整条件。</summary>
    private BandMethod Bands(RandomExpressions scope)
    {
        var subject = scope.Expression(3);
        var bounds = scope.Many(1, 4, scope.Bound).Distinct().OrderDescending().ToArray();
        var bands = bounds.Select((bound, i) =>
        {
            var reaches = Build.Compare(subject, ComparisonOperator.GreaterOrEqual, Build.Constant(bound));
            return i == 0
                ? reaches
                : new AndCondition([reaches, Build.Compare(subject, ComparisonOperator.Less, Build.Constant(bounds[i - 1]))], Build.Here);
        });
        // 有时缺最后一档，使没有档位也能出现。
        if (_random.Next(4) != 0)
            bands = bands.Append(Build.Compare(subject, ComparisonOperator.Less, Build.Constant(bounds[^1])));
        return new BandMethod([.. bands.Select(condition => new Band(condition, Award(scope), false, Build.Here))], subject, Build.Here);
    }

    private Award Award(RandomExpressions scope) => _random.Next(6) == 0
        ? new RangeAward(Build.Constant(0), _random.Next(2) == 0, _random.Next(2) == 0 ? Build.Constant(scope.Bound()) : scope.Expression(1),
            _random.Next(2) == 0, _random.Next(2) == 0 ? Rational.FromFraction(1, 2) : null, _random.Next(4) == 0, _random.Next(4) == 0, Build.Here)
        : _random.Next(3) == 0
        ? new DeductionAward(scope.Step(), Build.Here)
        : new PointsAward(_random.Next(2) == 0 ? Build.Constant(scope.Bound()) : scope.Expression(2), Build.Here);
}
