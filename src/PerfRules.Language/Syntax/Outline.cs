using System.Collections.Immutable;
using PerfRules.Language.Diagnostics;
using PerfRules.Language.Diagnostics.Catalogue;
using PerfRules.Language.Text;
using static PerfRules.Language.Syntax.Generated.PerfRulesLexer;

namespace PerfRules.Language.Syntax;

/// <summary>一个文件的提纲：切词之前就能知道的各行、声明的名称和引用的文件。</summary>
/// <param name="Lexed">词法读过的各行。</param>
/// <param name="Groups">接上续行的各组，每组至多成提纲的一行。</param>
/// <param name="Lines">提纲的各行。</param>
/// <param name="Names">可以引用的名称。框架、公用口径、日历和用例的名称不会在别处引用，不参与切词，免得“用例 等级最高为良”盖住计分句里同样的话。</param>
/// <param name="Obstacle">文件不能读的原因；能读为空。</param>
internal sealed record Outline(
    SourceText Source, ImmutableArray<LexedLine> Lexed, ImmutableArray<OutlineGroup> Groups, ImmutableArray<OutlineLine> Lines,
    ImmutableArray<DeclaredName> Names, Diagnostic? Obstacle)
{
    // 一部框架通常不到一万字；上限只为挡住损坏或恶意的文件。
    private const int LongestFile = 2_000_000;

    /// <summary>“基于「…」”“引用「…」”中的路径。</summary>
    public IEnumerable<(bool IsBase, string Path, TextSpan Span)> References
    {
        get
        {
            foreach (var line in Lines)
            {
                var isReference = line.Tokens[0].Kind == BASED_ON && line.Section == (IsAmendment ? Section.Amendment : Section.Framework)
                    || line.Tokens[0].Kind == IMPORT && line.Section == Section.Framework;
                if (isReference && line.Tokens.FirstOrDefault(t => t.Kind == QUOTED) is { Text: { } path } quoted)
                    yield return (line.Tokens[0].Kind == BASED_ON, path[1..^1], quoted.Span);
            }
        }
    }

    /// <summary>是公用口径，不是框架。</summary>
    public bool IsLibrary => Lines.FirstOrDefault(l => !l.IsProse) is { HeadingKind: LIBRARY };

    /// <summary>是修订。</summary>
    public bool IsAmendment => Lines.FirstOrDefault(l => !l.IsProse) is { HeadingKind: AMENDMENT };

    public static Outline Read(SourceText source) => Read(source, null);

    /// <summary>读提纲；<paramref name="previous"/> 是同一文件的上一版本，没有改动的各行照用。</summary>
    public static Outline Read(SourceText source, Outline? previous)
    {
        var start = new Location(source, new TextSpan(0, 0));
        if (source.Length > LongestFile)
            return new Outline(source, [], [], [], [], SyntaxDiagnostics.TooLarge(start, source.Length, LongestFile));
        foreach (var line in source.Lines)
        {
            if (line.Text.Contains('\0'))
                return new Outline(source, [], [], [], [], SyntaxDiagnostics.Binary(start));
        }
        var lexed = RawLexer.ReadLines(source, previous);
        var groups = OutlineReader.Read(source, lexed, previous);
        if (previous is null)
            return new Outline(source, lexed, groups, LinesOf(groups.AsSpan()), NamesOf(LinesOf(groups.AsSpan())), null);
        var splice = Splice.Of(previous.Groups, groups);
        var (old, changed) = (LinesOf(previous.Groups[splice.Head..^splice.Tail].AsSpan()), LinesOf(groups[splice.Head..^splice.Tail].AsSpan()));
        var head = old.IsEmpty && changed.IsEmpty ? 0 : LinesBefore(previous, splice.Head);
        var lines = old.IsEmpty && changed.IsEmpty ? previous.Lines : new Splice(head, previous.Lines.Length - head - old.Length).Join(previous.Lines, changed.AsSpan());
        var names = NamesOf(old).IsEmpty && NamesOf(changed).IsEmpty ? previous.Names : NamesOf(lines);
        return new Outline(source, lexed, groups, lines, names, null);
    }

    // 前若干组成了提纲的几行。
    private static int LinesBefore(Outline outline, int group) => group == outline.Groups.Length
        ? outline.Lines.Length : Splice.CountBefore(outline.Lines, outline.Groups[group].Lexed[0].Line.Start, l => l.Tokens[0].Span.Start);

    private static ImmutableArray<OutlineLine> LinesOf(ReadOnlySpan<OutlineGroup> groups)
    {
        var lines = ImmutableArray.CreateBuilder<OutlineLine>(groups.Length);
        foreach (var group in groups)
        {
            if (group.Line is not null)
                lines.Add(group.Line);
        }
        return lines.DrainToImmutable();
    }

    private static ImmutableArray<DeclaredName> NamesOf(ImmutableArray<OutlineLine> lines)
    {
        var names = ImmutableArray.CreateBuilder<DeclaredName>();
        foreach (var line in lines)
        {
            if (!line.Names.IsEmpty && line.HeadingKind is not (FRAMEWORK or LIBRARY or CALENDAR or CASE or AMENDMENT))
                names.AddRange(line.Names);
        }
        return names.DrainToImmutable();
    }
}
