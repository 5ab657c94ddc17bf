using System.Globalization;
using System.Text.RegularExpressions;
using PerfRules.Editor.Documents;
using PerfRules.Language;
using PerfRules.Language.Evaluation;
using PerfRules.Language.Text;
using PerfRules.Testing;

namespace PerfRules.Editor.Tests.Documents;

/// <summary>一边改一边分析，与从头分析的结果完全相同。</summary>
public class IncrementalTests
{
    private const int Steps = 40;

    public static TheoryData<string, int> Files
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var file in new[] { "rules/福田区/2022.prules", "rules/盐田区/2023.prules", "rules/示例/示例区-2023.prules", "rules/示例/教程/街道-2024.prules", "rules/示例/报送时限-2023.prules",
                "tests/corpus/idioms/日历-工作日数/main.prules", "tests/corpus/idioms/日历-顺延和加减/main.prules",
                "tests/corpus/idioms/同样的选项/main.prules" })
            {
                for (var seed = 1; seed <= 3; seed++)
                    data.Add(file, seed);
            }
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void 随意改动之后与从头分析相同(string file, int seed)
    {
        var edits = new RandomEdits(seed);
        var random = new Random(seed);
        var path = RepositoryRoot.File(file).Replace('\\', '/');
        var workspace = new RuleWorkspace(Read).Open(path, 0, File.ReadAllText(path));
        for (var step = 1; step <= Steps; step++)
        {
            var document = workspace.Find(path)!;
            workspace = workspace.Change(path, step, [ToChange(edits.Next(document.Text))]);
            // 有时连改几处才分析一次。
            if (random.Next(4) > 0)
                AssertSameAsFresh(workspace.Find(path)!);
        }
        AssertSameAsFresh(workspace.Find(path)!);
    }

    [Fact]
    public void 日历改了_数工作日的都随之重来()
    {
        const string Holiday = "、1月21日至27日";
        var path = RepositoryRoot.File("tests", "corpus", "idioms", "日历-工作日数", "main.prules").Replace('\\', '/');
        var text = File.ReadAllText(path);
        var place = text.IndexOf(Holiday, StringComparison.Ordinal);
        var workspace = new RuleWorkspace(Read).Open(path, 0, text);
        LinePosition At(int index) => workspace.Find(path)!.Text is var source ? source.GetPosition(source.OffsetAt(index)) : default;
        Assert.True(FirstCasePasses(workspace.Find(path)!));
        var (start, end) = (At(place), At(place + Holiday.Length));
        workspace = workspace.Change(path, 1, [new TextChange(start, end, "")]);
        Assert.False(FirstCasePasses(workspace.Find(path)!));
        workspace = workspace.Change(path, 2, [new TextChange(start, start, Holiday)]);
        Assert.True(FirstCasePasses(workspace.Find(path)!));
    }

    [Fact]
    public void 引用的日历改了_数工作日的都随之重来()
    {
        const string Holiday = "  放假：2023年9月29日至10月6日\n";
        var path = RepositoryRoot.File("rules", "示例", "报送时限-2023.prules").Replace('\\', '/');
        var calendar = RepositoryRoot.File("rules", "公用", "工作日-2023.prules").Replace('\\', '/');
        var (text, days) = (File.ReadAllText(path), File.ReadAllText(calendar));
        Assert.Contains(Holiday, days, StringComparison.Ordinal);
        var workspace = new RuleWorkspace(Read).Open(path, 0, text).Open(calendar, 0, days);
        Assert.True(FirstCasePasses(workspace.Find(path)!));
        // 先改自己，使它记得上一次的结果，再改日历。
        workspace = workspace.Change(path, 1, [new TextChange(new LinePosition(3, 3), new LinePosition(3, 3), "甲")]);
        Assert.True(FirstCasePasses(workspace.Find(path)!));
        workspace = workspace.Change(calendar, 1, [new TextChange(null, null, days.Replace(Holiday, "", StringComparison.Ordinal))]);
        Assert.False(FirstCasePasses(workspace.Find(path)!));
        workspace = workspace.Change(calendar, 2, [new TextChange(null, null, days)]);
        Assert.True(FirstCasePasses(workspace.Find(path)!));
    }

    /// <summary>总分、舍入、计数方式、等级……各影响一部分条文，没有写在那些条文里。</summary>
    [Theory]
    [InlineData("rules/福田区/2022.prules")]
    [InlineData("rules/盐田区/2023.prules")]
    [InlineData("rules/示例/报送时限-2023.prules")]
    [InlineData("tests/corpus/idioms/等级限制/main.prules")]
    [InlineData("tests/corpus/idioms/加分项-有加有扣/main.prules")]
    [InlineData("tests/corpus/idioms/步进扣分-按比例/main.prules")]
    public void 逐条改动约定再改回_与从头分析相同(string file)
    {
        var path = RepositoryRoot.File(file).Replace('\\', '/');
        var text = File.ReadAllText(path);
        var workspace = new RuleWorkspace(Read).Open(path, 0, text);
        var settings = workspace.Find(path)!.Text.Lines.TakeWhile(l => l.Text.Trim() is not ("数据" or "口径")).Index()
            .Where(l => l.Index > 0 && l.Item.Length > 0).Select(l => (l.Index, Text: l.Item.Text[..l.Item.Length])).ToList();
        Assert.NotEmpty(settings);
        foreach (var (line, setting) in settings)
        {
            foreach (var changed in new[] { "", setting.Insert(setting.Length / 2, "项"), Regex.Replace(setting, "[0-9]+", m => (int.Parse(m.Value, CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture)) })
            {
                Replace(line, changed);
                AssertSameAsFresh(workspace.Find(path)!);
                Replace(line, setting);
                AssertSameAsFresh(workspace.Find(path)!);
            }
        }

        void Replace(int line, string with)
        {
            var old = workspace.Find(path)!.Text.Lines[line].Length;
            workspace = workspace.Change(path, 1, [new TextChange(new LinePosition(line, 0), new LinePosition(line, old), with)]);
        }
    }

    private static bool FirstCasePasses(RuleDocument document) => CaseRunner.Run(document.Framework!, document.Framework!.Cases[0]).Passed;

    private static TextChange ToChange(RandomEdits.Edit edit) => new(edit.Start, edit.End, edit.Text);

    private static void AssertSameAsFresh(RuleDocument document)
    {
        var fresh = RuleFile.Parse(new SourceText(document.Text.Content, document.Path), reference => Read(reference) is { } bytes ? RuleFile.Decode(bytes, reference) : null);
        Assert.Equal(fresh.Diagnostics.Select(d => Describe(d, fresh.Syntax.Source)), document.Diagnostics.Select(d => Describe(d, document.Text)));
        Assert.Equal(Model(fresh), Model(document.Result));
    }

    private static string Model(CompilationResult result) => result.Framework is null ? "" : PerfRules.Language.Model.ModelPrinter.Print(result.Framework);

    private static string Describe(PerfRules.Language.Diagnostics.Diagnostic diagnostic, SourceText current)
    {
        string At(Location location)
        {
            var source = location.Source == current ? current : location.Source;
            return $"{source.FileName} {source.GetPosition(location.Span.Start)} {source.GetPosition(location.Span.End)}";
        }
        var fixes = diagnostic.Fixes.Concat(diagnostic.SaveWitness is { } save ? [save] : [])
            .Select(f => $"{f.Title}：{string.Join("；", f.Edits.Select(e => $"{current.GetPosition(e.Span.Start)}-{current.GetPosition(e.Span.End)} {e.NewText}"))}");
        return string.Join("\n", [$"{diagnostic.Code} {At(diagnostic.Location)} {diagnostic.Message}", .. diagnostic.Related.Select(r => $"{At(r.Location)} {r.Message}"), .. fixes]);
    }

    private static byte[]? Read(string path) => File.Exists(path) ? File.ReadAllBytes(path) : null;
}
