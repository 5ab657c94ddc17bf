using System.Collections.Immutable;
using PerfRules.Documents.Data;
using PerfRules.Language;
using PerfRules.Language.Evaluation;
using PerfRules.Language.Model;
using PerfRules.Testing;

namespace PerfRules.Compiler.Tests.Differential;

/// <summary>tests/corpus/idioms 的每个用例和取数，两种求值结果相同。</summary>
public class IdiomTests
{
    private static string Root { get; } = RepositoryRoot.File("tests", "corpus", "idioms");

    public static TheoryData<string> Idioms => [.. Directory.EnumerateDirectories(Root).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Idioms))]
    public void 两种求值结果相同(string idiom)
    {
        var folder = Path.Combine(Root, idiom);
        var framework = Compile(folder);
        using var scorer = Scorer.Create(framework);
        foreach (var testCase in framework.Cases)
        {
            var own = Read(framework, folder, testCase.DataPath, DataReader.Read);
            var data = own is [var only] ? only : own.FirstOrDefault(record => record.Unit == testCase.Name);
            var result = CaseRunner.Run(
                framework, testCase, data, [.. own, .. Read(framework, folder, testCase.PeersPath, DataReader.Read)],
                Read(framework, folder, testCase.LastYearPath, DataReader.ReadLastYear));
            EngineComparison.Verify(scorer, result.Assessment, $"{idiom} {testCase.Name}");
        }
        var units = Read(framework, folder, File.Exists(Path.Combine(folder, "data.json")) ? "data.json" : null, DataReader.Read);
        foreach (var record in DerivedValues.Fill(framework, units, [], []))
            EngineComparison.Verify(scorer, ReferenceEvaluator.Evaluate(framework, record), $"{idiom} {record.Unit}");
    }

    private static Framework Compile(string folder)
    {
        var (text, _) = RuleFile.Decode(File.ReadAllBytes(Path.Combine(folder, "main.prules")), "main.prules");
        return RuleFile.Parse(text, path => File.Exists(Path.Combine(folder, path)) ? RuleFile.Decode(File.ReadAllBytes(Path.Combine(folder, path)), path) : null).Framework!;
    }

    private static ImmutableArray<UnitRecord> Read(
        Framework framework, string folder, string? path, Func<Framework, IEnumerable<DataFile>, DataSet> read) => path is null
        ? []
        : [.. read(framework, [new DataFile(path, File.ReadAllBytes(Path.Combine(folder, path)))]).Units.Select(unit => unit.Record)];
}
