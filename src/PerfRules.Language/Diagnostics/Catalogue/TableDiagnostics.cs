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

    public static readonly DiagnosticDescriptor LayoutDescriptor = new("PR6104", Severity.Error,
        "对照表的格与列对不上", "对照表“{0}”里{1}。第一行依次写各列的选项，例如“一级 二级 三级”，下面每行依次写各格，例如“甲类 95% 90% 85%”；也可以写成“甲类：一级 95%，二级 90%，三级 85%”。");

    public static readonly DiagnosticDescriptor NoColumnsDescriptor = new("PR6105", Severity.Error,
        "对照表只按一项数据", "对照表“{0}”只按“{1}”，这一行却写了几格。每行写一个取值，例如“甲类：90%”；要按两项对照，请在标题里写明，例如“（按 {1}、另一项）”。");

    public static readonly DiagnosticDescriptor SameSubjectsDescriptor = new("PR6106", Severity.Error,
        "对照表的两项相同", "对照表“{0}”的行和列都按“{1}”。请写两项不同的数据，或者只按一项。");

    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        MissingKeysDescriptor, DuplicateKeyDescriptor, UselessOtherwiseDescriptor, AmbiguousClassDescriptor,
        LayoutDescriptor, NoColumnsDescriptor, SameSubjectsDescriptor,
    ];

    public static Diagnostic Layout(Location location, string table, string what) => Diagnostic.Create(LayoutDescriptor, location, table, what);

    public static Diagnostic NoColumns(Location location, string table, string field) => Diagnostic.Create(NoColumnsDescriptor, location, table, field);

    public static Diagnostic SameSubjects(Location location, string table, string field) =>
        Diagnostic.Create(SameSubjectsDescriptor, location, table, field);

    /// <summary>按两项对照的缺了几格：“甲类、三级”，整行都缺的只说那一行；改法与最后一格同值，由作者核对。</summary>
    public static Diagnostic MissingCells(
        Location location, string table, ImmutableArray<(string Row, ImmutableArray<string> Columns)> missing, Location lastRow, string lastValue)
    {
        var names = string.Concat(missing.SelectMany(m => m.Columns.IsEmpty ? [$"“{m.Row}”"] : m.Columns.Select(column => $"“{m.Row}、{column}”")));
        var rows = string.Concat(missing.Select(m => $"；{m.Row}：{(m.Columns.IsEmpty ? "" : string.Join("、", m.Columns) + " ")}{lastValue}"));
        return Diagnostic.Create(MissingKeysDescriptor, location, table, names) with
        {
            Fixes = [CodeFix.Insert($"补上{names}，与最后一格同为{lastValue}（请核对）", lastRow.Span.End, rows)],
        };
    }

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
