using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using PerfRules.Cli.Scoring;
using PerfRules.Language.Coverage;

namespace PerfRules.Cli.Reporting;

/// <summary>用例的结果写成 JUnit XML，供持续集成显示。</summary>
internal static class JunitReport
{
    /// <param name="withCoverage">是否附上覆盖：JUnit 没有这一项，写作各文件的属性。</param>
    public static string Write(IReadOnlyList<SuiteReport> files, bool withCoverage)
    {
        var reports = files.SelectMany(file => file.Cases).ToArray();
        var suites = files.Where(file => !file.Cases.IsEmpty || withCoverage).Select(suite => new XElement("testsuite",
            new XAttribute("name", suite.File),
            new XAttribute("tests", Number(suite.Cases.Length)),
            new XAttribute("failures", Number(suite.Cases.Count(report => !report.Passed))),
            withCoverage ? Properties(suite.Coverage()) : null,
            suite.Cases.Select(report => new XElement("testcase",
                new XAttribute("classname", Clean(suite.Framework.Name)),
                new XAttribute("name", Clean(report.Name)),
                report.Passed ? null : new XElement("failure",
                    new XAttribute("message", Clean(report.Failures[0])),
                    Clean(string.Join('\n', report.Failures)))))));
        var document = new XElement("testsuites",
            new XAttribute("tests", Number(reports.Length)),
            new XAttribute("failures", Number(reports.Count(report => !report.Passed))),
            suites);
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true }))
            document.WriteTo(xml);
        return $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{text}";
    }

    private static XElement Properties(CoverageReport coverage) => new("properties",
        new[] { ("覆盖", coverage.Total) }.Concat(coverage.Kinds.Select(kind => ($"覆盖.{CoverageText.Name(kind.Kind)}", kind.Count)))
            .Select(property => new XElement("property",
                new XAttribute("name", property.Item1), new XAttribute("value", CoverageText.Of(property.Item2)))));

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);

    /// <summary>去掉 XML 不允许的字符。</summary>
    private static string Clean(string text) => string.Concat(text.Where((c, i) => XmlConvert.IsXmlChar(c)
        || char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])
        || char.IsLowSurrogate(c) && i > 0 && char.IsHighSurrogate(text[i - 1])));
}
