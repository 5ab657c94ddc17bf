using PerfRules.Editor.Comparing;
using PerfRules.Editor.Documents;
using PerfRules.LanguageServer.Protocol;

namespace PerfRules.LanguageServer.Documents;

/// <summary>
/// 一个文件变了，别的文件里的着色、提示、标题上方的小字也可能跟着变：编辑器只为正在改的文件重新来取，所以请它都再取一次。
/// </summary>
internal sealed class ViewRefresh(Client client, TextWriter log)
{
    private bool _isStale;
    private int _diskChanges;

    /// <summary>一个文件打开（没有原来的）、变了或者关闭了（没有现在的）。</summary>
    /// <param name="shown">正显示着的各个文件。</param>
    public void Note(RuleDocument? before, RuleDocument? now, IEnumerable<RuleDocument> shown)
    {
        // SourceText 的相等不管是第几版。
        var isOnlyRefreshed = before is not null && ReferenceEquals(before.Text, now?.Text);
        _isStale |= isOnlyRefreshed || shown.Any(document => LastYear.PathOf(document) == (now ?? before)!.Path);
    }

    /// <summary>都分析完了。</summary>
    public void Flush(int diskChanges)
    {
        if (_isStale || diskChanges != _diskChanges)
            _ = RequestAsync();
        _isStale = false;
        _diskChanges = diskChanges;
    }

    private Task RequestAsync() => Courtesy.TryAsync(
        async () =>
        {
            await client.RefreshSemanticTokensAsync().ConfigureAwait(false);
            await client.RefreshInlayHintsAsync().ConfigureAwait(false);
            await client.RefreshCodeLensesAsync().ConfigureAwait(false);
        },
        "编辑器没有重新取别的文件的提示", log);
}
