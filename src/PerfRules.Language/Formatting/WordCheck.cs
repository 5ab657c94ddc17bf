using System.Collections.Immutable;
using PerfRules.Language.Diagnostics;
using PerfRules.Language.Syntax;
using PerfRules.Language.Text;

namespace PerfRules.Language.Formatting;

/// <summary>改了空格和全半角之后，一句切出的词是否还和原来一样。</summary>
internal sealed class WordCheck(NameTable names)
{
    /// <param name="section">句子所在的部分；标题行自己开始一个部分，为空。</param>
    /// <param name="text">改后的一句。</param>
    /// <param name="expected">原来的记号。</param>
    /// <param name="isAmbiguous">原来是否已有歧义。</param>
    public bool Keeps(Section? section, string text, ImmutableArray<SyntaxToken> expected, bool isAmbiguous)
    {
        var header = section switch
        {
            Section.Data or Section.Reconciliation => "数据\n",
            Section.Definitions => "口径\n",
            Section.Table => "对照表 例（按 例）\n",
            Section.Calendar => "日历 例\n",
            Section.Scoring => "评分点 例（1分）\n",
            Section.Case => "用例 例\n",
            Section.Amendment => "修订 例\n",
            _ => "",
        };
        var source = new SourceText(header + text);
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var reader = new SentenceReader(source, names, diagnostics);
        var actual = Outline.Read(source).Lines.SelectMany(reader.Read)
            .SelectMany(s => s.Tokens).Where(t => t.Span.Start >= header.Length);
        return actual.Select(TokenText.Meaning).SequenceEqual(expected.Select(TokenText.Meaning)) && diagnostics.Count > 0 == isAmbiguous;
    }
}
