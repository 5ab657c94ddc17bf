using System.Collections.Immutable;
using PerfRules.Language.Evaluation;
using PerfRules.Language.Text;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Model;

/// <summary>用例：一组取数和应得的分。</summary>
public sealed class TestCase
{
    public required string Name { get; init; }

    public required Location Location { get; init; }

    /// <summary>取数「…」：相对规则文件的数据文件；为空则只用写明的数据。</summary>
    public string? DataPath { get; init; }

    /// <summary>同类数据「…」；为空则取数文件里的其他单位是同类。</summary>
    public string? PeersPath { get; init; }

    /// <summary>上年数据「…」。</summary>
    public string? LastYearPath { get; init; }

    /// <summary>写明的取数（基本单位），覆盖数据文件中的同名项。</summary>
    public ImmutableArray<CaseInput> Inputs { get; init; } = [];

    /// <summary>写明的文本，覆盖数据文件中的同名项。</summary>
    public ImmutableArray<CaseWords> Texts { get; init; } = [];

    /// <summary>写明的明细，代替数据文件中的同名明细；没有写的明细不在其中。</summary>
    public ImmutableArray<CaseRows> Lists { get; init; } = [];

    public ImmutableArray<CaseManualScore> ManualScores { get; init; } = [];

    public ImmutableArray<Expectation> Expectations { get; init; } = [];
}

/// <summary>用例中写明的一项取数；“是否”为 1、0，选项为序号。</summary>
public sealed record CaseInput(Field Field, Rational Value, Location Location);

/// <summary>用例中写明的一项文本。</summary>
public sealed record CaseWords(Field Field, string Text, Location Location);

/// <summary>用例中写明的一个明细的全部行；写作“无”的没有行。</summary>
public sealed record CaseRows(RecordList List, ImmutableArray<RecordRow> Rows, Location Location);

/// <summary>用例中写明的一项人工评分。</summary>
public sealed record CaseManualScore(Indicator Indicator, Rational Score, Location Location);

/// <summary>应得：某节点的得分，或总分的等级。</summary>
public abstract record Expectation(Location Location);

public sealed record ScoreExpectation(Indicator Indicator, Rational Score, Location Location) : Expectation(Location);

/// <summary>应不适用而剔除。</summary>
public sealed record ExclusionExpectation(Indicator Indicator, Location Location) : Expectation(Location);

public sealed record GradeExpectation(string Grade, Location Location) : Expectation(Location);
