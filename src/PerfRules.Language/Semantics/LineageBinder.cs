using System.Collections.Immutable;
using PerfRules.Language.Diagnostics.Catalogue;
using PerfRules.Language.Model;
using PerfRules.Language.Syntax;

namespace PerfRules.Language.Semantics;

/// <summary>编号和沿革：一样东西只有一个编号，两样东西的编号不能相同。</summary>
internal sealed class LineageBinder(BindingContext context)
{
    /// <summary>合成一样东西的编号和沿革。</summary>
    public Lineage Bind(IEnumerable<IdentitySyntax> written)
    {
        string? code = null;
        var names = ImmutableArray.CreateBuilder<FormerName>();
        foreach (var identity in written)
        {
            if (identity.Former is { } former)
            {
                names.Add(former);
                continue;
            }
            if (code is not null)
                context.Report(BindingDiagnostics.Misplaced(context.At(identity.Span), "编号只写一个。"));
            code ??= identity.Code;
        }
        return code is null && names.Count == 0 ? Lineage.None : new Lineage(code, names.ToImmutable());
    }

    /// <summary>一句声明了几项数据的，编号、原名不知道是哪一项的。</summary>
    public Lineage Bind(FieldDeclarationSyntax declaration, NameToken name)
    {
        var written = declaration.Requirements.OfType<IdentityRequirementSyntax>().Select(r => r.Identity).ToList();
        if (written.Count > 0 && declaration.Names.Length > 1)
        {
            if (name == declaration.Names[0])
                context.Report(BindingDiagnostics.Misplaced(context.At(written[0].Span), "编号、原名只能写给一项数据，请把它单独声明。"));
            return Lineage.None;
        }
        return Bind(written);
    }
}
