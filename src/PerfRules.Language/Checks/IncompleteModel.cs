using System.Collections.Immutable;
using PerfRules.Language.Diagnostics;
using PerfRules.Language.Model;
using PerfRules.Language.Text;

namespace PerfRules.Language.Checks;

/// <summary>
/// 条文有错，模型的哪些部分因此不完整：某指标的条文有错，就不再检查它的规则；数据、口径或约定有错，哪个指标的规则都不检查。
/// </summary>
internal sealed class IncompleteModel
{
    private readonly HashSet<Indicator> _indicators = [];

    /// <param name="framework">框架。</param>
    /// <param name="earlier">切词、句法和绑定的问题。</param>
    public IncompleteModel(Framework framework, ImmutableArray<Diagnostic> earlier)
    {
        foreach (var error in earlier.Where(d => d.Severity == Severity.Error))
        {
            HasErrors = true;
            HasSyntaxErrors |= error.Code.StartsWith("PR1", StringComparison.Ordinal);
            if (OwnerOf(framework, error.Location) is { } owner)
                _indicators.Add(owner);
            else
                InDeclarations = true;
        }
    }

    public bool HasErrors { get; }

    /// <summary>有句法错误：标题可能没有读到。</summary>
    public bool HasSyntaxErrors { get; }

    /// <summary>数据、口径或约定有错。</summary>
    public bool InDeclarations { get; }

    /// <summary>这个指标的规则不必检查。</summary>
    public bool Contains(Indicator indicator) => InDeclarations || _indicators.Contains(indicator);

    // 位置属于它前面最近的标题；在第一个标题之前的为空。
    private static Indicator? OwnerOf(Framework framework, Location location)
    {
        var owner = (Indicator?)null;
        foreach (var indicator in framework.Indicators.AsSpan(1..))
        {
            var start = indicator.Location.Span.Start;
            if (start <= location.Span.Start && start > (owner?.Location.Span.Start ?? -1) && indicator.Location.Source == location.Source)
                owner = indicator;
        }
        return owner;
    }
}
