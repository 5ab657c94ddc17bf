namespace PerfRules.Editor.Symbols;

/// <summary>规则文件里有名称的东西的种类。</summary>
public enum RuleSymbolKind
{
    /// <summary>框架，或公用口径。</summary>
    Framework,

    /// <summary>数据。</summary>
    Field,

    /// <summary>明细的一列。</summary>
    Column,

    /// <summary>口径。</summary>
    Definition,

    /// <summary>明细各行的口径。</summary>
    RowDefinition,

    /// <summary>明细。</summary>
    List,

    /// <summary>对照表。</summary>
    Table,

    /// <summary>各级指标、评分点、要点。</summary>
    Indicator,

    /// <summary>选项类数据的一个选项。</summary>
    Option,

    /// <summary>等级。</summary>
    Grade,

    /// <summary>量词。</summary>
    Measure,

    /// <summary>用例。</summary>
    Case,

    /// <summary>引用、基于的文件。</summary>
    File,
}
