using PerfRules.Language.Diagnostics;
using PerfRules.Language.Diagnostics.Catalogue;
using PerfRules.Language.Syntax;
using PerfRules.Language.Text;

namespace PerfRules.Language.Amendments;

/// <summary>修订的句子所说的名称是原框架的哪一项。</summary>
internal sealed class Targets(Script script, SourceText source, SourceText amendment, Action<Diagnostic> report)
{
    /// <summary>找不到、不止一个的，报告并返回空。</summary>
    public ScriptPart? Find(AmendedName name)
    {
        var all = Candidates(name.Kind).Where(p => p.Name.Length > 0).ToList();
        var found = all.Where(p => Key(p.Name) == Key(name.Name)).ToList();
        // 同名的几个里，写全路径的那一个；名称本身可以含有斜线。
        if (found.Count != 1 && all.Where(p => EndsWith(p, Key(name.Name))).ToList() is [var only])
            found = [only];
        if (found.Count == 1)
            return found[0];
        var place = new Location(amendment, name.Span);
        var kind = NameOf(name.Kind);
        report(found.Count > 1
            ? AmendmentDiagnostics.Unknown(place, $"“{name.Name}”有{found.Count}个，请写明上级，例如“「{found[0].Path}」”。") with
            {
                Related = [.. found.Select(p => new RelatedLocation(p.Location, $"“{p.Path}”"))],
            }
            : AmendmentDiagnostics.Unknown(place, $"所修订的框架（“{source.FileName}”）里没有{kind}“{name.Name}”。{Hint(name, all)}"));
        return null;
    }

    public static PartKind PartOf(AmendedKind kind) => kind switch
    {
        AmendedKind.Conventions => PartKind.Framework,
        AmendedKind.Data => PartKind.Data,
        AmendedKind.Definition => PartKind.Definitions,
        AmendedKind.List => PartKind.List,
        AmendedKind.Table => PartKind.Table,
        AmendedKind.Calendar => PartKind.Calendar,
        _ => PartKind.Indicator,
    };

    public static string NameOf(AmendedKind kind) => kind switch
    {
        AmendedKind.Conventions => "约定",
        AmendedKind.Data => "数据",
        AmendedKind.Definition => "口径",
        AmendedKind.List => "明细",
        AmendedKind.Table => "对照表",
        AmendedKind.Calendar => "日历",
        _ => "指标",
    };

    private IEnumerable<ScriptPart> Candidates(AmendedKind kind) => kind switch
    {
        AmendedKind.Indicator => script.Indicators,
        AmendedKind.Data or AmendedKind.Definition => script.Entries(PartOf(kind)),
        AmendedKind.Conventions => [],
        _ => script.OfKind(PartOf(kind)),
    };

    private static bool EndsWith(ScriptPart part, string written)
    {
        var path = "/" + Key(part.Path);
        return path.EndsWith("/" + written, StringComparison.Ordinal);
    }

    private string Hint(AmendedName name, List<ScriptPart> all)
    {
        if (Suggestions.Closest(name.Name, all.Select(p => p.Name)) is { } closest)
            return $"是不是“{closest}”？";
        var other = new[] { AmendedKind.Indicator, AmendedKind.Data, AmendedKind.Definition, AmendedKind.List, AmendedKind.Table, AmendedKind.Calendar }
            .Where(k => k != name.Kind && Candidates(k).Any(p => p.Name.Length > 0 && Key(p.Name) == Key(name.Name))).Select(NameOf).FirstOrDefault();
        return other is null ? "名称说的是修订以前的，请核对。" : $"{other}里有，请写作“{(other == "指标" ? "" : other)}「{name.Name}」”。";
    }

    private static string Key(string name) => CharacterFolding.Fold(name);
}
