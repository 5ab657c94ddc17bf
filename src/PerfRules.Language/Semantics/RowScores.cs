using PerfRules.Language.Model;
using PerfRules.Language.Text;

namespace PerfRules.Language.Semantics;

/// <summary>逐项计分中“定性的，人工评分”：评价人的评分是明细的“得分”一列，不高于该行的分值。</summary>
internal static class RowScores
{
    public static Field ColumnOf(RecordList list, Expression rowPoints, Location location)
    {
        if (list.RowScore is { } declared)
            return declared;
        var column = new Field(RecordList.ScoreName, new NumberType(Unit.Score, false, false), list.Fields.Length, location)
        {
            Owner = list,
            Range = ValueRange.NonNegative,
        };
        column.Constraints = [new ComparisonCondition(ComparisonOperator.LessOrEqual, new FieldExpression(column, location), rowPoints, location)];
        list.Fields = list.Fields.Add(column);
        return column;
    }
}
