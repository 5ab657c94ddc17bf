using System.Text;
using PerfRules.Language.Explanation;
using PerfRules.Language.Model;
using PerfRules.Language.Semantics;
using PerfRules.Language.Syntax;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Cases;

/// <summary>把用例写成条文，可以直接贴在规则文件的末尾。</summary>
public static class CaseText
{
    private const string Delimiters = "：:＝=；;。，,/、（）()[]「」\"";

    private const int LongestName = 60;

    /// <summary>条文；有的取值写不尽、有的名称写不出时为空。</summary>
    public static string? Write(Framework framework, CaseDraft draft)
    {
        var text = new StringBuilder($"用例 {Title(draft.Name)}\n");
        foreach (var remark in draft.Remarks)
            text.Append("  // ").Append(OneLine(remark)).Append('\n');
        if (draft.DataPath is { } path)
            text.Append("  取数「").Append(path).Append("」\n");
        foreach (var (field, value) in draft.Inputs)
        {
            if (Name(field.Name) is not { } name || Value(field, value) is not { } written)
                return null;
            text.Append("  ").Append(name).Append('＝').Append(written).Append('\n');
        }
        foreach (var (list, rows) in draft.Lists)
        {
            if (RowText.Write(list, rows) is not { } written)
                return null;
            text.Append(written);
        }
        var manual = draft.ManualScores.Select(score => KeyValuePair.Create(score.Key, (Rational?)score.Value));
        foreach (var (prefix, scores) in new[] { ("人工评分", manual), ("应得", draft.Expectations) })
        {
            foreach (var (indicator, score) in scores)
            {
                if (Path(framework, indicator) is not { } written || Score(score) is not { } points)
                    return null;
                text.Append("  ").Append(prefix).Append('：').Append(written).Append(' ').Append(points).Append('\n');
            }
        }
        return text.ToString();
    }

    private static string? Score(Rational? score) =>
        score is not { } value ? "不适用" : ValueFormatter.IsExact(value) ? $"{ValueFormatter.Number(value).Replace('-', '－')}分" : null;

    /// <summary>取数的写法；写不尽、或这种数据不能在用例里写明时为空。</summary>
    internal static string? Value(Field field, Rational value) => field.Type switch
    {
        NumberType number when ValueFormatter.IsExact(value / ValueFormatter.UnitOf(number).Scale) => ValueFormatter.Field(field, value).Replace('-', '－'),
        DateType => ValueFormatter.Field(field, value),
        BooleanType => value.IsZero ? "否" : "是",
        ChoiceType choice when value.IsInteger && value.Sign >= 0 && value < choice.Options.Length => Name(choice.Options[(int)value.Numerator]),
        _ => null,
    };

    /// <summary>够用的最短路径。</summary>
    private static string? Path(Framework framework, Indicator indicator)
    {
        if (indicator == framework.Total)
            return indicator.Name;
        var names = new List<string>();
        for (var node = indicator; node is not null; node = node.Parent)
        {
            names.Insert(0, node.Name);
            if (IndicatorPaths.Find(framework.Total, names) is [var only] && only == indicator)
            {
                var written = names.Select(Name).ToList();
                return written.Contains(null) ? null : string.Join('/', written);
            }
        }
        return null;
    }

    /// <summary>名称含分隔符或与关键词同形时括起来；括不住的为空。</summary>
    internal static string? Name(string name) =>
        name.AsSpan().ContainsAny('「', '」', '\n') ? null
        : name.AsSpan().ContainsAny(Delimiters) || SyntaxFacts.Find(name) is { } keyword && keyword.Sections.HasFlag(Section.Case) ? $"「{name}」"
        : name;

    private static string Title(string name)
    {
        var line = OneLine(name);
        return line.Length <= LongestName ? line : line[..(LongestName - (char.IsHighSurrogate(line[LongestName - 1]) ? 1 : 0))] + "……";
    }

    private static string OneLine(string text) =>
        string.Join(' ', text.Replace("//", "／／", StringComparison.Ordinal).Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)).TrimEnd('：', ':');
}
