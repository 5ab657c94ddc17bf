using System.Collections.Immutable;
using PerfRules.Documents.Results;
using PerfRules.Language.Evaluation;
using PerfRules.Language.Model;

namespace PerfRules.Documents.Data;

/// <summary>可以评分的数据：读入之后填好上年、名次等从别处算来的数，核对过勾稽。</summary>
/// <param name="Data">要评分的单位。</param>
/// <param name="Peers">只参加同类比较的单位。</param>
/// <param name="LastYear">上年的数据。</param>
public sealed record PreparedData(DataSet Data, DataSet Peers, DataSet LastYear)
{
    /// <summary>全部问题，要评分的单位的在前，连同评分之后才知道的（须填写而没有填写的文字）。</summary>
    public IEnumerable<DataProblem> AllProblems(ResultSet results) =>
        Data.Problems.Concat(results.Units.SelectMany(unit => unit.Problems)).Concat(Peers.AllProblems).Concat(LastYear.AllProblems);

    /// <param name="framework">框架。</param>
    /// <param name="files">要评分的单位的数据文件。</param>
    /// <param name="peers">只参加同类比较的单位的数据文件。</param>
    /// <param name="lastYear">上年的数据文件。</param>
    public static PreparedData Read(
        Framework framework, IEnumerable<DataFile> files, IEnumerable<DataFile> peers, IEnumerable<DataFile> lastYear)
    {
        return Prepare(framework, DataReader.Read(framework, files), DataReader.Read(framework, peers), DataReader.ReadLastYear(framework, lastYear));
    }

    /// <summary>同一份数据还要按另一版框架评分的。</summary>
    /// <param name="other">另一版。</param>
    public static PreparedData Read(
        Framework framework, IEnumerable<DataFile> files, IEnumerable<DataFile> peers, IEnumerable<DataFile> lastYear, OtherVersion other) =>
        Prepare(framework, DataReader.Read(framework, files, other), DataReader.Read(framework, peers, other), DataReader.Read(framework, lastYear, other));

    private static PreparedData Prepare(Framework framework, DataSet data, DataSet peers, DataSet lastYear) =>
        new(Reconciler.Check(framework, WithDerived(framework, data, peers, lastYear)), peers, lastYear);

    private static DataSet WithDerived(Framework framework, DataSet data, DataSet peers, DataSet lastYear)
    {
        var records = DerivedValues.Fill(framework, RecordsOf(data), RecordsOf(peers), RecordsOf(lastYear));
        return data with { Units = [.. data.Units.Zip(records, (unit, record) => unit with { Record = record })] };
    }

    private static ImmutableArray<UnitRecord> RecordsOf(DataSet data) => [.. data.Units.Select(unit => unit.Record)];
}
