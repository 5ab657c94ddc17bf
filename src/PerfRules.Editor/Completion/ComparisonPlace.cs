using PerfRules.Editor.Names;
using PerfRules.Language.Explanation;
using PerfRules.Language.Model;
using PerfRules.Language.Syntax;
using static PerfRules.Language.Syntax.Generated.PerfRulesLexer;

namespace PerfRules.Editor.Completion;

/// <summary>正在写比较的右边：比较号左边是哪个名称，该写什么样的值。</summary>
/// <param name="Operand">左边的名称；认不出为空。</param>
internal sealed record ComparisonPlace(KnownName? Operand)
{
    private const string Symbols = "＝=≥≤＞＜><≠≧≦";
    private const string Breaks = "，,、；;。的且或：:";

    /// <summary>右边该写的单位；认不出为空。</summary>
    public Unit? Unit => Operand switch
    {
        { Field.Type: NumberType number } => ValueFormatter.UnitOf(number),
        { Value: { } value } => ValueFormatter.UnitOf(value),
        _ => null,
    };

    /// <summary>右边该写的选项、是否；不是这样的数据没有。</summary>
    public IEnumerable<string> Choices => Operand?.Field?.Type switch
    {
        ChoiceType choice => choice.Options,
        BooleanType => ["是", "否"],
        _ => [],
    };

    /// <summary>光标在比较的右边时为它，否则为空。</summary>
    public static ComparisonPlace? Of(string sentence, IEnumerable<KnownName> names)
    {
        if (OperatorEnd(sentence) is not (> 0 and var start, var end) || sentence.AsSpan(end).ContainsAny(Breaks))
            return null;
        var left = CharacterFolding.Fold(sentence[..start].TrimEnd().TrimEnd('」'));
        var operand = names.Where(n => n.Kind is NameKind.Field or NameKind.Definition or NameKind.Column)
            .Where(n => left.EndsWith(CharacterFolding.Fold(n.Name), StringComparison.Ordinal))
            .MaxBy(n => n.Name.Length);
        return new ComparisonPlace(operand);
    }

    // 最后一个比较号或比较词的起止；名称里的“为”也可能被当作比较，那样认不出左边，只是多给几个候选。
    private static (int Start, int End) OperatorEnd(string sentence)
    {
        for (var i = sentence.Length - 1; i >= 0; i--)
        {
            if (Symbols.Contains(sentence[i]))
                return (i, i + 1);
            for (var length = Math.Min(3, sentence.Length - i); length > 0; length--)
            {
                if (SyntaxFacts.Find(sentence.AsSpan(i, length)) is { Kind: EQUAL_WORD or GREATER_WORD or LESS_WORD or GREATER_OR_EQUAL_WORD or LESS_OR_EQUAL_WORD })
                {
                    // “不超过”里也有“超过”：从更前面开始的词在先。
                    while (i > 0 && SyntaxFacts.Find(sentence.AsSpan(i - 1, length + 1)) is not null)
                        (i, length) = (i - 1, length + 1);
                    return (i, i + length);
                }
            }
        }
        return (-1, -1);
    }
}
