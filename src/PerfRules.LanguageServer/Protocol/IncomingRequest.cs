namespace PerfRules.LanguageServer.Protocol;

/// <summary>
/// 对方的一个还没有答复的请求。答完、被取消、过时，先到的一个算数，所以每个请求恰好答复一次。
/// </summary>
internal sealed class IncomingRequest(JsonRpcId id, string method)
{
    private readonly CancellationTokenSource _interruption = new();
    private int _outcome = (int)Outcome.Pending;

    private enum Outcome
    {
        Pending,
        Answered,
        Cancelled,
        Stale,
    }

    public JsonRpcId Id => id;

    public string Method => method;

    /// <summary>过时的时候请客户端马上再问，而不是当作没有结果。</summary>
    public bool Retrigger { get; set; }

    /// <summary>被取消，或者过时了。</summary>
    public bool IsInterrupted => _interruption.IsCancellationRequested;

    public CancellationToken Interruption => _interruption.Token;

    /// <summary>答复归调用者；已经被取消或过时则不归。</summary>
    public bool TryAnswer() => TryEnd(Outcome.Answered);

    public void Cancel() => Interrupt(Outcome.Cancelled);

    public void MakeStale() => Interrupt(Outcome.Stale);

    /// <summary>被打断的请求的答复。</summary>
    public byte[] Refusal() =>
        _outcome != (int)Outcome.Stale ? Envelope.Error(id, ErrorCode.RequestCancelled, "请求已取消。")
        : Retrigger ? Envelope.Error(id, ErrorCode.ServerCancelled, "内容已修改，请重新请求。", retrigger: true)
        : Envelope.Error(id, ErrorCode.ContentModified, "内容已修改，结果已经过时。");

    private void Interrupt(Outcome outcome)
    {
        // 登记在取消上的动作是处理者的，不在读消息和排队的循环上运行。
        if (TryEnd(outcome))
            _ = _interruption.CancelAsync();
    }

    private bool TryEnd(Outcome outcome) => Interlocked.CompareExchange(ref _outcome, (int)outcome, (int)Outcome.Pending) == (int)Outcome.Pending;
}
