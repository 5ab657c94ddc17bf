using System.Collections.Immutable;
using PerfRules.Editor.Documents;

namespace PerfRules.Editor.Renaming;

/// <summary>改名的一处改动。</summary>
public sealed record RenameEdit(DocumentRange Range, string NewText);

/// <summary>可以改名的名称。</summary>
/// <param name="Range">位置，不含「」。</param>
/// <param name="Name">现在的名称。</param>
/// <param name="HasNamesake">有没有同名的指标（或口径），可以一起改名。</param>
public sealed record RenameTarget(DocumentRange Range, string Name, bool HasNamesake);

/// <summary>改名的结果：各处改动，或者不能改的原因。</summary>
/// <param name="Edits">各文件里的改动；不能改时为空表。</param>
/// <param name="Refusal">不能改的原因；能改为空。</param>
/// <param name="NeedsNamesake">是否连同同名的指标（或口径）一起改就可以。</param>
/// <param name="Notice">改了之后还要自己做的事，例如改数据文件里的名称；没有为空。</param>
public sealed record RenameResult(ImmutableArray<RenameEdit> Edits, string? Refusal, bool NeedsNamesake, string? Notice = null)
{
    internal static RenameResult Refused(string reason, bool needsNamesake = false) => new([], reason, needsNamesake);
}
