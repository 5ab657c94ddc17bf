using System.Text;
using PerfRules.Language.Formatting;
using PerfRules.Language.Syntax;
using PerfRules.Language.Text;
using static PerfRules.Language.Syntax.Generated.PerfRulesLexer;

namespace PerfRules.Language.Tests.Formatting;

/// <summary>把标准写法随意加减空白、换全半角，排版后应回到同一个样子。</summary>
public class FormattingMutationTests
{
    private static readonly string[] Blanks = ["", "", " ", "  ", "　", "\t", " 　"];

    /// <summary>没有坏句的规则文件；坏句照原样，不会回到同一写法。</summary>
    public static TheoryData<string> RuleFiles => [.. SampleFiles.All
        .Where(s => s.Name.EndsWith(".prules", StringComparison.Ordinal))
        .Where(s => !SampleFiles.Parse(s.Name, s.Content).Syntax.Statements.OfType<BrokenSyntax>().Any())
        .Select(s => s.Name)];

    [Theory]
    [MemberData(nameof(RuleFiles))]
    public void 随意的空白和全半角都回到同一写法(string name)
    {
        var canonical = SampleFiles.Format(name, SampleFiles.Content(name));
        for (var seed = 1; seed <= 5; seed++)
        {
            var mutated = Mutate(SampleFiles.Parse(name, canonical).Syntax, new Random(seed));
            Assert.NotEqual(canonical, mutated);
            Assert.Equal(canonical, SampleFiles.Format(name, mutated));
        }
    }

    private static string Mutate(SyntaxTree tree, Random random)
    {
        var (source, content) = (tree.Source, tree.Source.Content);
        var result = new StringBuilder();
        var position = 0;
        for (var i = 0; i < tree.Tokens.Length; i++)
        {
            var token = tree.Tokens[i];
            var gap = source.ToString(TextSpan.FromBounds(position, token.Span.Start));
            var isFixed = i > 0 && IsFixed(tree.Tokens[i - 1].Kind, token.Kind);
            result.Append(isFixed && !gap.Contains('\n') ? gap : Gap(gap, random));
            var text = source.ToString(token.Span);
            var isBetweenDigits = token.Kind == COMMA && token.Span.End < content.Length && char.IsDigit(content[token.Span.End]);
            result.Append(isBetweenDigits || random.Next(2) == 0 ? text : Other(token.Kind, text, random));
            position = token.Span.End;
        }
        return result.Append(content[position..]).ToString();
    }

    // 标题词“框架、修订、公用口径、明细、对照表、用例”和没有冒号的说明靠空格与名称分开；“三级指标得分保留……”空开就成了标题；
    // 两个名称连着写就成了一个（“乙类 执行率≥90%的”）。
    private static bool IsFixed(int left, int right) =>
        left is FRAMEWORK or AMENDMENT or LIBRARY or LIST or TABLE or CASE or PROSE_KEYWORD
        || left is NAME && right is NAME
        || left is FIRST_LEVEL or SECOND_LEVEL or THIRD_LEVEL or ITEM && right is SCORE or KEEP;

    // 行内的空白随意；换行处加行末空白、改缩进，已有的空行可以加倍。
    private static string Gap(string gap, Random random)
    {
        if (gap.Trim().Length > 0)
            return gap;
        string Blank() => Blanks[random.Next(Blanks.Length)];
        if (!gap.Contains('\n'))
            return Blank();
        var breaks = gap.Count(c => c == '\n');
        breaks += breaks > 1 ? random.Next(3) : 0;
        return string.Concat(Enumerable.Range(0, breaks).Select(_ => Blank() + "\n")) + Blank();
    }

    private static string Other(int kind, string text, Random random) => kind switch
    {
        NUMBER => Widen(text),
        PERCENT => "％",
        LESS => "<",
        LESS_OR_EQUAL => random.Next(2) == 0 ? "<=" : "≦",
        EQUAL => "=",
        GREATER_OR_EQUAL => random.Next(2) == 0 ? "＞＝" : ">=",
        GREATER => ">",
        PLUS => "+",
        MINUS => random.Next(2) == 0 ? "-" : "−",
        TIMES => random.Next(2) == 0 ? "*" : "x",
        DIVIDE => text == "÷" ? "/" : "／",
        BAR => "｜",
        LEFT_PAREN => "(",
        RIGHT_PAREN => ")",
        LEFT_BRACKET => "［",
        RIGHT_BRACKET => "】",
        COMMA => ",",
        COLON => random.Next(2) == 0 ? ":" : "∶",
        TILDE => "~",
        _ => text,
    };

    private static string Widen(string number) =>
        string.Concat(number.Select(c => char.IsDigit(c) ? (char)(c - '0' + '０') : c == '.' ? '．' : c));
}
