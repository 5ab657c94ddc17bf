using System.Globalization;
using PerfRules.Documents.Results;
using PerfRules.Language.Evaluation;
using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;
using Spectre.Console;

namespace PerfRules.Cli.Reporting;

/// <summary>把一个单位的结果显示为指标树；在终端上用颜色，否则是纯文字。</summary>
/// <param name="gradeReason">等级的说明；没有为空。</param>
internal sealed class ScoreTree(UnitResult unit, Func<NodeScore, IEnumerable<string>>? explain, string? gradeReason)
{
    // 写到文件或管道时不折行。
    private const int Unlimited = 10_000;

    public void Write(CliHost host)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = host.IsTerminal ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = host.IsTerminal ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(host.Out),
        });
        console.Profile.Width = host.IsTerminal ? host.Width : Unlimited;
        console.Profile.Capabilities.Unicode = true;
        var reason = gradeReason is null ? "" : $"\n[grey]{Markup.Escape(gradeReason)}[/]";
        var tree = new Tree(new Markup(Title() + reason));
        foreach (var child in unit.Assessment.Total.Parts)
            Add(tree, child);
        console.Write(tree);
    }

    private string Title()
    {
        var (record, total) = (unit.Assessment.Record, unit.Assessment.Total);
        var year = record.Year is { } value ? string.Create(CultureInfo.InvariantCulture, $" {value}年度") : "";
        var grade = unit.IsScored && unit.Assessment.Grade is { } name ? $"，等级：{name.Name}" : "";
        var score = unit.IsScored ? $"总分 {ScoreFormat.Score(total)} 分" : $"[red]不能评分[/]，可能 {RangeOf(total)} 分";
        return $"[bold]{Markup.Escape(record.Unit + year)}[/]：{score}（满分 {ScoreFormat.Points(total.Points)} 分）{Markup.Escape(grade)}";
    }

    private void Add(IHasTreeNodes parent, NodeScore node)
    {
        var lines = ShowsReasons(node) ? explain!(node).Select(sentence => $"[grey]{Markup.Escape(sentence)}[/]") : [];
        var added = parent.AddNode(new Markup(string.Join('\n', lines.Prepend(Line(node)))));
        foreach (var child in node.Children)
            Add(added, child);
    }

    /// <summary>失分的项才说明；由下级相加而来的，下级已经说明。</summary>
    private bool ShowsReasons(NodeScore node) => explain is not null && !(node.Score >= node.Points)
        && (node.Children.IsEmpty || node.Veto is not null || node.Exception is not null || node.Redistribution is not null || !node.Indicator.Deductions.IsEmpty);

    private static string Line(NodeScore node)
    {
        var name = Markup.Escape(node.Name);
        var points = node.Indicator.Kind switch
        {
            IndicatorKind.Bonus when node.Indicator.Minimum.Sign < 0 =>
                $"{name}（最多加 {ScoreFormat.Points(node.Points)} 分，最多扣 {ScoreFormat.Points(-node.Indicator.Minimum)} 分）",
            IndicatorKind.Bonus => $"{name}（最多加 {ScoreFormat.Points(node.Points)} 分）",
            IndicatorKind.Penalty => $"{name}（最多扣 {ScoreFormat.Points(-node.Indicator.Minimum)} 分）",
            _ => $"{name}（{ScoreFormat.Points(node.Points)} 分）",
        };
        if (node.IsExcluded)
            return $"{points} [grey]{ScoreFormat.Excluded}[/]";
        if (node.Score is not { } score)
            return $"{points} [red]不能计分[/]，可能 {RangeOf(node)} 分";
        if (node.Indicator.Kind != IndicatorKind.Regular)
            return $"{points} {Adjustment(node, score)}";
        var mark = node.Indicator.Level == IndicatorLevel.First ? $"[bold]{points}[/]" : points;
        return score == node.Points
            ? $"{mark} 得 [green]{ScoreFormat.Score(node)}[/] 分"
            : $"{mark} 得 [yellow]{ScoreFormat.Score(node)}[/] 分，{Lost(node)}";
    }

    private static string Adjustment(NodeScore node, Rational score) => score.Sign switch
    {
        > 0 => $"加 [green]{ScoreFormat.Score(node)}[/] 分",
        < 0 => $"扣 [red]{ScoreFormat.Score(node)![1..]}[/] 分",
        _ => node.Indicator is { Kind: IndicatorKind.Bonus, Minimum.Sign: < 0 } ? "没有加分、扣分"
            : node.Indicator.Kind == IndicatorKind.Bonus ? "没有加分" : "没有扣分",
    };

    /// <summary>得分可以高于分值（不封顶），那时是多得。</summary>
    private static string Lost(NodeScore node) => ScoreFormat.Lost(node) is ['-', .. var more]
        ? $"多 [green]{more}[/] 分"
        : $"扣 [red]{ScoreFormat.Lost(node)}[/] 分";

    private static string RangeOf(NodeScore node)
    {
        var (minimum, maximum) = ScoreFormat.Range(node);
        return $"{minimum}～{maximum}";
    }
}
