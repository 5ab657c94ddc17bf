using System.Collections.Immutable;
using PerfRules.Language.Model;
using PerfRules.Language.Text;

namespace PerfRules.Language.Syntax;

/// <summary>编号「…」，或原名「…」（2022年度）。</summary>
public sealed class IdentitySyntax(string? code, FormerName? former, TextSpan span) : SyntaxNode(span)
{
    /// <summary>编号；是沿革的为空。</summary>
    public string? Code { get; } = code;

    /// <summary>沿革；是编号的为空。</summary>
    public FormerName? Former { get; } = former;
}

/// <summary>指标名下的一句编号、沿革。</summary>
public sealed class IdentitySentenceSyntax(ImmutableArray<IdentitySyntax> identities, TextSpan span) : StatementSyntax(span)
{
    public ImmutableArray<IdentitySyntax> Identities { get; } = identities;

    public override IEnumerable<SyntaxNode> Children => Identities;
}

/// <summary>数据的编号、沿革。</summary>
public sealed class IdentityRequirementSyntax(IdentitySyntax identity, TextSpan span) : FieldRequirementSyntax(span)
{
    public IdentitySyntax Identity { get; } = identity;

    public override IEnumerable<SyntaxNode> Children => [Identity];
}

/// <summary>选项「…」原名「…」（2022年度）。</summary>
public sealed class OptionRequirementSyntax(string option, FormerName former, TextSpan span) : FieldRequirementSyntax(span)
{
    public string Option { get; } = option;

    public FormerName Former { get; } = former;
}

/// <summary>口径的编号、沿革。</summary>
public sealed class IdentityClauseSyntax(IdentitySyntax identity, TextSpan span) : DefinitionClauseSyntax(span)
{
    public IdentitySyntax Identity { get; } = identity;

    public override IEnumerable<SyntaxNode> Children => [Identity];
}
