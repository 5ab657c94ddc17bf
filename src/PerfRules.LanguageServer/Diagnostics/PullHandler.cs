using System.Globalization;
using System.Runtime.CompilerServices;
using PerfRules.LanguageServer.Protocol;

namespace PerfRules.LanguageServer.Diagnostics;

/// <summary>textDocument/diagnostic：编辑器来取一个文件的问题。同一份分析的结果编号相同。</summary>
internal static class PullHandler
{
    public static void Register(HandlerTable<ServerState> on) => on.OnRequest(
        "textDocument/diagnostic", ProtocolJson.Default.DocumentDiagnosticParams, ProtocolJson.Default.DocumentDiagnosticReport, Lane.Read, Handle,
        WhenStale.Retrigger);

    private static Lsp.DocumentDiagnosticReport Handle(ServerState state, Lsp.DocumentDiagnosticParams args, CancellationToken cancellation)
    {
        if (state.Find(args.TextDocument.Uri) is not { } document)
            return Lsp.DocumentDiagnosticReport.Full("", []);
        var result = string.Create(CultureInfo.InvariantCulture, $"{document.Version}-{RuntimeHelpers.GetHashCode(document)}");
        return args.PreviousResultId == result
            ? Lsp.DocumentDiagnosticReport.Unchanged(result)
            : Lsp.DocumentDiagnosticReport.Full(result, DiagnosticTranslator.Translate(state, document));
    }
}
