using System.Collections.Immutable;
using PerfRules.Language.Evaluation;
using PerfRules.Language.Explanation;
using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;
using static PerfRules.Language.Tests.Evaluation.Build;

namespace PerfRules.Language.Tests.Evaluation;

/// <summary>逐项计分，以及个数、合计。</summary>
public class ListTests
{
    private readonly RecordList _list = new("项目", 0, Line());
    private readonly Field _name;
    private readonly Field _points;
    private readonly Field _rate;

    public ListTests()
    {
        _name = new Field("项目名称", new TextType(), 0, Line()) { Owner = _list };
        _points = new Field("项目分值", new NumberType(Unit.Score, false, false), 1, Line()) { Owner = _list, Range = ValueRange.NonNegative };
        _rate = new Field("完成率", new NumberType(Unit.Percent, true, false), 2, Line()) { Owner = _list, Range = ValueRange.NonNegative };
        _list.Fields = [_name, _points, _rate];
    }

    private Indicator RowByRow(ScoringMethod? method = null) => Node("个性指标", 25, new ListMethod(
        _list, Ref(_points), _name,
        Node("项目", 1, method ?? new FormulaMethod(Of(Ref(_rate), '*', Ref(_points)), Line(7))), Line(6)));

    private (Framework Framework, Assessment Assessment) Evaluate(Indicator leaf, params (string Name, string Points, string? Rate, string? Manual)[]? rows)
    {
        var framework = Framework(Node("总分", 25, level: IndicatorLevel.Total, children: [leaf]), [], [_list]);
        var records = rows?.Select(row => new RecordRow(
            [null, R(row.Points), row.Rate is null ? null : R(row.Rate) / 100], [row.Name, null, null],
            row.Manual is null ? null : new ManualScore(R(row.Manual)))).ToImmutableArray() ?? default;
        var record = new UnitRecord { Unit = "某单位", Values = [], Lists = [records] };
        return (framework, ReferenceEvaluator.Evaluate(framework, record));
    }

    [Fact]
    public void 每行以自己的分值封顶后相加()
    {
        var (framework, assessment) = Evaluate(RowByRow(), ("甲", "10", "80", null), ("乙", "15", "120", null));
        var node = assessment.Total.Children[0];
        Assert.Equal(23, node.Score);
        Assert.Equal([("甲", 10, 8), ("乙", 15, 15)], node.Children.Select(row => (row.Name, row.Points, row.Score!.Value)).ToArray());
        Assert.Equal("由2项相加：8＋15＝23分（满分25分），扣2分。依据第6行。", Explainer.Explain(framework, node, assessment.Record));
        Assert.Equal("得分＝80%×10分＝8分（满分10分），扣2分。依据第7行。", Explainer.Explain(framework, node.Children[0], assessment.Record));
        Assert.Equal("完成率达到100%时得满分（其他数据不变）",
            Assert.Single(CounterfactualSolver.Solve(framework, node.Children[0], assessment.Record)).Describe());
    }

    [Fact]
    public void 各行分值合计不符时不能计分()
    {
        var node = Evaluate(RowByRow(), ("甲", "10", "80", null), ("乙", "14", "100", null)).Assessment.Total.Children[0];
        Assert.Null(node.Score);
        Assert.Equal("各行分值合计24分，应为25分", Assert.Single(node.Obstacles));
        Assert.Equal((0, 25), node.Range);
    }

    [Fact]
    public void 行中缺失的数据指明行号()
    {
        var node = Evaluate(RowByRow(), ("甲", "10", "80", null), ("乙", "15", null, null)).Assessment.Total.Children[0];
        Assert.Equal("“项目”第2行缺少“完成率”", Assert.Single(node.Obstacles));
        Assert.Equal((8, 23), node.Range);
    }

    [Fact]
    public void 整张明细缺失() =>
        Assert.Equal("缺少“项目”", Assert.Single(Evaluate(RowByRow(), null).Assessment.Total.Obstacles));

    [Fact]
    public void 逐项人工评分以行的分值为上限()
    {
        var manual = RowByRow(new ManualMethod(0, 1, null, false, false, "", Line()));
        Assert.Equal(23, Evaluate(manual, ("甲", "10", null, "10"), ("乙", "15", null, "13")).Assessment.Total.Score);
        var node = Evaluate(manual, ("甲", "10", null, "10.5"), ("乙", "15", null, null)).Assessment.Total.Children[0];
        Assert.Equal("“甲”人工评分10.5超出0～10分；缺少“乙”的人工评分", string.Join("；", node.Obstacles));
        Assert.Equal("人工评分10.5超出0～10分", Assert.Single(node.Children[0].Obstacles));
        Assert.Equal((0, 25), node.Range);
    }

    [Fact]
    public void 个数和合计只计符合条件的行()
    {
        var done = Is(Ref(_rate), ">=", Percent("100"));
        var sum = new ListExpression(ListFunction.Sum, _list, done, Ref(_points), Dimension.Score, Line());
        var count = new ListExpression(ListFunction.Count, _list, done, null, Dimension.Of("项"), Line());
        var leaf = Node("完成", 25, new FormulaMethod(Of(sum, '+', Of(count, '*', Points("0.5"))), Line()));
        Assert.Equal(R("15.5"), Evaluate(leaf, ("甲", "10", "80", null), ("乙", "15", "100", null)).Assessment.Total.Score);
        Assert.Equal((R("15.5"), 25), Evaluate(leaf, ("甲", "10", null, null), ("乙", "15", "100", null)).Assessment.Total.Range);
        Assert.Equal(0, Evaluate(leaf, []).Assessment.Total.Score);
    }
}
