using PerfRules.Language.Syntax;
using PerfRules.Language.Text;

namespace PerfRules.Language.Amendments;

/// <summary>更名、拆分、合并之后的沿革：有编号的凭编号认得，不另写；已经写了的不重复。</summary>
/// <param name="year">原框架的年度；没有写明为空。</param>
internal sealed class FormerNames(int? year)
{
    private readonly Dictionary<ScriptPart, (List<string> Names, Location Cause)> _names = [];

    /// <summary>原框架的一项改了名称。</summary>
    public void Add(ScriptPart part, Location cause) => Add(part, [part], cause);

    /// <summary>修订里写的一项出自原框架的几项；名称没有变的不算改名。</summary>
    public void Add(ScriptPart part, IReadOnlyList<ScriptPart> origins, Location cause)
    {
        var written = IdentitiesOf(part).ToList();
        if (written.Any(i => i.Code is not null))
            return;
        var names = origins.Where(o => o == part || o.Name != part.Name).Select(o => o.Name)
            .Where(name => written.All(i => i.Former?.Name != name) || part == origins[0]).ToList();
        if (names.Count > 0)
            _names[part] = (names, cause);
    }

    /// <summary>要加写的“原名「…」（2022年度）”，以逗号相连；没有为空。</summary>
    public (string Text, Location Cause)? Of(ScriptPart part) => _names.TryGetValue(part, out var added)
        ? (string.Join('，', added.Names.Select(name => FormattableString.Invariant($"原名「{name}」{(year is { } y ? $"（{y}年度）" : "")}"))), added.Cause)
        : null;

    private static IEnumerable<IdentitySyntax> IdentitiesOf(ScriptPart part) => part.Declaration switch
    {
        FieldDeclarationSyntax field => field.Requirements.OfType<IdentityRequirementSyntax>().Select(r => r.Identity),
        DefinitionSyntax definition => definition.Clauses.OfType<IdentityClauseSyntax>().Select(c => c.Identity),
        _ => part.Kind == PartKind.Indicator ? part.Body.OfType<IdentitySentenceSyntax>().SelectMany(s => s.Identities) : [],
    };
}
