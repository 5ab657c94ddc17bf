using System.Text;
using PerfRules.Documents.Results;
using PerfRules.Language.Evaluation;

namespace PerfRules.Language.Tests.Corpus;

/// <summary>评分结果的文字形式：一行一个节点，按级缩进。</summary>
internal static class ScoreText
{
    public static string Render(Assessment assessment)
    {
        var result = new StringBuilder();
        Write(result, assessment.Total, 0);
        return result.Append("等级 ").Append(assessment.Grade?.Name ?? "无").Append('\n').ToString();
    }

    private static void Write(StringBuilder result, NodeScore node, int depth)
    {
        result.Append(' ', depth * 2).Append(node.Name).Append('（').Append(ScoreFormat.Points(node.Points)).Append("分） ");
        var (minimum, maximum) = ScoreFormat.Range(node);
        result.Append(node.IsExcluded ? ScoreFormat.Excluded : ScoreFormat.Score(node) ?? $"不能确定，{minimum}～{maximum}，{string.Join("；", node.Obstacles)}").Append('\n');
        foreach (var child in node.Parts)
            Write(result, child, depth + 1);
    }
}
