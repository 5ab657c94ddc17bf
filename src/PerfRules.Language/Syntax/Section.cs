namespace PerfRules.Language.Syntax;

/// <summary>条文的部分；决定一句按什么读、连写的汉字可以切出哪些关键词。</summary>
[Flags]
internal enum Section
{
    None = 0,

    /// <summary>框架标题之后的约定。</summary>
    Framework = 1,

    /// <summary>数据与明细。</summary>
    Data = 2,

    /// <summary>口径。</summary>
    Definitions = 4,

    /// <summary>指标、评分点标题之后的计分句。</summary>
    Scoring = 8,

    /// <summary>用例。</summary>
    Case = 16,

    /// <summary>对照表。</summary>
    Table = 32,

    /// <summary>数据与明细里的勾稽。</summary>
    Reconciliation = 64,

    /// <summary>日历。</summary>
    Calendar = 128,

    /// <summary>修订的各句；其下的条文各属自己的部分。</summary>
    Amendment = 256,
}
