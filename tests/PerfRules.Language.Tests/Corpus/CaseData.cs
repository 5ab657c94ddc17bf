using PerfRules.Documents.Data;
using PerfRules.Language.Evaluation;
using PerfRules.Language.Model;

namespace PerfRules.Language.Tests.Corpus;

/// <summary>用例的取数「…」：相对规则文件所在文件夹的数据文件，恰有一个单位。</summary>
internal static class CaseData
{
    public static UnitRecord? Read(Framework framework, string folder, TestCase testCase)
    {
        if (testCase.DataPath is not { } dataPath)
            return null;
        var path = Path.Combine(folder, dataPath);
        var data = DataReader.Read(framework, [new DataFile(path, File.ReadAllBytes(path))]);
        Assert.DoesNotContain(data.AllProblems, p => p.IsError);
        return Assert.Single(data.Units).Record;
    }
}
