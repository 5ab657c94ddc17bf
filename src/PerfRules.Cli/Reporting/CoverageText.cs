using System.Globalization;
using PerfRules.Cli.Scoring;
using PerfRules.Language.Coverage;

namespace PerfRules.Cli.Reporting;

/// <summary>用例的覆盖写成文字：各指标用到几处，没有用到的各处及能用到它的用例，合计和百分数。</summary>
internal static class CoverageText
{
    public static void Write(TextWriter output, SuiteReport suite)
    {
        var coverage = suite.Coverage();
        var suggester = new CaseSuggester(coverage);
        output.WriteLine();
        output.WriteLine($"覆盖 {suite.Framework.Name}（{suite.File}）");
        foreach (var indicator in coverage.Indicators)
        {
            output.WriteLine($"  {Of(indicator.Count)} {indicator.Indicator.Path}");
            var written = new HashSet<string>(StringComparer.Ordinal);
            foreach (var line in indicator.Lines.Where(line => !line.IsExercised))
                WriteMissing(output, line.Item, suggester.Suggest(line.Item), written);
        }
        output.WriteLine($"  合计 {Of(coverage.Total)}{Kinds(coverage)}");
    }

    /// <summary>如“100.0%（3/3）”。</summary>
    public static string Of(CoverageCount count) => string.Create(
        CultureInfo.InvariantCulture, $"{count.Permille / 10}.{count.Permille % 10}%（{count.Exercised}/{count.Total}）");

    public static string Name(CoverageKind kind) => kind switch
    {
        CoverageKind.Formula => "算式",
        CoverageKind.Band => "分档",
        CoverageKind.Deduction => "扣分",
        CoverageKind.Exception => "例外",
        CoverageKind.Limit => "限分",
        CoverageKind.Veto => "一票否决",
        CoverageKind.GradeLimit => "等级限制",
        CoverageKind.Option => "选项",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static string Kinds(CoverageReport coverage)
    {
        var kinds = coverage.Kinds.Select(kind => string.Create(CultureInfo.InvariantCulture, $"{Name(kind.Kind)} {kind.Count.Exercised}/{kind.Count.Total}")).ToArray();
        return kinds.Length == 0 ? "" : $"：{string.Join("，", kinds)}";
    }

    /// <param name="written">同一指标已经写出的取数；相同的不重复写。</param>
    private static void WriteMissing(TextWriter output, CoverageItem item, CaseSuggestion suggestion, HashSet<string> written)
    {
        output.WriteLine($"    没有用到：{FindingWriter.Place(item.Location)} {Name(item.Kind)} {item.Text}");
        string[] lines = suggestion.Text is not { } text ? [$"{suggestion.Reason}。"]
            : !written.Add(BodyOf(text)) ? ["同上面的用例。"]
            : text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        foreach (var line in lines)
            output.WriteLine($"      {line}");
    }

    /// <summary>标题之后的各行。</summary>
    private static string BodyOf(string text) => text[text.IndexOf('\n', StringComparison.Ordinal)..];
}
