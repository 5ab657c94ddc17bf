using PerfRules.LanguageServer.Protocol.Types;

namespace PerfRules.LanguageServer.Protocol;

/// <summary>一个服务器与协议有关的全部。</summary>
/// <param name="InitialState">会话开始之前的状态。</param>
/// <param name="Initialize">答复 initialize：说明服务器会什么。</param>
/// <typeparam name="TState">会话的状态，不可变。</typeparam>
public sealed record ServerOptions<TState>(TState InitialState, Func<TState, InitializeParams, (TState State, InitializeResult Result)> Initialize)
{
    /// <summary>等一个进程结束。</summary>
    public Func<int, CancellationToken, Task> WaitForProcess { get; init; } = ParentProcess.WaitForExitAsync;
}
