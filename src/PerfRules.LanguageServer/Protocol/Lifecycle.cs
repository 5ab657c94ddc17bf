namespace PerfRules.LanguageServer.Protocol;

/// <summary>会话的阶段：启动、运行、关闭、退出。</summary>
internal sealed class Lifecycle
{
    private Phase _phase = Phase.Started;

    private enum Phase
    {
        Started,
        Running,
        ShutDown,
        Exited,
    }

    /// <summary>先 shutdown 后结束的是 0，否则是 1。</summary>
    public int ExitCode { get; private set; } = 1;

    public bool HasExited => _phase == Phase.Exited;

    /// <summary>运行之前、关闭之后的通知不理会。</summary>
    public bool AcceptsNotifications => _phase == Phase.Running;

    /// <summary>此时不该来的请求，以错误答复；可以处理时为空。</summary>
    public byte[]? Refuse(IncomingRequest request) => _phase switch
    {
        Phase.Started when request.Method != "initialize" => Envelope.Error(request.Id, ErrorCode.ServerNotInitialized, "会话还没有开始（须先 initialize）。"),
        Phase.Running when request.Method == "initialize" => Envelope.Error(request.Id, ErrorCode.InvalidRequest, "会话已经开始，不能再次 initialize。"),
        Phase.ShutDown or Phase.Exited => Envelope.Error(request.Id, ErrorCode.InvalidRequest, "会话已经关闭。"),
        _ => null,
    };

    public void Initialized() => _phase = Phase.Running;

    public void ShutDown()
    {
        _phase = Phase.ShutDown;
        ExitCode = 0;
    }

    public void Exit() => _phase = Phase.Exited;
}
