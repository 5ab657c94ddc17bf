namespace PerfRules.Cli.Files;

/// <summary>文件的读写。不存在、没有权限等是用户能处理的事，以一句话返回而不抛出。</summary>
internal static class FileStore
{
    public static byte[]? TryRead(CliHost host, string path, out string? error)
    {
        error = null;
        try
        {
            return File.ReadAllBytes(host.Resolve(path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            error = $"不能读“{path}”：{Reason(host, path, exception)}。";
            return null;
        }
    }

    /// <summary>先写到同一目录的临时文件，再改名；中途失败时原有的文件不变。</summary>
    public static bool TryWrite(CliHost host, string path, byte[] content, out string? error)
    {
        error = null;
        var target = host.Resolve(path);
        var temporary = target + ".tmp~";
        try
        {
            File.WriteAllBytes(temporary, content);
            File.Move(temporary, target, overwrite: true);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            error = $"不能写“{path}”：{Reason(host, path, exception)}。";
            Discard(temporary);
            return false;
        }
    }

    private static void Discard(string temporary)
    {
        try
        {
            File.Delete(temporary);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // 临时文件删不掉不影响已报告的错误。
        }
    }

    private static string Reason(CliHost host, string path, Exception exception) => exception switch
    {
        FileNotFoundException => "文件不存在",
        DirectoryNotFoundException => "目录不存在",
        UnauthorizedAccessException when Directory.Exists(host.Resolve(path)) => "这是一个目录",
        UnauthorizedAccessException => "没有权限",
        PathTooLongException => "路径太长",
        ArgumentException or NotSupportedException => "路径不合法",
        IOException when Directory.Exists(host.Resolve(path)) => "这是一个目录",
        _ => "文件正被使用，或磁盘出错",
    };
}
