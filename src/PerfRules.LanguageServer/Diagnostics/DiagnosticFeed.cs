using System.Collections.Immutable;
using System.Threading.Channels;
using PerfRules.Editor.Documents;
using PerfRules.LanguageServer.Documents;
using PerfRules.LanguageServer.Protocol;

namespace PerfRules.LanguageServer.Diagnostics;

/// <summary>
/// 每次改动之后推送问题：总是分析最新的状态，中间的版本略过；一个文件的问题没有重新分析过就不再推送，
/// 关闭的文件清空。在自己的循环上分析，不占处理消息的循环。
/// </summary>
internal sealed class DiagnosticFeed(Client client, TextWriter log)
{
    private readonly Channel<ServerState> _states = Channel.CreateBounded<ServerState>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });

    private readonly IdleTidying _tidying = new();
    private readonly ViewRefresh _views = new(client, log);

    private ImmutableDictionary<string, (RuleDocument Document, DocumentId Id)> _published =
        ImmutableDictionary.Create<string, (RuleDocument, DocumentId)>(StringComparer.Ordinal);

    public void Update(ServerState state) => _states.Writer.TryWrite(state);

    public void Complete() => _states.Writer.TryComplete();

    public async Task RunAsync()
    {
        while (await _states.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            while (_states.Reader.TryRead(out var state))
                Publish(state);
            if (_tidying.IsDue && await IsIdleAsync().ConfigureAwait(false))
                _tidying.Run();
        }
    }

    private async Task<bool> IsIdleAsync()
    {
        using var patience = new CancellationTokenSource(IdleTidying.Patience);
        try
        {
            await _states.Reader.WaitToReadAsync(patience.Token).ConfigureAwait(false);
            return false;
        }
        catch (OperationCanceledException)
        {
            return true;
        }
    }

    private void Publish(ServerState state)
    {
        foreach (var (path, (document, id)) in _published.Where(p => state.Workspace.Find(p.Key) is null))
        {
            client.PublishDiagnostics(new Lsp.PublishDiagnosticsParams(id, []));
            _published = _published.Remove(path);
            Note(document, null);
        }
        foreach (var document in state.Workspace.Documents)
        {
            if (_published.TryGetValue(document.Path, out var last) && last.Document == document)
                continue;
            PublishOne(state, document);
            Note(last.Document, document);
            // 有更新的状态等着，就先看它。
            if (_states.Reader.TryPeek(out _))
                return;
        }
        _views.Flush(state.Workspace.DiskChanges);
    }

    private void PublishOne(ServerState state, RuleDocument document)
    {
        var id = state.IdOf(document.Path);
        _published = _published.SetItem(document.Path, (document, id));
        Guard($"分析 {document.Path}（第{document.Version}版）", () =>
        {
            client.PublishDiagnostics(new Lsp.PublishDiagnosticsParams(id, DiagnosticTranslator.Translate(state, document), document.Version));
            client.Notify("perfrules/analyzed", new AnalyzedParams(id, document.Version), ServerJson.Default.AnalyzedParams);
        });
    }

    private void Note(RuleDocument? before, RuleDocument? now) =>
        Guard("看别的文件要不要重新显示", () => _views.Note(before, now, _published.Values.Select(p => p.Document)));

    // 分析出错是程序的缺陷，记下来；会话照常，下一次改动再分析。
    private void Guard(string work, Action action)
    {
        try
        {
            action();
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            log.WriteLine($"{work}时出错：{exception}");
        }
    }
}
