using System.Text.Json;
using System.Text.RegularExpressions;
using PerfRules.Language.Diagnostics;
using PerfRules.Language.Text;
using PerfRules.Testing;

namespace PerfRules.Language.Tests.Documentation;

/// <summary>编辑器扩展的片段按默认的填法都能编译。</summary>
public partial class EditorSnippetTests
{
    private const string Heading = "框架 甲 2024年度\n总分 2分\n";

    private const string Data = """
        数据
          满意度：比率，范围[0%，100%]
          调整调剂率：比率，范围[0%，500%]
          年初预算数、实际支出数：金额（万元），大于0
          存在违规支出、没有信访事项：是否
          不符合项、省级表彰：数量（项）
          公开情况：选项（按规定公开、公开但不符合要求、未公开）
          单位类别：选项（行政、其他）

        """;

    private const string Lists = """
        明细 项目
          项目名称：文本
          验收合格：是否
        明细 个性指标
          指标名称：文本
          目标值、实际值：比率，大于0
          指标分值：分值

        """;

    private const string Score = "三级指标 公众满意度（2分）\n";

    private static readonly JsonDocument Snippets =
        JsonDocument.Parse(File.ReadAllText(RepositoryRoot.File("vscode-extension", "snippets", "prules.json")));

    public static TheoryData<string> Names => [.. Snippets.RootElement.EnumerateObject().Select(p => p.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void 片段能编译(string name)
    {
        var text = Surround(name, Expand(Snippets.RootElement.GetProperty(name).GetProperty("body")));
        var errors = RuleFile.Parse(new SourceText(text)).Diagnostics.Where(d => d.Severity == Severity.Error);
        Assert.True(!errors.Any(), string.Join("\n", errors.Select(d => $"{d.Code} {d.Message}")) + "\n" + text);
    }

    /// <summary>片段用在哪里：一整个文件、一个部分、指标之后，其余是计分的句子。</summary>
    private static string Surround(string name, string snippet) => name switch
    {
        "框架" => snippet,
        "数据" => $"{Heading}{snippet}\n{Score}  人工评分\n",
        "口径" or "明细" or "对照表" or "日历" => $"{Heading}{Data}{snippet}\n{Score}  人工评分\n",
        "勾稽" => $"{Heading}{Data}  {snippet}\n{Score}  人工评分\n",
        "三级指标" => $"{Heading}{Data}{snippet}\n",
        "加分项" or "扣分项" => $"{Heading}加分项计入总分，总分不超过2分\n{Data}{Score}  人工评分\n{snippet}\n",
        "用例" => $"{Heading}{Data}{Score}  得分＝满意度×2分\n{snippet}\n",
        "不适用后折算" => $"框架 甲 2024年度\n总分 3分\n{Data}二级指标 乙（3分）\n三级指标 丙（1分）\n  人工评分\n{Score}{snippet}\n",
        _ => $"{Heading}{Data}{Lists}{Score}{snippet}\n",
    };

    // 片段的占位依次取默认的填法：${1:默认}、${1|第一种,第二种|}、${0:默认}、$0。
    private static string Expand(JsonElement body)
    {
        var text = string.Join('\n', body.EnumerateArray().Select(line => line.GetString()));
        return Placeholder().Replace(text, m => m.Groups["default"].Value + m.Groups["first"].Value);
    }

    [GeneratedRegex(@"\$\{\d+:(?<default>[^}]*)\}|\$\{\d+\|(?<first>[^,|]*)[^}]*\}|\$\d+")]
    private static partial Regex Placeholder();
}
