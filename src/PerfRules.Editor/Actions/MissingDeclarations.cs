using System.Collections.Immutable;
using PerfRules.Editor.Documents;
using PerfRules.Language.Diagnostics;
using PerfRules.Language.Model;
using PerfRules.Language.Syntax;
using PerfRules.Language.Text;

namespace PerfRules.Editor.Actions;

/// <summary>名称没有声明：声明为数据。类型逐个试，用得通的才拿出来。</summary>
internal static class MissingDeclarations
{
    private const int MostActions = 2;

    private static readonly ImmutableArray<string> Types = ["比率", "是否", "金额（万元）", "日期"];

    public static IEnumerable<RuleAction> For(RuleDocument document, Diagnostic finding)
    {
        var name = finding.Location.Text.Trim('「', '」');
        if (name.Length == 0 || name.AsSpan().ContainsAny("：:、「」\n"))
            return [];
        var (position, before) = Place(document);
        var trial = new Trial(document);
        return Types.Concat(Measures(document)).Distinct()
            .Select(type => new RuleAction(
                $"在数据中声明“{name}：{type}”", RuleActionKind.Fix,
                ImmutableArray.Create(new TextEdit(new TextSpan(position, 0), $"{before}\n  {name}：{type}")), finding))
            .Where(action => trial.Removes(finding, action.Edits)).Take(MostActions);
    }

    private static IEnumerable<string> Measures(RuleDocument document)
    {
        var declared = document.Framework?.Fields.Select(f => f.Type).OfType<NumberType>().Where(t => t is { IsRatio: false, Unit.Dimension.Single: not null })
            .Select(t => t.Unit).Where(u => !u.Dimension.Equals(Dimension.Money) && !u.Dimension.Equals(Dimension.Score)).Select(u => u.Text) ?? [];
        return declared.Concat(["项", "次", "人", "个", "件", "天"]).Where(u => u.Length > 0).Select(u => $"数量（{u}）");
    }

    // 接在“数据”的最后一句之后；没有“数据”的，写在框架的约定之后。
    private static (int Position, string Before) Place(RuleDocument document)
    {
        var own = document.Framework?.Fields.Select(f => f.Declaration).Where(l => l.Source == document.Text).Select(l => l.Span.Start).ToHashSet() ?? [];
        var statements = document.Result.Syntax.Statements;
        if (statements.LastOrDefault(s => s is FieldDeclarationSyntax && own.Contains(s.Span.Start)) is { } last)
            return (LineEnd(document.Text, last), "");
        if (statements.LastOrDefault(s => s is FrameworkHeadingSyntax or LibraryHeadingSyntax or TotalSettingSyntax or GradeSettingSyntax or RoundingSettingSyntax or DisplaySettingSyntax or ReferenceSettingSyntax or StepModeSettingSyntax or CapSettingSyntax or PercentSettingSyntax or PeerSettingSyntax or AdjustmentSettingSyntax) is { } setting)
            return (LineEnd(document.Text, setting), "\n\n数据");
        return (document.Text.End, "\n\n数据");
    }

    private static int LineEnd(SourceText text, StatementSyntax statement) => text.GetLine(Math.Max(statement.Span.Start, statement.Span.End - 1)).End;
}
