using System.Collections.Immutable;
using System.Globalization;
using PerfRules.Language.Model;
using PerfRules.Language.Text;

namespace PerfRules.Documents.Data;

/// <summary>
/// 数据里怎样称呼一个指标：名称；同名的用路径的后几段；要点还可以用在同级中的序号（“预算编制合理性/1”或“/①”）。
/// </summary>
internal sealed class IndicatorNames
{
    private readonly Dictionary<string, ImmutableArray<Indicator>> _byName;

    public IndicatorNames(Framework framework) => _byName = framework.Indicators
        .SelectMany(indicator => NamesOf(indicator).Distinct().Select(name => (name, indicator)))
        .GroupBy(pair => pair.name, pair => pair.indicator, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal);

    /// <summary>所指的节点；找不到或不止一个时给出说明。</summary>
    public Indicator? Find(string name, out string? error)
    {
        var key = Normalize(name);
        error = null;
        if (!_byName.TryGetValue(key, out var found))
        {
            var closest = Suggestions.Closest(key, _byName.Keys);
            error = $"框架里没有指标“{name}”。" + (closest is null ? "" : $"是不是“{closest}”？");
            return null;
        }
        if (found.Length == 1)
            return found[0];
        if (found.FirstOrDefault(indicator => Normalize(indicator.Path) == key) is { } exact)
            return exact;
        error = $"“{name}”可以指 {found.Length} 个指标，请写出路径：{string.Join("，", found.Select(indicator => $"“{indicator.Path}”"))}。";
        return null;
    }

    public bool Contains(string name) => _byName.ContainsKey(Normalize(name));

    private static IEnumerable<string> NamesOf(Indicator indicator)
    {
        var suffix = "";
        for (var node = indicator; node is not null; node = node.Parent)
        {
            if (node.Level == IndicatorLevel.Total && node != indicator)
                break;
            suffix = suffix.Length == 0 ? Normalize(node.Name) : $"{Normalize(node.Name)}/{suffix}";
            yield return suffix;
        }
        if (indicator is not { Level: IndicatorLevel.Point, Parent: { } parent })
            yield break;
        var number = parent.Children.IndexOf(indicator) + 1;
        foreach (var name in NamesOf(parent))
            yield return $"{name}/{number.ToString(CultureInfo.InvariantCulture)}";
    }

    /// <summary>统一全角、半角；末段的“①”“（1）”写成“1”。</summary>
    private static string Normalize(string name)
    {
        var text = Width.Narrow(name);
        var slash = text.LastIndexOf('/');
        if (slash < 0)
            return text;
        var last = text[(slash + 1)..].Trim();
        if (last is [>= '①' and <= '⑳' and var circled])
            last = (circled - '①' + 1).ToString(CultureInfo.InvariantCulture);
        else if (last is ['(', .. var inner, ')'] && inner.All(char.IsAsciiDigit) && inner.Length > 0)
            last = inner;
        return text[..(slash + 1)] + last;
    }
}
