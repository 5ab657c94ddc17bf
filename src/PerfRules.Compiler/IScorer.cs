using PerfRules.Language.Evaluation;
using PerfRules.Language.Model;

namespace PerfRules.Compiler;

/// <summary>按一个框架给单位评分。</summary>
public interface IScorer
{
    Framework Framework { get; }

    /// <summary>评一个单位；取数须是按同一个框架读出的。</summary>
    UnitScores Score(UnitRecord record);
}
