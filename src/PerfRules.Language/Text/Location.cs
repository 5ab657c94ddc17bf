namespace PerfRules.Language.Text;

/// <summary>某个文件中的一段；诊断、模型节点都用它指回条文。</summary>
public readonly record struct Location(SourceText Source, TextSpan Span)
{
    /// <summary>起始行号，从 1 起，供“依据第N行”使用。</summary>
    public int LineNumber => Source.GetPosition(Span.Start).Line + 1;

    /// <summary>这一段的原文。</summary>
    public string Text => Source.ToString(Span);
}
