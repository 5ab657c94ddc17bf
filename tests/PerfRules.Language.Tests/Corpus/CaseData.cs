using System.Collections.Immutable;
using PerfRules.Documents.Data;
using PerfRules.Language.Evaluation;
using PerfRules.Language.Model;

namespace PerfRules.Language.Tests.Corpus;

/// <summary>用例的取数「…」、同类数据「…」、上年数据「…」：相对规则文件所在文件夹的数据文件。</summary>
internal static class CaseData
{
    /// <summary>本单位的取数；文件里有几个单位的，取与用例同名的。</summary>
    public static UnitRecord? Read(Framework framework, string folder, TestCase testCase)
    {
        var own = Units(framework, folder, testCase.DataPath, DataReader.Read);
        return testCase.DataPath is null ? null : own is [var only] ? only : Assert.Single(own, unit => unit.Unit == testCase.Name);
    }

    public static CaseResult Run(Framework framework, string folder, TestCase testCase) => CaseRunner.Run(
        framework, testCase, Read(framework, folder, testCase),
        [.. Units(framework, folder, testCase.DataPath, DataReader.Read), .. Units(framework, folder, testCase.PeersPath, DataReader.Read)],
        Units(framework, folder, testCase.LastYearPath, DataReader.ReadLastYear));

    private static ImmutableArray<UnitRecord> Units(
        Framework framework, string folder, string? dataPath, Func<Framework, IEnumerable<DataFile>, DataSet> read)
    {
        if (dataPath is null)
            return [];
        var path = Path.Combine(folder, dataPath);
        var data = read(framework, [new DataFile(path, File.ReadAllBytes(path))]);
        Assert.DoesNotContain(data.AllProblems, p => p.IsError);
        return [.. data.Units.Select(unit => unit.Record)];
    }
}
