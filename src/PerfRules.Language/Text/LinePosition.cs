namespace PerfRules.Language.Text;

/// <summary>行与列，均从 0 起，列以 UTF-16 单元计。</summary>
public readonly record struct LinePosition(int Line, int Column);
