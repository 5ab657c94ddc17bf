using System.Collections.Immutable;
using PerfRules.Cli.Files;
using PerfRules.Language.Diagnostics;

namespace PerfRules.Cli.Rules;

/// <summary>参数所指的全部规则文件。</summary>
internal static class RuleInputs
{
    /// <summary>有文件读不了时为空，原因在 <paramref name="errors"/> 中。</summary>
    public static IReadOnlyList<RuleInput>? Read(CliHost host, IEnumerable<string> paths, out ImmutableArray<string> errors)
    {
        var failures = ImmutableArray.CreateBuilder<string>();
        var inputs = new List<RuleInput>();
        var files = RulePaths.Expand(host, paths, out var empty);
        if (empty is not null)
            failures.Add(empty);
        foreach (var file in files)
        {
            if (RuleInput.Read(host, file, out var error) is { } input)
                inputs.Add(input);
            else
                failures.Add(error!);
        }
        errors = failures.ToImmutable();
        return errors.IsEmpty ? inputs : null;
    }

    public static int ExitCodeOf(IEnumerable<Diagnostic> diagnostics, bool isStrict) =>
        diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error || isStrict && diagnostic.Severity == Severity.Warning)
            ? ExitCode.Failure : ExitCode.Success;
}
