using PerfRules.Editor.Symbols;

namespace PerfRules.Editor.Renaming;

/// <summary>新名称可不可以用；不可以的说明原因。</summary>
internal static class NameRules
{
    private const int LongestName = 200;

    public static string? Check(RuleSymbol symbol, string name, IEnumerable<SymbolIndex> indexes)
    {
        if (name.Length == 0)
            return "名称不能为空。";
        if (name.Length > LongestName)
            return $"名称太长，最多{LongestName}个字。";
        if (name.Any(char.IsControl))
            return "名称要写在一行里。";
        if (name.IndexOfAny(['「', '」']) >= 0)
            return "名称里不能有「」：它们用来括起名称。";
        if (symbol.Kind == RuleSymbolKind.Measure && !name.All(char.IsLetter))
            return "量词只能是汉字。";
        return Clash(symbol, name, indexes) is { } other
            ? $"“{name}”已经是{KindName.Of(other.Kind)}的名称（{Place(other)}），请换一个名称。"
            : null;
    }

    private static string Place(RuleSymbol symbol) =>
        symbol.Declaration is { } at ? $"{at.Source.FileName}第{at.LineNumber}行" : "另一处";

    /// <summary>同一个范围里已有的同名者；口径和指标可以同名。</summary>
    private static RuleSymbol? Clash(RuleSymbol symbol, string name, IEnumerable<SymbolIndex> indexes)
    {
        var key = SymbolScope.Key(name);
        return indexes.SelectMany(i => i.Declared).FirstOrDefault(other =>
            other != symbol && !other.Equals(symbol) && other.Id.Name == key && SpaceOf(other.Kind) == SpaceOf(symbol.Kind) && other.Id.Owner == symbol.Id.Owner);
    }

    private static RuleSymbolKind SpaceOf(RuleSymbolKind kind) => kind switch
    {
        RuleSymbolKind.Definition or RuleSymbolKind.Table => RuleSymbolKind.Field,
        RuleSymbolKind.RowDefinition => RuleSymbolKind.Column,
        _ => kind,
    };
}
