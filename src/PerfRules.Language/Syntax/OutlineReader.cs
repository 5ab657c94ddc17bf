using System.Collections.Immutable;
using PerfRules.Language.Text;
using static PerfRules.Language.Syntax.Generated.PerfRulesLexer;

namespace PerfRules.Language.Syntax;

/// <summary>
/// 读提纲：只凭行首的标题词和标点分出各部分，找出全部声明的名称。
/// 此时还没有切词，所以这里不能、也不需要认识名称。
/// </summary>
internal sealed class OutlineReader(SourceText source)
{
    private Section _section = Section.Framework;
    private bool _isList;
    private bool _isAmendment;

    /// <summary>各行接上续行，读成提纲；<paramref name="previous"/> 中没有改动的各组照用。</summary>
    public static ImmutableArray<OutlineGroup> Read(SourceText source, ImmutableArray<LexedLine> lines, Outline? previous)
    {
        var reader = new OutlineReader(source);
        var old = previous?.Groups ?? [];
        var splice = previous is null ? default : Splice.Of(previous.Lexed, lines);
        var (head, i) = previous is null || old.IsEmpty ? (0, 0) : FirstChanged(previous, splice.Head);
        var groups = ImmutableArray.CreateBuilder<OutlineGroup>(lines.Length);
        groups.AddRange(old.AsSpan(0, head));
        if (head > 0)
            reader.State = old[head - 1].After;
        for (; i < lines.Length; i += groups[^1].Lexed.Length)
        {
            var place = Splice.CountBefore(old, lines[i].Line.Start, g => g.Lexed[0].Line.Start);
            var same = place < old.Length && reader.CanReuse(old[place], lines, i);
            // 末尾没有改动的一段，接得上就都照旧。
            if (same && i >= lines.Length - splice.Tail)
            {
                groups.AddRange(old.AsSpan(place, old.Length - place));
                break;
            }
            var group = same ? old[place] : reader.ReadGroup(lines, i);
            reader.State = group.After;
            groups.Add(group);
        }
        return groups.DrainToImmutable();
    }

    // 改动的头一行所在的一组，以及它的头一行：从这里读起。
    private static (int Group, int Line) FirstChanged(Outline previous, int line)
    {
        line = Math.Min(line, previous.Lexed.Length - 1);
        var group = Splice.CountBefore(previous.Groups, previous.Lexed[line].Line.Start + 1, g => g.Lexed[0].Line.Start) - 1;
        return (group, line - previous.Groups[group].Lexed.IndexOf(previous.Lexed[line]));
    }

    private OutlineState State
    {
        get => new(_section, _isList, _isAmendment);
        set => (_section, _isList, _isAmendment) = (value.Section, value.IsList, value.IsAmendment);
    }

    private bool CanReuse(OutlineGroup group, ImmutableArray<LexedLine> lines, int start) =>
        group.Before == State && group.Lexed.Length <= lines.Length - start
        && SameObjects.AreSame(group.Lexed.AsSpan(), lines.AsSpan(start, group.Lexed.Length));

    private OutlineGroup ReadGroup(ImmutableArray<LexedLine> lines, int start)
    {
        var before = State;
        var current = ImmutableArray.CreateBuilder<SyntaxToken>();
        for (var i = start; i < lines.Length; i++)
        {
            AddWords(current, lines[i]);
            // 行末是逗号、运算符、左括号的，下一行是它的继续。
            var continues = current.Count > 0 && SyntaxFacts.ContinuesLine(current[^1].Kind) && !StartsProse(current[0]);
            if (continues && i + 1 < lines.Length)
                continue;
            ImmutableArray<LexedLine> lexed = [.. lines.AsSpan(start, i + 1 - start)];
            var line = current.Count > 0 ? ReadLine(current.DrainToImmutable()) with { Lexed = lexed } : null;
            return new OutlineGroup(lexed, before, State, line);
        }
        throw new InvalidOperationException("文件至少有一行。");
    }

    private static void AddWords(ImmutableArray<SyntaxToken>.Builder current, LexedLine line)
    {
        foreach (var token in line.Tokens)
        {
            // 原样文字里紧跟着字的“//”多半是网址，不是注释。
            var isText = token.Kind == COMMENT && current.Count > 0 && StartsProse(current[0]) && current[^1].Span.End == token.Span.Start;
            if (token.Kind is not (BLANK or NEWLINE) && (token.Kind != COMMENT || isText))
                current.Add(token);
        }
    }

    private OutlineLine ReadLine(ImmutableArray<SyntaxToken> line)
    {
        if (StartsProse(line[0]) && (line.Length == 1 || line[1].Kind == COLON || line[1].Span.Start > line[0].Span.End || line[1].Kind == BOOK_TITLE))
            return new OutlineLine(_section, line, line.Length, PROSE_KEYWORD, line[0].Text.Length, []);
        if (_isAmendment && AmendmentLine.Is(line, _section))
        {
            (_section, _isList) = (AmendmentLine.BlockOf(line), false);
            return new OutlineLine(Section.Amendment, line, 0, 0, 0, AmendmentLine.NewNames(line));
        }
        if (ReadHeading(line) is { } heading)
            return heading;
        // 冒号之前不是名称；名称真叫“勾稽”的写成「勾稽」。
        if (_section == Section.Data && line.Length > 1 && line[0].Kind == RECONCILE && line[1].Kind == COLON)
            return new OutlineLine(Section.Reconciliation, line, 0, 0, 0, []);
        // 明细里“名称＝算式”是各行的口径。
        if (_isList && IsDefinition(line))
            return new OutlineLine(Section.Definitions, line, 0, 0, 0, LeadingName(line, EQUAL));
        var names = _section switch
        {
            Section.Data => DeclarationNames(line),
            Section.Definitions => LeadingName(line, EQUAL),
            Section.Framework => GradeNames(line),
            _ => [],
        };
        return new OutlineLine(_section, line, 0, 0, 0, names);
    }

    private static bool IsDefinition(ImmutableArray<SyntaxToken> line) =>
        IndexOf(line, 0, line.Length, EQUAL) is > 0 and var equal && IndexOf(line, 0, equal, COLON) < 0;

    private static bool StartsProse(SyntaxToken token) => token.Kind == PROSE_KEYWORD;

    private OutlineLine? ReadHeading(ImmutableArray<SyntaxToken> line)
    {
        var first = line[0];
        foreach (var (text, kind) in SyntaxFacts.IndicatorHeadings)
        {
            if (SyntaxFacts.IsRun(first.Kind) && first.Text.StartsWith(text, StringComparison.Ordinal) && !IsRoundingSetting(line))
                return IndicatorHeading(line, kind, text.Length);
        }
        foreach (var (text, kind) in SyntaxFacts.AdjustmentHeadings)
        {
            if (SyntaxFacts.IsRun(first.Kind) && first.Text.StartsWith(text, StringComparison.Ordinal) && IsAdjustment(line, text)
                && !IsAdjustmentSetting(line))
                return IndicatorHeading(line, kind, text.Length);
        }
        var alone = line.Length == 1 || line.Length == 2 && line[1].Kind == COLON;
        var spaced = line.Length > 1 && (line[1].Span.Start > first.Span.End || line[1].Kind == QUOTED);
        return first.Kind switch
        {
            DATA when alone => Heading(line, Section.Data, []),
            DEFINITIONS when alone => Heading(line, Section.Definitions, []),
            FRAMEWORK when alone || spaced => Heading(line, Section.Framework, FrameworkName(line)),
            AMENDMENT when (alone || spaced) && _section == Section.Framework => AmendmentHeading(line),
            LIBRARY when alone || spaced => Heading(line, Section.Framework, NameToEnd(line, line.Length)),
            LIST when alone || spaced => Heading(line, Section.Data, NameToEnd(line, line.Length)),
            TABLE when alone || spaced => TableHeading(line),
            // “日历2023年”也认得。
            CALENDAR when alone || spaced || line[1].Kind == NUMBER => Heading(line, Section.Calendar, NameToEnd(line, line.Length)),
            CASE when alone || spaced => Heading(line, Section.Case, NameToEnd(line, line.Length)),
            _ => null,
        };
    }

    // “对照表 达标线（按 单位类别）”：名称到最后一个“（按”为止，括号之后可以接着写各行。
    private OutlineLine TableHeading(ImmutableArray<SyntaxToken> line)
    {
        var open = Enumerable.Range(1, line.Length - 1).LastOrDefault(i =>
            line[i].Kind == LEFT_PAREN && i + 1 < line.Length && line[i + 1].Text.StartsWith('按'));
        var close = open > 1 ? IndexOf(line, open, line.Length, RIGHT_PAREN) : -1;
        if (close < 0)
            return Heading(line, Section.Table, NameToEnd(line, line.Length));
        var length = close + 1 < line.Length && line[close + 1].Kind == COLON ? close + 2 : close + 1;
        return Heading(line, Section.Table, NameToEnd(line, open)) with { HeadingLength = length };
    }

    private OutlineLine AmendmentHeading(ImmutableArray<SyntaxToken> line)
    {
        _isAmendment = true;
        return Heading(line, Section.Amendment, FrameworkName(line));
    }

    private OutlineLine Heading(ImmutableArray<SyntaxToken> line, Section section, ImmutableArray<DeclaredName> names)
    {
        (_section, _isList) = (section, line[0].Kind == LIST);
        return new OutlineLine(section, line, line.Length, line[0].Kind, line[0].Text.Length, names);
    }

    // “三级指标得分保留2位小数”“评分点得分封顶”是框架的约定，不是标题。
    private bool IsRoundingSetting(ImmutableArray<SyntaxToken> line) =>
        _section == Section.Framework && !Enumerable.Range(0, line.Length).Any(i => IsPoints(line, i))
        && line.Any(t => t.Text.Contains("保留", StringComparison.Ordinal) || t.Text.Contains("显示", StringComparison.Ordinal) || t.Text.Contains("封顶", StringComparison.Ordinal));

    private bool IsAdjustmentSetting(ImmutableArray<SyntaxToken> line) =>
        _section == Section.Framework && !Enumerable.Range(0, line.Length).Any(i => PointsLength(line, i) > 0)
        && line.Any(t => t.Text.Contains("计入总分", StringComparison.Ordinal) || t.Text.Contains("以外另计", StringComparison.Ordinal));

    // “加分项计入总分，……”是约定，“加分项目齐全（1分）”是要点；“加分项 表彰”“加分项（最高3分）”“加分项表彰（最高3分）”是标题。
    private static bool IsAdjustment(ImmutableArray<SyntaxToken> line, string keyword)
    {
        var isWhole = line[0].Text.Length == keyword.Length;
        var isFollowed = line.Length > 1 && (line[1].Span.Start > line[0].Span.End || line[1].Kind is LEFT_PAREN or QUOTED);
        return isWhole && isFollowed || Enumerable.Range(0, line.Length).Any(i => PointsLength(line, i) > 4);
    }

    private OutlineLine IndicatorHeading(ImmutableArray<SyntaxToken> line, int kind, int keywordLength)
    {
        (_section, _isList) = (Section.Scoring, false);
        var bracket = -1;
        for (var i = 0; i < line.Length; i++)
        {
            if (PointsLength(line, i) > 0)
                bracket = i;
            else if (bracket >= 0 && line[i].Kind == COLON)
                break;
        }
        var nameEnd = bracket >= 0 ? bracket : line.Length;
        var length = bracket >= 0 ? bracket + PointsLength(line, bracket) : line.Length;
        if (bracket >= 0 && length < line.Length && line[length].Kind == COLON)
            length++;
        var name = Name(TextSpan.FromBounds(line[0].Span.Start + keywordLength, line[nameEnd - 1].Span.End));
        return new OutlineLine(Section.Scoring, line, length, kind, keywordLength, name);
    }

    /// <summary>从 <paramref name="i"/> 起是不是“（N分）”。</summary>
    internal static bool IsPoints(ImmutableArray<SyntaxToken> line, int i) =>
        i >= 0 && i + 3 < line.Length && line[i].Kind == LEFT_PAREN && line[i + 1].Kind == NUMBER
        && line[i + 2].Kind == SCORE_UNIT && line[i + 3].Kind == RIGHT_PAREN;

    /// <summary>从 <paramref name="i"/> 起的“（N分）”“（最高N分）”“（－2～3分）”有几个记号；不是则为 0。</summary>
    private static int PointsLength(ImmutableArray<SyntaxToken> line, int i)
    {
        if (IsPoints(line, i))
            return 4;
        if (line[i].Kind != LEFT_PAREN || i + 4 >= line.Length || line[i + 1].Kind is not (AT_MOST or AT_MOST_ADD or AT_MOST_DEDUCT or LOWEST or MINUS))
            return 0;
        var close = i + 1;
        while (close < line.Length && IsBound(line[close].Kind))
            close++;
        return close < line.Length && line[close].Kind == RIGHT_PAREN && line[close - 1].Kind == SCORE_UNIT && line[close - 2].Kind == NUMBER ? close - i + 1 : 0;
    }

    private static bool IsBound(int kind) => kind is AT_MOST or AT_MOST_ADD or AT_MOST_DEDUCT or LOWEST
        or MINUS or PLUS or TILDE or UP_UNTIL or COMMA or NUMBER or SCORE_UNIT;

    private ImmutableArray<DeclaredName> FrameworkName(ImmutableArray<SyntaxToken> line)
    {
        var hasYear = line.Length > 3 && line[^1].Kind == YEAR && line[^2].Kind == NUMBER;
        return NameToEnd(line, hasYear ? line.Length - 2 : line.Length);
    }

    private ImmutableArray<DeclaredName> NameToEnd(ImmutableArray<SyntaxToken> line, int end)
    {
        if (end > 1 && line[end - 1].Kind == COLON)
            end--;
        return end > 1 ? Name(line[1].Span.To(line[end - 1].Span)) : [];
    }

    private ImmutableArray<DeclaredName> LeadingName(ImmutableArray<SyntaxToken> line, int delimiter)
    {
        var names = ImmutableArray.CreateBuilder<DeclaredName>();
        foreach (var (from, to) in Parts(line, 0, line.Length, SEMICOLON, FULL_STOP))
        {
            var end = IndexOf(line, from, to, delimiter);
            if (end > from)
                names.AddRange(Name(line[from].Span.To(line[end - 1].Span)));
        }
        return names.ToImmutable();
    }

    private ImmutableArray<DeclaredName> DeclarationNames(ImmutableArray<SyntaxToken> line)
    {
        var names = ImmutableArray.CreateBuilder<DeclaredName>();
        foreach (var (from, to) in Parts(line, 0, line.Length, SEMICOLON, FULL_STOP))
        {
            var colon = IndexOf(line, from, to, COLON);
            if (colon < 0)
                continue;
            AddList(names, line, from, colon, isMeasure: false);
            for (var i = colon + 1; i + 2 < to; i++)
            {
                if (line[i].Kind is not (CHOICE or QUANTITY) || line[i + 1].Kind != LEFT_PAREN)
                    continue;
                var close = IndexOf(line, i + 2, to, RIGHT_PAREN);
                AddList(names, line, i + 2, close < 0 ? to : close, isMeasure: line[i].Kind == QUANTITY);
            }
        }
        return names.ToImmutable();
    }

    private void AddList(ImmutableArray<DeclaredName>.Builder names, ImmutableArray<SyntaxToken> line, int from, int to, bool isMeasure)
    {
        foreach (var (start, end) in Parts(line, from, to, LIST_COMMA, LIST_COMMA))
            names.AddRange(Name(line[start].Span.To(line[end - 1].Span), isMeasure));
    }

    private ImmutableArray<DeclaredName> GradeNames(ImmutableArray<SyntaxToken> line)
    {
        if (line[0].Kind != GRADES)
            return [];
        var names = ImmutableArray.CreateBuilder<DeclaredName>();
        var first = line.Length > 1 && line[1].Kind == COLON ? 2 : 1;
        foreach (var (from, to) in Parts(line, first, line.Length, SEMICOLON, FULL_STOP))
        {
            if (SyntaxFacts.IsRun(line[from].Kind) || line[from].Kind == QUOTED)
                names.AddRange(Name(line[from].Span with { Length = line[from].Text.Length - ComparisonSuffix(line[from].Text) }));
        }
        return names.ToImmutable();
    }

    // “优不低于90分”连写时，末尾的比较词不属于等级的名称。
    private static int ComparisonSuffix(string run)
    {
        for (var start = 1; start < run.Length; start++)
        {
            if (SyntaxFacts.Find(run.AsSpan(start)) is { Kind: GREATER_WORD or GREATER_OR_EQUAL_WORD or LESS_WORD or LESS_OR_EQUAL_WORD })
                return run.Length - start;
        }
        return 0;
    }

    private ImmutableArray<DeclaredName> Name(TextSpan span, bool isMeasure = false)
    {
        var text = source.ToString(span);
        var name = text.Trim();
        var start = source.Advance(span.Start, text.IndexOf(name, StringComparison.Ordinal));
        if (name.Length == 0)
            return [];
        var inner = name.Length > 2 && name[0] == '「' && name[^1] == '」' ? name[1..^1] : name;
        return [new DeclaredName(inner, TextSpan.FromBounds(start, source.Advance(start, name.Length)), isMeasure)];
    }

    private static int IndexOf(ImmutableArray<SyntaxToken> line, int from, int to, int kind)
    {
        for (var i = from; i < to; i++)
        {
            if (line[i].Kind == kind)
                return i;
        }
        return -1;
    }

    /// <summary>用分隔记号切开的非空各段。</summary>
    internal static IEnumerable<(int From, int To)> Parts(ImmutableArray<SyntaxToken> line, int from, int to, int separator, int other)
    {
        var start = from;
        for (var i = from; i <= to; i++)
        {
            if (i < to && line[i].Kind != separator && line[i].Kind != other)
                continue;
            if (i > start)
                yield return (start, i);
            start = i + 1;
        }
    }
}
