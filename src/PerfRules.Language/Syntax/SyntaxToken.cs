using PerfRules.Language.Text;

namespace PerfRules.Language.Syntax;

/// <summary>
/// 一个记号：关键词、名称、数、标点或原样文字。相邻记号之间的空白和注释不成记号，
/// 由位置推出，因此全部记号加间隔即是原文。
/// </summary>
/// <param name="Kind">种类，即词法文件中的记号编号。</param>
/// <param name="Text">写法；用「」括起的名称不含括号。</param>
/// <param name="Span">位置。</param>
public readonly record struct SyntaxToken(int Kind, string Text, TextSpan Span);
