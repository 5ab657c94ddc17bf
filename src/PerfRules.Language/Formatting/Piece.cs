namespace PerfRules.Language.Formatting;

/// <summary>排版的最小一块：一个记号、一条注释、一个换行，或照原样保留的一整句。</summary>
/// <param name="Kind">记号编号；照原样保留的一句为 <see cref="Verbatim"/>。</param>
/// <param name="Text">印出的文字；换行为空。</param>
/// <param name="Statement">所属句子的序号；句间的为 -1。</param>
/// <param name="IsSpaced">与同一行前一块之间是否空一格。</param>
internal readonly record struct Piece(int Kind, string Text, int Statement, bool IsSpaced)
{
    public const int Verbatim = -1;
}
