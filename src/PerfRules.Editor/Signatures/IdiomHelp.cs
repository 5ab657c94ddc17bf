using System.Collections.Immutable;

namespace PerfRules.Editor.Signatures;

/// <summary>正在写的句式：整句的样子、各个空位，以及光标写到哪一个。</summary>
/// <param name="Label">整句的样子。</param>
/// <param name="Explanation">一句话的含义。</param>
/// <param name="Parts">各个空位，按次序。</param>
/// <param name="ActivePart">光标在第几个空位，从 0 起。</param>
public sealed record IdiomHelp(string Label, string Explanation, ImmutableArray<IdiomPart> Parts, int ActivePart);

/// <summary>句式的一个空位。</summary>
/// <param name="Start">在 <see cref="IdiomHelp.Label"/> 中的起点。</param>
/// <param name="Length">长度。</param>
/// <param name="Explanation">填什么。</param>
public readonly record struct IdiomPart(int Start, int Length, string Explanation);
