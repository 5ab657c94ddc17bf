using System.Collections.Immutable;
using PerfRules.Language.Text;

namespace PerfRules.Language.Diagnostics.Catalogue;

/// <summary>基于与引用的诊断，PR206x。</summary>
public static class ModuleDiagnostics
{
    public static readonly DiagnosticDescriptor MissingDescriptor = new("PR2061", Severity.Error,
        "引用的文件不存在", "找不到“{0}”（{1}）。路径从本文件所在的目录算起，请核对文件名。");

    public static readonly DiagnosticDescriptor CircularDescriptor = new("PR2062", Severity.Error,
        "文件互相引用", "“{0}”又引用到了本文件（{1}）。请去掉其中一处引用。");

    public static readonly DiagnosticDescriptor WrongReferenceDescriptor = new("PR2063", Severity.Error,
        "基于和引用用错", "“{0}”{1}。");

    public static readonly DiagnosticDescriptor TooManyDescriptor = new("PR2064", Severity.Error,
        "引用的文件太多", "直接和间接引用的文件超过{0}个。请合并一些公用口径。");

    public static readonly DiagnosticDescriptor HasErrorsDescriptor = new("PR2065", Severity.Error,
        "引用的文件有错误", "“{0}”有{1}个错误，第一个在第{2}行：{3}请先改正那个文件。");

    public static readonly DiagnosticDescriptor ClashDescriptor = new("PR2066", Severity.Error,
        "与引用的文件重名", "“{0}”在“{1}”第{2}行已经声明。请改用另一个名称，或直接使用那里的。");

    public static readonly DiagnosticDescriptor NotOpenDescriptor = new("PR2067", Severity.Error,
        "改动了所基于的框架", "{0}。基于别的框架时，只能填写其中写明“由……制定”的部分，增加数据和口径；其他改动是修订，请在那个框架里改。");

    public static readonly DiagnosticDescriptor YearDescriptor = new("PR2068", Severity.Error,
        "年度与所基于的框架不同", "本框架写的是{0}年度，所基于的框架是{1}年度。请改成一致，或改用{0}年度的框架。");

    public static readonly DiagnosticDescriptor BadPathDescriptor = new("PR2069", Severity.Error,
        "引用的路径不合规定", "“{0}”不能引用。请写相对于本文件的路径，扩展名为 .prules，例如“「公用/区级口径.prules」”。");

    public static readonly DiagnosticDescriptor SecondBaseDescriptor = new("PR2060", Severity.Error,
        "不能再基于一个框架", "{0}");

    public static readonly DiagnosticDescriptor DelegatedDescriptor = new("PR5061", Severity.Notice,
        "评分标准由他人制定", "“{0}”（{1}）由{2}制定，本框架没有写明评分标准；填写之前不能评分。");

    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        MissingDescriptor, CircularDescriptor, WrongReferenceDescriptor, TooManyDescriptor, HasErrorsDescriptor,
        ClashDescriptor, NotOpenDescriptor, YearDescriptor, BadPathDescriptor, SecondBaseDescriptor, DelegatedDescriptor,
    ];

    public static Diagnostic Missing(Location location, string path, string resolved) =>
        Diagnostic.Create(MissingDescriptor, location, path, resolved);

    public static Diagnostic Circular(Location location, string path, string chain) =>
        Diagnostic.Create(CircularDescriptor, location, path, chain);

    /// <param name="isBase">写的是“基于”。</param>
    public static Diagnostic WrongReference(Location location, string path, bool isBase) => Diagnostic.Create(
        WrongReferenceDescriptor, location, path,
        isBase ? "是公用口径，不是框架，请改写为“引用”" : "是框架，不是公用口径，请改写为“基于”，或把要公用的口径移到单独的公用口径文件") with
        {
            Fixes = FixWord(location, isBase),
        };

    public static Diagnostic IsAmendment(Location location, string path) => Diagnostic.Create(
        WrongReferenceDescriptor, location, path, "是修订，不是框架，请先把修订合并成完整的框架，再基于那个框架");

    public static Diagnostic TooMany(Location location, int limit) => Diagnostic.Create(TooManyDescriptor, location, Text(limit));

    public static Diagnostic HasErrors(Location location, string path, int count, Diagnostic first) =>
        Diagnostic.Create(HasErrorsDescriptor, location, path, Text(count), Text(first.Location.LineNumber), first.Message) with
        {
            Related = [new RelatedLocation(first.Location, "第一个错误在这里")],
        };

    public static Diagnostic Clash(Location location, string name, Location first) =>
        Diagnostic.Create(ClashDescriptor, location, name, first.Source.Path, Text(first.LineNumber)) with
        {
            Related = [new RelatedLocation(first, "已经声明的地方")],
        };

    /// <param name="what">做了什么，不带句号。</param>
    public static Diagnostic NotOpen(Location location, string what, Location written) =>
        Diagnostic.Create(NotOpenDescriptor, location, what) with { Related = [new RelatedLocation(written, "所基于的框架写在这里")] };

    public static Diagnostic Year(Location location, int year, int baseYear) =>
        Diagnostic.Create(YearDescriptor, location, Text(year), Text(baseYear));

    public static Diagnostic BadPath(Location location, string path) => Diagnostic.Create(BadPathDescriptor, location, path);

    public static Diagnostic SecondBase(Location location, bool isLibrary) => Diagnostic.Create(
        SecondBaseDescriptor, location,
        isLibrary ? "公用口径不能基于框架，只能引用别的公用口径。" : "一个框架只能基于一个框架。请把另一个改为引用公用口径，或让所基于的框架再去基于它。");

    public static Diagnostic Delegated(Location location, string indicator, string points, string by) =>
        Diagnostic.Create(DelegatedDescriptor, location, indicator, points, by);

    private static ImmutableArray<CodeFix> FixWord(Location location, bool isBase)
    {
        // 引号之前就是“基于”或“引用”，可能隔着冒号和空格。
        var line = location.Source.GetLineSpan(location.Source.GetPosition(location.Span.Start).Line);
        var (wrong, right) = isBase ? ("基于", "引用") : ("引用", "基于");
        var start = location.Source.ToString(TextSpan.FromBounds(line.Start, location.Span.Start)).LastIndexOf(wrong, StringComparison.Ordinal);
        return start < 0 ? [] : [new CodeFix($"改为“{right}”", [new TextEdit(new TextSpan(line.Start + start, wrong.Length), right)])];
    }

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
