using PerfRules.Language.Model;
using PerfRules.Language.Text;

namespace PerfRules.Documents.Data;

/// <summary>表头的一列说的是什么。</summary>
internal enum CsvColumnKind
{
    Unit,
    Year,
    Field,
    Manual,
    Reason,
    Evidence,
    Self,

    /// <summary>只有另一版才有的。</summary>
    Ignored,
}

/// <summary>表头的一列：是哪一项数据或哪个指标的评分，括号里写了什么单位。</summary>
internal sealed record CsvHeader(CsvColumnKind Kind, string Name, Field? Field = null, string? Unit = null)
{
    private const string ManualPrefix = "人工评分/";
    private const string SelfPrefix = "自评得分/";
    private const string ReasonSuffix = "/理由";
    private const string EvidenceSuffix = "/佐证";

    /// <summary>先按数据的名称找，再按指标的名称找；“人工评分/”“自评得分/”开头的只按指标找。</summary>
    public static CsvHeader? Resolve(DataSetDraft draft, string header, out string? error)
    {
        error = null;
        if (header is "单位" or "年度")
            return new CsvHeader(header == "单位" ? CsvColumnKind.Unit : CsvColumnKind.Year, header);
        if (draft.Names.Field(header) is { } field)
            return new CsvHeader(CsvColumnKind.Field, header, field);
        if (CsvTable.SplitUnit(header) is { } split && draft.Names.Field(split.Name) is { Type: NumberType number } measured)
        {
            if (UnitNames.Resolve(split.Unit, number.Unit) is not null)
                return new CsvHeader(CsvColumnKind.Field, split.Name, measured, split.Unit);
            error = $"“{split.Name}”的单位“{split.Unit}”不对，应为{FieldText.Expectation(measured)}。";
            return null;
        }
        if (draft.Names.IsElsewhere(header) || CsvTable.SplitUnit(header) is { } bare && draft.Names.IsElsewhere(bare.Name))
            return new CsvHeader(CsvColumnKind.Ignored, header);
        if (header.StartsWith(SelfPrefix, StringComparison.Ordinal))
            return Indicator(draft, CsvColumnKind.Self, header[SelfPrefix.Length..], out error);
        var name = header.StartsWith(ManualPrefix, StringComparison.Ordinal) ? header[ManualPrefix.Length..] : header;
        if (name.EndsWith(ReasonSuffix, StringComparison.Ordinal))
            return Indicator(draft, CsvColumnKind.Reason, name[..^ReasonSuffix.Length], out error);
        if (name.EndsWith(EvidenceSuffix, StringComparison.Ordinal))
            return Indicator(draft, CsvColumnKind.Evidence, name[..^EvidenceSuffix.Length], out error);
        if (name.Length < header.Length || draft.Names.Indicators.Contains(name) || draft.Names.OtherIndicator(name) is not null)
            return Indicator(draft, CsvColumnKind.Manual, name, out error);
        var known = draft.Framework.Fields.Select(known => known.Name).Concat(draft.Framework.Indicators.Select(known => known.Name));
        var hint = Suggestions.Closest(header, known) is { } closest ? $"是不是“{closest}”？" : "";
        error = $"框架没有声明数据“{header}”。{hint}";
        return null;
    }

    private static CsvHeader? Indicator(DataSetDraft draft, CsvColumnKind kind, string name, out string? error) =>
        draft.Names.Indicator(name, out error) is not null || draft.Names.OtherIndicator(name) is not null ? new CsvHeader(kind, name) : null;
}
