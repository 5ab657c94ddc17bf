using PerfRules.Language.Text;

namespace PerfRules.Editor.Documents;

/// <summary>某个文件中的一段，以行列计。</summary>
/// <param name="Path">文件的路径，以“/”分隔。</param>
/// <param name="Start">起点。</param>
/// <param name="End">终点，不含。</param>
public readonly record struct DocumentRange(string Path, LinePosition Start, LinePosition End);
