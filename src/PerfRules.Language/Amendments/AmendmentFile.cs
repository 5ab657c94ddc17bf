using System.Collections.Immutable;
using PerfRules.Language.Modules;
using PerfRules.Language.Syntax;
using PerfRules.Language.Text;

namespace PerfRules.Language.Amendments;

/// <summary>修订的一句，连同它带的条文。</summary>
/// <param name="Sentence">这一句。</param>
/// <param name="Location">它的位置。</param>
/// <param name="Block">带的条文。</param>
internal sealed record Amendment(AmendmentSyntax Sentence, Location Location, Script Block)
{
    /// <summary>带的条文里，除用例外的各部分。</summary>
    public ImmutableArray<ScriptPart> Parts { get; } = [.. Block.Parts.Where(p => p.Kind != PartKind.Case)];

    /// <summary>带没有标题的句子。</summary>
    public bool HasLoose => Block.Loose.Any(l => l.Statements.Length > 0);
}

/// <summary>一个修订文件：修订以后的名称和年度、所修订的框架、施行的年度和各句。</summary>
internal sealed class AmendmentFile
{
    private AmendmentFile(SourceText source, ImmutableArray<Amendment> sentences)
    {
        Source = source;
        Amendments = [.. sentences.Where(s => s.Sentence is not (AmendedBaseSyntax or EffectiveSyntax))];
        Base = sentences.FirstOrDefault(s => s.Sentence is AmendedBaseSyntax)?.Sentence as AmendedBaseSyntax;
        Effective = sentences.FirstOrDefault(s => s.Sentence is EffectiveSyntax)?.Sentence as EffectiveSyntax;
        Cases = [.. sentences.SelectMany(s => s.Block.OfKind(PartKind.Case))];
    }

    public SourceText Source { get; }

    public required AmendmentHeadingSyntax Heading { get; init; }

    public AmendedBaseSyntax? Base { get; }

    public EffectiveSyntax? Effective { get; }

    public ImmutableArray<Amendment> Amendments { get; }

    /// <summary>修订以后的用例；原来的用例是按原来的标准算的，不沿用。</summary>
    public ImmutableArray<ScriptPart> Cases { get; }

    /// <summary>标题写坏了的为空，问题已经报告过。</summary>
    public static AmendmentFile? Read(RuleModule module)
    {
        var sentences = ImmutableArray.CreateBuilder<Amendment>();
        var lines = new List<ScriptLine>();
        var section = Section.Amendment;
        AmendmentSyntax? open = null;
        AmendmentHeadingSyntax? heading = null;
        void Close(AmendmentSyntax? sentence)
        {
            if (sentence is not null)
                sentences.Add(new Amendment(sentence, new Location(module.Tree.Source, sentence.Span), Script.Read(module.Tree, lines, section)));
            lines.Clear();
        }

        foreach (var line in Script.LinesOf(module.Tree, module.Outline))
        {
            heading ??= line.Statements.OfType<AmendmentHeadingSyntax>().FirstOrDefault();
            if (line.Parsed?.Line is not { Section: Section.Amendment, HeadingLength: 0 } outline)
            {
                lines.Add(line);
                continue;
            }
            foreach (var sentence in line.Statements.OfType<AmendmentSyntax>())
            {
                Close(open);
                (open, section) = (sentence, AmendmentLine.BlockOf(outline.Tokens));
            }
        }
        Close(open);
        return heading is null ? null : new AmendmentFile(module.Tree.Source, sentences.ToImmutable()) { Heading = heading };
    }
}
