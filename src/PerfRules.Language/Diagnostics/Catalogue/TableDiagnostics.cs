using System.Collections.Immutable;
using PerfRules.Language.Text;

namespace PerfRules.Language.Diagnostics.Catalogue;

/// <summary>对照表的诊断。</summary>
public static class TableDiagnostics
{
    public static readonly DiagnosticDescriptor MissingKeysDescriptor = new("PR2041", Severity.Error,
        "对照表没有写全", "对照表“{0}”没有写{1}取多少。请补上，或用“其余：……”写明其余各项的取值。");

    public static readonly DiagnosticDescriptor DuplicateKeyDescriptor = new("PR2042", Severity.Error,
        "对照表里写了两次", "“{0}”在对照表“{1}”里写了两次（前一次在第{2}行）。请删去其中一处。");

    public static readonly DiagnosticDescriptor UselessOtherwiseDescriptor = new("PR2043", Severity.Warning,
        "对照表的“其余”用不到", "对照表“{0}”已经写全了各个选项，“其余”不会用到。请核对是否漏删，或选项是否声明全了。");

    public static readonly DiagnosticDescriptor AmbiguousClassDescriptor = new("PR6103", Severity.Error,
        "不知道是哪一项数据的选项", "“{0}”是{1}的选项，不知道这里指哪一项。请写明，例如“{2}为{0}的，……”。");

    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
        [MissingKeysDescriptor, DuplicateKeyDescriptor, UselessOtherwiseDescriptor, AmbiguousClassDescriptor];

    /// <param name="location">选项。</param>
    /// <param name="prefix">选项连同“单位”等。</param>
    /// <param name="option">选项的名称。</param>
    /// <param name="fields">有这个选项的各项数据。</param>
    public static Diagnostic AmbiguousClass(Location location, Location prefix, string option, ImmutableArray<string> fields) =>
        Diagnostic.Create(AmbiguousClassDescriptor, location, option, string.Concat(fields.Select(f => $"“{f}”")), fields[0]) with
        {
            Fixes = [.. fields.Select(f => CodeFix.Replace($"写明“{f}为{option}的”", prefix.Span, $"{f}为{option}的，"))],
        };

    /// <summary>缺了选项；改法与最后一行同值，标题里写明，由作者核对。</summary>
    public static Diagnostic MissingKeys(Location location, string table, ImmutableArray<string> missing, Location? lastRow, string lastValue)
    {
        var names = string.Concat(missing.Select(m => $"“{m}”"));
        var diagnostic = Diagnostic.Create(MissingKeysDescriptor, location, table, names);
        return lastRow is not { } row
            ? diagnostic
            : diagnostic with
            {
                Fixes = [CodeFix.Insert($"补上{names}，与上一行同为{lastValue}（请核对）", row.Span.End, $"；{string.Join("、", missing)}：{lastValue}")],
            };
    }

    public static Diagnostic DuplicateKey(Location location, string key, string table, Location first) =>
        Diagnostic.Create(DuplicateKeyDescriptor, location, key, table, first.LineNumber.ToString(System.Globalization.CultureInfo.InvariantCulture)) with
        {
            Related = [new RelatedLocation(first, "前一次写在这里")],
        };

    public static Diagnostic UselessOtherwise(Location location, string table) =>
        Diagnostic.Create(UselessOtherwiseDescriptor, location, table);
}
