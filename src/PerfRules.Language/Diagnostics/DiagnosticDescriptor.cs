namespace PerfRules.Language.Diagnostics;

/// <summary>
/// 诊断目录中的一条。编号一经公布永不改变也不复用；
/// 说明页为 <c>grammar/diagnostics/{Code}.md</c>。
/// </summary>
/// <param name="Code">“PR”加四位数字，首位为阶段：1 语法，2 名称，3 单位，4 区间与情形，5 分值，6 生成，9 内部。</param>
/// <param name="Severity">轻重。</param>
/// <param name="Title">一句话的题目，不带参数。</param>
/// <param name="Format">消息模板，参数为 <c>{0}</c>、<c>{1}</c>……</param>
public sealed record DiagnosticDescriptor(string Code, Severity Severity, string Title, string Format);
