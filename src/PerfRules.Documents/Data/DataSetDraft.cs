using System.Collections.Immutable;
using PerfRules.Language.Diagnostics;
using PerfRules.Language.Model;

namespace PerfRules.Documents.Data;

/// <summary>正在读入的全部单位。</summary>
internal sealed class DataSetDraft(Framework framework, int? year, OtherVersion? other)
{
    private readonly List<UnitDraft> _units = [];
    private readonly ImmutableArray<DataProblem>.Builder _problems = ImmutableArray.CreateBuilder<DataProblem>();

    public Framework Framework => framework;

    public DataNames Names { get; } = new(framework, other);

    public IReadOnlyList<UnitDraft> Units => _units;

    /// <summary>报告不属于任何单位的问题。</summary>
    public void Report(DataFile file, string place, string message, string? field = null) =>
        _problems.Add(new DataProblem(Severity.Error, file.Path, place, field, message));

    public UnitDraft AddUnit(DataFile file, string place)
    {
        var unit = new UnitDraft(framework, Names, year, file.Path, place);
        _units.Add(unit);
        return unit;
    }

    public DataSet Build()
    {
        foreach (var group in _units.GroupBy(unit => (unit.Unit, unit.Year)))
        {
            foreach (var repeated in group.Skip(1))
            {
                var first = group.First();
                repeated.Report(repeated.File, repeated.Place, "单位",
                    $"“{repeated.Unit}”写了不止一次，前一次在“{first.File}”{first.Place}。");
            }
        }
        return new DataSet([.. _units.Select(unit => unit.Build())], _problems.ToImmutable());
    }
}
