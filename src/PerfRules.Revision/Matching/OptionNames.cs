using System.Collections.Immutable;
using PerfRules.Language.Model;

namespace PerfRules.Revision.Matching;

/// <summary>选项按名称认；新版写明原名的，就是旧版的那一个。</summary>
internal static class OptionNames
{
    /// <summary>旧版的各选项，改用新版的名称。</summary>
    public static ImmutableArray<string> Renamed(Field old, Field @new)
    {
        var names = ((ChoiceType)@new.Type).Options;
        return
        [
            .. ((ChoiceType)old.Type).Options.Select(option => names.Contains(option) ? option
                : @new.OptionLineages.FirstOrDefault(l => l.Former.Name == option && names.Contains(l.Option))?.Option
                ?? old.OptionLineages.FirstOrDefault(l => l.Option == option && names.Contains(l.Former.Name))?.Former.Name ?? option),
        ];
    }
}
