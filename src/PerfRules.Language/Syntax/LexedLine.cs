using System.Collections.Immutable;
using PerfRules.Language.Text;

namespace PerfRules.Language.Syntax;

/// <summary>词法读过的一行：全部记号，包括空白、注释和换行。</summary>
internal sealed record LexedLine(SourceLine Line, ImmutableArray<SyntaxToken> Tokens)
{
    /// <summary>统一写法的原文；名称增减时要看每一行，所以留着。</summary>
    public string Folded => field ??= CharacterFolding.Fold(Line.Text);

    // 以引用相等区分：两行内容相同也是两行。
    public bool Equals(LexedLine? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}
