using System.Collections.Immutable;
using PerfRules.Language.Model;

namespace PerfRules.Revision.Matching;

/// <summary>凭什么认出一样东西。</summary>
/// <param name="Name">名称。</param>
/// <param name="Path">路径；没有上级的同名称。</param>
/// <param name="Lineage">编号和沿革。</param>
internal sealed record Identity(string Name, string Path, Lineage Lineage)
{
    /// <summary>上级；没有为空。</summary>
    public Identity? Parent { get; init; }

    /// <summary>种类：加分项和指标不会是同一样。</summary>
    public IndicatorKind Kind { get; init; }

    public static Identity Of(Indicator node) => new(node.Name, node.Path, node.Lineage)
    {
        Parent = node.Parent is { } parent ? Of(parent) : null,
        Kind = node.Kind,
    };

    public static Identity Of(Field field) => new(field.Name, field.Name, field.Lineage);

    public static Identity Of(Definition definition) => new(definition.Name, definition.Name, definition.Lineage);

    public bool Is(string written) => AreSame(written, Name) || AreSame(written, Path);

    /// <summary>这一版的沿革说它原来叫那个名称。</summary>
    public bool WasCalled(Identity then) => Lineage.FormerNames.Any(f => then.Is(f.Name));

    /// <summary>名称里的空格只是版式。</summary>
    public static bool AreSame(string left, string right) => left == right || Bare(left) == Bare(right);

    /// <summary>名称相同，编号不相抵触。</summary>
    public static bool HaveSameName(Identity old, Identity @new) => AreSame(old.Name, @new.Name) && !AreDifferent(old, @new);

    /// <summary>名称虽同，编号不同的不是一样东西。</summary>
    public static bool AreDifferent(Identity old, Identity @new) => old.Lineage.Code is { } code && @new.Lineage.Code is { } other && code != other;

    public static bool HaveSameCode(Identity old, Identity @new) => old.Lineage.Code is { } code && code == @new.Lineage.Code;

    /// <summary>比较的人指明不是同一个。</summary>
    public static bool AreDenied(Identity old, Identity @new, ImmutableArray<MatchOverride> overrides) =>
        overrides.Any(each => !each.IsSame && old.Is(each.Old) && @new.Is(each.New));

    /// <summary>上级都没有，或者上级同名、上级更了名。</summary>
    public static bool AreNear(Identity old, Identity @new) => (old.Parent, @new.Parent) switch
    {
        (null, null) => true,
        ({ } before, { } after) => AreSame(before.Name, after.Name) || after.WasCalled(before) || before.WasCalled(after),
        _ => false,
    };

    private static string Bare(string name) => string.Concat(name.Where(c => !char.IsWhiteSpace(c)));
}
