using PerfRules.Language.Evaluation;
using PerfRules.Language.Model;

namespace PerfRules.Compiler;

/// <summary>
/// 可以不停机更换规则的评分器。更换是一次原子替换：已经开始的评分按旧规则完成，
/// 旧程序集在不再使用后卸载。
/// </summary>
public sealed class ReloadableScorer(Framework framework) : IScorer, IDisposable
{
    private volatile Scorer _current = Scorer.Create(framework);

    /// <summary>当前的评分器。要先读数据再评分时，取一次、用同一个，以免中途换了规则。</summary>
    public IScorer Current => _current;

    public Framework Framework => _current.Framework;

    public UnitScores Score(UnitRecord record) => _current.Score(record);

    /// <summary>换成新的规则；编译失败时旧规则不受影响。</summary>
    public void Replace(Framework changed) => Interlocked.Exchange(ref _current, Scorer.Create(changed)).Dispose();

    public void Dispose() => _current.Dispose();
}
