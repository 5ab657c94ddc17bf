using PerfRules.Editor.Documents;
using PerfRules.Language.Model;
using PerfRules.Language.Text;
using PerfRules.Revision;
using PerfRules.Revision.Reporting.Html;

namespace PerfRules.Editor.Comparing;

/// <summary>两个年度的框架并排比较，写成一个网页。</summary>
/// <param name="Html">网页；不能比较为空。</param>
/// <param name="Refusal">不能比较的原因；能比较为空。</param>
public sealed record YearComparison(string? Html, string? Refusal)
{
    /// <param name="document">正在看的文件。</param>
    /// <param name="other">另一年度的文件。</param>
    /// <param name="linkOf">点一处条文到哪里去；不能去为空。</param>
    public static YearComparison Of(RuleDocument document, RuleDocument other, Func<Location, string?> linkOf)
    {
        if (Obstacle(document) is { } obstacle)
            return new(null, obstacle);
        if (Obstacle(other) is { } otherObstacle)
            return new(null, otherObstacle);
        var (mine, theirs) = (document.Framework!, other.Framework!);
        var (old, @new) = IsEarlier(mine, theirs) ? (mine, theirs) : (theirs, mine);
        return new(HtmlReport.Write(FrameworkDiff.Compare(old, @new, DiffOptions.Default), null, null, linkOf), null);
    }

    // 没有写年度、年度相同的，正在看的是新版。
    private static bool IsEarlier(Framework mine, Framework theirs) => mine.Year < theirs.Year;

    private static string? Obstacle(RuleDocument document)
    {
        var name = document.Path[(document.Path.LastIndexOf('/') + 1)..];
        return document.Result.HasErrors ? $"“{name}”有错误，改好之后才能比较。"
            : document.Framework is null ? $"“{name}”不是框架，不能比较。"
            : null;
    }
}
