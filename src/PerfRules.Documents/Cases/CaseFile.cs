namespace PerfRules.Documents.Cases;

/// <summary>读用例所指的一个数据文件的结果：内容，或读不了的原因。</summary>
/// <param name="Path">文件，供报告。</param>
/// <param name="Content">内容；读不了为空。</param>
/// <param name="Error">读不了的原因；读到了为空。</param>
public sealed record CaseFile(string Path, byte[]? Content, string? Error);
