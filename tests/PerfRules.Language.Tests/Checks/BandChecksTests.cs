using PerfRules.Language.Checks;
using PerfRules.Language.Diagnostics;
using PerfRules.Language.Model;
using PerfRules.Language.Text;
using static PerfRules.Language.Tests.Checks.ExampleFramework;
using static PerfRules.Language.Tests.ModelBuilder;

namespace PerfRules.Language.Tests.Checks;

public class BandChecksTests
{
    [Fact]
    public void 示例没有发现() => Assert.Empty(ModelChecks.Run(With()));

    [Fact]
    public void 删去中间一档恰有一条空隙()
    {
        var found = Only("PR4001", With(control: Draft.Banded(
            "编外人员控制率", 1, TemporaryRate,
            Draft.Band(Less(TemporaryRate, Percent(5)), 1), Draft.Band(Greater(TemporaryRate, Percent(10)), 0))));
        Assert.StartsWith("编外人员控制率在[5%，10%]时没有档位，得不出分（例如在编人数＝37人，编外人数＝3人）。请把它归入相邻的一档，或补上一档。", found.Message);
    }

    [Fact]
    public void 几处空隙逐一点名()
    {
        var found = ModelChecks.Run(With(control: Draft.Banded(
            "编外人员控制率", 1, TemporaryRate,
            Draft.Band(Less(TemporaryRate, Percent(5)), 1),
            Draft.Band(And(Less(Percent(5), TemporaryRate), Less(TemporaryRate, Percent(10))), Q(1, 2)),
            Draft.Band(Greater(TemporaryRate, Percent(20)), 0))));
        Assert.Equal(
            ["编外人员控制率在[10%，20%]时没有档位", "编外人员控制率＝5%时没有档位"],
            found.Select(d => d.Message[..(d.Message.IndexOf("档位", StringComparison.Ordinal) + 2)]).Order(StringComparer.Ordinal));
        Assert.All(found, d => Assert.Equal("PR4001", d.Code));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void 删去任何一档恰有一条空隙(int removed)
    {
        var method = (BandMethod)(Control.Method ?? throw new InvalidOperationException());
        Only("PR4001", With(control: Control with { Method = method with { Bands = method.Bands.RemoveAt(removed) } }));
    }

    [Fact]
    public void 界上改为不含恰有一条空隙并给出改法()
    {
        var source = new SourceText("编外人员控制率＜5%的，得1分；编外人员控制率＞5%的，得0分");
        Condition At(int start, ComparisonOperator op) => new ComparisonCondition(
            op,
            new DefinitionExpression(TemporaryRate.Definition, new Location(source, new TextSpan(start, 7))),
            new NumberExpression(Q(5, 100), Unit.Percent, new Location(source, new TextSpan(start + 8, 2))),
            new Location(source, new TextSpan(start, 10)));
        var found = Only("PR4001", With(control: Draft.Banded(
            "编外人员控制率", 1, TemporaryRate,
            Draft.Band(At(0, ComparisonOperator.Less), 1), Draft.Band(At(16, ComparisonOperator.Greater), 0))));
        Assert.Contains("编外人员控制率＝5%时没有档位", found.Message);
        Assert.Equal("在编人数＝19人，编外人数＝1人", found.Witness?.Description);
        Assert.Equal(source, found.Location.Source);
        Assert.Equal(
            ["编外人员控制率≤5%的，得1分；编外人员控制率＞5%的，得0分", "编外人员控制率＜5%的，得1分；编外人员控制率≥5%的，得0分"],
            found.Fixes.Select(f => f.Apply(source.Content)));
    }

    [Fact]
    public void 界上两档都含恰有一条重叠()
    {
        var found = Only("PR4002", With(control: Draft.Banded(
            "编外人员控制率", 1, TemporaryRate,
            Draft.Band(AtMost(TemporaryRate, Percent(5)), 1), Draft.Band(AtLeast(TemporaryRate, Percent(5)), 0))));
        Assert.Contains("编外人员控制率＝5%时同时落入两档", found.Message);
    }

    [Fact]
    public void 得分相同的两档可以重叠() => Assert.Empty(ModelChecks.Run(With(control: Draft.Banded(
        "编外人员控制率", 1, TemporaryRate,
        Draft.Band(AtMost(TemporaryRate, Percent(5)), 1), Draft.Band(AtLeast(TemporaryRate, Percent(5)), 1)))));

    [Fact]
    public void 取不到的档提醒()
    {
        var found = Only("PR4003", With(control: Control with
        {
            Method = new BandMethod(
                [
                    Draft.Band(Less(TemporaryRate, Percent(5)), 1),
                    Draft.Band(And(AtMost(Percent(5), TemporaryRate), AtMost(TemporaryRate, Percent(100))), Q(1, 2)),
                    Draft.Band(Greater(TemporaryRate, Percent(100)), 0),
                ],
                TemporaryRate, At()),
        }));
        Assert.Equal(Severity.Warning, found.Severity);
    }

    [Fact]
    public void 没有写到的选项逐一点名()
    {
        var found = Only("PR4004", With(publication: Draft.Banded("预决算信息公开", 3, null, Draft.Band(Is(Disclosure, 0), 3))));
        Assert.Contains("“预算公开情况”为“公开但不符合要求”、“未公开”时", found.Message);
    }

    [Fact]
    public void 例外管住的空隙不报() => Assert.Empty(ModelChecks.Run(With(control: Control with
    {
        Method = new BandMethod([Draft.Band(Less(TemporaryRate, Percent(5)), 1)], TemporaryRate, At()),
        Exceptions = [new ScoreException(AtLeast(TemporaryRate, Percent(5)), Points(0), false, false, At())],
    })));

    [Fact]
    public void 例外管住一部分的空隙只说一点()
    {
        var found = Only("PR4001", With(control: Control with
        {
            Method = new BandMethod([Draft.Band(Less(TemporaryRate, Percent(5)), 1)], TemporaryRate, At()),
            Exceptions = [new ScoreException(AtLeast(TemporaryRate, Percent(10)), Points(0), false, false, At())],
        }));
        Assert.StartsWith("编外人员控制率＝7.5%时没有档位", found.Message);
    }

    [Fact]
    public void 得分超出分值() =>
        Only("PR5002", With(publication: Draft.Banded(
            "预决算信息公开", 3, null,
            Draft.Band(Is(Disclosure, 0), 4), Draft.Band(Is(Disclosure, 1), 2), Draft.Band(Is(Disclosure, 2), 0))));

    [Fact]
    public void 最高的档不到分值时提醒()
    {
        var found = Only("PR5003", With(publication: Draft.Banded(
            "预决算信息公开", 3, null,
            Draft.Band(Is(Disclosure, 0), Q(5, 2)), Draft.Band(Is(Disclosure, 1), 2), Draft.Band(Is(Disclosure, 2), 0))));
        Assert.Contains("最高只能得2.5分", found.Message);
    }

    internal static Diagnostic Only(string code, Framework framework)
    {
        var found = Assert.Single(ModelChecks.Run(framework));
        Assert.Equal(code, found.Code);
        Assert.DoesNotContain("{", found.Message);
        return found;
    }
}
