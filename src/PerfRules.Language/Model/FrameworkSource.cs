using PerfRules.Language.Text;

namespace PerfRules.Language.Model;

/// <summary>框架所基于、所引用的一个文件。</summary>
/// <param name="Path">相对于框架文件的路径，以“/”分隔。</param>
/// <param name="Text">原文。</param>
public sealed record FrameworkSource(string Path, SourceText Text);
