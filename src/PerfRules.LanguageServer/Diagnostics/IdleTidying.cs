namespace PerfRules.LanguageServer.Diagnostics;

/// <summary>
/// 趁停下来的工夫回收：五千行的框架每按一键约有 2 至 4 MB 成为废料，等满了再收，就会有一键多等十几毫秒。
/// 只收新近的两代，老的一代由运行时在后台收。
/// </summary>
internal sealed class IdleTidying
{
    // 连续打字时两键相隔几十毫秒，停这么久就够了。
    public static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(10);

    private const long DueAfter = 16_000_000;
    private const int NewerGenerations = 1;

    private long _allocated = GC.GetTotalAllocatedBytes();

    public bool IsDue => GC.GetTotalAllocatedBytes() - _allocated > DueAfter;

    public void Run()
    {
        GC.Collect(NewerGenerations, GCCollectionMode.Forced, blocking: true);
        _allocated = GC.GetTotalAllocatedBytes();
    }
}
