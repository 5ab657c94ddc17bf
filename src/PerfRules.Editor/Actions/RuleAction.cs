using System.Collections.Immutable;
using PerfRules.Language.Diagnostics;

namespace PerfRules.Editor.Actions;

/// <summary>改法的种类。</summary>
public enum RuleActionKind
{
    /// <summary>消除一条发现。</summary>
    Fix,

    /// <summary>把发现的实例存为用例；不消除发现。</summary>
    SaveWitness,

    /// <summary>提取为口径。</summary>
    Extract,

    /// <summary>整理全文的版式。</summary>
    Layout,
}

/// <summary>可以一键采用的改动。</summary>
/// <param name="Title">题目。</param>
/// <param name="Edits">对本文件的改动，互不重叠。</param>
/// <param name="Diagnostic">针对的发现；不针对发现的为空。</param>
public sealed record RuleAction(string Title, RuleActionKind Kind, ImmutableArray<TextEdit> Edits, Diagnostic? Diagnostic)
{
    /// <summary>只有这一种改法，可以不问就采用。</summary>
    public bool IsPreferred { get; init; }
}
