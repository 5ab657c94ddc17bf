using PerfRules.Language.Text;

namespace PerfRules.Editor.Completion;

/// <summary>候选是什么。</summary>
public enum CompletionKind
{
    Keyword,
    Field,
    Definition,
    List,
    Column,
    Indicator,
    Option,
    Grade,
    Unit,
    Snippet,
}

/// <summary>一个候选。</summary>
/// <param name="Label">显示的文字。</param>
/// <param name="NewText">换上的文字；句式里的空位写作 <c>${1:默认}</c>。</param>
/// <param name="IsSnippet">是不是带空位的句式。</param>
/// <param name="Replaced">要换掉的一段：已经输入的前半；还没有输入的为空段。</param>
/// <param name="FilterText">供编辑器筛选：名称和拼音首字母。</param>
/// <param name="SortText">次序，小的在前。</param>
/// <param name="Detail">一句话的说明。</param>
public sealed record CompletionCandidate(
    string Label, CompletionKind Kind, string NewText, bool IsSnippet, TextSpan Replaced, string FilterText, string SortText, string Detail);
