using PerfRules.Revision.Reporting.Markdown;

namespace PerfRules.Revision.Tests.Reporting;

public class MarkdownReportTests
{
    private static readonly RevisionReport Report = SampleImpact.Published();

    [Fact]
    public void 先是各性质的处数_实质逐处列出_其余折叠()
    {
        var text = MarkdownReport.Write(Report, null);
        Assert.StartsWith("""
            # 修订比较：福田区部门整体支出绩效评价 2022年度 → 盐田区部门整体支出绩效评价 2023年度

            | 性质 | 处数 |
            | --- | ---: |
            | 实质 | 8 |
            | 表述 | 9 |
            | 次序 | 0 |

            共有改动：实质 8 处，表述 9 处，次序 0 处。

            ## 实质改动


            """, text, StringComparison.Ordinal);
        Assert.Contains("""
            5. **[分值]** “绩效目标完整性”的分值由3分调整为5分（旧版第80行，新版第80行）<br>
               例如绩效目标不符合项＝0项时，“绩效目标完整性”旧版得3分，新版得5分。

            """, text, StringComparison.Ordinal);
        var folded = text[text.IndexOf("<details>", StringComparison.Ordinal)..text.IndexOf("</details>", StringComparison.Ordinal)];
        Assert.Contains("<summary>表述改动 9 处（得分都相同）</summary>", folded, StringComparison.Ordinal);
        Assert.Equal(9, folded.Split("\n- ").Length - 1);
        Assert.DoesNotContain("次序改动", text, StringComparison.Ordinal);
        Assert.DoesNotContain("对各单位的影响", text, StringComparison.Ordinal);
    }

    [Fact]
    public void 有数据时写明影响()
    {
        var text = MarkdownReport.Write(Report, SampleImpact.Of(Report));
        Assert.Contains("共 3 个单位，其中 1 个按至少一版不能评分，不计入比较。平均总分由 90.50 分变为 90.75 分；总分上升的 1 个，下降的 1 个，不变的 0 个。", text, StringComparison.Ordinal);
        Assert.Contains("| 甲局 | 90.00 | 92.00 | +2.00 | 优 | 2 → 1 | +2.00：“绩效目标完整性”的分值由3分调整为5分 |", text, StringComparison.Ordinal);
        Assert.Contains("| 丙局 | 80.00 | 不能评分（70.00～85.00） | — | 良 → — | 3 → — | — |", text, StringComparison.Ordinal);
        Assert.Contains("| 不能评分 | 0 | 1 |", text, StringComparison.Ordinal);
        Assert.Contains("| 人人满分 | 4.50 | 5.00 |", text, StringComparison.Ordinal);
    }

    [Fact]
    public void 名称里的符号不会变成格式()
    {
        var text = MarkdownReport.Write(Report, SampleImpact.Of(Report));
        Assert.DoesNotContain("<img", text, StringComparison.Ordinal);
        Assert.Contains("| &lt;img src=x onerror=alert(1)&gt; &amp; \"某\\|某\\*中心\" | 91.00 | 89.50 | −1.50 |", text, StringComparison.Ordinal);
    }

    [Fact]
    public void 单位很多时只列变化最大的()
    {
        var text = MarkdownReport.Write(Report, SampleImpact.Many(Report, 1000));
        Assert.Contains("只列总分变化最大的 20 个", text, StringComparison.Ordinal);
        Assert.Contains("| 单位1000 |", text, StringComparison.Ordinal);
        Assert.DoesNotContain("| 单位980 |", text, StringComparison.Ordinal);
        Assert.True(text.Length < 30_000);
    }
}
