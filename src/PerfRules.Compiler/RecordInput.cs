using PerfRules.Language.Evaluation;
using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;
using PerfRules.Runtime.Scoring;

namespace PerfRules.Compiler;

/// <summary>把一个单位的取数填入编译后的框架的输入；两者都以基本单位计。</summary>
public static class RecordInput
{
    public static void Fill(FrameworkInput input, Framework framework, UnitRecord record)
    {
        if (record.Values.Length != framework.Fields.Length || record.Lists.Length != framework.Lists.Length)
            throw new ArgumentException("取数不是按这个框架读出的", nameof(record));
        input.Clear();
        for (var field = 0; field < record.Values.Length; field++)
        {
            if (record.Values[field] is { } value)
                input.Set(field, value);
            else
                input.SetMissing(field);
        }
        foreach (var (indicator, manual) in record.ManualScores)
            input.SetManualScore(indicator.Ordinal, Manual(manual));
        for (var list = 0; list < record.Lists.Length; list++)
        {
            if (!record.Lists[list].IsDefault)
                Fill(input.List(list), record.Lists[list].AsSpan());
        }
    }

    private static ManualInput Manual(ManualScore manual) => new(
        InputValue.Of(manual.Score), !string.IsNullOrWhiteSpace(manual.Reason), !string.IsNullOrWhiteSpace(manual.Evidence));

    private static void Fill(InputRows rows, ReadOnlySpan<RecordRow> records)
    {
        rows.Begin();
        foreach (var record in records)
        {
            var row = rows.Add();
            for (var column = 0; column < record.Values.Length; column++)
            {
                if (record.Values[column] is { } value)
                    rows.Set(row, column, value);
                else
                    rows.SetMissing(row, column);
            }
            if (record.Manual is { } manual)
                rows.SetManualScore(row, Manual(manual));
        }
    }
}
