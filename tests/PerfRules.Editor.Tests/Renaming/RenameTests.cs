using PerfRules.Editor.Documents;
using PerfRules.Editor.Renaming;
using PerfRules.Language.Evaluation;
using PerfRules.Language.Text;
using PerfRules.Testing;

namespace PerfRules.Editor.Tests.Renaming;

/// <summary>改名：改后的文本、诊断和用例的得分。</summary>
public class RenameTests
{
    private const string Head = "框架 示例\n总分 10分\n每超出、每低于的部分按比例计算\n";

    private const string Namesake = Head + """
        数据
          完成数、任务数：数量（项），大于0
        口径
          完成$0率＝完成数÷任务数，超过100%的按100%计
        三级指标 完成率（10分）
          ≥90%的，得10分；＜90%的，得完成率×10分
        用例 一
          完成数＝8项；任务数＝10项
          应得：完成率 8分

        """;

    private static RuleWorkspace Apply(RuleWorkspace workspace, RenameResult result)
    {
        Assert.Null(result.Refusal);
        foreach (var file in result.Edits.GroupBy(e => e.Range.Path))
        {
            var changes = file.OrderByDescending(e => e.Range.Start.Line).ThenByDescending(e => e.Range.Start.Column)
                .Select(e => new TextChange(e.Range.Start, e.Range.End, e.NewText));
            workspace = workspace.Change(file.Key, 2, changes);
        }
        return workspace;
    }

    /// <summary>改名之后恰为 <paramref name="expected"/>（以“；”分隔的替换），诊断相同，用例的得分相同，改回来就是原文。</summary>
    private static void Check(MarkedFiles files, string newName, bool withNamesakes = false, Func<string, string>? expected = null)
    {
        var result = Renamer.Rename(files.Document, files.Workspace, files.Cursor, newName, withNamesakes);
        var after = Apply(files.Workspace, result);
        foreach (var before in files.Workspace.Documents)
        {
            var now = after.Find(before.Path)!;
            if (expected is not null && before.Path == files.Document.Path)
                Assert.Equal(expected(before.Text.Content), now.Text.Content);
            Assert.Equal(before.Diagnostics.Select(d => d.Code), now.Diagnostics.Select(d => d.Code));
            Assert.Equal(Scores(before), Scores(now));
        }
        var old = Renamer.Prepare(files.Document, files.Workspace, files.Cursor, out _)!;
        var changed = after.Find(files.Document.Path)!;
        var shift = result.Edits.Where(e => e.Range.Path == old.Range.Path && e.Range.Start.Line == old.Range.Start.Line && e.Range.Start.Column < old.Range.Start.Column)
            .Sum(e => e.NewText.Length - (e.Range.End.Column - e.Range.Start.Column));
        var cursor = changed.Text.GetOffset(old.Range.Start with { Column = old.Range.Start.Column + shift });
        var back = Apply(after, Renamer.Rename(changed, after, cursor, old.Name, withNamesakes));
        foreach (var before in files.Workspace.Documents.Where(_ => !result.Edits.Any(e => e.NewText.StartsWith('「'))))
            Assert.Equal(before.Text.Content, back.Find(before.Path)!.Text.Content);
    }

    private static IEnumerable<string> Scores(RuleDocument document) => document.Framework is not { } framework || document.Result.HasErrors ? [] :
        framework.Cases.Select(c => CaseRunner.Run(framework, c)).SelectMany(r => r.Assessment.Total.SelfAndDescendants().Select(n => $"{n.Score}{n.Range}{r.Passed}"));

    [Theory]
    [InlineData("完成数", "办结数")]
    [InlineData("任务数", "2023年任务数")]
    [InlineData("任务数", "100%任务数")]
    [InlineData("完成数", "数")]
    [InlineData("一", "二")]
    public void 改名以后含义不变(string name, string newName)
    {
        var text = Namesake.Replace("$0", "", StringComparison.Ordinal);
        var at = name == "一" ? text.IndexOf("用例 一", StringComparison.Ordinal) + 3 : text.IndexOf(name, StringComparison.Ordinal);
        Check(MarkedFiles.Open(text.Insert(at, "$0")), newName,
            expected: name == "一" ? null : content => content.Replace(name, newName, StringComparison.Ordinal));
    }

    [Fact]
    public void 编号和原名不随着改()
    {
        const string Text = Head + """
            数据
              完成数：数量（项），大于0，编号「完成数」，原名「办结数」
            三级指标 完成情况（10分）
              原名「完成数」（2022年度）
              完成数≥10项的，得10分；其余得0分
            用例 一
              完成数＝8项
              应得：完成情况 0分

            """;
        Check(MarkedFiles.Open(Text.Replace("  完成数：", "  $0完成数：", StringComparison.Ordinal)), "办理数", expected: content =>
            content.Replace("完成数：", "办理数：", StringComparison.Ordinal).Replace("完成数≥", "办理数≥", StringComparison.Ordinal).Replace("完成数＝", "办理数＝", StringComparison.Ordinal));
    }

    [Fact]
    public void 同名的口径和指标各改各的()
    {
        const string Explicit = Head + """
            数据
              完成数、任务数：数量（项），大于0
            口径
              完成率＝完成数÷任务数，超过100%的按100%计
            三级指标 完成率（10分）
              完成率≥90%的，得10分；完成率＜90%的，得完成率×10分
            用例 一
              完成数＝8项；任务数＝10项
              应得：完成率 8分

            """;
        Check(MarkedFiles.Open(Explicit.Replace("  完成率＝", "  $0完成率＝", StringComparison.Ordinal)), "办结率", expected: content =>
            content.Replace("完成率＝", "办结率＝", StringComparison.Ordinal).Replace("完成率≥", "办结率≥", StringComparison.Ordinal)
                .Replace("完成率＜", "办结率＜", StringComparison.Ordinal).Replace("完成率×", "办结率×", StringComparison.Ordinal));
        Check(MarkedFiles.Open(Explicit.Replace("指标 完成率", "指标 $0完成率", StringComparison.Ordinal)), "办结情况", expected: content =>
            content.Replace("指标 完成率", "指标 办结情况", StringComparison.Ordinal).Replace("应得：完成率", "应得：办结情况", StringComparison.Ordinal));
    }

    [Fact]
    public void 省略的主语靠同名来找的要连同指标一起改名()
    {
        var files = MarkedFiles.Open(Namesake);
        var refused = Renamer.Rename(files.Document, files.Workspace, files.Cursor, "办结率");
        Assert.True(refused.NeedsNamesake);
        Assert.Contains("指标“完成率”与它同名", refused.Refusal, StringComparison.Ordinal);
        Check(files, "办结率", withNamesakes: true, expected: content => content.Replace("完成率", "办结率", StringComparison.Ordinal));
    }

    [Fact]
    public void 各文件一起改()
    {
        (string, string)[] open =
        [
            ("a.prules", Head + "引用「库.prules」\n三级指标 执行（10分）\n  执行$0率≥90%的，得10分；其余不得分\n用例 一\n  甲＝9项；乙＝10项\n  应得：执行 10分\n"),
            ("库.prules", "公用口径 通用\n数据\n  甲、乙：数量（项），大于0\n口径\n  执行率＝甲÷乙\n"),
            ("b.prules", Head + "引用「库.prules」\n三级指标 另外（10分）\n  得分＝执行率×10分，最高得10分\n用例 一\n  甲＝9项；乙＝10项\n  应得：另外 9分\n"),
        ];
        Check(MarkedFiles.Open(open), "落实率");
        var files = MarkedFiles.Open(open);
        Assert.Equal(["a.prules", "b.prules", "库.prules"], Renamer.Rename(files.Document, files.Workspace, files.Cursor, "落实率").Edits.Select(e => e.Range.Path).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("完成数、", "“data/一.json”")]
    [InlineData("三级指标 完成率", "“data/一.json”")]
    [InlineData("  完成率＝", null)]
    public void 提醒数据文件不随着改(string at, string? notice)
    {
        var text = Namesake.Replace("$0", "", StringComparison.Ordinal).Replace("  完成数＝8项；任务数＝10项", "  取数「data/一.json」", StringComparison.Ordinal);
        var offset = at[0] == '三' ? 5 : at.Length - at.TrimStart().Length;
        var files = MarkedFiles.Open(text.Insert(text.IndexOf(at, StringComparison.Ordinal) + offset, "$0"));
        var result = Renamer.Rename(files.Document, files.Workspace, files.Cursor, "办结情况", withNamesakes: true);
        Assert.NotEmpty(result.Edits);
        if (notice is null)
            Assert.Null(result.Notice);
        else
            Assert.Contains(notice, result.Notice, StringComparison.Ordinal);
    }

    [Fact]
    public void 没有打开的文件也改()
    {
        var files = MarkedFiles.Open(
            [("a.prules", Head + "引用「库.prules」\n三级指标 执行（10分）\n  执行$0率≥90%的，得10分；其余不得分\n")],
            ("库.prules", "公用口径 通用\n数据\n  甲、乙：数量（项），大于0\n口径\n  执行率＝甲÷乙\n"));
        var edits = Renamer.Rename(files.Document, files.Workspace, files.Cursor, "落实率").Edits;
        Assert.Contains(edits, e => e.Range == new DocumentRange("库.prules", new LinePosition(4, 2), new LinePosition(4, 5)));
    }

    [Theory]
    [InlineData("甲、乙合计", "数据\n  「甲、乙合计」", "÷「甲、乙合计」")]
    [InlineData("甲÷乙", "数据\n  甲÷乙", "÷甲÷乙")]
    public void 含分隔的新名称必要时加括号(string newName, string declaration, string use)
    {
        var files = MarkedFiles.Open(Head + "数据\n  $0总数：数量（项），大于0\n  丙：数量（项）\n口径\n  完成率＝丙÷总数\n三级指标 完成（10分）\n  得分＝完成率×10分，最高得10分\n用例 一\n  丙＝9项；总数＝10项\n  应得：完成 9分\n");
        var after = Apply(files.Workspace, Renamer.Rename(files.Document, files.Workspace, files.Cursor, newName)).Find("main.prules")!;
        Assert.Contains(declaration, after.Text.Content, StringComparison.Ordinal);
        Assert.Contains(use, after.Text.Content, StringComparison.Ordinal);
        Assert.Equal(Scores(files.Document), Scores(after));
    }

    [Theory]
    [InlineData("", "不能为空")]
    [InlineData("  ", "不能为空")]
    [InlineData("甲「乙", "不能有「」")]
    [InlineData("甲\n乙", "一行")]
    [InlineData("任务数", "“任务数”已经是数据的名称（main.prules第5行）")]
    [InlineData("完成率", "“完成率”已经是口径的名称")]
    [InlineData("完成数", null)]
    public void 不能用的名称说明原因(string newName, string? reason)
    {
        var files = MarkedFiles.Open(Namesake.Replace("$0", "", StringComparison.Ordinal).Replace("  完成数、", "  $0完成数、", StringComparison.Ordinal));
        var result = Renamer.Rename(files.Document, files.Workspace, files.Cursor, newName);
        Assert.Empty(result.Edits);
        if (reason is null)
            Assert.Null(result.Refusal);
        else
            Assert.Contains(reason, result.Refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("三级指标 执行（10分）\n  人工$0评分\n", "不是可以改名的名称")]
    [InlineData("引用「库$0.prules」\n", "文件列表")]
    public void 不是名称的不能改(string text, string reason)
    {
        var files = MarkedFiles.Open([("main.prules", Head + text)], ("库.prules", "公用口径 通用\n"));
        Assert.Null(Renamer.Prepare(files.Document, files.Workspace, files.Cursor, out var refusal));
        Assert.Contains(reason, refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void 会使别的句子读成别的意思的不改()
    {
        var files = MarkedFiles.Open(Head + "数据\n  $0甲：数量（项）\n  件数：数量（项）\n三级指标 执行（10分）\n  每发现1项甲扣1分，扣完为止\n  件数超过3项的，得0分\n");
        var result = Renamer.Rename(files.Document, files.Workspace, files.Cursor, "件数超过");
        Assert.NotNull(result.Refusal);
        Assert.Empty(result.Edits);
    }

    public static TheoryData<string> Published => [.. PublishedRules.Frameworks];

    [Theory]
    [MemberData(nameof(Published))]
    public void 已发布的框架里的数据和口径改名再改回来(string file)
    {
        var workspace = new RuleWorkspace(path => File.Exists(RepositoryRoot.File(path)) ? File.ReadAllBytes(RepositoryRoot.File(path)) : null)
            .Open(file, 1, File.ReadAllText(RepositoryRoot.File(file)));
        var document = workspace.Find(file)!;
        var changed = 0;
        foreach (var symbol in PerfRules.Editor.Symbols.SymbolIndex.Of(document).Declared.Take(12))
        {
            if (symbol.Declaration is not { } at || at.Source != document.Text)
                continue;
            var result = Renamer.Rename(document, workspace, at.Span.Start, symbol.Name + "甲", withNamesakes: true);
            var after = Apply(workspace, result);
            var now = after.Find(file)!;
            Assert.Equal(document.Diagnostics.Select(d => d.Code), now.Diagnostics.Select(d => d.Code));
            var position = document.Text.GetPosition(at.Span.Start);
            var shift = result.Edits.Count(e => e.Range.Path == file && e.Range.Start.Line == position.Line && e.Range.Start.Column < position.Column);
            var cursor = now.Text.GetOffset(position with { Column = position.Column + shift });
            var back = Apply(after, Renamer.Rename(now, after, cursor, symbol.Name, withNamesakes: true));
            Assert.Equal(document.Text.Content, back.Find(file)!.Text.Content);
            changed++;
        }
        Assert.True(changed > 0);
    }
}
