namespace PerfRules.Language.Text;

/// <summary>原文的一行。同一行在文件的各个版本之间是同一个对象，因此可以凭它认出没有改动的行。</summary>
/// <param name="text">这一行，连同行末的换行符。</param>
/// <param name="start">行首的位置。</param>
public sealed class SourceLine(string text, int start)
{
    public string Text { get; } = text;

    /// <summary>行首的位置，见 <see cref="SourceText"/>。</summary>
    public int Start { get; } = start;

    /// <summary>不含换行符的字数。</summary>
    public int Length { get; } = text.AsSpan().TrimEnd("\r\n").Length;

    /// <summary>行末的位置，在换行符之前。</summary>
    public int End => Start + Length;

    /// <summary>不含换行符的一段。</summary>
    public TextSpan Span => new(Start, Length);
}
