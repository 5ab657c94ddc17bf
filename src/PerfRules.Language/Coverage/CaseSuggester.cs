using System.Collections.Immutable;
using PerfRules.Language.Cases;
using PerfRules.Language.Checks;
using PerfRules.Language.Evaluation;
using PerfRules.Language.Model;
using PerfRules.Language.Proof;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Coverage;

/// <summary>
/// 没有用到的规则，举出能用到它的取数，写成可以直接采用的用例。
/// 取数由证明得出，并以评分验证确实用到了那条规则；验证不了的不写成用例。
/// </summary>
/// <param name="report">要补齐的覆盖。已有用例的取数也用得上：单有几项取数还不够时，在它们上面改。</param>
public sealed class CaseSuggester(CoverageReport report)
{
    private readonly Framework _framework = report.Framework;
    private readonly ILookup<Indicator, CoverageItem> _items = report.Lines.ToLookup(line => line.Item.Rule, line => line.Item);
    private readonly ImmutableArray<ScoredNode> _nodes = [.. ScoredNode.All(report.Framework)];

    public CaseSuggestion Suggest(CoverageItem item)
    {
        var node = _nodes.First(n => n.Rule == item.Rule);
        var goal = CoverageGoals.Of(item, node);
        // 每处各用一份工作量：前面的难题不会使后面的也无法判定。
        var engine = new ProofEngine(_framework);
        var nice = CoverageGoals.Preferences(item).Select(preference => engine.Satisfy(Formula.All(preference, goal))).OfType<Satisfiable>()
            .FirstOrDefault(found => found.Witness.Replays);
        return (nice ?? engine.Satisfy(goal)) switch
        {
            Satisfiable found => Suggest(item, found),
            Undecided undecided => new CaseSuggestion(null, $"不能判定什么取数能用到它：{undecided.Reason}"),
            _ => new CaseSuggestion(null, "按声明的取值范围，没有取数能用到它"),
        };
    }

    private CaseSuggestion Suggest(CoverageItem item, Satisfiable found)
    {
        var witness = found.Witness;
        if (!witness.Replays)
            return new CaseSuggestion(null, $"须在数据文件里写明细的多行，例如{witness.Description}");
        var absent = Absent.Fields(item).ToHashSet();
        var values = witness.Values.Where(value => !absent.Contains(value.Key)).ToImmutableArray();
        var alone = new CaseDraft($"{item.Indicator.Name}：{item.Text}", values) { Lists = witness.Lists };
        if (Exercises(item, alone.ToRecord(_framework)) is { } score && Finish(alone, item, score) is { } text)
            return new CaseSuggestion(text, null);
        foreach (var based in report.Results)
        {
            // 数据文件里填了的，在用例里去不掉。
            if (based.Case.DataPath is not null && absent.Count > 0)
                continue;
            var draft = Overlay(alone, based, absent);
            if (Exercises(item, Overlay(based.Assessment.Record, values, witness.Lists, absent)) is { } changed && Finish(draft, item, changed) is { } longer)
                return new CaseSuggestion(longer, null);
        }
        return new CaseSuggestion(null, "还须配合其他数据或人工评分" + (witness.Description.Length == 0 ? "" : $"，例如{witness.Description}时"));
    }

    /// <summary>评分确实用到了这条规则时，所在指标的得分。</summary>
    private NodeScore? Exercises(CoverageItem item, UnitRecord record)
    {
        var assessment = ReferenceEvaluator.Evaluate(_framework, record);
        return Exercise.Of(assessment, _items).Contains(item) ? assessment.Total.Find(item.Indicator) : null;
    }

    private string? Finish(CaseDraft draft, CoverageItem item, NodeScore score)
    {
        var expected = score.Score is not null || score.IsExcluded
            ? draft with
            {
                Expectations = [KeyValuePair.Create(item.Indicator, score.Score)],
                Remarks = ["应得是按现行条文算出的，请对照标准核对"],
            }
            : draft with { Remarks = [$"请补上应得：{string.Join("；", score.Obstacles)}"] };
        return CaseText.Write(_framework, expected) ?? CaseText.Write(_framework, draft with { Remarks = ["请补上应得"] });
    }

    private static CaseDraft Overlay(CaseDraft draft, CaseResult based, IReadOnlySet<Field> absent) => draft with
    {
        DataPath = based.Case.DataPath,
        Inputs = [.. based.Case.Inputs.Select(input => KeyValuePair.Create(input.Field, input.Value))
            .Where(input => !absent.Contains(input.Key) && draft.Inputs.All(own => own.Key != input.Key)), .. draft.Inputs],
        Lists = [.. based.Case.Lists.Select(rows => KeyValuePair.Create(rows.List, rows.Rows))
            .Where(rows => draft.Lists.All(own => own.Key != rows.Key)), .. draft.Lists],
        ManualScores = [.. based.Case.ManualScores.Select(manual => KeyValuePair.Create(manual.Indicator, manual.Score))],
    };

    private static UnitRecord Overlay(
        UnitRecord record, IEnumerable<KeyValuePair<Field, Rational>> inputs,
        IEnumerable<KeyValuePair<RecordList, ImmutableArray<RecordRow>>> filled, IEnumerable<Field> absent)
    {
        var values = record.Values.ToBuilder();
        foreach (var (field, value) in inputs)
            values[field.Ordinal] = value;
        foreach (var field in absent)
            values[field.Ordinal] = null;
        var lists = record.Lists.ToBuilder();
        foreach (var (list, rows) in filled)
            lists[list.Ordinal] = rows;
        return new UnitRecord
        {
            Unit = record.Unit,
            Year = record.Year,
            Values = values.ToImmutable(),
            Faulty = record.Faulty,
            Lists = lists.ToImmutable(),
            ManualScores = record.ManualScores,
            SelfScores = record.SelfScores,
        };
    }
}

/// <summary>用到一处规则的取数。</summary>
/// <param name="Text">可以直接采用的用例条文；没有时为空。</param>
/// <param name="Reason">没有条文的原因。</param>
public sealed record CaseSuggestion(string? Text, string? Reason);
