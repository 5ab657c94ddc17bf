using System.Text;
using PerfRules.Documents.Data;
using PerfRules.Editor.Documents;
using PerfRules.Editor.Scoring;
using PerfRules.LanguageServer.Protocol;

namespace PerfRules.LanguageServer.Scoring;

/// <summary>评分预览和导出。</summary>
internal static class PreviewHandlers
{
    public static void Register(HandlerTable<ServerState> on)
    {
        on.OnRequest("perfrules/preview", ServerJson.Default.PreviewParams, ServerJson.Default.PreviewAnswer, Lane.Read, Show);
        on.OnRequest("perfrules/export", ServerJson.Default.ExportParams, ServerJson.Default.ExportAnswer, Lane.Read, Export);
    }

    private static PreviewAnswer Show(ServerState state, PreviewParams args, CancellationToken cancellation)
    {
        var document = Require(state, args.Uri);
        var result = Preview.Score(document, Read(state, args.Data));
        return new PreviewAnswer(
            result.Framework, result.IsStale,
            [.. result.Units.Where(u => args.Unit is null || u.Name == args.Unit).Select(u => Translate(state, u))],
            [.. result.Problems.Select(p => p.Message)]);
    }

    private static ExportAnswer Export(ServerState state, ExportParams args, CancellationToken cancellation)
    {
        var content = Preview.Export(Require(state, args.Uri), Read(state, args.Data), args.Format, out var refusal);
        return content is null
            ? throw new JsonRpcException(ErrorCode.RequestFailed, refusal ?? "不能导出。")
            : new ExportAnswer(Encoding.UTF8.GetString(content));
    }

    internal static RuleDocument Require(ServerState state, DocumentId id) =>
        state.Find(id) ?? throw new JsonRpcException(ErrorCode.RequestFailed, "这个规则文件没有打开。");

    private static List<DataFile> Read(ServerState state, IReadOnlyList<string> paths) =>
    [
        .. paths.Select(path => new DataFile(path, state.ReadFile(path.Replace('\\', '/'))
            ?? throw new JsonRpcException(ErrorCode.RequestFailed, $"不能读“{path}”：没有这个文件，或者打不开。"))),
    ];

    private static PreviewUnitAnswer Translate(ServerState state, PreviewUnit unit) => new(
        unit.Name, unit.Total, unit.Total is null ? [unit.Minimum, unit.Maximum] : null, unit.Grade,
        [.. unit.Items.Select(i => Translate(state, i))], [.. unit.Errors, .. unit.Notices]);

    private static PreviewItemAnswer Translate(ServerState state, PreviewItem item) => new(
        item.Name, item.Path, item.Points, item.Score, item.Deduction, item.Explanation, item.Advice,
        state.IdOf(item.Location.Path), item.Location.ToLsp(), [.. item.Items.Select(i => Translate(state, i))]);
}
