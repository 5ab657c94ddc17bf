namespace PerfRules.LanguageServer.Protocol;

/// <summary>请求在哪里处理。改动状态的另走 OnEdit，因为它的处理者要交回新的状态。</summary>
public enum Lane
{
    /// <summary>在线程池里，用收到时的状态；其间有了改动，答复“过时”。</summary>
    Read,

    /// <summary>就在循环上，与改动不会交错；须在一毫秒上下完成。</summary>
    Quick,
}

/// <summary>读请求过时了怎么答复。</summary>
public enum WhenStale
{
    /// <summary>客户端当作没有结果，下次再问。</summary>
    ContentModified,

    /// <summary>请客户端马上再问；拉取诊断用它，否则编辑器会先把问题清空。</summary>
    Retrigger,
}
