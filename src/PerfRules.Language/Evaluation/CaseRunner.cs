using System.Collections.Immutable;
using PerfRules.Language.Explanation;
using PerfRules.Language.Model;

namespace PerfRules.Language.Evaluation;

/// <summary>执行用例：在数据文件的取数上覆盖用例写明的取数，评分，与应得比较。</summary>
public static class CaseRunner
{
    /// <summary>用例写不下理由和佐证，写明的人工评分视为二者齐备。</summary>
    internal const string Justification = "用例写明";

    private const string Excluded = "不适用";

    /// <param name="data">“取数”所指数据文件的内容；用例没有“取数”时为空。</param>
    /// <param name="peers">同类单位的取数。</param>
    /// <param name="lastYear">上年的取数。</param>
    public static CaseResult Run(
        Framework framework, TestCase testCase, UnitRecord? data = null,
        ImmutableArray<UnitRecord> peers = default, ImmutableArray<UnitRecord> lastYear = default)
    {
        var record = Overlay(data ?? Blank(framework, testCase), testCase);
        var filled = DerivedValues.Fill(framework, [record], peers.IsDefault ? [] : peers, lastYear.IsDefault ? [] : lastYear);
        var assessment = ReferenceEvaluator.Evaluate(framework, filled[0]);
        List<string> violations =
        [
            .. ConstraintChecker.Check(framework, filled[0]).Select(violation => violation.Message),
            .. ReconciliationChecker.Check(framework, filled[0]).Where(finding => finding.IsError).Select(finding => finding.Message),
            .. RequiredTextChecker.Check(assessment).Where(finding => finding.IsError).Select(finding => finding.Message),
        ];
        return new CaseResult(testCase, assessment,
        [
            .. testCase.Expectations.Select(expectation => Compare(expectation, assessment))
                .Select(outcome => violations.Count == 0 ? outcome : Refused(outcome, violations)),
        ]);
    }

    /// <summary>没有数据文件时的取数：只有声明的默认值。</summary>
    private static UnitRecord Blank(Framework framework, TestCase testCase) => new()
    {
        Unit = testCase.Name,
        Year = framework.Year,
        Values = [.. framework.MissingValues()],
        Lists = [.. framework.Lists.Select(_ => default(ImmutableArray<RecordRow>))],
    };

    private static UnitRecord Overlay(UnitRecord data, TestCase testCase)
    {
        var values = data.Values.ToBuilder();
        foreach (var input in testCase.Inputs)
            values[input.Field.Ordinal] = input.Value;
        var lists = data.Lists.ToBuilder();
        foreach (var written in testCase.Lists)
            lists[written.List.Ordinal] = written.Rows;
        return new UnitRecord
        {
            Unit = data.Unit,
            Year = data.Year,
            Values = values.ToImmutable(),
            Faulty = data.Faulty.Except(testCase.Inputs.Select(input => input.Field)),
            Lists = lists.ToImmutable(),
            Texts = data.Texts.SetItems(testCase.Texts.Select(written => KeyValuePair.Create(written.Field, written.Text))),
            ManualScores = data.ManualScores.SetItems(testCase.ManualScores.Select(manual => KeyValuePair.Create(
                manual.Indicator, new ManualScore(manual.Score, Justification, Justification)))),
            SelfScores = data.SelfScores,
        };
    }

    private static CaseOutcome Compare(Expectation expectation, Assessment assessment)
    {
        switch (expectation)
        {
            case ScoreExpectation expected:
                var node = assessment.Total.Find(expected.Indicator);
                return Outcome(expectation, expected.Indicator.Name, node.Score == expected.Score,
                    $"{ValueFormatter.Number(expected.Score)}分",
                    ScoreOf(node), node.Obstacles);
            case ExclusionExpectation expected:
                var item = assessment.Total.Find(expected.Indicator);
                return Outcome(expectation, expected.Indicator.Name, item.IsExcluded, Excluded, ScoreOf(item), item.Obstacles);
            case GradeExpectation expected:
                return Outcome(expectation, "等级", assessment.Grade?.Name == expected.Grade,
                    $"“{expected.Grade}”", assessment.Grade is { } grade ? $"“{grade.Name}”" : null,
                    [.. assessment.Total.Obstacles, .. assessment.GradeObstacles]);
            default:
                throw new ArgumentOutOfRangeException(nameof(expectation));
        }
    }

    /// <summary>报错的勾稽不符，或者须填写的文字没有填写，评分时会拒绝这份取数，用例也不算通过。</summary>
    private static CaseOutcome Refused(CaseOutcome outcome, List<string> violations) => outcome with
    {
        Passed = false,
        Actual = null,
        Message = $"应得{outcome.Expected}，但不能评分：{string.Concat(violations)}",
    };

    private static string? ScoreOf(NodeScore node) =>
        node.IsExcluded ? Excluded : node.Score is { } score ? $"{ValueFormatter.Number(score)}分" : null;

    private static CaseOutcome Outcome(
        Expectation expectation, string name, bool passed, string expected, string? actual, ImmutableArray<string> obstacles)
    {
        var result = actual is not null ? $"实得{actual}"
            : obstacles.IsEmpty ? "但没有相符的等级"
            : $"但不能确定：{string.Join("；", obstacles)}";
        return new CaseOutcome(expectation, name, expected, actual, passed, $"应得{expected}，{result}");
    }
}
