using PerfRules.Language.Text;

namespace PerfRules.Editor.Documents;

/// <summary>编辑器报告的一处改动：把一段换成新的文字；没有起止的是换掉全文。</summary>
public sealed record TextChange(LinePosition? Start, LinePosition? End, string Text);
