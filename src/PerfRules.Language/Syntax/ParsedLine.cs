using System.Collections.Immutable;
using PerfRules.Language.Diagnostics;

namespace PerfRules.Language.Syntax;

/// <summary>提纲的一行分析的结果。行、之前的情况和其中的名称都没有变，结果就不变。</summary>
/// <param name="Line">提纲的一行。</param>
/// <param name="Before">读它之前的情况。</param>
/// <param name="After">读它之后的情况。</param>
/// <param name="Tokens">切好的词。</param>
/// <param name="Statements">各句。</param>
/// <param name="Diagnostics">切词和句法的问题。</param>
internal sealed record ParsedLine(
    OutlineLine Line, ReaderState Before, ReaderState After, ImmutableArray<SyntaxToken> Tokens,
    ImmutableArray<StatementSyntax> Statements, ImmutableArray<Diagnostic> Diagnostics);
