using System.ComponentModel;
using System.Diagnostics;

namespace PerfRules.LanguageServer.Protocol;

/// <summary>启动服务器的那个进程。编辑器崩溃时来不及发 exit，管道也可能被它的别的子进程占着。</summary>
public static class ParentProcess
{
    /// <summary>等到那个进程结束；它已经不在时立即返回。</summary>
    public static async Task WaitForExitAsync(int processId, CancellationToken cancellation)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            await process.WaitForExitAsync(cancellation).ConfigureAwait(false);
        }
        catch (ArgumentException)
        {
            // 没有这个进程。
        }
        catch (Win32Exception)
        {
            // 没有权限守候它，就只靠输入的结束。
            await Task.Delay(Timeout.Infinite, cancellation).ConfigureAwait(false);
        }
    }
}
