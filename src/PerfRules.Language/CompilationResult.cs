using System.Collections.Immutable;
using PerfRules.Language.Checks;
using PerfRules.Language.Diagnostics;
using PerfRules.Language.Model;
using PerfRules.Language.Modules;
using PerfRules.Language.Semantics.Incremental;
using PerfRules.Language.Syntax;

namespace PerfRules.Language;

/// <summary>一个规则文件的分析结果：总有语法树和全部诊断；有框架标题就有模型，但有错误时不能用于评分。</summary>
public sealed record CompilationResult(SyntaxTree Syntax, Framework? Framework, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>读入的文件，供下一版本沿用。</summary>
    internal RuleModule? Module { get; init; }

    /// <summary>绑定时记住的，供下一版本沿用。</summary>
    internal BindingMemory? Memory { get; init; }

    /// <summary>修订合并到所修订的框架之后的分析结果，其 <see cref="SyntaxTree.Source"/> 就是合并之后的条文；不是修订、合并不了的为空。</summary>
    public CompilationResult? Consolidated { get; init; }

    /// <summary>是不是修订；修订自己没有模型。</summary>
    public bool IsAmendment => Module?.IsAmendment ?? false;

    /// <summary>检查时记住的。</summary>
    internal CheckMemory? Checks { get; init; }

    public bool HasErrors => Diagnostics.Any(d => d.Severity == Severity.Error);
}
