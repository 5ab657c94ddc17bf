using System.Collections.Immutable;
using PerfRules.Language.Syntax;
using PerfRules.Language.Text;

namespace PerfRules.Language.Amendments;

/// <summary>合并之后的一行，和它出自哪里：原框架的一行，修订所带条文的一行，或者要求改它的那一句。</summary>
internal readonly record struct WrittenLine(string Text, Location Origin);

/// <summary>照改动写出合并之后的各行。没有改的行连同注释照原样。</summary>
internal sealed class ScriptWriter(Placement placement, LineEdits edits, FormerNames formerNames)
{
    private readonly ImmutableArray<WrittenLine>.Builder _lines = ImmutableArray.CreateBuilder<WrittenLine>();
    private readonly HashSet<ScriptPart> _written = [];

    public ImmutableArray<WrittenLine> Lines => _lines.ToImmutable();

    public bool HasWritten(ScriptPart part) => _written.Contains(part);

    public void Write(Script script, IEnumerable<ScriptPart> cases)
    {
        foreach (var line in script.Loose)
            Write(line);
        foreach (var part in script.Parts.Where(p => p.Kind != PartKind.Case))
            WriteAtHome(part, isTop: true);
        foreach (var part in cases)
            WriteLines(part);
    }

    private void WriteAtHome(ScriptPart part, bool isTop)
    {
        if (!placement.IsMoved(part))
            Write(part, isTop);
    }

    private void Write(ScriptPart part, bool isTop)
    {
        // 互相移来移去的，只写一次。
        if (!_written.Add(part))
            return;
        foreach (var added in placement.At(part, AmendedPosition.Before))
            Write(added, isTop);
        if (placement.IsGone(part))
        {
            foreach (var replacement in placement.ReplacementOf(part))
                Write(replacement, isTop);
        }
        else if (part.Kind is not (PartKind.Data or PartKind.Definitions))
        {
            WriteLines(part);
        }
        else if (part.Parent is null)
        {
            WriteSection(part, isTop);
        }
        else
        {
            WriteEntry(part);
        }
        foreach (var added in placement.At(part, AmendedPosition.After))
            Write(added, isTop);
    }

    private void WriteLines(ScriptPart part)
    {
        var body = placement.BodyOf(part);
        for (var i = 0; i < part.Lines.Count; i++)
        {
            if (body is null || i < part.HeadingIndex)
                Write(part.Lines[i]);
            else if (i == part.HeadingIndex)
                WriteHeading(part);
            else if (part.Kind == PartKind.Indicator && IsKept(part.Lines[i], body))
                Write(part.Lines[i]);
            if (i == part.HeadingIndex && formerNames.Of(part) is var (text, cause))
                Append(text, cause);
        }
        foreach (var line in body ?? [])
            Write(line);
        foreach (var child in part.Children)
            WriteAtHome(child, isTop: false);
        foreach (var added in placement.At(part, AmendedPosition.Under))
            Write(added, isTop: false);
        foreach (var line in part.Tail.Where(_ => body is null))
            Write(line);
    }

    // 标题和句子写在一行的，只留标题。
    private void WriteHeading(ScriptPart part)
    {
        var place = new Location(part.Location.Source, part.Heading.Span);
        Append(edits.Apply(place).TrimEnd('：', ':', ' '), edits.CauseIn(place) ?? place);
    }

    // 改评分标准不改编号、沿革；新的评分标准没有写说明的，说明照旧。
    private static bool IsKept(ScriptLine line, IReadOnlyList<ScriptLine> body) => line.Statements.Length > 0 && line.Statements.All(s =>
        s is IdentitySentenceSyntax || s is ProseSyntax && !body.SelectMany(l => l.Statements).Any(n => n is ProseSyntax));

    private void WriteSection(ScriptPart part, bool isTop)
    {
        if (part.HeadingIndex < 0 && isTop)
            Append(part.Kind == PartKind.Data ? "数据" : "口径", part.Children[0].Location);
        foreach (var line in part.Lines)
        {
            var entries = part.Children.Where(c => c.Lines[0] == line).ToList();
            if (entries.Count == 0 || entries.All(IsUntouched))
                Write(line);
            else
                entries.ForEach(entry => WriteAtHome(entry, isTop: false));
        }
        foreach (var added in placement.At(part, AmendedPosition.Under))
            Write(added, isTop: false);
    }

    private bool IsUntouched(ScriptPart entry) => !placement.IsGone(entry) && !placement.IsMoved(entry) && formerNames.Of(entry) is null
        && placement.At(entry, AmendedPosition.Before).Count == 0 && placement.At(entry, AmendedPosition.After).Count == 0;

    // 一句声明几项数据的，各写一句。
    private void WriteEntry(ScriptPart entry)
    {
        var source = entry.Location.Source;
        var span = entry.Declaration!.Span;
        var place = new Location(source, span);
        var text = entry.Declaration is FieldDeclarationSyntax { Names: [_, _, ..] names }
            ? edits.Apply(entry.Location) + edits.Apply(new Location(source, TextSpan.FromBounds(names[^1].Span.End, span.End)))
            : edits.Apply(place);
        var former = formerNames.Of(entry);
        Append(former is null ? text : $"{text}，{former.Value.Text}", former?.Cause ?? edits.CauseIn(place) ?? place);
    }

    private void Write(ScriptLine line) => Append(line.Apply(edits), edits.CauseIn(line.Location) ?? line.Location);

    private void Append(string text, Location origin)
    {
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
            _lines.Add(new WrittenLine(line, origin));
    }
}
