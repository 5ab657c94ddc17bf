using System.Collections.Immutable;
using System.Globalization;
using PerfRules.Editor.Names;
using PerfRules.Language.Model;
using PerfRules.Language.Syntax;

namespace PerfRules.Editor.Completion;

/// <summary>填进句式的名称和分值：有就取框架里的，没有就用示例。</summary>
/// <param name="Subject">所在指标的口径，写作 <c>{s}</c>。</param>
/// <param name="Points">分值，写作 <c>{p}</c>；<c>{h}</c> 是它的一半。</param>
/// <param name="First">一项数，写作 <c>{a}</c>。</param>
/// <param name="Second">与它同单位的另一项数，写作 <c>{b}</c>。</param>
/// <param name="Choice">一项选项，写作 <c>{c}</c>。</param>
/// <param name="Options">它的各个取值，写作 <c>{o}</c>、<c>{q}</c>。</param>
/// <param name="Flag">一项是否，写作 <c>{f}</c>。</param>
internal sealed record SnippetValues(string Subject, string Points, string First, string Second, string Choice, ImmutableArray<string> Options, string Flag)
{
    /// <summary>一张明细，写作 <c>{l}</c>；没有明细为空，这时不给用到明细的句式。</summary>
    public string? List { get; private init; }

    /// <summary>明细的一列数，写作 <c>{m}</c>。</summary>
    public string Column { get; private init; } = "合同额";

    /// <summary>明细的行的条件，写作 <c>{k}</c>。</summary>
    public string RowCondition { get; private init; } = "已完成";

    public static SnippetValues Usual { get; } = new("完成率", "5", "完成数", "目标数", "公开情况", ["已公开", "未公开"], "存在违规支出");

    public static SnippetValues Of(HeadingInfo? heading, ImmutableArray<KnownName> names)
    {
        var own = CharacterFolding.Fold(heading?.Name ?? "");
        var values = names.Where(n => n.Kind is NameKind.Definition or NameKind.Field).ToList();
        var subject = values.FirstOrDefault(n => CharacterFolding.Fold(n.Name) == own)
            ?? values.FirstOrDefault(n => n.Value is { IsRatio: true } || n.Field?.Type is NumberType { IsRatio: true });
        var numbers = values.Where(n => n.Field?.Type is NumberType { IsRatio: false }).ToList();
        var first = numbers.FirstOrDefault(n => numbers.Any(m => m != n && m.Field!.Dimension.Equals(n.Field!.Dimension)));
        var second = numbers.FirstOrDefault(m => m != first && m.Field!.Dimension.Equals(first?.Field!.Dimension ?? Dimension.None));
        var choice = values.FirstOrDefault(n => n.Field?.Type is ChoiceType);
        var flag = values.FirstOrDefault(n => n.Field?.Type is BooleanType);
        return new SnippetValues(
            subject?.Name ?? Usual.Subject, heading?.Points ?? Usual.Points,
            second is null ? Usual.First : first!.Name, second?.Name ?? Usual.Second,
            choice?.Name ?? Usual.Choice, choice?.Field?.Type is ChoiceType type ? type.Options : Usual.Options, flag?.Name ?? Usual.Flag).WithList(names);
    }

    private SnippetValues WithList(ImmutableArray<KnownName> names)
    {
        var columns = names.Where(n => n.Kind == NameKind.Column && n.Field is not null).GroupBy(n => n.List)
            .FirstOrDefault(list => list.Any(n => n.Field!.Type is NumberType));
        if (columns?.Key is not { } found)
            return this;
        var number = columns.First(n => n.Field!.Type is NumberType).Name;
        var flag = columns.FirstOrDefault(n => n.Field!.Type is BooleanType)?.Name;
        return this with { List = found.Name, Column = number, RowCondition = flag ?? $"{number}＞0" };
    }

    /// <summary>填入句式。</summary>
    public string Fill(string body) => body
        .Replace("{s}", Escape(Subject), StringComparison.Ordinal)
        .Replace("{p}", Points, StringComparison.Ordinal)
        .Replace("{h}", Half, StringComparison.Ordinal)
        .Replace("{a}", Escape(First), StringComparison.Ordinal)
        .Replace("{b}", Escape(Second), StringComparison.Ordinal)
        .Replace("{c}", Escape(Choice), StringComparison.Ordinal)
        .Replace("{o}", Escape(Options[0]), StringComparison.Ordinal)
        .Replace("{q}", Escape(Options[^1]), StringComparison.Ordinal)
        .Replace("{l}", Escape(List ?? "项目"), StringComparison.Ordinal)
        .Replace("{m}", Escape(Column), StringComparison.Ordinal)
        .Replace("{k}", Escape(RowCondition), StringComparison.Ordinal)
        .Replace("{f}", Escape(Flag), StringComparison.Ordinal);

    // 名称里的这几个字在空位中另有含义。
    private static string Escape(string name) => name.Replace(@"\", @"\\", StringComparison.Ordinal)
        .Replace("$", @"\$", StringComparison.Ordinal).Replace("}", @"\}", StringComparison.Ordinal);

    private string Half => decimal.TryParse(Points, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
        ? (value / 2).ToString(CultureInfo.InvariantCulture)
        : Points;
}
