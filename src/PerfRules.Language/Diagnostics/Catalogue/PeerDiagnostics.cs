using System.Collections.Immutable;
using System.Globalization;
using PerfRules.Language.Text;

namespace PerfRules.Language.Diagnostics.Catalogue;

/// <summary>同类比较没有写明规则的诊断，PR2122 起。</summary>
public static class PeerDiagnostics
{
    public static readonly DiagnosticDescriptor TiesDescriptor = new("PR2122", Severity.Error,
        "没有写并列怎样排", "两个单位的值相同时怎样排名次，这里没有写。请写明，或在框架开头统一写“同类比较：并列同名次”。");

    public static readonly DiagnosticDescriptor DirectionDescriptor = new("PR2123", Severity.Error,
        "没有写高的好还是低的好", "这里没有写以高的为好还是以低的为好。请写明“由高到低”或“由低到高”。");

    public static readonly DiagnosticDescriptor AbsentDescriptor = new("PR2124", Severity.Error,
        "没有写缺数的单位怎样处理", "同类单位中有的没有这个数时怎样处理，这里没有写。请写明，或在框架开头统一写“同类比较：没有数据的不计入”。");

    public static readonly DiagnosticDescriptor FewUnitsDescriptor = new("PR2125", Severity.Error,
        "没有写至少几个单位才比较", "同类单位太少时比较没有意义，这里没有写至少要有几个单位。请写明，或在框架开头统一写“同类比较：至少3个单位”。");

    public static readonly DiagnosticDescriptor TooFewUnitsDescriptor = new("PR2126", Severity.Error,
        "写的单位太少，不能比较", "这种比较至少要有{0}个单位，请改写“至少{0}个单位”或更多。");

    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
        [TiesDescriptor, DirectionDescriptor, AbsentDescriptor, FewUnitsDescriptor, TooFewUnitsDescriptor];

    /// <param name="location">比较的位置。</param>
    /// <param name="place">补写在哪里；为空则在末尾加括号。</param>
    public static Diagnostic Ties(Location location, TextSpan? place) => Diagnostic.Create(TiesDescriptor, location) with
    {
        Fixes =
        [
            Add("写明并列同名次（1、1、3）", location, place, "并列同名次"),
            Add("写明并列不占名次（1、1、2）", location, place, "并列不占名次"),
            Add("写明并列取末位名次（2、2、3）", location, place, "并列取末位名次"),
            Add("写明并列取平均名次（1.5、1.5、3）", location, place, "并列取平均名次"),
        ],
    };

    public static Diagnostic Direction(Location location, TextSpan? place) => Diagnostic.Create(DirectionDescriptor, location) with
    {
        Fixes = [Add("写明由高到低", location, place, "由高到低"), Add("写明由低到高", location, place, "由低到高")],
    };

    public static Diagnostic Absent(Location location, TextSpan? place) => Diagnostic.Create(AbsentDescriptor, location) with
    {
        Fixes =
        [
            Add("写明没有数据的不计入", location, place, "没有数据的不计入"),
            Add("写明没有数据的按零计", location, place, "没有数据的按零计"),
            Add("写明没有数据的报告错误", location, place, "没有数据的报告错误"),
        ],
    };

    public static Diagnostic FewUnits(Location location, TextSpan? place, int fewest)
    {
        var words = string.Create(CultureInfo.InvariantCulture, $"至少{fewest}个单位");
        return Diagnostic.Create(FewUnitsDescriptor, location) with { Fixes = [Add($"写明{words}", location, place, words)] };
    }

    public static Diagnostic TooFewUnits(Location location, int fewest) =>
        Diagnostic.Create(TooFewUnitsDescriptor, location, fewest.ToString(CultureInfo.InvariantCulture));

    private static CodeFix Add(string title, Location location, TextSpan? place, string words) => place is { } at
        ? CodeFix.Insert(title, at.Start, $"，{words}")
        : CodeFix.Insert(title, location.Span.End, $"（{words}）");
}
