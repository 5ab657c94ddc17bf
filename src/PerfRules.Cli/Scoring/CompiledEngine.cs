using PerfRules.Compiler;
using PerfRules.Language.Evaluation;
using PerfRules.Language.Model;
using PerfRules.Runtime.Numbers;
using PerfRules.Runtime.Scoring;

namespace PerfRules.Cli.Scoring;

/// <summary>用编译后的规则评分。要说明理由时同时用参照求值，两者须一致。</summary>
internal sealed class CompiledEngine(Framework framework, CompiledFramework compiled)
{
    private readonly FrameworkInput _input = compiled.CreateInput();
    private readonly FrameworkOutput _output = compiled.CreateOutput();

    /// <summary>逐行的人工评分、各行分值之和由参照求值核对。</summary>
    private readonly bool _hasRows = framework.Indicators.Any(indicator => indicator.Method is ListMethod);

    /// <summary>编译后的规则只给到 20 位小数的得分，不用来判断是不是低于界限。</summary>
    private readonly bool _comparesExactScores = framework.Indicators.Any(indicator => indicator is { RequiredTexts.IsEmpty: false, Rounding: null });

    /// <summary>取数不全、没有总分的单位用参照求值，由它给出范围和原因。</summary>
    public Assessment Evaluate(UnitRecord record, bool needsReasons)
    {
        // 编译后的规则不分写错和没有填报；写错的反正没有总分。
        if (!record.Faulty.IsEmpty)
            return ReferenceEvaluator.Evaluate(framework, record);
        RecordInput.Fill(_input, framework, record);
        compiled.Score(_input, _output);
        if (!needsReasons && !_hasRows && !_comparesExactScores && _output.Status == ScoreStatus.Scored && IsGraded)
            return new Assessment(record, Build(framework.Total), Grade, []);
        var reference = ReferenceEvaluator.Evaluate(framework, record);
        // 取数不全时参照求值有时仍能判断结果（缺的数怎样取都一样），编译后的规则不作这种推断。
        if (_output.Status == ScoreStatus.Scored)
            Compare(reference);
        return reference;
    }

    /// <summary>等级有没有定出（包括不落入任何一等）；等级限制看的数据缺失时没有。</summary>
    private bool IsGraded => _output.GradeStatus is ScoreStatus.Scored or ScoreStatus.NoBand;

    private Grade? Grade => _output.Grade >= 0 ? framework.Grades[_output.Grade] : null;

    private NodeScore Build(Indicator indicator)
    {
        var score = Rational.FromDecimal(_output.Scores[indicator.Ordinal]);
        var isExcluded = _output.Statuses[indicator.Ordinal] == ScoreStatus.NotApplicable;
        return new NodeScore
        {
            Indicator = indicator,
            Name = indicator.Name,
            Points = indicator.Points,
            Score = isExcluded ? null : score,
            IsExcluded = isExcluded,
            Range = (score, score),
            Children = [.. indicator.Children.Select(Build)],
            Adjustments = [.. indicator.Adjustments.Select(Build)],
        };
    }

    private void Compare(Assessment reference)
    {
        if (IsGraded && Grade != reference.Grade || !IsSame(reference.Total))
            throw new InvalidOperationException($"“{reference.Record.Unit}”：编译后的规则与参照求值的结果不同");
    }

    /// <summary>没有舍入的节点，编译后的规则只给到 20 位小数。</summary>
    private bool IsSame(NodeScore node)
    {
        if (node.Row is not null)
            return true;
        if (node.IsExcluded || _output.Statuses[node.Indicator.Ordinal] == ScoreStatus.NotApplicable)
            return node.IsExcluded == (_output.Statuses[node.Indicator.Ordinal] == ScoreStatus.NotApplicable) && node.Parts.All(IsSame);
        var score = Rational.FromDecimal(_output.Scores[node.Indicator.Ordinal]);
        return node.Score is { } exact && (exact - score).Abs() < Rational.PowerOfTen(-19) && node.Parts.All(IsSame);
    }
}
