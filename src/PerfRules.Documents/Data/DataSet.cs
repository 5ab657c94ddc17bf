using System.Collections.Immutable;
using PerfRules.Language.Evaluation;

namespace PerfRules.Documents.Data;

/// <summary>读到的全部单位（按出现次序），以及不属于任何单位的问题。</summary>
public sealed record DataSet(ImmutableArray<UnitData> Units, ImmutableArray<DataProblem> Problems)
{
    /// <summary>全部问题，先文件的，后各单位的。</summary>
    public IEnumerable<DataProblem> AllProblems => Problems.Concat(Units.SelectMany(unit => unit.Problems));
}

/// <summary>一个单位的取数和其中的问题；有问题的项在 <see cref="Record"/> 中按缺失处理。</summary>
public sealed record UnitData(UnitRecord Record, ImmutableArray<DataProblem> Problems)
{
    /// <summary>单位所在的文件和位置，供报告读入之后才发现的问题。</summary>
    public required string File { get; init; }

    public required string Place { get; init; }

    public bool HasErrors => Problems.Any(problem => problem.IsError);
}
