using System.Collections.Immutable;
using System.Globalization;
using PerfRules.Language.Diagnostics;
using PerfRules.Language.Evaluation;
using PerfRules.Language.Model;
using PerfRules.Language.Text;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Documents.Data;

/// <summary>正在读入的一个单位：各项可以来自不同的文件，读完后成为 <see cref="UnitData"/>。</summary>
internal sealed class UnitDraft(Framework framework, DataNames names, int? expectedYear, string file, string place)
{
    private readonly Rational?[] _values = new Rational?[framework.MissingValues().Length];
    private readonly List<RecordRow>?[] _lists = new List<RecordRow>?[framework.Lists.Length];
    private readonly ImmutableDictionary<Field, string>.Builder _texts = ImmutableDictionary.CreateBuilder<Field, string>();
    private readonly HashSet<Field> _faulty = [];
    private readonly ManualDraft _manual = new(names.Indicators);
    private readonly ManualScaling? _scaling = names.Other is null ? null : new(framework, names);
    private readonly ImmutableDictionary<Indicator, Rational>.Builder _self = ImmutableDictionary.CreateBuilder<Indicator, Rational>();

    /// <summary>单位所在的文件和位置，供报告整个单位的问题。</summary>
    public string File => file;

    public string Place => place;

    public string Unit { get; set; } = "（未写单位名称）";

    public int? Year { get; private set; }

    public List<DataProblem> Problems { get; } = [];

    public void Report(string file, string place, string? field, string message, Severity severity = Severity.Error) =>
        Problems.Add(new DataProblem(severity, file, place, field, message));

    public void SetYear(RawValue raw, string place)
    {
        if (raw.IsMissing)
            return;
        if (ParseYear(raw.Text) is not { } year)
        {
            Report(file, place, "年度", $"“年度”应为四位的年份（如 2023），写的是“{raw.Text}”。");
            return;
        }
        Year = year;
        if (expectedYear is { } expected && expected != year)
        {
            Report(file, place, "年度", expected == framework.Year
                ? Invariant($"数据的年度是 {year}，框架评价的是 {expected} 年度。")
                : Invariant($"上年数据的年度是 {year}，应为 {expected} 年度。"), Severity.Notice);
        }
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);

    public bool IsOfYear(string text) => ParseYear(text) == Year;

    private static int? ParseYear(string text) => int.TryParse(
        Width.Narrow(text).Replace("年度", "", StringComparison.Ordinal).TrimEnd('年'),
        NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and <= 9999 ? year : null;

    public void SetField(Field field, RawValue raw, string place)
    {
        if (raw.IsMissing)
            return;
        if (field.Type is TextType && raw.Kind != RawKind.Compound)
        {
            _texts[field] = raw.Text;
            return;
        }
        raw = names.Translate(field, raw, out var unclear);
        var outcome = unclear is not null ? ReadOutcome.Wrong(unclear)
            : field.Type is TextType ? ReadOutcome.Wrong("应为文字，写的是一组值。") : ValueReader.Read(field, raw);
        _values[field.Ordinal] = outcome.Value;
        if (outcome.Error is not { } error)
            return;
        _faulty.Add(field);
        Report(file, place, field.Name, $"“{field.Name}”{error}");
    }

    /// <summary>有了这张明细，哪怕一行也没有。</summary>
    public void StartList(RecordList list) => _lists[list.Ordinal] ??= [];

    public void AddRow(RecordList list, RecordRow row) => _lists[list.Ordinal]!.Add(row);

    public void SetManual(string name, RawManual raw, string place)
    {
        if (_scaling is not null)
            _scaling.Add(name, raw, place);
        else if (_manual.Set(name, raw, out var indicator) is { } error)
            Report(file, place, indicator?.Name ?? name, error);
    }

    public void SetSelf(string name, RawValue raw, string place)
    {
        if (raw.IsMissing)
            return;
        if (names.Indicator(name, out var error) is not { } indicator)
        {
            if (names.OtherIndicator(name) is null)
                Report(file, place, name, error!);
        }
        else if (ManualReader.ReadScore(raw) is not { } score)
            Report(file, place, name, $"“{name}”应为自评的得分，写的是“{raw.Text}”。");
        else
            _self[indicator] = score;
    }

    /// <summary>名称既不是数据也不是明细：说出最接近的名称。</summary>
    public void UnknownField(string name, string place)
    {
        if (names.IsElsewhere(name))
            return;
        var known = framework.Fields.Where(field => field.Source is null).Select(field => field.Name).Concat(framework.Lists.Select(list => list.Name));
        var hint = Suggestions.Closest(name, known) is { } closest ? $"是不是“{closest}”？"
            : names.Indicators.Contains(name) ? "它是指标，人工评分请写在“人工评分”里。" : "";
        Report(file, place, name, $"框架没有声明数据“{name}”。{hint}");
    }

    public UnitData Build()
    {
        foreach (var field in framework.Fields.Where(field => _values[field.Ordinal] is null && !_faulty.Contains(field)))
            _values[field.Ordinal] = field.DefaultValue;
        var record = new UnitRecord
        {
            Unit = Unit,
            Year = Year,
            Values = [.. _values],
            Faulty = [.. _faulty],
            Lists = [.. _lists.Select(rows => rows is null ? default : rows.ToImmutableArray())],
            Texts = _texts.ToImmutable(),
            ManualScores = _scaling?.Read(Year, (at, name, message) => Report(file, at, name, message)) ?? _manual.Scores.ToImmutable(),
            SelfScores = _self.ToImmutable(),
        };
        foreach (var violation in ConstraintChecker.Check(framework, record))
            Report(file, place, violation.Field.Name, violation.Message);
        return new UnitData(record, [.. Problems]) { File = file, Place = place };
    }
}
