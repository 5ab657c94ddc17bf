using System.Collections.Immutable;

namespace PerfRules.Language.Syntax;

/// <summary>接上续行的一组行。内容和之前的部分都没有变，结果就不变。</summary>
/// <param name="Lexed">组成它的各行。</param>
/// <param name="Before">读它之前所在的部分。</param>
/// <param name="After">读它之后所在的部分。</param>
/// <param name="Line">提纲的一行；只有空白和注释为空。</param>
internal sealed record OutlineGroup(ImmutableArray<LexedLine> Lexed, OutlineState Before, OutlineState After, OutlineLine? Line);

/// <summary>读提纲读到了哪一部分。</summary>
/// <param name="Section">所在的部分。</param>
/// <param name="IsList">是否在明细之下。</param>
/// <param name="IsAmendment">是否在修订里。</param>
internal readonly record struct OutlineState(Section Section, bool IsList, bool IsAmendment);
