using PerfRules.Runtime.Metadata;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Runtime.Scoring;

/// <summary>
/// 编译后的框架。没有状态，可由多个线程同时使用；输入输出各由调用者持有。
/// 先以带误差界的十进制数求值，有不能判定的比较或舍入时以精确有理数重算，因此结果总是精确的。
/// </summary>
public abstract class CompiledFramework(FrameworkDescription description)
{
    /// <summary>生成的程序集中框架类的全名。</summary>
    public const string TypeName = "PerfRules.Compiled.CompiledRules";

    /// <summary>生成的程序集中规则原文（UTF-8）的资源名。</summary>
    public const string SourceResourceName = "perfrules.source";

    /// <summary>所基于、所引用的文件的原文的资源名，后接相对于规则文件的路径。</summary>
    public const string ReferenceResourcePrefix = SourceResourceName + ":";

    public FrameworkDescription Description { get; } = description;

    public FrameworkInput CreateInput() => new(Description);

    public FrameworkOutput CreateOutput() => new(Description);

    /// <summary>评一个单位；不用精确重算时不分配内存。</summary>
    public void Score(FrameworkInput input, FrameworkOutput output)
    {
        if (!TryScoreApproximately(input, output))
            ScoreExactly(input, output);
    }

    /// <summary>规则的原文。</summary>
    public string ReadSource() => ReadText(SourceResourceName) ?? throw new InvalidOperationException($"程序集中没有 {SourceResourceName}");

    /// <summary>规则所基于、所引用的一个文件的原文；没有为空。</summary>
    /// <param name="path">相对于规则文件的路径，以“/”分隔。</param>
    public string? ReadReference(string path) => ReadText(ReferenceResourcePrefix + path);

    private string? ReadText(string resource)
    {
        using var stream = GetType().Assembly.GetManifestResourceStream(resource);
        if (stream is null)
            return null;
        using var reader = new StreamReader(stream, new System.Text.UTF8Encoding(false), detectEncodingFromByteOrderMarks: false);
        return reader.ReadToEnd();
    }

    /// <summary>求出全部口径和节点的得分，返回等级的下标。</summary>
    protected abstract Approximate Evaluate(in Evaluation<Approximate> evaluation);

    /// <inheritdoc cref="Evaluate(in Evaluation{Approximate})"/>
    protected abstract Exact Evaluate(in Evaluation<Exact> evaluation);

    private bool TryScoreApproximately(FrameworkInput input, FrameworkOutput output)
    {
        try
        {
            var evaluation = new Evaluation<Approximate>(input, output.ApproximateDefinitions, output.ApproximateScores);
            var grade = Evaluate(in evaluation);
            return output.TryStore<Approximate>(output.ApproximateScores, grade);
        }
        catch (OverflowException)
        {
            // 中间值超出 decimal 的范围：不能判定，同样重算。
            return false;
        }
    }

    private void ScoreExactly(FrameworkInput input, FrameworkOutput output)
    {
        var scores = new Exact[Description.Indicators.Count];
        var evaluation = new Evaluation<Exact>(input, new Exact[Description.DefinitionCount], scores);
        var grade = Evaluate(in evaluation);
        if (!output.TryStore<Exact>(scores, grade))
            throw new InvalidOperationException("精确求值不应有未判定的结果");
    }
}
