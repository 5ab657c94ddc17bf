using PerfRules.Language.Model;
using PerfRules.Language.Modules;
using PerfRules.Language.Syntax;
using PerfRules.Language.Text;

namespace PerfRules.Language.Amendments;

/// <summary>一个文件（或修订的一句所带）的条文，按标题分成部分；每一行原样留着，合并时照写。</summary>
internal sealed class Script
{
    private readonly List<ScriptLine> _loose = [];
    private readonly List<ScriptPart> _parts = [];
    private readonly List<ScriptLine> _waiting = [];
    private ScriptPart? _current;

    private Script()
    {
    }

    /// <summary>第一个标题之前的各行。</summary>
    public IReadOnlyList<ScriptLine> Loose => _loose;

    /// <summary>最高一级的各部分，按次序。</summary>
    public IReadOnlyList<ScriptPart> Parts => _parts;

    public IEnumerable<ScriptPart> OfKind(PartKind kind) => _parts.Where(p => p.Kind == kind);

    /// <summary>全部指标，先根次序。</summary>
    public IEnumerable<ScriptPart> Indicators => OfKind(PartKind.Indicator).SelectMany(p => p.SelfAndDescendants());

    /// <summary>全部数据（口径），按次序；没有名称的（勾稽）也在内。</summary>
    public IEnumerable<ScriptPart> Entries(PartKind kind) => OfKind(kind).SelectMany(p => p.Children);

    public static Script Read(RuleModule module) => Read(module.Tree, LinesOf(module.Tree, module.Outline), Section.None);

    /// <summary>读若干行；<paramref name="section"/> 是第一个标题之前所在的部分。</summary>
    public static Script Read(SyntaxTree tree, IEnumerable<ScriptLine> lines, Section section)
    {
        var script = new Script();
        if (section is Section.Data or Section.Definitions)
            script.Start(new ScriptPart(section == Section.Data ? PartKind.Data : PartKind.Definitions, "", new Location(tree.Source, default)) { HeadingIndex = -1 }, null);
        foreach (var line in lines)
            script.Add(tree, line);
        while (script._waiting is [.., var last] && IsBlank(last))
            script._waiting.RemoveAt(script._waiting.Count - 1);
        script.Flush();
        foreach (var part in script._parts)
            MoveTails(part);
        return script;
    }

    /// <summary>一个文件的各行；空白和注释也在内。</summary>
    public static IEnumerable<ScriptLine> LinesOf(SyntaxTree tree, Outline outline)
    {
        var parsed = tree.Lines.ToDictionary(l => l.Line, ReferenceEqualityComparer.Instance as IEqualityComparer<OutlineLine>);
        foreach (var group in outline.Groups)
        {
            var span = TextSpan.FromBounds(group.Lexed[0].Line.Start, group.Lexed[^1].Line.End);
            yield return new ScriptLine(new Location(tree.Source, span), group.Line is null ? null : parsed[group.Line]);
        }
    }

    private void Add(SyntaxTree tree, ScriptLine line)
    {
        if (line.Statements is not [var first, ..])
        {
            _waiting.Add(line);
            return;
        }
        if (HeadingOf(tree, first) is not { } heading)
        {
            Flush();
            (_current?.Lines ?? _loose).Add(line);
            if (_current is { Kind: PartKind.Data or PartKind.Definitions })
                AddEntries(tree, line);
            return;
        }
        // 紧挨着标题的注释，和它之前的空行属于标题。
        var comments = _waiting.Count;
        while (comments > 0 && !IsBlank(_waiting[comments - 1]))
            comments--;
        while (comments > 0 && IsBlank(_waiting[comments - 1]))
            comments--;
        var above = _waiting[comments..];
        _waiting.RemoveRange(comments, _waiting.Count - comments);
        Flush();
        heading.Lines.AddRange(above);
        heading.HeadingIndex = above.Count;
        Start(heading, line);
    }

    private void Start(ScriptPart part, ScriptLine? line)
    {
        var parent = part.Kind == PartKind.Indicator && _current?.Kind == PartKind.Indicator ? _current : null;
        while (parent is not null && parent.Level >= part.Level)
            parent = parent.Parent;
        if (parent is null)
            _parts.Add(part);
        else
            parent.Add(part);
        if (line is not null)
            part.Lines.Add(line);
        _current = part;
    }

    private static bool IsBlank(ScriptLine line) => line.Location.Text.AsSpan().Trim().IsEmpty;

    private void Flush()
    {
        (_current?.Lines ?? _loose).AddRange(_waiting);
        _waiting.Clear();
    }

    private static ScriptPart? HeadingOf(SyntaxTree tree, StatementSyntax statement)
    {
        Location At(NameToken name) => new(tree.Source, name.Span);
        return statement switch
        {
            FrameworkHeadingSyntax h => new ScriptPart(PartKind.Framework, h.Name.Text, At(h.Name)),
            SectionHeadingSyntax h => new ScriptPart(
                tree.Source.ToString(h.Span).StartsWith("数据", StringComparison.Ordinal) ? PartKind.Data : PartKind.Definitions, "", new Location(tree.Source, h.Span)),
            ListHeadingSyntax h => new ScriptPart(PartKind.List, h.Name.Text, At(h.Name)),
            TableHeadingSyntax h => new ScriptPart(PartKind.Table, h.Name.Text, At(h.Name)),
            CalendarHeadingSyntax h => new ScriptPart(PartKind.Calendar, h.Name.Text, At(h.Name)),
            CaseHeadingSyntax h => new ScriptPart(PartKind.Case, h.Name.Text, At(h.Name)),
            IndicatorHeadingSyntax h => new ScriptPart(PartKind.Indicator, h.Name.Text, At(h.Name)) { Level = h.Level },
            _ => null,
        };
    }

    private void AddEntries(SyntaxTree tree, ScriptLine line)
    {
        foreach (var statement in line.Statements)
        {
            IEnumerable<NameToken> names = statement switch
            {
                FieldDeclarationSyntax field => field.Names,
                DefinitionSyntax definition => [definition.Name],
                _ => [new NameToken("", statement.Span)],
            };
            foreach (var name in names)
            {
                var entry = new ScriptPart(_current!.Kind, name.Text, new Location(tree.Source, name.Span)) { Declaration = statement };
                entry.Lines.Add(line);
                _current.Add(entry);
            }
        }
    }

    // “一票否决：……，本指标得0分”写在最后一个评分点之后，属于那个指标，不随评分点移动、废止。
    private static void MoveTails(ScriptPart part)
    {
        foreach (var child in part.Children.Where(c => c.Kind == PartKind.Indicator))
            MoveTails(child);
        if (part.Children is not [.., { Kind: PartKind.Indicator } last])
            return;
        var from = last.Lines.Count;
        while (from > last.HeadingIndex + 1 && (last.Lines[from - 1].Parsed is null || IsLifted(last.Lines[from - 1], part.Level)))
            from--;
        while (from < last.Lines.Count && last.Lines[from].Parsed is null)
            from++;
        part.Tail.AddRange(last.Lines[from..]);
        last.Lines.RemoveRange(from, last.Lines.Count - from);
    }

    private static bool IsLifted(ScriptLine line, IndicatorLevel level) => line.Statements.Length > 0 && line.Statements.All(s => ScopeOf(s) == level);

    private static IndicatorLevel? ScopeOf(StatementSyntax statement) => statement switch
    {
        VetoSyntax veto => veto.Scope.Level,
        RequiredTextSyntax required => required.Scope.Level,
        ConditionalSentenceSyntax { Parts: [{ Consequence: AwardSyntax award }, ..] } => award.Scope.Level,
        ConditionalSentenceSyntax { Parts: [{ Consequence: LimitSyntax limit }, ..] } => limit.Scope.Level,
        _ => null,
    };
}
