using System.Collections.Immutable;

namespace PerfRules.Editor.Highlighting;

/// <summary>着色的种类，次序即图例中的序号。</summary>
public enum HighlightKind
{
    Heading,
    Keyword,
    Field,
    Definition,
    List,
    Column,
    Indicator,
    Option,
    Grade,
    Name,
    Number,
    Unit,
    Operator,
    Prose,
    Comment,
}

/// <summary>着色的修饰，可以有几个。</summary>
[Flags]
public enum HighlightModifiers
{
    None = 0,

    /// <summary>声明它的地方。</summary>
    Declaration = 1,

    /// <summary>从别处算来的：上年、名次等。</summary>
    Derived = 2,

    /// <summary>没有用到。</summary>
    Unused = 4,
}

/// <summary>图例：种类和修饰的名称，次序同枚举。能用通用名称的用通用名称，各种配色方案都认得。</summary>
public static class HighlightLegend
{
    public static ImmutableArray<string> Kinds { get; } =
    [
        "class", "keyword", "variable", "function", "struct", "property", "namespace", "enumMember", "enum", "type",
        "number", "macro", "operator", "string", "comment",
    ];

    public static ImmutableArray<string> Modifiers { get; } = ["declaration", "readonly", "deprecated"];
}
