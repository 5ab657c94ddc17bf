using System.Collections.Immutable;
using System.Globalization;
using PerfRules.Language.Diagnostics;
using PerfRules.Language.Diagnostics.Catalogue;
using PerfRules.Language.Text;
using static PerfRules.Language.Syntax.Generated.PerfRulesLexer;

namespace PerfRules.Language.Syntax;

/// <summary>把提纲的一行切词并分成句：认出原样文字、要点、序号，其余交给 <see cref="WordSplitter"/>。</summary>
internal sealed class SentenceReader(SourceText source, NameTable names, ImmutableArray<Diagnostic>.Builder diagnostics)
{
    private readonly WordSplitter _splitter = new(names);

    // 修订的句子里，名称都加「」；别的字不是名称。
    private readonly WordSplitter _amendmentSplitter = new(names.WithoutNames());
    private SourceLine? _line;
    private string _folded = "";

    // “1.”“2.”形式的序号会与后面的小数连成一个数，只有接着上一个序号（可以漏掉一个）时才拆开。
    private int _lastOrdinal;

    // “有下列情形之一的，得0分：”之后，带序号的各句是所列的情形。
    private bool _isListing;

    /// <summary>读到这里为止，影响后面各行的情况。</summary>
    public ReaderState State
    {
        get => new(_lastOrdinal, _isListing);
        set => (_lastOrdinal, _isListing) = (value.LastOrdinal, value.IsListing);
    }

    public IEnumerable<Sentence> Read(OutlineLine line)
    {
        if (line.IsProse)
            return [ReadProse(line)];
        var sentences = new List<Sentence>();
        if (line.HeadingLength > 0)
        {
            (_lastOrdinal, _isListing) = (0, false);
            sentences.Add(ReadHeading(line));
        }
        foreach (var part in SplitSentences(line))
            ReadBody(line, part, sentences);
        return sentences;
    }

    private Sentence ReadProse(OutlineLine line)
    {
        var keyword = line.Tokens[0];
        var hasColon = line.Tokens.Length > 1 && line.Tokens[1].Kind == COLON;
        var rest = line.Tokens[(hasColon ? 2 : 1)..];
        ImmutableArray<SyntaxToken> tokens = hasColon ? [keyword, line.Tokens[1]] : [keyword];
        return new Sentence(SentenceKind.Prose, rest.IsEmpty ? tokens : tokens.Add(Prose(rest)));
    }

    private Sentence ReadHeading(OutlineLine line)
    {
        var tokens = ImmutableArray.CreateBuilder<SyntaxToken>();
        var first = line.Tokens[0];
        tokens.Add(new SyntaxToken(line.HeadingKind, first.Text[..line.KeywordLength], new TextSpan(first.Span.Start, line.KeywordLength)));
        var position = first.Span.Start + line.KeywordLength;
        foreach (var name in line.Names.Where(n => line.Tokens[line.HeadingLength - 1].Span.End >= n.Span.End))
        {
            tokens.Add(new SyntaxToken(NAME, name.Text, name.Span));
            position = name.Span.End;
        }
        var rest = line.Tokens.Take(line.HeadingLength).Where(t => t.Span.Start >= position).ToImmutableArray();
        tokens.AddRange(line.HeadingKind == TABLE ? Split(rest, line) : rest);
        return new Sentence(SentenceKind.Heading, tokens.ToImmutable());
    }

    private IEnumerable<ImmutableArray<SyntaxToken>> SplitSentences(OutlineLine line)
    {
        var to = line.Tokens.Length;
        for (var from = line.HeadingLength; from < to;)
        {
            // 人工评分的标准是原样文字，到行末为止，其中的分号、句号不断句。
            var isManual = line.Section == Section.Scoring && line.Tokens[from].Text.StartsWith("人工评分", StringComparison.Ordinal)
                && line.Tokens.Skip(from).TakeWhile(t => t.Kind is not (SEMICOLON or FULL_STOP)).Any(t => t.Kind == COLON);
            var end = from;
            while (end < to && (isManual || line.Tokens[end].Kind is not (FULL_STOP or SEMICOLON)))
                end++;
            if (end > from)
                yield return line.Tokens[from..end];
            from = end + 1;
        }
    }

    private void ReadBody(OutlineLine line, ImmutableArray<SyntaxToken> raw, List<Sentence> sentences)
    {
        if (line.Section == Section.Scoring)
        {
            var length = raw.Length;
            raw = SkipOrdinal(raw);
            _isListing &= raw.Length < length;
            if (raw.IsEmpty)
                return;
            if (ReadScoringProse(raw) is { } prose)
            {
                sentences.Add(new Sentence(SentenceKind.Scoring, prose));
                return;
            }
        }
        var kind = line.Section switch
        {
            Section.Framework => SentenceKind.Setting,
            Section.Data => SentenceKind.Field,
            Section.Definitions => SentenceKind.Definition,
            Section.Table => SentenceKind.TableRow,
            Section.Reconciliation => SentenceKind.Reconciliation,
            Section.Calendar => SentenceKind.Calendar,
            Section.Case => SentenceKind.Case,
            Section.Amendment => SentenceKind.Amendment,
            _ => _isListing ? SentenceKind.ListedItem : SentenceKind.Scoring,
        };
        var tokens = Split(raw, line);
        if (kind == SentenceKind.Scoring)
            tokens = ManualCriterion(tokens);
        if (tokens.IsEmpty)
            return;
        // “按 X 计分：甲的，得2分；……”在冒号处断句；后面的一句可以带自己的序号。
        var colon = kind == SentenceKind.Scoring ? IntroColon(tokens) : -1;
        sentences.Add(new Sentence(kind, colon < 0 ? tokens : tokens[..(colon + 1)]));
        _isListing |= colon >= 0 ? tokens.Take(colon).Any(IsListed) : EndsListed(tokens);
        if (colon >= 0 && colon + 1 < tokens.Length)
            ReadBody(line, [.. raw.SkipWhile(t => t.Span.Start <= tokens[colon].Span.Start)], sentences);
    }

    private static bool IsListed(SyntaxToken token) => token.Kind is ANY_LISTED or ALL_LISTED;

    // “有下列情形之一的。”没有写冒号，后面带序号的各句仍是所列的情形。
    private static bool EndsListed(ImmutableArray<SyntaxToken> tokens) =>
        tokens.Length <= 2 && IsListed(tokens[0]) && tokens[^1].Kind is OF or ANY_LISTED or ALL_LISTED;

    private static int IntroColon(ImmutableArray<SyntaxToken> tokens)
    {
        for (var i = 0; i + 1 < tokens.Length; i++)
        {
            if (tokens[i + 1].Kind == COLON
                && (tokens[i].Kind == SCORE_BY || tokens[0].Kind == EACH_ROW || tokens.Take(i + 1).Any(IsListed)))
                return i + 1;
        }
        return -1;
    }

    private ImmutableArray<SyntaxToken> SkipOrdinal(ImmutableArray<SyntaxToken> raw)
    {
        if (raw[0].Kind == ENUMERATOR)
            return raw[1..];
        if (raw.Length > 3 && raw[0].Kind == LEFT_PAREN && raw[2].Kind == RIGHT_PAREN && raw[1].Kind is NUMBER or CHINESE_DIGIT
            && raw[1].Text.Length <= 2 && raw[3].Kind is not (TIMES or DIVIDE or PLUS or MINUS))
            return raw[3..];
        if (raw[0].Kind != NUMBER)
            return raw;
        var text = CharacterFolding.Fold(raw[0].Text);
        var point = text.IndexOf('.', StringComparison.Ordinal);
        if (point < 0 && raw.Length > 2 && raw[1].Kind is DOT or LIST_COMMA && raw[1].Span.Start == raw[0].Span.End && text.Length <= 2)
        {
            _lastOrdinal = int.Parse(text, CultureInfo.InvariantCulture);
            return raw[2..];
        }
        if (point is 1 or 2 && _lastOrdinal > 0
            && int.Parse(text[..point], CultureInfo.InvariantCulture) is var ordinal && ordinal > _lastOrdinal && ordinal <= _lastOrdinal + 2)
        {
            _lastOrdinal = ordinal;
            var number = raw[0];
            var rest = new SyntaxToken(NUMBER, number.Text[(point + 1)..], TextSpan.FromBounds(number.Span.Start + point + 1, number.Span.End));
            return raw.SetItem(0, rest);
        }
        return raw;
    }

    private ImmutableArray<SyntaxToken>? ReadScoringProse(ImmutableArray<SyntaxToken> raw)
    {
        var points = raw.Length - 4;
        if (points > 0 && OutlineReader.IsPoints(raw, points))
            return [Prose(raw[..points]), .. raw[points..]];
        if (Delegated(raw) is { } delegated)
            return delegated;
        return Discretion(raw);
    }

    // “……酌情扣分”“……酌情扣分，最多扣2分”“……酌情扣0～2分”：酌情之前是原样文字。
    private ImmutableArray<SyntaxToken>? Discretion(ImmutableArray<SyntaxToken> raw)
    {
        foreach (var (words, kind) in new[] { ("酌情扣分", DISCRETION), ("酌情扣", DISCRETION_DEDUCT) })
        {
            var at = raw.Length - 1;
            while (at >= 0 && !raw[at].Text.EndsWith(words, StringComparison.Ordinal))
                at--;
            // 后面只能是范围，或“，最多扣N分”。
            if (at < 0 || at == 0 && raw[0].Text.Length == words.Length || !raw.Skip(at + 1).All(IsBound)
                || kind == DISCRETION && at + 1 < raw.Length && raw[at + 1].Kind != COMMA)
                continue;
            var tail = new SyntaxToken(kind, words, new TextSpan(raw[at].Span.End - words.Length, words.Length));
            var text = Prose([raw[0] with { Span = TextSpan.FromBounds(raw[0].Span.Start, tail.Span.Start) }]);
            return [text, tail, .. raw.Skip(at + 1)];
        }
        return null;
    }

    private static bool IsBound(SyntaxToken token) => token.Kind is NUMBER or SCORE_UNIT or TILDE or UP_UNTIL or MINUS or COMMA or AT_MOST_DEDUCT;

    // “由各部门（单位）自行制定”：中间是谁，照印。
    private ImmutableArray<SyntaxToken>? Delegated(ImmutableArray<SyntaxToken> raw)
    {
        var (start, end) = (raw[0].Span.Start, raw[^1].Span.End);
        var text = source.ToString(TextSpan.FromBounds(start, end));
        var ending = SyntaxFacts.Delegations.FirstOrDefault(word => text.EndsWith(word, StringComparison.Ordinal));
        if (text[0] != '由' || ending is null || text[1..^ending.Length].Trim().Length == 0)
            return null;
        var by = text[1..^ending.Length];
        var inner = TextSpan.FromBounds(source.Advance(start, 1 + by.Length - by.TrimStart().Length), source.Advance(start, 1 + by.TrimEnd().Length));
        return
        [
            new SyntaxToken(DELEGATED_TO, text[..1], new TextSpan(start, 1)),
            new SyntaxToken(PROSE, by.Trim(), inner),
            new SyntaxToken(DELEGATED, ending, TextSpan.FromBounds(end - ending.Length, end)),
        ];
    }

    private ImmutableArray<SyntaxToken> ManualCriterion(ImmutableArray<SyntaxToken> tokens)
    {
        if (tokens.IsEmpty || tokens[0].Kind != MANUAL)
            return tokens;
        for (var i = 1; i < tokens.Length - 1; i++)
        {
            if (tokens[i].Kind == COLON)
                return [.. tokens[..(i + 1)], Prose(tokens[(i + 1)..])];
        }
        return tokens;
    }

    private SyntaxToken Prose(ImmutableArray<SyntaxToken> raw)
    {
        var span = raw[0].Span.To(raw[^1].Span);
        var text = source.ToString(span);
        return new SyntaxToken(PROSE, text.TrimEnd(), TextSpan.FromBounds(span.Start, source.Advance(span.Start, text.TrimEnd().Length)));
    }

    private ImmutableArray<SyntaxToken> Split(ImmutableArray<SyntaxToken> raw, OutlineLine line)
    {
        var tokens = ImmutableArray.CreateBuilder<SyntaxToken>();
        var isInterval = false;
        for (var i = 0; i < raw.Length; i++)
        {
            var token = raw[i];
            var position = tokens.Count > 0 ? Math.Max(token.Span.Start, tokens[^1].Span.End) : token.Span.Start;
            if (position >= token.Span.End)
                continue;
            if (line.Names.FirstOrDefault(n => n.Span.Start == token.Span.Start) is { Text: not null } declared)
            {
                tokens.Add(new SyntaxToken(declared.IsMeasure ? MEASURE : NAME, declared.Text, declared.Span));
                if (declared.Span.End < token.Span.End)
                    SplitRun(tokens, token, declared.Span.End, line.Section);
            }
            else if (SyntaxFacts.IsRun(token.Kind))
                SplitRun(tokens, token, position, line.Section);
            else if (position == token.Span.Start && line.Section != Section.Amendment && ComplexNameAt(position) is { } length)
                tokens.Add(Name(position, length));
            else if (token.Kind == NUMBER && position == token.Span.Start)
                AddNumber(tokens, token, isInterval || i + 1 < raw.Length && raw[i + 1].Kind == RIGHT_BRACKET);
            else if (position == token.Span.Start)
                tokens.Add(token.Kind == QUOTED ? token with { Text = token.Text[1..^1] } : token);
            isInterval = token.Kind == LEFT_BRACKET;
        }
        return tokens.ToImmutable();
    }

    private SyntaxToken Name(int start, int length) =>
        new(NAME, source.ToString(new TextSpan(start, length)), new TextSpan(start, length));

    // 区间里的逗号不是千分位：[1,200) 是 1 到 200。
    private static void AddNumber(ImmutableArray<SyntaxToken>.Builder tokens, SyntaxToken token, bool isInterval)
    {
        var comma = isInterval ? token.Text.IndexOf(',', StringComparison.Ordinal) : -1;
        if (comma < 0)
        {
            tokens.Add(token);
            return;
        }
        var start = token.Span.Start;
        tokens.Add(new SyntaxToken(NUMBER, token.Text[..comma], new TextSpan(start, comma)));
        tokens.Add(new SyntaxToken(COMMA, ",", new TextSpan(start + comma, 1)));
        tokens.Add(new SyntaxToken(NUMBER, token.Text[(comma + 1)..], TextSpan.FromBounds(start + comma + 1, token.Span.End)));
    }

    private void SplitRun(ImmutableArray<SyntaxToken>.Builder tokens, SyntaxToken run, int position, Section section)
    {
        while (position < run.Span.End)
        {
            var (nameStart, nameLength) = section == Section.Amendment ? (run.Span.End, 0) : FindComplexName(position, run.Span.End);
            if (nameStart > position)
                SplitWords(tokens, position, Math.Min(nameStart, run.Span.End), section);
            if (nameLength > 0)
                tokens.Add(Name(nameStart, nameLength));
            position = nameStart + nameLength;
        }
    }

    private void SplitWords(ImmutableArray<SyntaxToken>.Builder tokens, int start, int end, Section section)
    {
        var text = source.ToString(TextSpan.FromBounds(start, end));
        var result = (section == Section.Amendment ? _amendmentSplitter : _splitter).Split(text, start, section, TakesMeasure(tokens));
        if (result.IsAmbiguous)
            diagnostics.Add(SyntaxDiagnostics.AmbiguousWords(new Location(source, TextSpan.FromBounds(start, end)), text));
        tokens.AddRange(result.Tokens);
    }

    // 量词只跟在数之后（1项），或“元/”之后（1.2万元/次）。
    private static bool TakesMeasure(ImmutableArray<SyntaxToken>.Builder tokens) => tokens.Count > 0
        && (tokens[^1].Kind is NUMBER or CHINESE_DIGIT
            || tokens.Count > 2 && tokens[^1].Kind == DIVIDE && tokens[^3].Kind == NUMBER
                && tokens[^2].Kind is YUAN or TEN_THOUSAND_YUAN or HUNDRED_MILLION_YUAN or SCORE_UNIT or MEASURE);

    private (int Start, int Length) FindComplexName(int from, int end)
    {
        for (var i = from; i < end && !names.Complex.IsEmpty; i++)
        {
            if (ComplexNameAt(i) is { } length)
                return (i, length);
        }
        return (end, 0);
    }

    private int? ComplexNameAt(int position)
    {
        if (names.Complex.IsEmpty)
            return null;
        var (text, column) = FoldedLineAt(position);
        foreach (var name in names.Complex)
        {
            if (column < text.Length && text[column] == name[0]
                && column + name.Length <= text.Length && string.CompareOrdinal(text, column, name, 0, name.Length) == 0
                && !CutsNumber(text, column) && !CutsNumber(text, column + name.Length))
                return name.Length;
        }
        return null;
    }

    private (string Text, int Column) FoldedLineAt(int position)
    {
        if (_line is null || position < _line.Start || position > _line.End)
        {
            _line = source.GetLine(position);
            _folded = CharacterFolding.Fold(_line.Text);
        }
        return (_folded, position - _line.Start);
    }

    private static bool CutsNumber(string text, int position) =>
        position > 0 && position < text.Length && char.IsAsciiDigit(text[position - 1])
        && (char.IsAsciiDigit(text[position])
            || text[position] == '.' && position + 1 < text.Length && char.IsAsciiDigit(text[position + 1]));
}

/// <summary>一行影响后面各行的情况。</summary>
/// <param name="LastOrdinal">上一句的序号。</param>
/// <param name="IsListing">后面带序号的各句是不是所列的情形。</param>
internal readonly record struct ReaderState(int LastOrdinal, bool IsListing);
