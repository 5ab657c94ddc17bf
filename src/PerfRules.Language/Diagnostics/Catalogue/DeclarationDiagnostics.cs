using System.Collections.Immutable;
using PerfRules.Language.Text;

namespace PerfRules.Language.Diagnostics.Catalogue;

/// <summary>约定和数据的声明自相矛盾的诊断，PR202x。</summary>
public static class DeclarationDiagnostics
{
    public static readonly DiagnosticDescriptor RepeatedSettingDescriptor = new("PR2020", Severity.Error,
        "同一种约定写了两次", "{0}，前面已经说过。请只留一句。");

    public static readonly DiagnosticDescriptor EmptyRangeDescriptor = new("PR2021", Severity.Error,
        "声明的范围里没有数", "“{0}”声明的范围里一个数也没有，怎样填都不合要求。请核对界限。");

    public static readonly DiagnosticDescriptor RepeatedOptionDescriptor = new("PR2022", Severity.Error,
        "选项写了两次", "“{0}”的选项“{1}”写了两次。请删去一个。");

    public static readonly DiagnosticDescriptor MissingOutsideDescriptor = new("PR2023", Severity.Error,
        "缺失时取的值不在范围内", "“{0}”缺失时取{1}，不在声明的范围之内。请核对范围，或改缺失时取的值。");

    public static readonly DiagnosticDescriptor UnequalPercentDescriptor = new("PR2024", Severity.Error,
        "百分之几与几个百分点不同", "“{0}”前后的数不同。这个约定只用来说明百分号指百分点，请写成“1%按1个百分点计”。");

    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
        [RepeatedSettingDescriptor, EmptyRangeDescriptor, RepeatedOptionDescriptor, MissingOutsideDescriptor, UnequalPercentDescriptor];

    /// <param name="topic">说的是什么，例如“总分”。</param>
    public static Diagnostic RepeatedSetting(Location location, string topic, Location first) =>
        Diagnostic.Create(RepeatedSettingDescriptor, location, topic) with { Related = [new RelatedLocation(first, "前面说的")] };

    public static Diagnostic UnequalPercent(Location location, string setting) => Diagnostic.Create(UnequalPercentDescriptor, location, setting);

    public static Diagnostic EmptyRange(Location location, string name) => Diagnostic.Create(EmptyRangeDescriptor, location, name);

    public static Diagnostic RepeatedOption(Location location, string name, string option) =>
        Diagnostic.Create(RepeatedOptionDescriptor, location, name, option);

    public static Diagnostic MissingOutside(Location location, string name, string value) =>
        Diagnostic.Create(MissingOutsideDescriptor, location, name, value);
}
