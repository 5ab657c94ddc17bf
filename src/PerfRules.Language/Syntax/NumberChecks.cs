using System.Collections.Immutable;
using PerfRules.Language.Diagnostics;
using PerfRules.Language.Diagnostics.Catalogue;
using PerfRules.Language.Text;
using static PerfRules.Language.Syntax.Generated.PerfRulesLexer;

namespace PerfRules.Language.Syntax;

/// <summary>一个数写得对不对：千分位、位数，和只能写整数的地方。写错的数可能差出十倍，所以不作猜测。</summary>
internal static class NumberChecks
{
    /// <summary>最多保留几位小数，见语言参考的“限度”。</summary>
    public const int MostPlaces = 12;

    // 上限只为挡住恶意或损坏的文件；最大的金额精确到分也不到三十位。
    private const int LongestNumber = 100;

    /// <param name="nesting">这个数在几层括号里；函数的各项之间可以有逗号。</param>
    public static Diagnostic? Find(SourceText source, ImmutableArray<SyntaxToken> tokens, int i, int nesting)
    {
        var token = tokens[i];
        if (IsBroken(tokens, i, nesting))
        {
            var last = tokens.Skip(i).TakeWhile(t => t.Kind == NUMBER || t.Text == ",").Last();
            var span = token.Span.To(last.Span);
            return SyntaxDiagnostics.BadNumber(new Location(source, span), source.ToString(span));
        }
        var location = new Location(source, token.Span);
        if (token.Text.Length > LongestNumber)
            return SyntaxDiagnostics.NumberTooLong(location, token.Text.Length, LongestNumber);
        return i + 1 < tokens.Length && WholeNumbersBefore(tokens[i + 1].Kind) is var (least, most) && !IsWithin(token.Text, least, most)
            ? SyntaxDiagnostics.NotWhole(location, token.Text, tokens[i + 1].Text, least, most)
            : null;
    }

    private static (int Least, int Most)? WholeNumbersBefore(int kind) => kind switch
    {
        PLACES => (0, MostPlaces),
        YEAR => (1, 9999),
        UNITS => (1, int.MaxValue),
        _ => null,
    };

    private static bool IsWithin(string text, int least, int most) => WrittenNumber.Whole(text) is { } value && value >= least && value <= most;

    // 千分位逗号应三位一组；没有空格的“160,2”不是两个数。
    private static bool IsBroken(ImmutableArray<SyntaxToken> tokens, int i, int nesting)
    {
        var text = tokens[i].Text;
        if (text.IndexOf(',', StringComparison.Ordinal) > 3)
            return true;
        return i + 1 < tokens.Length && tokens[i + 1].Span.Start == tokens[i].Span.End
            && (tokens[i + 1].Kind == NUMBER
                || nesting == 0 && tokens[i + 1].Text == "," && i + 2 < tokens.Length && tokens[i + 2].Kind == NUMBER
                    && tokens[i + 2].Span.Start == tokens[i + 1].Span.End);
    }
}
