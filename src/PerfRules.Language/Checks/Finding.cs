using PerfRules.Language.Diagnostics;
using PerfRules.Language.Model;

namespace PerfRules.Language.Checks;

/// <summary>检查所得的一条诊断及其所涉的指标；同一指标的错误会使由它引出的提醒不再报告。</summary>
internal sealed record Finding(Indicator Indicator, Diagnostic Diagnostic);
