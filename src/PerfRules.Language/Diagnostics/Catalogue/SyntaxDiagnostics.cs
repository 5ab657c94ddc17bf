using System.Collections.Immutable;
using PerfRules.Language.Text;

namespace PerfRules.Language.Diagnostics.Catalogue;

/// <summary>读文件、切词和句法阶段的诊断，PR1xxx。</summary>
public static class SyntaxDiagnostics
{
    public static readonly DiagnosticDescriptor NotUtf8Descriptor = new("PR1001", Severity.Error,
        "文件不是 UTF-8 编码", "文件不是 UTF-8 编码（第{0}个字节起不能识别）。请在编辑器中选择“以 UTF-8 编码保存”后重试。");

    public static readonly DiagnosticDescriptor BinaryDescriptor = new("PR1002", Severity.Error,
        "不是文本文件", "这不像是规则文件：其中有文本里不会出现的控制字符。请确认选对了文件。");

    public static readonly DiagnosticDescriptor TooLargeDescriptor = new("PR1003", Severity.Error,
        "文件太大", "文件有{0}个字符，超过了上限{1}个。请分成几个文件。");

    public static readonly DiagnosticDescriptor SentenceTooLongDescriptor = new("PR1004", Severity.Error,
        "句子太长", "这一句有{0}个词，超过了上限{1}个。请用“；”或换行分成几句。");

    public static readonly DiagnosticDescriptor NestingTooDeepDescriptor = new("PR1005", Severity.Error,
        "括号套得太深", "括号套了{0}层，超过了上限{1}层。请把里面的算式写成口径，再引用它的名称。");

    public static readonly DiagnosticDescriptor AmbiguousWordsDescriptor = new("PR1006", Severity.Error,
        "断词有两种可能", "“{0}”可以断成不同的词，读法不止一种。请在词与词之间加空格，或用「」把名称括起来。");

    public static readonly DiagnosticDescriptor UnmatchedBracketDescriptor = new("PR1007", Severity.Error,
        "括号不配对", "“{0}”没有与之配对的括号。请补上另一半，或删去它。");

    public static readonly DiagnosticDescriptor UnknownCharacterDescriptor = new("PR1008", Severity.Error,
        "不认识的符号", "不认识符号“{0}”。如果它是名称的一部分，请用「」把名称括起来；否则请删去。");

    public static readonly DiagnosticDescriptor UnfinishedDescriptor = new("PR1009", Severity.Error,
        "句子没有写完", "这一句没有写完。{0}");

    public static readonly DiagnosticDescriptor NotUnderstoodDescriptor = new("PR1010", Severity.Error,
        "句子不合写法", "读到“{0}”时不明白这一句。{1}");

    public static readonly DiagnosticDescriptor MissingPointsDescriptor = new("PR1011", Severity.Error,
        "标题缺少分值", "“{0}”没有写分值。请在名称后面注明，例如“{0}（5分）”。");

    public static readonly DiagnosticDescriptor MisplacedSentenceDescriptor = new("PR1012", Severity.Error,
        "缺少框架标题", "规则文件应从“框架 名称 年度”一行开始，例如“框架 示例区部门支出绩效评价 2023年度”。");

    public static readonly DiagnosticDescriptor BadNumberDescriptor = new("PR1013", Severity.Error,
        "数的写法有误", "“{0}”不是正确的数。千分位逗号应三位一组，例如“1,602.69”。");

    public static readonly DiagnosticDescriptor NumberTooLongDescriptor = new("PR1014", Severity.Error,
        "数太长", "这个数有{0}个字，超过了上限{1}个。请核对是不是多写了。");

    public static readonly DiagnosticDescriptor NotWholeDescriptor = new("PR1015", Severity.Error,
        "这里要写整数", "“{1}”前面要写{2}的整数，不能写“{0}”。");

    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        NotUtf8Descriptor, BinaryDescriptor, TooLargeDescriptor, SentenceTooLongDescriptor, NestingTooDeepDescriptor,
        AmbiguousWordsDescriptor, UnmatchedBracketDescriptor, UnknownCharacterDescriptor, UnfinishedDescriptor,
        NotUnderstoodDescriptor, MissingPointsDescriptor, MisplacedSentenceDescriptor, BadNumberDescriptor,
        NumberTooLongDescriptor, NotWholeDescriptor,
    ];

    public static Diagnostic NotUtf8(Location location, int position) =>
        Diagnostic.Create(NotUtf8Descriptor, location, Number(position));

    public static Diagnostic Binary(Location location) => Diagnostic.Create(BinaryDescriptor, location);

    public static Diagnostic TooLarge(Location location, int length, int limit) =>
        Diagnostic.Create(TooLargeDescriptor, location, Number(length), Number(limit));

    public static Diagnostic SentenceTooLong(Location location, int words, int limit) =>
        Diagnostic.Create(SentenceTooLongDescriptor, location, Number(words), Number(limit));

    public static Diagnostic NestingTooDeep(Location location, int depth, int limit) =>
        Diagnostic.Create(NestingTooDeepDescriptor, location, Number(depth), Number(limit));

    public static Diagnostic AmbiguousWords(Location location, string text) =>
        Diagnostic.Create(AmbiguousWordsDescriptor, location, text);

    public static Diagnostic UnmatchedBracket(Location location, string bracket) =>
        Diagnostic.Create(UnmatchedBracketDescriptor, location, bracket);

    public static Diagnostic UnknownCharacter(Location location, string character) =>
        Diagnostic.Create(UnknownCharacterDescriptor, location, character);

    public static Diagnostic Unfinished(Location location, string advice) =>
        Diagnostic.Create(UnfinishedDescriptor, location, advice);

    public static Diagnostic NotUnderstood(Location location, string word, string advice) =>
        Diagnostic.Create(NotUnderstoodDescriptor, location, word, advice);

    public static Diagnostic MissingPoints(Location location, string name) =>
        Diagnostic.Create(MissingPointsDescriptor, location, name);

    public static Diagnostic MisplacedSentence(Location location) =>
        Diagnostic.Create(MisplacedSentenceDescriptor, location);

    public static Diagnostic BadNumber(Location location, string text) =>
        Diagnostic.Create(BadNumberDescriptor, location, text);

    public static Diagnostic NumberTooLong(Location location, int length, int limit) =>
        Diagnostic.Create(NumberTooLongDescriptor, location, Number(length), Number(limit));

    /// <param name="before">这个数后面的词，例如“位小数”。</param>
    public static Diagnostic NotWhole(Location location, string text, string before, int least, int most) => Diagnostic.Create(
        NotWholeDescriptor, location, text, before, most == int.MaxValue ? $"不小于{Number(least)}" : $"{Number(least)}到{Number(most)}");

    private static string Number(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
