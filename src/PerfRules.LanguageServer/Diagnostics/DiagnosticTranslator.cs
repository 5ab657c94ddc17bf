using PerfRules.Editor.Documents;
using PerfRules.Language.Diagnostics;
using PerfRules.Language.Diagnostics.Catalogue;
using PerfRules.LanguageServer.Protocol;

namespace PerfRules.LanguageServer.Diagnostics;

/// <summary>把规则语言的诊断写成协议的问题。</summary>
internal static class DiagnosticTranslator
{
    public static IReadOnlyList<Lsp.Diagnostic> Translate(ServerState state, RuleDocument document) =>
        [.. document.Diagnostics.Select(d => Translate(state, document, d))];

    public static Lsp.Diagnostic Translate(ServerState state, RuleDocument document, Diagnostic diagnostic)
    {
        var isOwn = diagnostic.Location.Source == document.Text;
        // 因本文件才出现、却在别的文件里的问题，标在本文件开头，另附真正的位置。
        var range = isOwn ? document.Resolve(diagnostic.Location).ToLsp() : document.ToLsp(document.Text.GetLineSpan(0));
        var related = diagnostic.Related.Select(r => new Lsp.DiagnosticRelatedInformation(state.LocationOf(document, r.Location), r.Message));
        if (!isOwn)
            related = related.Prepend(new Lsp.DiagnosticRelatedInformation(state.LocationOf(document, diagnostic.Location), "问题在这里"));
        return new Lsp.Diagnostic(range, diagnostic.Message)
        {
            Severity = diagnostic.Severity switch
            {
                Severity.Error => Lsp.DiagnosticSeverity.Error,
                Severity.Warning => Lsp.DiagnosticSeverity.Warning,
                _ => Lsp.DiagnosticSeverity.Information,
            },
            Code = diagnostic.Code,
            CodeDescription = HelpPage(diagnostic.Code),
            Source = "PerfRules",
            Tags = diagnostic.Descriptor == ReachDiagnostics.UnusedDataDescriptor || diagnostic.Descriptor == ReachDiagnostics.UnusedDefinitionDescriptor
                ? [Lsp.DiagnosticTag.Unnecessary] : null,
            RelatedInformation = related.ToList() is { Count: > 0 } list ? list : null,
        };
    }

    private static Lsp.CodeDescription? HelpPage(string code)
    {
        var page = Path.Combine(AppContext.BaseDirectory, "help", $"{code}.md");
        return File.Exists(page) ? new Lsp.CodeDescription(DocumentId.FromFilePath(page).Uri) : null;
    }
}
