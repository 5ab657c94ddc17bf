using System.Text.Json;
using PerfRules.Cli.Scoring;
using PerfRules.Language.Coverage;

namespace PerfRules.Cli.Reporting;

/// <summary>用例的结果和覆盖写成 JSON。</summary>
internal static class JsonCases
{
    public static string Write(IReadOnlyList<SuiteReport> suites, bool withCoverage) => JsonText.Write(json =>
    {
        json.WriteStartObject();
        json.WriteArray("用例", suites.SelectMany(suite => suite.Cases.Select(report => (suite, report))), pair =>
        {
            json.WriteString("文件", pair.suite.File);
            json.WriteString("框架", pair.suite.Framework.Name);
            json.WriteString("名称", pair.report.Name);
            json.WriteBoolean("通过", pair.report.Passed);
            WriteStrings(json, "不符", pair.report.Failures);
        });
        if (withCoverage)
            json.WriteArray("覆盖", suites, suite => WriteCoverage(json, suite));
        json.WriteEndObject();
    });

    private static void WriteCoverage(Utf8JsonWriter json, SuiteReport suite)
    {
        var coverage = suite.Coverage();
        var suggester = new CaseSuggester(coverage);
        json.WriteString("文件", suite.File);
        json.WriteString("框架", suite.Framework.Name);
        WriteCount(json, coverage.Total);
        json.WriteObject("种类", () =>
        {
            foreach (var (kind, count) in coverage.Kinds)
                json.WriteObject(CoverageText.Name(kind), () => WriteCount(json, count));
        });
        json.WriteArray("指标", coverage.Indicators, indicator =>
        {
            json.WriteString("路径", indicator.Indicator.Path);
            WriteCount(json, indicator.Count);
            json.WriteArray("条目", indicator.Lines, line => WriteLine(json, line, suggester));
        });
    }

    private static void WriteCount(Utf8JsonWriter json, CoverageCount count)
    {
        json.WriteNumber("用到", count.Exercised);
        json.WriteNumber("共有", count.Total);
        json.WriteNumber("百分比", count.Permille / 10m);
    }

    private static void WriteLine(Utf8JsonWriter json, CoverageLine line, CaseSuggester suggester)
    {
        json.WriteString("种类", CoverageText.Name(line.Item.Kind));
        json.WriteString("条文", line.Item.Text);
        json.WriteString("位置", FindingWriter.Place(line.Item.Location));
        WriteStrings(json, "用例", line.Cases);
        if (line.IsExercised)
            return;
        var suggestion = suggester.Suggest(line.Item);
        json.WriteString(suggestion.Text is null ? "没有建议的原因" : "建议的用例", suggestion.Text ?? suggestion.Reason);
    }

    private static void WriteStrings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
