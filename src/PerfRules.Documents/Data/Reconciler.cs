using PerfRules.Language.Diagnostics;
using PerfRules.Language.Evaluation;
using PerfRules.Language.Model;

namespace PerfRules.Documents.Data;

/// <summary>核对各单位的勾稽，不符的成为数据的问题；要在填入上年、同类的数之后。</summary>
public static class Reconciler
{
    public static DataSet Check(Framework framework, DataSet data) =>
        data with { Units = [.. data.Units.Select(unit => Check(framework, unit))] };

    private static UnitData Check(Framework framework, UnitData unit) => unit with
    {
        Problems =
        [
            .. unit.Problems,
            .. ReconciliationChecker.Check(framework, unit.Record).Select(finding => new DataProblem(
                finding.IsError ? Severity.Error : Severity.Notice, unit.File, unit.Place, null, finding.Message)),
        ],
    };
}
