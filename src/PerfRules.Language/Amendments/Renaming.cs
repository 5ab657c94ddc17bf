using PerfRules.Language.Model;
using PerfRules.Language.Syntax;
using PerfRules.Language.Text;
using static PerfRules.Language.Syntax.Generated.PerfRulesLexer;

namespace PerfRules.Language.Amendments;

/// <summary>更名：声明和原框架里各处引用一起改。引用的读法与绑定相同：“甲得分＝……”的甲是指标，其余的是数据或口径。</summary>
/// <param name="script">原框架的条文。</param>
/// <param name="source">原框架的原文。</param>
/// <param name="edits">改在这里。</param>
internal sealed class Renaming(Script script, SourceText source, LineEdits edits)
{
    /// <returns>同一处另有改动的，是哪一句；没有为空。</returns>
    public Location? Rename(ScriptPart part, string name, Location cause)
    {
        var first = Replace(part.Location.Span, name, cause);
        var isIndicator = part.Kind == PartKind.Indicator;
        foreach (var line in script.Parts.Where(p => p.Kind != PartKind.Case).SelectMany(p => p.SelfAndDescendants()).SelectMany(p => p.Lines.Concat(p.Tail)).Distinct())
        {
            foreach (var span in isIndicator ? ScoreUses(line, part) : ValueUses(line, part))
                first ??= Replace(span, name, cause);
        }
        return first;
    }

    private Location? Replace(TextSpan span, string name, Location cause)
    {
        var written = source.ToString(span);
        return edits.Replace(new Location(source, span), written is ['「', .., '」'] ? $"「{name}」" : name, cause);
    }

    // “甲得分＝……”：甲是所在的指标或它的上级。
    private static IEnumerable<TextSpan> ScoreUses(ScriptLine line, ScriptPart part) =>
        from statement in line.Statements.OfType<FormulaSyntax>()
        where part.SelfAndDescendants().Any(p => p.Lines.Contains(line) || p.Tail.Contains(line))
        let tokens = line.Parsed!.Tokens.Where(t => statement.Span.Contains(t.Span)).Take(2).ToList()
        where tokens is [{ Kind: NAME or QUOTED } name, { Kind: SCORE }] && IsSame(name.Text, part.Name)
        select tokens[0].Span;

    private IEnumerable<TextSpan> ValueUses(ScriptLine line, ScriptPart part)
    {
        if (line.Parsed is not { } parsed || Hides(line, part))
            yield break;
        foreach (var statement in parsed.Statements)
        {
            var tokens = parsed.Tokens.Where(t => statement.Span.Contains(t.Span)).ToList();
            for (var i = 0; i < tokens.Count; i++)
            {
                if (tokens[i].Kind is NAME or QUOTED && IsSame(tokens[i].Text, part.Name) && IsUse(statement, tokens, i))
                    yield return tokens[i].Span;
            }
        }
    }

    private bool IsUse(StatementSyntax statement, List<SyntaxToken> tokens, int i)
    {
        if (statement is IndicatorHeadingSyntax or ListHeadingSyntax or FrameworkHeadingSyntax or CalendarHeadingSyntax or IdentitySentenceSyntax or ReferenceSettingSyntax)
            return false;
        if (statement is TableHeadingSyntax)
            return i > 1;
        if (tokens[i].Kind == QUOTED && i > 0 && tokens[i - 1].Kind is ORIGIN or FETCH or CODE or FORMER or CHOICE or COLON)
            return false;
        // 选项的文字不是名称。
        if (statement is FieldDeclarationSyntax { Type: ChoiceType choice } field && choice.Options.Contains(tokens[i].Text) && tokens[i].Span.Start > field.Names[^1].Span.End)
            return false;
        return !(statement is FormulaSyntax && i == 0 && tokens.Count > 1 && tokens[1].Kind == SCORE
            && script.Indicators.Any(p => IsSame(p.Name, tokens[0].Text) && p.SelfAndDescendants().Any(d => d.Lines.Any(l => l.Statements.Contains(statement)))));
    }

    // 明细有同名的列的，明细里说的是那一列。
    private bool Hides(ScriptLine line, ScriptPart part) => script.OfKind(PartKind.List)
        .Any(list => list.Lines.Contains(line) && list.Body.Any(s => s is FieldDeclarationSyntax f && f.Names.Any(n => IsSame(n.Text, part.Name))));

    private static bool IsSame(string left, string right) => CharacterFolding.AreSame(left, right);
}
