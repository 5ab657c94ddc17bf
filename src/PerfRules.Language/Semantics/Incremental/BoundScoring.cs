using System.Collections.Immutable;
using PerfRules.Language.Model;
using PerfRules.Language.Syntax;

namespace PerfRules.Language.Semantics.Incremental;

/// <summary>一个标题名下的计分句绑定的结果。以引用相等区分：同一个结果，检查的结论也相同。</summary>
internal sealed class BoundScoring
{
    public BoundScoring(ScoringBinder binder)
    {
        Method = binder.Method;
        Deductions = [.. binder.Deductions];
        Exceptions = [.. binder.Exceptions];
        Limits = [.. binder.Limits];
        Vetoes = [.. binder.Vetoes];
        RequiredTexts = [.. binder.RequiredTexts];
        Points = [.. binder.Points];
        Caps = binder.Caps;
        StopsAtZero = binder.StopsAtZero;
        HasErrors = binder.HasErrors;
    }

    /// <summary>基本方法；没有写（只有扣分，或什么都没有）为空。</summary>
    public ScoringMethod? Method { get; }

    public ImmutableArray<Deduction> Deductions { get; }

    public ImmutableArray<ScoreException> Exceptions { get; }

    public ImmutableArray<ScoreLimit> Limits { get; }

    public ImmutableArray<Veto> Vetoes { get; }

    public ImmutableArray<RequiredText> RequiredTexts { get; }

    public ImmutableArray<PointSyntax> Points { get; }

    /// <summary>写明封顶、不封顶；没有写为空。</summary>
    public bool? Caps { get; }

    public bool StopsAtZero { get; }

    public bool HasErrors { get; }
}
