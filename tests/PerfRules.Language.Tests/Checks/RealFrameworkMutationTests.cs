using PerfRules.Language.Model;
using PerfRules.Language.Text;
using PerfRules.Testing;

namespace PerfRules.Language.Tests.Checks;

/// <summary>真实框架改动任何一处，都恰有一条发现，点到那一处，消息里没有约数。</summary>
public class RealFrameworkMutationTests
{
    private const string Futian = "福田区/2022";
    private const string Yantian = "盐田区/2023";

    // 删去“调整调剂率在10%以内的”，后面的“超出10%的”就没有写明比较哪个数，因此另有 PR2008。
    [Theory]
    [InlineData(Futian)]
    [InlineData(Yantian)]
    public void 删去一档(string name) => EachGivesOne(name, m => m.DeletedBands(), 31, "PR4001", "PR4004", "PR2008");

    [Theory]
    [InlineData(Futian)]
    [InlineData(Yantian)]
    public void 界上改含或不含(string name) => EachGivesOne(name, m => m.FlippedBounds(), 28, "PR4001", "PR4002");

    [Theory]
    [InlineData(Futian)]
    [InlineData(Yantian)]
    public void 分值加一分(string name) => EachGivesOne(name, m => m.RaisedPoints(), 71, "PR5001", "PR5009");

    [Theory]
    [InlineData(Futian)]
    [InlineData(Yantian)]
    public void 去掉大于零(string name) => EachGivesOne(name, m => m.AllowedZeros(), 8, "PR4005");

    [Theory]
    [InlineData(Futian)]
    [InlineData(Yantian)]
    public void 金额加百分数(string name) => EachGivesOne(name, m => m.MixedUnits(), 11, "PR3001");

    private static void EachGivesOne(
        string name, Func<RealFrameworkMutations, IEnumerable<Mutation>> mutate, int expected, params string[] codes)
    {
        var source = new SourceText(File.ReadAllText(RepositoryRoot.File("rules", $"{name}.prules")));
        var framework = Assert.IsType<Framework>(RuleFile.Parse(source).Framework);
        var mutations = mutate(new RealFrameworkMutations(framework)).ToList();
        Assert.Equal(expected, mutations.Count);
        var faults = mutations.Select(m => Fault(m, codes)).OfType<string>().ToList();
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    /// <summary>不合要求之处；恰有一条、位置和编号都对时为空。</summary>
    private static string? Fault(Mutation mutation, string[] codes)
    {
        var found = RuleFile.Parse(new SourceText(mutation.Content)).Diagnostics;
        return found is [var only] && codes.Contains(only.Code) && mutation.Lines.Contains(only.Location.LineNumber)
            && !only.Message.Contains('约', StringComparison.Ordinal)
                ? null
                : $"{mutation.Title}（应在第{string.Join("、", mutation.Lines)}行）：\n{DiagnosticText.Render(found)}";
    }
}
