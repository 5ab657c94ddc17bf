using System.CommandLine;
using System.Text;
using PerfRules.Cli.CommandLine;
using PerfRules.Cli.Files;
using PerfRules.Cli.Reporting;
using PerfRules.Cli.Rules;
using PerfRules.Compiler;
using PerfRules.Documents.Data;
using PerfRules.Documents.Results;
using PerfRules.Language.Diagnostics;
using PerfRules.Language.Evaluation;
using PerfRules.Language.Explanation;
using PerfRules.Language.Model;

namespace PerfRules.Cli.Scoring;

/// <summary>一次评分：读规则和数据，逐个单位评分，写出结果。</summary>
internal sealed class ScoreRun(CliHost host, Command command)
{
    public required string Rules { get; init; }

    public required string[] Data { get; init; }

    /// <summary>只参加同类比较、不评分的单位的数据文件。</summary>
    public string[] Peers { get; init; } = [];

    /// <summary>上年的数据文件。</summary>
    public string[] LastYear { get; init; } = [];

    /// <summary>结果写到的文件；为空则写到标准输出。</summary>
    public required string? Output { get; init; }

    public required string Format { get; init; }

    public required bool Explains { get; init; }

    /// <summary>用哪种求值；为空则规则文件用参照求值，程序集用编译后的。</summary>
    public required string? Engine { get; init; }

    public required bool IsStrict { get; init; }

    public int Run()
    {
        using var rules = ScorableRules.Read(host, Rules, out var error);
        if (rules is null)
            return UsageErrors.Report(host, command, [error!]);
        var errors = new List<string>();
        var (files, peerFiles, lastYearFiles) = (DataFiles.Read(host, Data, errors), DataFiles.Read(host, Peers, errors), DataFiles.Read(host, LastYear, errors));
        if (errors.Count > 0)
            return UsageErrors.Report(host, command, errors);
        var findings = rules.Input.Diagnostics;
        foreach (var finding in findings.Where(finding => finding.Severity >= Severity.Warning))
            FindingWriter.Write(host.Error, finding);
        if (RuleInputs.ExitCodeOf(findings, IsStrict) != ExitCode.Success)
            return ExitCode.Failure;
        if (rules.Input.Framework is not { } framework)
            return UsageErrors.Report(host, command, [rules.Input.NotAFramework]);
        if (ReportUnfilled(framework))
            return ExitCode.Failure;
        var prepared = PreparedData.Read(framework, files, peerFiles, lastYearFiles);
        var results = Score(rules, framework, prepared.Data);
        foreach (var problem in prepared.AllProblems(results))
            host.Error.WriteLine($"{FindingWriter.Name(problem.Severity)} {problem}");
        foreach (var unit in results.Units.Where(unit => !unit.IsScored))
            ReportObstacles(unit);
        if (!TryWrite(results, out error))
            return UsageErrors.Report(host, command, [error!]);
        return prepared.Data.Problems.Any(problem => problem.IsError) || prepared.Peers.AllProblems.Any(problem => problem.IsError)
            || prepared.LastYear.AllProblems.Any(problem => problem.IsError) || results.Units.Any(unit => !unit.IsScored)
            ? ExitCode.Failure : ExitCode.Success;
    }

    /// <summary>由他人制定而尚未填写的，一项也不能评：总分没有意义。</summary>
    private bool ReportUnfilled(Framework framework)
    {
        var unfilled = UnfilledItems.Of(framework).ToArray();
        foreach (var (indicator, message) in unfilled)
            host.Error.WriteLine($"错误 {FindingWriter.Place(indicator.Method.Location)}：{message}");
        return unfilled.Length > 0;
    }

    private ResultSet Score(ScorableRules rules, Framework framework, DataSet data)
    {
        var usesCompiled = Engine is "compiled" || Engine is null && rules.Compiled is not null;
        using var scorer = usesCompiled && rules.Compiled is null ? Scorer.Create(framework) : null;
        var compiled = rules.Compiled?.Framework ?? scorer?.Compiled;
        var engine = usesCompiled && compiled is not null ? new CompiledEngine(framework, compiled) : null;
        var units = data.Units.Select(unit =>
        {
            var assessment = engine is not null && !unit.HasErrors
                ? engine.Evaluate(unit.Record, needsReasons: Explains || Format == "json")
                : ReferenceEvaluator.Evaluate(framework, unit.Record);
            return UnitResult.Of(framework, unit, assessment);
        });
        return new ResultSet(framework, [.. units]);
    }

    /// <summary>数据的错误已经报告过，这里只说评分时遇到的。</summary>
    private void ReportObstacles(UnitResult unit)
    {
        foreach (var error in unit.Errors.Where(error => error.File is null))
            host.Error.WriteLine($"错误 {unit.Assessment.Record.Unit}：{error.Message}");
    }

    private bool TryWrite(ResultSet results, out string? error)
    {
        error = null;
        if (Output is { } path)
            return FileStore.TryWrite(host, path, Content(results), out error);
        if (Format == "text")
            WriteText(host, results);
        else
            host.Out.Write(new UTF8Encoding(false).GetString(Content(results)).TrimStart('\uFEFF'));
        return true;
    }

    private byte[] Content(ResultSet results)
    {
        if (Format == "json")
            return JsonResultWriter.Write(results);
        if (Format == "csv")
            return CsvResultWriter.Write(results);
        using var text = new StringWriter { NewLine = "\n" };
        WriteText(host with { Out = text, IsTerminal = false }, results);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private void WriteText(CliHost target, ResultSet results)
    {
        target.Out.WriteLine(results.Framework.Name);
        foreach (var unit in results.Units)
        {
            target.Out.WriteLine();
            var grade = unit.Assessment is { GradeLimit: null, GradeObstacles.IsEmpty: true } || !unit.IsScored
                ? null
                : GradeExplanation.Explain(results.Framework, unit.Assessment);
            new ScoreTree(unit, Explains ? node => Reasons(results.Framework, unit, node) : null, grade).Write(target);
        }
    }

    private static IEnumerable<string> Reasons(Framework framework, UnitResult unit, NodeScore node) =>
        [unit.Explain(node), .. CounterfactualSolver.Solve(framework, node, unit.Assessment.Record).Select(change => $"{change.Describe()}。")];
}
