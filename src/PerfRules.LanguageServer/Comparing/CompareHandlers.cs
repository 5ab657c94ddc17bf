using System.Text.Json;
using PerfRules.Editor.Comparing;
using PerfRules.Language.Text;
using PerfRules.LanguageServer.Protocol;
using PerfRules.LanguageServer.Scoring;

namespace PerfRules.LanguageServer.Comparing;

/// <summary>perfrules/compare：与另一年度的框架比较。</summary>
/// <param name="Uri">打开着的规则文件。</param>
/// <param name="Other">另一个规则文件，不必打开。</param>
internal sealed record CompareParams(DocumentId Uri, DocumentId Other);

/// <summary>比较的结果：一个不联网的网页，其中的链接执行命令 perfrules.revealPlace。</summary>
internal sealed record CompareAnswer(string Html);

/// <summary>与另一年度比较。</summary>
internal static class CompareHandlers
{
    public static void Register(HandlerTable<ServerState> on) =>
        on.OnRequest("perfrules/compare", ServerJson.Default.CompareParams, ServerJson.Default.CompareAnswer, Lane.Read, Compare);

    private static CompareAnswer Compare(ServerState state, CompareParams args, CancellationToken cancellation)
    {
        var document = PreviewHandlers.Require(state, args.Uri);
        var path = ServerState.PathOf(args.Other);
        var other = state.Workspace.Read(path)
            ?? throw new JsonRpcException(ErrorCode.RequestFailed, $"不能读“{path}”：没有这个文件，或者打不开。");
        var result = YearComparison.Of(document, other, location => Link(state, location));
        return new CompareAnswer(result.Html ?? throw new JsonRpcException(ErrorCode.RequestFailed, result.Refusal!));
    }

    private static string Link(ServerState state, Location location)
    {
        var source = location.Source;
        var range = new Lsp.Range(source.GetPosition(location.Span.Start).ToLsp(), source.GetPosition(location.Span.End).ToLsp());
        var arguments = JsonSerializer.Serialize(new Lsp.Location(state.IdOf(source.Path), range), ProtocolJson.Default.Location);
        return $"command:perfrules.revealPlace?{Uri.EscapeDataString($"[{arguments}]")}";
    }
}
