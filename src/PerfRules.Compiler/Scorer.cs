using System.Collections.Immutable;
using PerfRules.Language;
using PerfRules.Language.Diagnostics;
using PerfRules.Language.Evaluation;
using PerfRules.Language.Model;
using PerfRules.Language.Modules;
using PerfRules.Language.Text;
using PerfRules.Runtime.Loading;
using PerfRules.Runtime.Numbers;
using PerfRules.Runtime.Scoring;

namespace PerfRules.Compiler;

/// <summary>在内存中编译好的框架。可由多个线程同时使用；释放后不得再用。</summary>
public sealed class Scorer : IScorer, IDisposable
{
    private readonly LoadedFramework _loaded;

    private Scorer(Framework framework, LoadedFramework loaded) => (Framework, _loaded) = (framework, loaded);

    public Framework Framework { get; }

    /// <summary>编译后的框架，供要自己持有输入输出的调用者使用。</summary>
    public CompiledFramework Compiled => _loaded.Framework;

    public static Scorer Create(Framework framework)
    {
        using var image = new MemoryStream([.. FrameworkCompiler.Compile(framework).Image]);
        var loaded = CompiledFrameworkLoader.TryLoad(image)
            ?? throw new InvalidOperationException("内部错误：刚生成的程序集不能装入");
        return new Scorer(framework, loaded);
    }

    /// <summary>从规则文本编译；有错误时为空，问题都在 <paramref name="diagnostics"/> 中。</summary>
    public static Scorer? TryCreate(SourceText source, out ImmutableArray<Diagnostic> diagnostics) =>
        TryCreate(source, _ => null, out diagnostics);

    /// <inheritdoc cref="TryCreate(SourceText, out ImmutableArray{Diagnostic})"/>
    /// <param name="source">规则文本。</param>
    /// <param name="lookup">怎样取得它所基于、所引用的文件。</param>
    /// <param name="diagnostics">全部诊断。</param>
    public static Scorer? TryCreate(SourceText source, SourceLookup lookup, out ImmutableArray<Diagnostic> diagnostics)
    {
        var result = RuleFile.Parse(source, lookup);
        diagnostics = result.Diagnostics;
        return result is { HasErrors: false, Framework: { } framework } ? Create(framework) : null;
    }

    public UnitScores Score(UnitRecord record)
    {
        var input = Compiled.CreateInput();
        var output = Compiled.CreateOutput();
        RecordInput.Fill(input, Framework, record);
        Compiled.Score(input, output);
        var scores = ImmutableArray.CreateBuilder<decimal?>(Framework.Indicators.Length);
        for (var i = 0; i < Framework.Indicators.Length; i++)
            scores.Add(output.Statuses[i] == ScoreStatus.Scored ? output.Scores[i] : null);
        var grade = output.Grade < 0 ? null : Framework.Grades[output.Grade];
        return new UnitScores(record, scores.MoveToImmutable(), [.. output.Statuses], grade) { GradeStatus = output.GradeStatus };
    }

    public void Dispose() => _loaded.Dispose();
}
