using PerfRules.Language.Diagnostics;

namespace PerfRules.Documents.Data;

/// <summary>数据中的一处问题：在哪个文件的哪一处、哪一项、应当怎样。</summary>
/// <param name="Severity">错误使该单位不能评分；提示不妨碍。</param>
/// <param name="File">文件。</param>
/// <param name="Place">行（“第3行”）或 JSON 路径（“[0].数据.满意度”）；整个文件的问题为空串。</param>
/// <param name="Field">数据项、指标或栏目的名称；与某一项无关时为空。</param>
/// <param name="Message">问题和应当的写法。</param>
public sealed record DataProblem(Severity Severity, string File, string Place, string? Field, string Message)
{
    public bool IsError => Severity == Severity.Error;

    public override string ToString() => Place.Length == 0 ? $"{File}：{Message}" : $"{File}：{Place}：{Message}";
}
