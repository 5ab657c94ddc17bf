using System.Collections.Immutable;
using PerfRules.Language.Syntax;
using PerfRules.Language.Text;

namespace PerfRules.Language.Amendments;

/// <summary>条文的一行（已接上续行），连同其中的注释。</summary>
/// <param name="Location">原文的位置；合并时写出的，是修订里要求写出它的那一句。</param>
/// <param name="Parsed">分析的结果；只有空白和注释、或者合并时写出的为空。</param>
internal sealed record ScriptLine(Location Location, ParsedLine? Parsed)
{
    /// <summary>合并时写出的文字；照原文的为空。</summary>
    public string? Written { get; init; }

    public ImmutableArray<StatementSyntax> Statements => Parsed?.Statements ?? [];

    /// <summary>采用落在这一行的各处改动之后的文字。</summary>
    public string Apply(LineEdits edits) => Written ?? edits.Apply(Location);

    public bool Equals(ScriptLine? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}
