using System.Collections.Immutable;
using PerfRules.Language.Diagnostics;
using PerfRules.Language.Text;

namespace PerfRules.Language.Modules;

/// <summary>
/// 按路径取一个规则文件的原文和解码时的诊断（即 <see cref="RuleFile.Decode"/> 的结果）；没有这个文件返回空。
/// 路径以“/”分隔，已按引用它的文件所在的目录展开。
/// </summary>
public delegate (SourceText Text, ImmutableArray<Diagnostic> Diagnostics)? SourceLookup(string path);
