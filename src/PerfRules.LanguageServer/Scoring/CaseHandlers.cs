using PerfRules.Editor.Outlines;
using PerfRules.Editor.Scoring;
using PerfRules.LanguageServer.Protocol;

namespace PerfRules.LanguageServer.Scoring;

/// <summary>指标体系、用例的清单，执行用例。</summary>
internal static class CaseHandlers
{
    public static void Register(HandlerTable<ServerState> on)
    {
        on.OnRequest("perfrules/outline", ServerJson.Default.FileParams, ServerJson.Default.OutlineAnswer, Lane.Read, ShowOutline);
        on.OnRequest("perfrules/cases", ServerJson.Default.FileParams, ServerJson.Default.CasesAnswer, Lane.Read, List);
        on.OnRequest("perfrules/runCases", ServerJson.Default.RunCasesParams, ServerJson.Default.RunCasesAnswer, Lane.Read, Run);
    }

    private static OutlineAnswer ShowOutline(ServerState state, FileParams args, CancellationToken cancellation) =>
        new([.. Outline.Indicators(PreviewHandlers.Require(state, args.Uri)).Select(Translate)]);

    private static OutlineItemAnswer Translate(OutlineItem item) => new(
        item.Name, item.Level ?? "", item.Points ?? "", item.Note ?? "", item.Range.ToLsp(), item.SelectionRange.ToLsp(),
        [.. item.Children.Select(Translate)]);

    private static CasesAnswer List(ServerState state, FileParams args, CancellationToken cancellation) =>
        new([.. Outline.Cases(PreviewHandlers.Require(state, args.Uri)).Select(c => new CaseAnswer(c.Name, c.SelectionRange.ToLsp()))]);

    private static RunCasesAnswer Run(ServerState state, RunCasesParams args, CancellationToken cancellation)
    {
        var result = CaseRuns.Run(PreviewHandlers.Require(state, args.Uri), args.Names ?? [], state.ReadFile);
        if (result.Obstacle is { } obstacle)
            throw new JsonRpcException(ErrorCode.RequestFailed, obstacle);
        return new RunCasesAnswer(
            [.. result.Cases.Select(c => new CaseResultAnswer(
                c.Name, c.Location.ToLsp(), c.Passed, c.Passed ? "" : string.Join("\n", c.Messages.Select(m => m.Message)), c.Output))],
            args.Coverage ? [.. result.Coverage.Select(c => new CoverageAnswer(state.IdOf(c.Location.Path), c.Location.ToLsp(), c.Hits, c.Title))] : []);
    }
}
