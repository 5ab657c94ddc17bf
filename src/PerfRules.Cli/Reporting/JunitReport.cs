using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using PerfRules.Cli.Scoring;

namespace PerfRules.Cli.Reporting;

/// <summary>用例的结果写成 JUnit XML，供持续集成显示。</summary>
internal static class JunitReport
{
    public static string Write(IReadOnlyList<CaseReport> reports)
    {
        var suites = reports.GroupBy(report => report.File, StringComparer.Ordinal).Select(suite => new XElement("testsuite",
            new XAttribute("name", suite.Key),
            new XAttribute("tests", Number(suite.Count())),
            new XAttribute("failures", Number(suite.Count(report => !report.Passed))),
            suite.Select(report => new XElement("testcase",
                new XAttribute("classname", Clean(report.Framework)),
                new XAttribute("name", Clean(report.Name)),
                report.Passed ? null : new XElement("failure",
                    new XAttribute("message", Clean(report.Failures[0])),
                    Clean(string.Join('\n', report.Failures)))))));
        var document = new XElement("testsuites",
            new XAttribute("tests", Number(reports.Count)),
            new XAttribute("failures", Number(reports.Count(report => !report.Passed))),
            suites);
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true }))
            document.WriteTo(xml);
        return $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{text}";
    }

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);

    /// <summary>去掉 XML 不允许的字符。</summary>
    private static string Clean(string text) => string.Concat(text.Where((c, i) => XmlConvert.IsXmlChar(c)
        || char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])
        || char.IsLowSurrogate(c) && i > 0 && char.IsHighSurrogate(text[i - 1])));
}
