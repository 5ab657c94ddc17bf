using System.Collections.Immutable;
using PerfRules.Documents.Data;
using PerfRules.Language.Evaluation;
using PerfRules.Language.Model;

namespace PerfRules.Documents.Cases;

/// <summary>执行用例：读它所指的数据文件，评分，与应得比较。</summary>
public static class CaseExecution
{
    /// <param name="framework">框架。</param>
    /// <param name="testCase">用例。</param>
    /// <param name="read">读数据文件；路径相对于规则文件。</param>
    public static CaseRun Run(Framework framework, TestCase testCase, Func<string, CaseFile> read)
    {
        var failure = (string?)null;
        var own = Read(testCase.DataPath, DataReader.Read);
        var peers = Read(testCase.PeersPath, DataReader.Read);
        var lastYear = Read(testCase.LastYearPath, DataReader.ReadLastYear);
        var data = own is [var only] ? only : own.FirstOrDefault(record => record.Unit == testCase.Name);
        if (data is null && testCase.DataPath is { } path)
            failure ??= $"“{path}”里有 {own.Length} 个单位，没有一个与用例同名。";
        if (failure is not null)
            return new CaseRun(testCase, [new CaseFailure(testCase.Location, failure)], null);
        // 取数文件里的其他单位也是同类。
        var result = CaseRunner.Run(framework, testCase, data, [.. own, .. peers], lastYear);
        return new CaseRun(
            testCase,
            [.. result.Outcomes.Where(outcome => !outcome.Passed).Select(outcome => new CaseFailure(outcome.Location, $"{outcome.Name}：{outcome.Message}"))],
            result);

        ImmutableArray<UnitRecord> Read(string? file, Func<Framework, IEnumerable<DataFile>, DataSet> parse) =>
            file is null ? [] : ReadData(framework, read(file), parse, ref failure);
    }

    private static ImmutableArray<UnitRecord> ReadData(
        Framework framework, CaseFile file, Func<Framework, IEnumerable<DataFile>, DataSet> parse, ref string? failure)
    {
        if (file.Content is not { } content)
        {
            failure ??= file.Error;
            return [];
        }
        var data = parse(framework, [new DataFile(file.Path, content)]);
        if (data.AllProblems.FirstOrDefault(problem => problem.IsError) is { } problem)
            failure ??= $"取数有错：{problem}";
        return [.. data.Units.Select(unit => unit.Record)];
    }
}
