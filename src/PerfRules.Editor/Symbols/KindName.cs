namespace PerfRules.Editor.Symbols;

/// <summary>各种名称怎样称呼。</summary>
public static class KindName
{
    public static string Of(RuleSymbolKind kind) => kind switch
    {
        RuleSymbolKind.Framework => "框架",
        RuleSymbolKind.Field => "数据",
        RuleSymbolKind.Column => "明细的列",
        RuleSymbolKind.Definition => "口径",
        RuleSymbolKind.RowDefinition => "各行的口径",
        RuleSymbolKind.List => "明细",
        RuleSymbolKind.Table => "对照表",
        RuleSymbolKind.Indicator => "指标",
        RuleSymbolKind.Option => "选项",
        RuleSymbolKind.Grade => "等级",
        RuleSymbolKind.Measure => "量词",
        RuleSymbolKind.Case => "用例",
        RuleSymbolKind.File => "文件",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
