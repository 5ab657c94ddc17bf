using PerfRules.Language.Diagnostics.Catalogue;

namespace PerfRules.Editor.Hovers;

/// <summary>一个问题编号的说明页，即 <c>grammar/diagnostics/PRnnnn.md</c>，随程序集带着，不用联网。</summary>
public static class DiagnosticHelp
{
    /// <summary>说明页的 Markdown；没有这个编号为空。</summary>
    public static string? Find(string code)
    {
        if (DiagnosticCatalogue.All.All(d => d.Code != code) || typeof(DiagnosticHelp).Assembly.GetManifestResourceStream($"{code}.md") is not { } page)
            return null;
        using var reader = new StreamReader(page);
        return reader.ReadToEnd();
    }
}
