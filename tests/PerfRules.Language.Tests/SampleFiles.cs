using PerfRules.Language.Formatting;
using PerfRules.Language.Text;
using PerfRules.Testing;

namespace PerfRules.Language.Tests;

/// <summary>对任何规则文件都应成立的性质所用的样本：库中全部规则文件，和一些着意写得不整齐的片段。</summary>
internal static class SampleFiles
{
    private const string Preamble = """
        框架 样本框架 2023年度
        总分 10分
        数据
        甲数、乙数：金额（万元），大于0
        人员数：人数
        问题数：数量（项）
        违规：是否
        公开情况：选项（已公开、未公开）
        完成率、满意度：比率
        明细 项目
        项目名称：文本
        项目分值：分值
        一级指标 管理（10分）
        三级指标 执行（10分）

        """;

    private static readonly (string Name, string Sentences)[] Fragments =
    [
        ("分档", "完成率≥90%的，得10分；90%>完成率≥60%的,得 5 分;完成率<60%的，不得分。"),
        ("依次分档", "完成率90%以上得10分，\n80%以上得5分\n其余不得分"),
        ("区间", "完成率在[90%,100%]的，得10分；完成率(60%，90%)的得5分；60%（含）~70%（不含）之间的，得2分"),
        ("算式", "得分 = 完成率 x 10分 , 最高得10分，最低得 0分"),
        ("括号", "得分＝[甲数*2-乙数/(甲数+乙数)*甲数]÷甲数×1分，封顶"),
        ("函数", "得分＝最大值(完成率、满意度)×5分＋平均（完成率，满意度）×5分，不封顶"),
        ("绝对值", "得分＝|完成率－满意度|÷1个百分点×1分，封顶\n得分＝｜完成率-满意度｜÷1百分点×1分"),
        ("按步", "完成率≤10%的，得10分；超出10%的，每超出1个百分点扣0.1分，不足1个百分点的按1个百分点扣，扣完为止。"),
        ("按次", "每发现1项问题数扣1分，扣完为止"),
        ("一项", "每有一项问题数的，扣0.5分，最多扣 2分"),
        ("选项", "按公开情况计分：已公开的，得10分；未公开的，得0分。"),
        ("带序号", "按 公开情况 计分： 1.已公开的,得10分; 2.未公开的,得0分"),
        ("连写的序号", "1.90%≤完成率的，得10分；2.60%≤完成率＜90%的，得5分；3.完成率<60%的，得0分"),
        ("分行的序号", "（1）完成率≥90%的，得10分\n（2）完成率＜90%的，得0分\n③ 违规的，得0分"),
        ("要点", "① 制度健全,有 分工（4分）\n②执行到位 (6 分)"),
        ("人工", "评分点 甲项（4分）：人工评分,扣分须说明理由，须附佐证：查阅 台账；走访, 核对\n评分点 乙项（6分）：人工评分，步长0.5分，最低得1分"),
        ("酌情", "管理不到位的，视情形 酌情扣分"),
        ("否决", "评分点 甲项（10分）\n人工评分\n一票否决：违规的，本指标得0分\n违规的，不适用，得满分，优先\n本项违规 且 完成率＜10%的，不计分"),
        ("逻辑", "得分＝完成率×10分，封顶\n（违规或完成率小于 10%）且非违规的，得0分\n完成率不低于90% 并且 满意度大于80%的，得满分"),
        ("逐项", "逐项 项目，每项满分为 项目分值：人工评分"),
        ("说明", "说明：按 制度 ,执行;  见《办法》\n依据《办法》第3条\n注 另见 附件\n人工评分"),
        ("说明中的网址", "说明：见http://example.com/甲,乙 // 注释\n人工评分"),
        ("用例", "人工评分\n用例 甲\n取数「a.json」\n甲数=1,602.69万元；公开情况为已公开；违规＝否\n人工评分：管理/执行 1分\n应得:执行 1 分；总分＝9.5分；等级 优"),
        ("等级", "人工评分\n框架 又一个"),
        ("坏句", "得分＝（完成率×  10分\n完成率 ?? 乱写  ,得1分;人工评分\n三级指标 没有分值\n人工评分"),
        ("坏标题", "人工评分\n三级指标  没 有分值\n人工评分  ，乱写\n评分点 也没有\n  得分 得分"),
        ("注释", "// 头一条\n人工评分// 紧挨\n\n\n// 后面空一行\n\n// 属于用例\n// 还是\n用例 乙 // 行末\n// 末尾"),
        ("续行", "得分＝完成率× // 注释在续行前\n\n  // 单独一行\n5分＋\n满意度×5分，\n封顶"),
        ("只有标点", "；；\n。\n人工评分；；。\n①\n（1）"),
        ("冒号标题", "评分点 甲:乙（4分）: 人工评分\n评分点「丙（1分）」（6分）人工评分"),
    ];

    public static IEnumerable<(string Name, string Content)> All { get; } =
    [
        .. RuleFiles(),
        .. Fragments.Select(f => (f.Name, Preamble + f.Sentences)),
        ("回车换行", (Preamble + "// 注释\n人工评分\n\n\n用例 甲\n应得：总分 10分").ReplaceLineEndings("\r\n")),
        ("罕用字", "框架 𠮷林示范 2023年度 // 𠮷\n数据\n𠮷数、乙𠮷：金额（万元），大于0\n𠮷况：选项（𠮷、凶）\n三级指标 𠮷𠮷（2分）\n  𠮷数 ≥ 乙𠮷的,得2分;其余 得0分\n说明：𠮷 // 𠮷𠮷"),
        ("空文件", ""),
        ("只有空白", " \n\t\n"),
        ("只有注释", "// 一\n\n\n// 二"),
        ("没有框架", "一级指标 甲（1分）\n\n\n人工评分"),
        ("二进制", "框架\0甲"),
    ];

    public static TheoryData<string> Names => [.. All.Select(s => s.Name)];

    public static string Content(string name) => All.Single(s => s.Name == name).Content;

    /// <summary>分析样本（或它改过的文字）；样本是规则文件的，引用的文件从它所在的目录读。</summary>
    public static CompilationResult Parse(string name, string content) => RuleFile.Parse(
        new SourceText(content, RepositoryRoot.File(name)),
        path => File.Exists(path) ? RuleFile.Decode(File.ReadAllBytes(path), path) : null);

    public static string Format(string name, string content) => Formatter.Format(Parse(name, content).Syntax);

    private static IEnumerable<(string Name, string Content)> RuleFiles() =>
        new[] { "rules", "tests/corpus" }.Select(f => RepositoryRoot.File(f)).Where(Directory.Exists)
            .SelectMany(f => Directory.EnumerateFiles(f, "*.prules", SearchOption.AllDirectories))
            .Order(StringComparer.Ordinal)
            .Select(f => (Path: f, Decoded: RuleFile.Decode(File.ReadAllBytes(f), f)))
            .Where(f => f.Decoded.Diagnostics.IsEmpty)
            .Select(f => (Path.GetRelativePath(RepositoryRoot.Path, f.Path), f.Decoded.Text.Content));
}
