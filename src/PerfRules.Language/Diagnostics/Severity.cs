namespace PerfRules.Language.Diagnostics;

/// <summary>诊断的轻重：错误使文件不能用于评分，警告和提示不妨碍。</summary>
public enum Severity
{
    Notice,
    Warning,
    Error,
}
