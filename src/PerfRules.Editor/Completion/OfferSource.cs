using System.Collections.Immutable;
using PerfRules.Editor.Names;
using PerfRules.Language.Model;
using PerfRules.Language.Syntax;
using static PerfRules.Language.Syntax.Generated.PerfRulesLexer;

namespace PerfRules.Editor.Completion;

/// <summary>光标处可能写的一切：名称、关键词、单位和句式，合适的在前。</summary>
internal sealed class OfferSource(CursorContext context, ImmutableArray<KnownName> names, ImmutableArray<string> choices)
{
    private readonly string _sentence = context.Sentence.TrimEnd();
    private readonly ComparisonPlace? _comparison = ComparisonPlace.Of(context.Sentence, names);
    private readonly SnippetValues _values = SnippetValues.Of(context.Heading, names);

    private bool IsStart => !_sentence.AsSpan().ContainsAny("，,：:＝= （(") && (_sentence.Length == 0 || _sentence.All(c => char.IsLetter(c) || c is '1' or '%'));

    public IEnumerable<Offer> All() => context.InHeading ? Heading() : AfterNumber() ?? context.Section switch
    {
        Section.Framework => Start().Concat(Of(names, NameKind.Grade, 3)).Concat(Keywords(4)),
        Section.Data => Data(),
        Section.Definitions => _sentence.AsSpan().ContainsAny("＝=") ? Formula().Concat(Keywords(4)) : Start(),
        Section.Table => Start().Concat(Of(names, NameKind.Option, 1)).Concat(Formula()).Concat(Keywords(4)),
        Section.Calendar => Start().Concat(Keywords(4)),
        Section.Reconciliation => Formula().Concat(Keywords(4)),
        Section.Scoring => Scoring(),
        Section.Case => Case(),
        _ => [],
    };

    // 数后面只能是单位；该是什么单位，看比较的左边，或者“得”“扣”。
    private IEnumerable<Offer>? AfterNumber()
    {
        if (_sentence.Length == 0 || !char.IsDigit(_sentence[^1]) || _sentence.TakeWhile(char.IsDigit).Count() == _sentence.Length)
            return null;
        var before = _sentence.TrimEnd("0123456789０１２３４５６７８９.．,".ToCharArray());
        if (before.EndsWith('得') || before.EndsWith('扣') || before.EndsWith('加') || before.EndsWith("最多", StringComparison.Ordinal) || before.EndsWith("最高", StringComparison.Ordinal) || before.EndsWith("总分 ", StringComparison.Ordinal))
            return [Unit("分", 0)];
        if (_comparison?.Unit is { Text.Length: > 0 } unit)
            return Units().OrderBy(u => u.Label == unit.Text ? 0 : 1).Prepend(Unit(unit.Text, 0)).DistinctBy(u => u.Label);
        return Units();
    }

    private static Offer Unit(string text, int priority) => Offer.Word(text, CompletionKind.Unit, "单位", priority);

    private IEnumerable<Offer> Units()
    {
        var declared = names.Select(n => n.Field?.Type).OfType<NumberType>().Where(t => !t.IsRatio && t.Unit.Text.Length > 0).Select(t => t.Unit.Text);
        return new[] { "%", "分", "个百分点", "万元", "元", "亿元" }.Concat(declared).Concat(["项", "次", "个", "人", "件", "天"]).Distinct().Select((u, i) => Unit(u, 1 + i / 4));
    }

    private IEnumerable<Offer> Start()
    {
        if (!IsStart)
            yield break;
        foreach (var snippet in Snippets.In(context.Section).Where(s => _values.List is not null || !s.NeedsList))
            yield return Filled(snippet, 1);
        foreach (var offer in Headings())
            yield return offer;
    }

    private IEnumerable<Offer> Headings() => context.StartsLine && IsStart ? Snippets.Headings.Select(s => Filled(s, 2)) : [];

    private Offer Filled(Snippet snippet, int priority) =>
        new(snippet.Label, CompletionKind.Snippet, _values.Fill(snippet.Body), snippet.Detail, priority) { IsSnippet = true };

    private IEnumerable<Offer> Heading()
    {
        if (_sentence.StartsWith("对照表", StringComparison.Ordinal) && _sentence.AsSpan().ContainsAny("（("))
            return names.Where(n => n.Field?.Type is ChoiceType or BooleanType && n.Kind == NameKind.Field).Select(n => Name(n, 0));
        var isIndicator = SyntaxFacts.IndicatorHeadings.Concat(SyntaxFacts.AdjustmentHeadings).Any(h => _sentence.StartsWith(h.Text, StringComparison.Ordinal));
        var used = names.Where(n => n.Kind == NameKind.Indicator).Select(n => n.Name).ToHashSet(StringComparer.Ordinal);
        return isIndicator ? names.Where(n => n.Kind == NameKind.Definition && !used.Contains(n.Name)).Select(n => Name(n, 0)) : [];
    }

    private IEnumerable<Offer> Data()
    {
        var colon = _sentence.AsSpan().IndexOfAny('：', ':');
        if (colon < 0)
            return Start();
        var open = _sentence.AsSpan().LastIndexOfAny('（', '(');
        if (open > colon && _sentence.AsSpan(open).IndexOfAny('）', ')') < 0)
        {
            var type = _sentence[..open];
            return type.EndsWith("金额", StringComparison.Ordinal) ? new[] { "万元", "元", "亿元" }.Select(u => Unit(u, 0))
                : type.EndsWith("数量", StringComparison.Ordinal) ? SyntaxFacts.BuiltInMeasures.Select(u => Unit(u, 0))
                : type.EndsWith("数值", StringComparison.Ordinal) ? names.Where(n => n.Field?.Type is TextType && n.List?.Name == context.ListName).Select(n => Name(n, 0))
                : [];
        }
        return _sentence.AsSpan(colon).IndexOfAny('，', ',') < 0
            ? Snippets.Types.Select(s => Filled(s, 0))
            : Snippets.Requirements.Select(s => Filled(s, 0)).Concat(names.Where(n => n.Kind is NameKind.Field or NameKind.Column).Select(n => Name(n, _comparison is null ? 2 : 0)));
    }

    private IEnumerable<Offer> Formula() => Choices().Concat(Values(1)).Concat(Snippets.Functions.Select(s => Filled(s, 2)));

    private IEnumerable<Offer> Scoring()
    {
        var isBy = _sentence.EndsWith('按') || _sentence.StartsWith("按 ", StringComparison.Ordinal) && _sentence.Length == 2;
        return Start()
            .Concat(isBy ? names.Where(n => n.Kind == NameKind.Field && n.Field?.Type is ChoiceType or BooleanType).Select(n => Name(n, 0)) : [])
            .Concat(_sentence.Contains("等级", StringComparison.Ordinal) ? Of(names, NameKind.Grade, 0) : [])
            .Concat(_sentence.Contains("填写", StringComparison.Ordinal) ? names.Where(n => n.Field?.Type is TextType).Select(n => Name(n, 0)) : [])
            .Concat(choices.Select(c => Offer.Word(c, CompletionKind.Option, "选项", 0)))
            .Concat(Formula())
            .Concat(Of(names, NameKind.Option, 3))
            .Concat(Keywords(IsStart ? 3 : 2));
    }

    private IEnumerable<Offer> Case()
    {
        if (_comparison is not null)
            return Choices().Concat(Values(2));
        var isScore = _sentence.StartsWith("应得", StringComparison.Ordinal) || _sentence.StartsWith("人工评分", StringComparison.Ordinal);
        if (isScore)
            return Of(names, NameKind.Indicator, 0).Append(Offer.Word("总分", CompletionKind.Keyword, "总分", 0))
                .Append(Offer.Word("等级", CompletionKind.Keyword, "等级", 1)).Concat(Of(names, NameKind.Grade, 1)).Append(Offer.Word("不适用", CompletionKind.Keyword, "应当剔除", 1));
        var row = names.FirstOrDefault(n => n.Kind == NameKind.List && (_sentence.StartsWith(n.Name + "：", StringComparison.Ordinal) || _sentence.StartsWith(n.Name + ":", StringComparison.Ordinal)));
        return row is not null
            ? names.Where(n => n.Kind == NameKind.Column && n.List?.Name == row.Name && n.Field is not null).Select(n => Name(n, 0))
            : Start().Concat(Of(names, NameKind.Field, 0)).Concat(Of(names, NameKind.List, 1)).Concat(Of(names, NameKind.Definition, 3)).Concat(Of(names, NameKind.Indicator, 2)).Concat(Keywords(3));
    }

    private IEnumerable<Offer> Choices() => (_comparison?.Choices ?? []).Select(c => Offer.Word(c, c is "是" or "否" ? CompletionKind.Keyword : CompletionKind.Option, "取值", 0));

    // 自己的口径在最前；列只在明细里、逐项和汇总里用得上，放在后面。
    private IEnumerable<Offer> Values(int priority)
    {
        foreach (var name in names)
        {
            var isOwn = context.Heading?.Name == name.Name || name.Kind == NameKind.Column && name.List?.Name == context.ListName;
            if (name.Kind is NameKind.Definition or NameKind.Field or NameKind.List)
                yield return Name(name, isOwn ? 0 : priority);
            else if (name.Kind == NameKind.Column)
                yield return Name(name, isOwn ? 0 : _sentence.Contains('的') || _sentence.Contains('中') ? priority : priority + 1);
        }
    }

    private static IEnumerable<Offer> Of(ImmutableArray<KnownName> names, NameKind kind, int priority) => names.Where(n => n.Kind == kind).Select(n => Name(n, priority));

    private static Offer Name(KnownName name, int priority) => Offer.Word(name.Name, name.Kind switch
    {
        NameKind.Definition => CompletionKind.Definition,
        NameKind.List => CompletionKind.List,
        NameKind.Column => CompletionKind.Column,
        NameKind.Indicator => CompletionKind.Indicator,
        NameKind.Option => CompletionKind.Option,
        NameKind.Grade => CompletionKind.Grade,
        _ => CompletionKind.Field,
    }, name.Detail, priority);

    // 标题词由句式给出；一个字的关键词不必补全；原样的字母、数字不是词。
    private IEnumerable<Offer> Keywords(int priority) => SyntaxFacts.Keywords
        .Where(k => (k.Sections & context.Section) != 0 && k.Kind is not (CHINESE_DIGIT or TIMES_LETTER))
        .SelectMany(k => k.Spellings).Where(s => s.Length > 1)
        .Select(s => Offer.Word(s, CompletionKind.Keyword, "关键词", priority));
}
